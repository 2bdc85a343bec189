import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Book } from "../src/editions/epub/book.ts";
import { writeBook, type Templates } from "../src/editions/epub/write.ts";
import type { Session } from "../src/model/document.ts";
import type { Proof } from "../src/model/proof.ts";
import { composeBook } from "../templates/epub/book.ts";
import { size } from "../templates/wording/numbers.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { claimBooks, type ClaimableBook } from "./claim.ts";
import { paintCover } from "./cover.ts";
import { epochOf } from "./epoch.ts";
import { root, writeWhole } from "./files.ts";
import { FACES } from "./font-faces.ts";
import { subsetFonts } from "./fonts.ts";
import { chooseSessions, editionName, loadSession, type SessionPlace } from "./load.ts";
import { choiceOf, foldersOf } from "./options.ts";
import { keepProof } from "./kept-proof.ts";
import { runCommand, type Made, type Terminal } from "./terminal.ts";

/** How e-books are made. */
export interface EpubWork {
  /** Whether they are to claim that they are accessible, which EPUBCheck and Ace have to find first. */
  readonly claim?: boolean;
}

/** Makes the e-book of each session into `made`. A file stands in its place only when it is whole. */
export async function makeBooks(
  terminal: Terminal,
  places: readonly SessionPlace[],
  made: string,
  { claim = false }: EpubWork = {},
): Promise<readonly Made[]> {
  const rows: Made[] = [];
  let started = performance.now();
  const write = ({ file }: ClaimableBook, bytes: Uint8Array): void => {
    const where = join(made, "epub", file);
    writeWhole(where, bytes);
    const seconds = (performance.now() - started) / 1000;
    const shown = size(bytes.length, wordingFor("en"));
    rows.push({ what: "e-book", where, size: shown, seconds, complaints: 0 });
    started = performance.now();
  };
  const books = places.map((place): ClaimableBook => {
    const file = `${editionName(place)}.epub`;
    return {
      file,
      make(evaluator) {
        terminal.progress(`e-book: ${file}`);
        const { session } = loadSession(place);
        const { proof } = keepProof(place, () => session);
        return makeBook(session, { proof, evaluator });
      },
    };
  });
  if (claim) await claimBooks(terminal, books, write);
  else for (const book of books) write(book, await book.make());
  return rows;
}

/** What is not in a session and may be said of its book. */
export interface Edition {
  readonly proof?: Proof | undefined;
  /** In seconds since 1970; without it `SOURCE_DATE_EPOCH`, or the day the session closed. */
  readonly epoch?: number;
  /** See `Materials`. */
  readonly evaluator?: string | undefined;
}

/** The families that an e-book may be set in. */
const ALL_FAMILIES = [
  ...new Set(
    Object.values(FACES)
      .flat()
      .map(({ family }) => family),
  ),
].filter((family) => family !== "Source Sans 3");

/** The e-book of a session: the bytes of an EPUB file. */
export async function makeBook(
  session: Session,
  { proof, epoch, ...edition }: Edition = {},
): Promise<Uint8Array> {
  const compose = composeBook(session, proof);
  const fonts = (await subsetFonts(textOf(compose(ALL_FAMILIES)), "truetype")).filter(
    ({ family }) => ALL_FAMILIES.includes(family),
  );
  const book = compose([...new Set(fonts.map(({ family }) => family))]);
  return writeBook(book, {
    templates: await readTemplates(),
    fonts,
    cover: paintCover(session, fonts, book.typeface),
    epoch: epoch ?? epochOf(session) ?? 0,
    ...edition,
  });
}

/** Every letter of a book, and those of its markup. */
function textOf(book: Book): string {
  return [JSON.stringify(book), ...book.chapters.map(({ body }) => String(body))].join("");
}

async function readTemplates(): Promise<Templates> {
  const read = (file: string) => readFile(join(root, "templates/epub", file), "utf8");
  return {
    package: await read("content.opf.ejs"),
    contents: await read("toc.xhtml.ejs"),
    ncx: await read("toc.ncx.ejs"),
    chapter: await read("chapter.xhtml.ejs"),
    style: await read("style.css"),
  };
}

if (import.meta.main) {
  await runCommand({
    name: "npm run epub",
    summary: "makes the e-book of every session in content/, in build/out/epub",
    takes: ["content", "out", "session", "language", "claim"],
    run(terminal, given) {
      const { content, out } = foldersOf(given);
      const claim = given.flags.has("claim");
      return makeBooks(terminal, chooseSessions(content, choiceOf(given)), out, { claim });
    },
  });
}
