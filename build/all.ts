import { buildAll } from "./build.ts";
import { runCommand } from "./terminal.ts";

await runCommand({
  name: "npm run build",
  summary:
    "makes every edition of every session: Markdown, print, e-book, site; proves that no word is missing; then moves them to build/out",
  run: buildAll,
});
