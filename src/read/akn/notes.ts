import type { Footnote } from "../../model/document.ts";
import type { Report } from "../../text/diagnostic.ts";
import type { Run } from "./flow.ts";
import { composeInlines, PLAIN, type Atom } from "./inlines.ts";
import type { XmlElement } from "./xml.ts";

const MARKER = /^(?:[\p{L}\p{N}]{1,10}|\*{1,9})$/u;

/** Collects the notes of a text in the order of their marks. */
export function createNotes(report: Report) {
  const notes: Footnote[] = [];
  const labels = new Set<string>();
  let unmarked = 0;

  /** The label of a note's mark, as printed; a note without one gets a mark of ours, and is reported. */
  const labelOf = ({ attributes, tag }: XmlElement): string => {
    const marker = attributes.get("marker")?.trim() ?? "";
    if (MARKER.test(marker)) return marker;
    const label = `x${++unmarked}`;
    const was = marker === "" ? "a note without a marker" : `the marker “${marker}” is no number`;
    const message = `${was}; its words are kept as note ${label}`;
    report({ rule: "note-has-a-marker", message, span: tag });
    return label;
  };

  /**
   * Takes a note up at its mark, and its words when they were read into lines. A note is one line, so further ones
   * follow in it.
   */
  const begin = (element: XmlElement, label: string): ((lines: readonly Run[]) => void) => {
    if (labels.has(label)) {
      report({ rule: "note-is-unique", message: `a second note ${label}`, span: element.tag });
    }
    labels.add(label);
    const place = notes.length;
    const { end: start } = element.tag;
    notes.push({ label, text: [], spans: [{ start, end: start }] });
    return (lines) => {
      const atoms = lines.flatMap((line, nth): Atom[] => [
        ...(nth > 0 ? [{ type: "text", value: " ", look: PLAIN } as const] : []),
        ...line.atoms,
      ]);
      const [first] = lines;
      if (!first) {
        const message = `note ${label} has no text`;
        report({ rule: "note-has-text", message, span: element.tag });
      }
      const span = { start: first?.span.start ?? start, end: lines.at(-1)?.span.end ?? start };
      notes[place] = { label, text: composeInlines(atoms, "elsewhere"), spans: [span] };
    };
  };

  return { notes, labelOf, begin };
}
