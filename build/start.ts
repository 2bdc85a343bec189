import { once } from "node:events";
import { foldersOf } from "./options.ts";
import { PORT, startPreview } from "./preview.ts";
import { runCommand } from "./terminal.ts";

await runCommand({
  name: "npm start",
  summary: `serves the site on http://localhost:${PORT}, or the next free port, and loads the page anew when a text, a template, a style or a script changes; what is wrong with them stands above the page`,
  takes: ["content", "out"],
  async run(terminal, given) {
    const preview = await startPreview(foldersOf(given), PORT, (message) => terminal.say(message));
    await Promise.race(["SIGINT", "SIGTERM"].map((signal) => once(process, signal)));
    await preview.close();
    return [];
  },
});
