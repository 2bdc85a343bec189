import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Book } from "../src/editions/epub/book.ts";
import { BookError } from "../src/editions/epub/examine.ts";
import { addPages } from "../src/editions/epub/page-list.ts";
import { writeBook, type Templates } from "../src/editions/epub/write.ts";
import type { Session } from "../src/model/document.ts";
import type { PageBegin } from "../src/model/page.ts";
import type { Proof } from "../src/model/proof.ts";
import { composeBook } from "../templates/epub/book.ts";
import { size } from "../templates/wording/numbers.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { paintCover } from "./cover.ts";
import { epochOf } from "./epoch.ts";
import { root, writeWhole } from "./files.ts";
import { distinctCharacters } from "./font-characters.ts";
import { FACES } from "./font-faces.ts";
import { subsetFonts } from "./fonts.ts";
import { chooseSessions, editionName, loadSession, type SessionPlace } from "./load.ts";
import { choiceOf, foldersOf } from "./options.ts";
import { keepProof } from "./kept-proof.ts";
import { printedPages } from "./printed-pages.ts";
import { BuildError, runCommand, timed, type Made, type Terminal } from "./terminal.ts";

/**
 * Makes the e-book of each session into `made`. A file stands in its place only when it is whole. Where the printed
 * compendium of the same texts is there, the book has its pages.
 * @param printed the folder of editions that has the compendium
 */
export async function makeBooks(
  terminal: Terminal,
  places: readonly SessionPlace[],
  made: string,
  printed = made,
): Promise<readonly Made[]> {
  const rows: Made[] = [];
  for (const place of places) {
    const name = `${editionName(place)}.epub`;
    const where = join(made, "epub", name);
    terminal.progress(`e-book: ${name}`);
    const { result: bytes, seconds } = await timed(() => {
      const { session } = loadSession(place);
      const { proof } = keepProof(place, () => session);
      return makeBook(session, { proof, begins: printedPages(place, printed) });
    });
    writeWhole(where, bytes);
    rows.push({
      what: "e-book",
      where,
      size: size(bytes.length, wordingFor("en")),
      seconds,
      complaints: 0,
    });
  }
  return rows;
}

/** What is not in a session and may be said of its book. */
export interface Edition {
  readonly proof?: Proof | undefined;
  /** Where the pages of its printed compendium begin. */
  readonly begins?: readonly PageBegin[] | undefined;
  /** In seconds since 1970; without it `SOURCE_DATE_EPOCH`, or the day the session closed. */
  readonly epoch?: number;
  /** See `Materials`. */
  readonly conforms?: boolean;
}

/** The families that an e-book may be set in. */
const ALL_FAMILIES = [
  ...new Set(
    Object.values(FACES)
      .flat()
      .map(({ family }) => family),
  ),
].filter((family) => family !== "Source Sans 3");

/** The e-book of a session: the bytes of an EPUB file. Throws where it could not be read, or is not whole. */
export async function makeBook(
  session: Session,
  { proof, begins, epoch, ...edition }: Edition = {},
): Promise<Uint8Array> {
  const compose = composeBook(session, proof);
  const fonts = (await subsetFonts(lettersOf(compose(ALL_FAMILIES)), "truetype")).filter(
    ({ family }) => ALL_FAMILIES.includes(family),
  );
  const book = compose([...new Set(fonts.map(({ family }) => family))]);
  try {
    return await writeBook(begins ? withPages(book, begins) : book, {
      templates: await readTemplates(),
      fonts,
      cover: await paintCover(session, fonts, book.typeface),
      epoch: epoch ?? epochOf(session) ?? 0,
      ...edition,
    });
  } catch (error) {
    throw error instanceof BuildError || error instanceof BookError
      ? new BuildError(`the e-book ${book.name} cannot be made\n${error.message}`, { cause: error })
      : error;
  }
}

/** The book with the pages of the printed compendium. */
function withPages(book: Book, begins: readonly PageBegin[]): Book {
  const { book: words, stop } = wordingFor(book.language);
  const source = `${words.printed}${stop} ${book.title}${stop} ${book.subtitle}`;
  return addPages(book, begins, { source, heading: words.pages });
}

/** Every letter of a book, and those of its markup, once each. */
function lettersOf(book: Book): string {
  const frame = JSON.stringify(book, (name, value: unknown) => (name === "body" ? "" : value));
  return distinctCharacters([frame, ...book.chapters.map(({ body }) => String(body))]);
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
    takes: ["content", "out", "session", "language"],
    run(terminal, given) {
      const { content, out } = foldersOf(given);
      return makeBooks(terminal, chooseSessions(content, choiceOf(given)), out);
    },
  });
}
