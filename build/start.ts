import { join } from "node:path";
import { out } from "./files.ts";
import { serveSite } from "./site.ts";
import { runCommand } from "./terminal.ts";

const PORT = 8080;

await runCommand({
  name: "npm start",
  summary: `serves the site on http://localhost:${PORT}, or the next free port, and lays it out again when a text, a template or a style changes`,
  async run(terminal) {
    await serveSite(join(out, "site"), PORT);
    terminal.say("Ctrl-C ends it");
    return [];
  },
});
