import type { Instrument } from "../../model/document.ts";
import type { Source } from "../../text/source.ts";
import type { DividedPart } from "./divide.ts";
import type { Line } from "./lines.ts";
import type { Stitched } from "./stitch.ts";

/** An instrument together with the paragraphs it was made of. */
export interface Composed {
  readonly instrument: Instrument;
  readonly blocks: readonly Stitched[];
}

/** Everything known of a source once it is read: what the checks look at. */
export interface Context {
  readonly source: Source;
  readonly lines: readonly Line[];
  readonly composed: readonly Composed[];
  readonly notes: readonly Stitched[];
  readonly parts: readonly DividedPart[];
}

/** The words of a paragraph as one text, with the way back from an index in it to an offset in the source. */
export interface Joined {
  readonly text: string;
  readonly offsetAt: (index: number) => number;
}

/** Joins the pieces of a paragraph with one space, as a reader reads them. */
export function joinPieces({ pieces }: Stitched, { text }: Source): Joined {
  const starts: number[] = [];
  let joined = "";
  for (const { start, end } of pieces) {
    if (joined !== "") joined += " ";
    starts.push(joined.length);
    joined += text.slice(start, end);
  }
  const offsetAt = (index: number): number => {
    const nth = starts.findLastIndex((start) => start <= index);
    return (pieces[nth]?.start ?? 0) + index - (starts[nth] ?? 0);
  };
  return { text: joined, offsetAt };
}
