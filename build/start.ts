import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildAll } from "./build.ts";
import { out } from "./files.ts";
import { serveSite } from "./site.ts";
import { runCommand } from "./terminal.ts";

const PORT = 8080;

await runCommand({
  name: "npm start",
  summary: `makes the editions where there are none, serves the site on http://localhost:${PORT}, or the next free port, and lays it out again when a text, a template or a style changes`,
  async run(terminal) {
    if (!existsSync(out)) await buildAll(terminal);
    await serveSite(join(out, "site"), PORT);
    terminal.say("Ctrl-C ends it");
    return [];
  },
});
