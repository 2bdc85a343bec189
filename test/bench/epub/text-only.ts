import { makeBooks } from "../../../build/epub.ts";
import { chooseSessions } from "../../../build/load.ts";
import { foldersOf } from "../../../build/options.ts";
import { runCommand } from "../../../build/terminal.ts";

// The texts and what leads to them, as others make a book: without registers and indexes, which they do not make.
await runCommand({
  name: "node test/bench/epub/text-only.ts",
  summary: "makes the e-book of every session for mail, without registers and indexes",
  takes: ["content", "out"],
  async run(terminal, given) {
    const { content, out } = foldersOf(given);
    const places = chooseSessions(content);
    return makeBooks(terminal, places, out, { formats: ["mail"], registers: false });
  },
});
