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

// `decision-` and `making`, but not `short-` and `and long-term`
const CUT_WORD = /\p{L}-$/u;
const REST_OF_WORD = /^(?!(?:and|or|to|nor)\b)\p{Lowercase}/u;

/** Joins the pieces of a paragraph with one space, as a reader reads them; a word cut at its hyphen without one. */
export function joinPieces({ block, pieces }: Stitched, { text }: Source): Joined {
  const [first] = pieces;
  if (pieces.length === 1) {
    return { text: spaced(text.slice(first.start, first.end)), pieces, starts: WHOLE, from: 0 };
  }
  const starts: number[] = [];
  const run: string[] = [];
  let length = 0;
  let before = "";
  for (const { start, end } of pieces) {
    const words = spaced(text.slice(start, end));
    const gap = block.kind !== "row" && isHalf(before, words) ? "" : " ";
    if (starts.length > 0) {
      run.push(gap);
      length += gap.length;
    }
    starts.push(length);
    run.push(words);
    length += words.length;
    before = words.slice(-2);
  }
  return { text: run.join(""), pieces, starts, from: 0 };
}

/** What stands between the halves of words in a paragraph. */
export function findCuts({ block, pieces }: Stitched, { text }: Source): Span[] {
  if (block.kind === "row") return [];
  return pieces.slice(1).flatMap(({ start: end }, nth) => {
    const start = pieces[nth]?.end ?? end;
    const isCut = isHalf(text.slice(Math.max(0, start - 2), start), text.slice(end, end + 10));
    return isCut ? [{ start, end }] : [];
  });
}

/** White space of one kind, sign for sign: tabs mean nothing, nor does the end of a line in a cell. */
function spaced(words: string): string {
  return words.replace(/[\t\n\v\f\r]/g, " ");
}

function isHalf(before: string, words: string): boolean {
  return CUT_WORD.test(before) && REST_OF_WORD.test(words);
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
