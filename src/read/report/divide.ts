import type { Stitched } from "./stitch.ts";

/** A part of the report: `A. Resolutions`, `1. At its seventh session, ...`, and the texts below. */
export interface DividedPart {
  readonly heading: Stitched | undefined;
  readonly opening: Stitched | undefined;
  readonly texts: readonly (readonly Stitched[])[];
}

/** A report's body cut into what stands above the texts, and its parts with the texts in them. */
export interface Divided {
  readonly head: readonly Stitched[];
  readonly parts: readonly DividedPart[];
}

/**
 * Cuts a report at its designations (`Resolution 7/1`). A section heading directly above a designation, or above
 * one numbered sentence and a designation, opens a part of the report and ends the text before it. A text without any
 * designation is one text, whole; one that was issued by itself has its masthead.
 */
export function divide(body: readonly Stitched[]): Divided {
  const { head, parts } = cutAtDesignations(body);
  const [part, ...others] = parts;
  if (!part)
    return { head: [], parts: [{ heading: undefined, opening: undefined, texts: [body] }] };
  const { heading, texts } = part;
  const [text, ...further] = texts;
  const isNumbered = /\d/.test(text?.[0]?.block.label ?? "");
  if (!text || others.length + further.length > 0 || !isNumbered) return { head, parts };
  // The subject of one text alone is no part of a report.
  const isSubject = heading !== undefined && heading.block.label === undefined;
  const isIssued = isSubject || (heading === undefined && head.some(isMasthead));
  if (!isIssued) return { head, parts };
  const above = [...head, ...(heading ? [heading] : [])].map(asFront);
  return { head: [], parts: [{ ...part, heading: undefined, texts: [[...above, ...text]] }] };
}

// `United Nations S/RES/1325 (2000)`, `Security Council Distr.: General`, `Agenda item 43`
const MASTHEAD =
  /^United Nations\b|\bDistr\.|\bOriginal: |^Agenda item \d|(?:^| )[A-Z]{1,5}(?:\/[A-Z0-9.()-]+)*\/(?:RES|DEC)\/\S+/;

function isMasthead({ block }: Stitched): boolean {
  return MASTHEAD.test(block.line.text);
}

/** A line above the title, as plain words. */
function asFront({ block, pieces: [first, ...rest], end }: Stitched): Stitched {
  const { line } = block;
  const start = line.row ? first.start : line.start;
  return {
    block: { kind: "front", label: undefined, line, textStart: start },
    pieces: [{ start, end: first.end }, ...rest],
    end,
  };
}

function cutAtDesignations(body: readonly Stitched[]): Divided {
  const starts = body.flatMap(({ block }, index) => (block.kind === "designation" ? [index] : []));
  const parts: {
    heading: Stitched | undefined;
    opening: Stitched | undefined;
    texts: Stitched[][];
  }[] = [];
  let head: readonly Stitched[] = [];
  for (const [nth, start] of starts.entries()) {
    const frame = frameStart(body, start);
    const from = starts[nth - 1];
    if (from === undefined) head = body.slice(0, frame);
    else parts.at(-1)?.texts.push(body.slice(from, frame));
    if (frame < start || nth === 0) {
      const opening = frame < start - 1 ? body[start - 1] : undefined;
      parts.push({ heading: frame < start ? body[frame] : undefined, opening, texts: [] });
    }
  }
  const last = starts.at(-1);
  if (last !== undefined) parts.at(-1)?.texts.push(body.slice(last));
  return { head, parts };
}

function frameStart(body: readonly Stitched[], designation: number): number {
  const kind = (index: number) => body[index]?.block.kind;
  if (kind(designation - 1) === "section") return designation - 1;
  if (kind(designation - 1) === "number" && kind(designation - 2) === "section")
    return designation - 2;
  return designation;
}
