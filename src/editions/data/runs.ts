import type { EmphasisRole, Inline } from "../../model/document.ts";
import type { NoteMark, Run } from "./types.ts";

/** Words as they are set, without nesting: neighbours that are set alike are one run. */
export function runsOf(inlines: readonly Inline[]): Run[] {
  return flatten(inlines, { emphasis: [] });
}

interface Setting {
  readonly emphasis: readonly EmphasisRole[];
  readonly link?: string;
}

function flatten(inlines: readonly Inline[], set: Setting): Run[] {
  return inlines.flatMap((inline): Run[] => {
    switch (inline.type) {
      case "text": {
        const { emphasis, link } = set;
        return [
          {
            text: inline.value,
            ...(emphasis.length > 0 && { emphasis }),
            ...(link !== undefined && { link }),
          },
        ];
      }
      case "note-reference":
        return [{ note: inline.label }];
      case "emphasis":
        return flatten(inline.children, { ...set, emphasis: [...set.emphasis, inline.role] });
      case "link":
        return flatten(inline.children, { ...set, link: inline.href });
    }
  });
}

/** The marks of notes among some runs, each with how many characters of words stand before it. */
export function marksIn(runs: readonly Run[], before = 0): NoteMark[] {
  let at = before;
  return runs.flatMap((run): NoteMark[] => {
    if ("note" in run) return [{ label: run.note, at }];
    at += run.text.length;
    return [];
  });
}
