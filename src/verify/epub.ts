import type { Session } from "../model/document.ts";
import { compareUnits, type Breach } from "./compare.ts";
import { readEpub, type ReadDocument } from "./epub-file.ts";
import { expectSession } from "./expect.ts";

/** Holds a finished book against the session: every word, name, note and mark, and no link that leads nowhere. */
export function verifyEpub(bytes: Uint8Array, session: Session): Breach[] {
  const book = readEpub(bytes);
  const units = book.documents.flatMap((document) => document.units);
  return [
    ...compareUnits("epub", expectSession(session), units),
    ...book.documents.flatMap(verifyNotes),
    ...book.deadLinks,
  ];
}

function verifyNotes({ file, references, notes }: ReadDocument): Breach[] {
  const breach = (message: string): Breach => ({
    edition: "epub",
    law: "notes",
    place: file,
    message,
  });
  return [
    ...references.flatMap(({ id, label, target }) => {
      const note = notes.find(({ name }) => name === target);
      if (note?.label !== label)
        return [breach(`mark ${label} leads to ${note ? `note ${note.label}` : "no note"}`)];
      return note.backLinks.includes(id)
        ? []
        : [breach(`note ${label} does not lead back to ${id}`)];
    }),
    ...notes.flatMap(({ label, backLinks }) =>
      backLinks
        .filter((target) => !references.some(({ id }) => id === target))
        .map((target) => breach(`note ${label} leads back to ${target}, which is no mark`)),
    ),
  ];
}
