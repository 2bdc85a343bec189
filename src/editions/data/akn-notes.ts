import type { Footnote } from "../../model/document.ts";
import { named, type Writing } from "./akn-blocks.ts";
import { block, inline, line, SOURCE } from "./akn-xml.ts";
import { raw, type Html } from "../../text/html.ts";

/** The notes of a text as it is written from the top: each stands at its first mark, and further marks point to it. */
export interface Notes {
  /** The mark of a note, with the note where it was not yet. */
  readonly mark: (label: string) => Html;
  /** A note that nothing pointed to yet; from then on it counts as written. */
  readonly takeNext: () => Footnote | undefined;
}

/** Two notes with one label stand at the first and at the second of its marks. */
export function createNotes(notes: readonly Footnote[], writing: () => Writing): Notes {
  const waiting = Map.groupBy(notes, ({ label }) => label);
  const written = new Map<string, Footnote>();
  const mark = (label: string): Html => {
    const note = waiting.get(label)?.shift();
    const { ids, set } = writing();
    if (note) {
      written.set(label, note);
      const attributes = { ...named(note, ids), marker: label, placement: "bottom" };
      return inline("authorialNote", attributes, inline("p", {}, set(note)));
    }
    const first = written.get(label);
    // The text may have lost a note: then its mark is all there is, and leads to no more than the file.
    const href = first ? `#${ids.eIdOf(first)}` : "";
    return inline("noteRef", { marker: label, placement: "bottom", href });
  };
  let passed = 0;
  const takeNext = (): Footnote | undefined => {
    for (let note = notes[passed]; note; note = notes[passed]) {
      passed += 1;
      const own = waiting.get(note.label);
      if (own?.[0] !== note) continue;
      own.shift();
      written.set(note.label, note);
      return note;
    }
    return undefined;
  };
  return { mark, takeNext };
}

/** The notes that nothing points to, which stand in the metadata: anywhere else they would make a mark. */
export function writeNotes({ takeNext }: Notes, { ids, set }: Writing): Html {
  const all: Html[] = [];
  for (let note = takeNext(); note; note = takeNext()) {
    const attributes = { ...named(note, ids), marker: note.label, placement: "bottom" };
    all.push(block("note", attributes, line("p", {}, set(note))));
  }
  return all.length === 0 ? raw("") : block("notes", SOURCE, all);
}
