import type { Session } from "../model/document.ts";
import { compareUnits, type Breach } from "./compare.ts";
import { readEpub } from "./epub-file.ts";
import { expectSession } from "./expect.ts";
import { checkNotes } from "./notes.ts";

/** Holds a finished book against the session: every word, name, note and mark, and no link that leads nowhere. */
export function verifyEpub(bytes: Uint8Array, session: Session): Breach[] {
  const book = readEpub(bytes);
  const units = book.documents.flatMap((document) => document.units);
  return [
    ...compareUnits("epub", expectSession(session), units),
    ...book.documents.flatMap(({ file, references, notes }) =>
      checkNotes("epub", file, references, notes),
    ),
    ...book.deadLinks,
  ];
}
