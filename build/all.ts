import { rmSync } from "node:fs";
import { makeBooks } from "./epub.ts";
import { moveIntoPlace, out } from "./files.ts";
import { loadSessions } from "./load.ts";
import { normalizeSources } from "./normalize.ts";
import { makePrint } from "./print.ts";
import { makeSite } from "./site.ts";
import { runCommand } from "./terminal.ts";
import { verifyEditions } from "./verify.ts";

/** Everything is made aside and proved there; only then does it take the place of the last good editions. */
const aside = `${out}.part`;

await runCommand({
  name: "npm run build",
  summary:
    "makes every edition of every session: Markdown, print, e-book, site; proves that no word is missing; then moves them to build/out",
  async run(terminal) {
    rmSync(aside, { recursive: true, force: true });
    const markdown = await normalizeSources(terminal);
    const sessions = loadSessions();
    const print = await makePrint(terminal, sessions, aside);
    const books = await makeBooks(terminal, sessions, aside);
    const site = await makeSite(terminal, sessions, aside);
    const proof = await verifyEditions(terminal, sessions, aside);
    moveIntoPlace(aside, out);
    return [markdown, ...print, ...books, site, proof].map((made) => ({
      ...made,
      where: made.where.replace(aside, out),
    }));
  },
});
