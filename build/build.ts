import { rmSync } from "node:fs";
import { join } from "node:path";
import { atEnd } from "./at-end.ts";
import { makeData } from "./data.ts";
import { makeBooks } from "./epub.ts";
import { chooseSessions } from "./load.ts";
import { normalizeSources } from "./normalize.ts";
import type { Choice, EditionKind, Folders, Opening, PrintFormat } from "./options.ts";
import { makePrint } from "./print.ts";
import { checkPlaces, publishEditions } from "./publish.ts";
import { makeSite } from "./site.ts";
import type { Made, Terminal } from "./terminal.ts";
import { proveTexts, verifyEditions } from "./verify.ts";

/** What is built of which texts, and where it goes. */
export interface BuildWork extends Folders {
  readonly choice: Choice;
  readonly editions: readonly EditionKind[];
  /** In which forms print is made. */
  readonly formats: readonly PrintFormat[];
  /** Where parts and texts begin in it. */
  readonly opening: Opening;
  /** Where the site will stand, if that is known. */
  readonly address?: string | undefined;
}

/** Makes everything aside and proves it there; only then does it take the place of the last good editions. */
export async function buildAll(
  terminal: Terminal,
  { content, out, choice, editions, formats, opening, address }: BuildWork,
): Promise<readonly Made[]> {
  checkPlaces(out, editions);
  const aside = join(out, `.part-${process.pid}`);
  const removeAside = (): void => rmSync(aside, { recursive: true, force: true });
  const forget = atEnd(removeAside);
  const has = (edition: EditionKind) => editions.includes(edition);
  try {
    const markdown = await normalizeSources(terminal, { content, choice });
    const sessions = chooseSessions(content, choice);
    proveTexts(sessions);
    const print = has("print")
      ? await makePrint(terminal, sessions, aside, { formats, opening, address })
      : [];
    const books = has("epub")
      ? await makeBooks(terminal, sessions, aside, undefined, has("print") ? aside : out)
      : [];
    const data = has("data") ? [await makeData(terminal, sessions, aside)] : [];
    // A site by itself offers the editions that were made before it.
    const taken = has("print") || has("epub") || has("data") ? aside : out;
    const site = has("site")
      ? [await makeSite(terminal, sessions, aside, taken, address, join(out, "site"))]
      : [];
    const proof = await verifyEditions(terminal, sessions, aside, editions);
    const isWhole = choice.sessions.length === 0 && choice.languages.length === 0;
    publishEditions(aside, out, { editions, isWhole });
    return [markdown.made, ...print, ...books, ...data, ...site, proof].map((made) => ({
      ...made,
      where: made.where.replace(aside, out),
    }));
  } finally {
    removeAside();
    forget();
  }
}
