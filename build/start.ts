import { join } from "node:path";
import Eleventy from "@11ty/eleventy";
import { out, root } from "./files.ts";
import { loadSessions } from "./load.ts";
import { writeAssets } from "./site.ts";
import { publish } from "./site-pages.ts";
import { runCommand } from "./terminal.ts";

const PORT = 8080;

await runCommand({
  name: "npm start",
  summary: `serves the site on http://localhost:${PORT} and lays it out again when a text, a template or a style changes`,
  async run(terminal) {
    const folder = join(out, "site");
    await writeAssets(publish(loadSessions(), out), folder);
    const eleventy = new Eleventy("content", folder, {
      configPath: join(root, "eleventy.config.ts"),
      quietMode: true,
      runMode: "serve",
    });
    await eleventy.init();
    await eleventy.watch();
    await eleventy.serve(PORT);
    terminal.say(`http://localhost:${PORT} – Ctrl-C ends it`);
    return [];
  },
});
