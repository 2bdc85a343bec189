import type { Session } from "../model/document.ts";
import type { PageBegin } from "../model/page.ts";
import { compareUnits, type Breach } from "./compare.ts";
import { readEpub } from "./epub-file.ts";
import { findHidden } from "./epub-hidden.ts";
import { lintBook, RULES } from "./epub-lints.ts";
import { openBook } from "./epub-lints/book.ts";
import { checkPages } from "./epub-pages.ts";
import { expectSession } from "./expect.ts";
import { checkNotes } from "./notes.ts";

const OF_RECORD = new Set(RULES.filter(({ isOfRecord }) => isOfRecord).map(({ name }) => name));

/**
 * Holds a finished book against the session: every word, name, note and mark, all of them shown, and no link that leads
 * nowhere; every page where it should begin; and the rules of a good book.
 * @param begins where the pages of the printed book begin, if it is there
 */
export function verifyEpub(
  bytes: Uint8Array,
  session: Session,
  begins?: readonly PageBegin[],
): Breach[] {
  const book = readEpub(bytes);
  const open = openBook(bytes);
  const units = book.documents.flatMap((document) => document.units);
  return [
    ...compareUnits("epub", expectSession(session), units),
    ...book.documents.flatMap(({ file, references, notes }) =>
      checkNotes("epub", file, references, notes),
    ),
    ...checkPages(book.pages, begins),
    ...book.deadLinks,
    ...findHidden(open),
    ...lintBook(open)
      .filter(({ rule }) => !OF_RECORD.has(rule))
      .map(({ rule, path, line, message }): Breach => {
        const place = line === undefined ? path : `${path}:${line}`;
        return { edition: "epub", law: "form", place, message: `${message}; ${rule}` };
      }),
  ];
}
