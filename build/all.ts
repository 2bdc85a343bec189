import { buildAll } from "./build.ts";
import { choiceOf, editionsOf, foldersOf, formatsOf, openingOf } from "./options.ts";
import { siteAddressOf } from "./site-address.ts";
import { runCommand } from "./terminal.ts";

await runCommand({
  name: "npm run build",
  summary:
    "makes every edition of every session: Markdown, print, e-book, data, site; proves that no word is missing; then moves them to build/out",
  takes: ["content", "out", "session", "language", "only", "format", "opening", "url"],
  run: (terminal, given) =>
    buildAll(terminal, {
      ...foldersOf(given),
      choice: choiceOf(given),
      editions: editionsOf(given),
      formats: formatsOf(given),
      opening: openingOf(given),
      address: siteAddressOf(given),
    }),
});
