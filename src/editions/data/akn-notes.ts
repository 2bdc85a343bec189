import type { Footnote } from "../../model/document.ts";
import type { Html } from "../../text/html.ts";
import { named, type Writing } from "./akn-blocks.ts";
import { block, inline, line } from "./akn-xml.ts";
import { raw } from "../../text/html.ts";

/** The notes of a text as it is written from the top: each stands at its first mark, and further marks point to it. */
export interface Notes {
  /** The mark of a note, with the note where it was not yet. */
  readonly mark: (label: string) => Html;
  /** The notes that nothing pointed to. */
  readonly left: () => readonly Footnote[];
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
    const href = `#${first ? ids.eIdOf(first) : `authorialNote_${label}`}`;
    return inline("noteRef", { marker: label, placement: "bottom", href: encodeURI(href) });
  };
  return { mark, left: () => [...waiting.values()].flat() };
}

/** The notes that nothing points to, which stand in the metadata: anywhere else they would make a mark. */
export function writeNotes(notes: readonly Footnote[], { ids, set }: Writing): Html {
  if (notes.length === 0) return raw("");
  const all = notes.map((note) => {
    const attributes = { ...named(note, ids), marker: note.label, placement: "bottom" };
    return block("note", attributes, line("p", {}, set(note)));
  });
  return block("notes", { source: "#plenary" }, all);
}
