import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Book } from "../src/editions/epub/book.ts";
import { BookError } from "../src/editions/epub/examine.ts";
import { addPages } from "../src/editions/epub/page-list.ts";
import { writeBook, type Templates } from "../src/editions/epub/write.ts";
import type { Session } from "../src/model/document.ts";
import type { PageBegin } from "../src/model/page.ts";
import type { Proof } from "../src/model/proof.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { paintCover } from "./cover.ts";
import type { BookForm } from "./epub-files.ts";
import { publicationOf, type Publication } from "./epub-publications.ts";
import { epochOf } from "./epoch.ts";
import { root } from "./files.ts";
import { distinctCharacters } from "./font-characters.ts";
import { FACES } from "./font-faces.ts";
import { subsetFonts } from "./fonts.ts";
import { BuildError } from "./terminal.ts";

/** What is not in a session and may be said of its book. */
export interface Edition {
  readonly proof?: Proof | undefined;
  /** Where the pages of its printed compendium begin. */
  readonly begins?: readonly PageBegin[] | undefined;
  /** In seconds since 1970; without it `SOURCE_DATE_EPOCH`, or the day the session closed. */
  readonly epoch?: number;
  /** See `Materials`. */
  readonly evaluator?: string | undefined;
  /** The names of the texts that it is of; all of the session where there is none. */
  readonly only?: readonly string[];
  readonly form?: BookForm;
}

/** The families that an e-book may be set in. */
const ALL_FAMILIES = [
  ...new Set(
    Object.values(FACES)
      .flat()
      .map(({ family }) => family),
  ),
].filter((family) => family !== "Source Sans 3");

/** How wide the cover is of a book that is to be small, in pixels: enough for a shelf. */
const SMALL_COVER = 350;

/**
 * An e-book of a session, or of some of its texts: the bytes of an EPUB file. Throws where it could not be read, or would
 * not be whole.
 */
export async function makeBook(
  session: Session,
  { proof, only = [], ...edition }: Edition = {},
): Promise<Uint8Array> {
  return makeForm(publicationOf(session, only, proof), session, edition);
}

/** A book in one of its forms. */
export async function makeForm(
  publication: Publication,
  session: Session,
  { begins, epoch, form = "book", ...edition }: Omit<Edition, "proof" | "only">,
): Promise<Uint8Array> {
  const { compose, cover } = publication;
  const isSmall = form === "mail";
  const letters = distinctCharacters(wordsOf(publication));
  const fonts = isSmall
    ? []
    : await subsetFonts(letters, "truetype", ({ family }) => ALL_FAMILIES.includes(family));
  const book = compose([...new Set(fonts.map(({ family }) => family))]);
  try {
    return await writeBook(begins ? withPages(book, begins) : book, {
      templates: await readTemplates(),
      fonts,
      cover: await paintCover(cover, book.typeface, isSmall ? SMALL_COVER : undefined),
      epoch: epoch ?? epochOf(session) ?? 0,
      isForKobo: form === "kepub",
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

/** All words of a book and its cover, and their markup: that of each chapter by itself, since a book may be long. */
export function wordsOf({ compose, cover }: Publication): readonly string[] {
  const book = compose(ALL_FAMILIES);
  const frame = JSON.stringify([cover, book], (name, value: unknown) =>
    name === "body" ? "" : value,
  );
  return [frame, ...book.chapters.map(({ body }) => String(body))];
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
