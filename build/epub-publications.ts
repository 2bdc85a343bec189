import { unzipSync } from "fflate";
import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Description } from "../src/editions/epub/book.ts";
import { opdsEntry } from "../src/editions/epub/opds.ts";
import type { Session } from "../src/model/document.ts";
import { byItself, instrumentsOf, onlyTexts } from "../src/model/instruments.ts";
import type { Proof } from "../src/model/proof.ts";
import { composeBook, composeText, type Compose } from "../templates/epub/book.ts";
import { sessionCover, textCover, type CoverWords } from "../templates/epub/cover.ts";
import { describeBook, describeSelection, describeText } from "../templates/epub/description.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { BOOK_FORMS, bookFile, coverFile, entryFile, type BookForm } from "./epub-files.ts";
import { writeWhole } from "./files.ts";

/** A book, whatever forms it is made in: a session, some of its texts, or one of them. */
export interface Publication {
  readonly description: Description;
  readonly compose: Compose;
  readonly cover: CoverWords;
  /** What it should hold, for the proof. */
  readonly holds: Session;
}

/**
 * The book of a session, or of those of its texts that are named.
 * @param only names of texts; all where there is none
 * @param registers whether a book of several texts has registers and indexes
 */
export function publicationOf(
  session: Session,
  only: readonly string[],
  proof: Proof | undefined,
  registers = true,
): Publication {
  const texts = instrumentsOf(session).filter(({ id }) => only.includes(id));
  const [text, ...others] = texts;
  if (!text) {
    return {
      description: describeBook(session),
      compose: composeBook(session, proof, { registers }),
      cover: sessionCover(session),
      holds: session,
    };
  }
  if (others.length === 0) {
    return {
      description: describeText(text, session),
      compose: composeText(text, session, proof),
      cover: textCover(text, session),
      holds: byItself(text, session),
    };
  }
  const selection = onlyTexts(session, only);
  const description = describeSelection(selection);
  return {
    description,
    compose: composeBook(selection, undefined, { description, registers }),
    cover: sessionCover(session),
    holds: selection,
  };
}

const COVER = "OEBPS/cover.png";

/** Writes what a catalogue lists of a book beside it: its entry, with all forms that lie there, and its cover. */
export async function writeEntry(
  folder: string,
  name: string,
  { description, epoch, book }: EntryOf,
): Promise<void> {
  const cover = unzipSync(book, { filter: (file) => file.name === COVER })[COVER];
  if (!cover) throw new Error(`${bookFile(name, "book")} has no cover`);
  const entry = await opdsEntry(description, {
    self: entryFile(name),
    epoch,
    files: BOOK_FORMS.flatMap((form) => offered(folder, name, form, description)),
    cover: { href: coverFile(name), bytes: cover },
  });
  writeWhole(join(folder, coverFile(name)), cover);
  writeWhole(join(folder, entryFile(name)), `${JSON.stringify(entry, null, 2)}\n`);
}

interface EntryOf {
  readonly description: Description;
  readonly epoch: number | undefined;
  /** The bytes of the book, which has the cover in it. */
  readonly book: Uint8Array;
}

function offered(folder: string, name: string, form: BookForm, { language }: Description) {
  const href = bookFile(name, form);
  const place = join(folder, href);
  if (!existsSync(place)) return [];
  const { bookForms } = wordingFor(language).site;
  return [
    {
      href,
      type:
        form === "kepub" ? ("application/kepub+zip" as const) : ("application/epub+zip" as const),
      ...(form !== "book" && { title: bookForms[form] }),
      bytes: statSync(place).size,
    },
  ];
}
