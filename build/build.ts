import { rmSync } from "node:fs";
import { makeBooks } from "./epub.ts";
import { moveIntoPlace, out } from "./files.ts";
import { loadSessions } from "./load.ts";
import { normalizeSources } from "./normalize.ts";
import { makePrint } from "./print.ts";
import { makeSite } from "./site.ts";
import type { Made, Terminal } from "./terminal.ts";
import { proveTexts, verifyEditions } from "./verify.ts";

/** Makes everything aside and proves it there; only then does it take the place of the last good editions. */
export async function buildAll(terminal: Terminal): Promise<readonly Made[]> {
  const aside = `${out}.part-${process.pid}`;
  try {
    const markdown = await normalizeSources(terminal);
    const sessions = loadSessions();
    proveTexts(sessions);
    const print = await makePrint(terminal, sessions, aside);
    const books = await makeBooks(terminal, sessions, aside);
    const site = await makeSite(terminal, sessions, aside);
    const proof = await verifyEditions(terminal, sessions, aside);
    moveIntoPlace(aside, out);
    return [markdown, ...print, ...books, site, proof].map((made) => ({
      ...made,
      where: made.where.replace(aside, out),
    }));
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}
