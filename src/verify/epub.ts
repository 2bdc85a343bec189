import type { Session } from "../model/document.ts";
import type { PageBegin } from "../model/page.ts";
import { compareUnits, type Breach } from "./compare.ts";
import { readEpub } from "./epub-file.ts";
import { checkPages } from "./epub-pages.ts";
import { expectSession } from "./expect.ts";
import { checkNotes } from "./notes.ts";

/**
 * Holds a finished book against the session: every word, name, note and mark, and no link that leads nowhere; and every
 * page where it should begin.
 * @param begins where the pages of the printed book begin, if it is there
 */
export function verifyEpub(
  bytes: Uint8Array,
  session: Session,
  begins?: readonly PageBegin[],
): Breach[] {
  const book = readEpub(bytes);
  const units = book.documents.flatMap((document) => document.units);
  return [
    ...compareUnits("epub", expectSession(session), units),
    ...book.documents.flatMap(({ file, references, notes }) =>
      checkNotes("epub", file, references, notes),
    ),
    ...checkPages(book.pages, begins),
    ...book.deadLinks,
  ];
}
