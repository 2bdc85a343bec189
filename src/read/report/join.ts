import { lastAtMost, type Source, type Span } from "../../text/source.ts";
import type { Stitched } from "./stitch.ts";

/** The words of a paragraph as one text, with the way back to the source. */
export interface Joined {
  readonly text: string;
  readonly pieces: readonly Span[];
  /** Where each piece begins in the joined words of the paragraph. */
  readonly starts: readonly number[];
  /** Where the text begins in the joined words of the paragraph. */
  readonly from: number;
}

const WHOLE = [0];

/** Joins the pieces of a paragraph with one space, as a reader reads them. */
export function joinPieces({ pieces }: Stitched, { text }: Source): Joined {
  const [first] = pieces;
  if (pieces.length === 1) {
    return { text: text.slice(first.start, first.end), pieces, starts: WHOLE, from: 0 };
  }
  const starts: number[] = [];
  let length = 0;
  for (const { start, end } of pieces) {
    starts.push(length);
    length += end - start + 1;
  }
  const words = pieces.map(({ start, end }) => text.slice(start, end)).join(" ");
  return { text: words, pieces, starts, from: 0 };
}

/** A stretch of joined words that still knows its way back. */
export function within(joined: Joined, index: number, text: string): Joined {
  return { ...joined, text, from: joined.from + index };
}

/** Where a stretch of joined words stands in the source. */
export function spanOf(joined: Joined, index: number, length: number): Span {
  return { start: offsetAt(joined, index), end: offsetAt(joined, index + length - 1) + 1 };
}

function offsetAt({ pieces, starts, from }: Joined, index: number): number {
  const nth = lastAtMost(starts, from + index);
  return (pieces[nth]?.start ?? 0) + from + index - (starts[nth] ?? 0);
}
