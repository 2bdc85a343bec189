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
 * one numbered sentence and a designation, opens a part of the report and ends the text before it.
 */
export function divide(body: readonly Stitched[]): Divided {
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
