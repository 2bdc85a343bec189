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
  /** What stands above the first part. */
  readonly head: readonly Stitched[];
  readonly parts: readonly DividedPart[];
  readonly composed: readonly Composed[];
  readonly notes: readonly Stitched[];
}
