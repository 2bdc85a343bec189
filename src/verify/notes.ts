import type { Breach } from "./compare.ts";

/** A mark in the text that leads to a note. */
export interface NoteReference {
  readonly id: string;
  readonly label: string;
  /** The name of the note. */
  readonly target: string;
}

export interface ReadNote {
  /** Its anchor. */
  readonly name: string;
  /** The number it leads with. */
  readonly label: string;
  /** The references that it leads back to. */
  readonly backLinks: readonly string[];
}

/** Follows notes both ways in one file: each mark leads to the note with its number, and each note back to its marks. */
export function checkNotes(
  edition: string,
  file: string,
  references: readonly NoteReference[],
  notes: readonly ReadNote[],
): Breach[] {
  const breach = (message: string): Breach => ({ edition, law: "notes", place: file, message });
  return [
    ...references.flatMap(({ id, label, target }) => {
      const note = notes.find(({ name }) => name === target);
      if (note?.label !== label)
        return [breach(`mark ${label} leads to ${note ? `note ${note.label}` : "no note"}`)];
      return note.backLinks.includes(id)
        ? []
        : [breach(`note ${label} does not lead back to ${id}`)];
    }),
    ...notes.flatMap(({ name, label, backLinks }) =>
      backLinks
        .filter((back) => !references.some(({ id, target }) => id === back && target === name))
        .map((back) => breach(`note ${label} leads back to ${back}, which is no mark of it`)),
    ),
  ];
}
