import type { Inline } from "../model/document.ts";
import { plainText } from "../model/inlines.ts";

/** What the plain text of a run does not show: where notes are referred to, and which words are the title of a work. */
export interface Marked {
  readonly notes: readonly { readonly label: string; readonly at: number }[];
  readonly works: readonly { readonly start: number; readonly end: number }[];
}

/** Reads the marks of a run, at their places in its plain text. */
export function marksIn(inlines: readonly Inline[]): Marked {
  const notes: { label: string; at: number }[] = [];
  const works: { start: number; end: number }[] = [];
  let at = 0;
  const read = (runs: readonly Inline[]): void => {
    for (const inline of runs) {
      if (inline.type === "text") at += inline.value.length;
      else if (inline.type === "note-reference") notes.push({ label: inline.label, at });
      else {
        if (inline.type === "emphasis" && inline.role === "work") {
          works.push({ start: at, end: at + plainText(inline.children).length });
        }
        read(inline.children);
      }
    }
  };
  read(inlines);
  return { notes, works };
}
