import type { Diagnostic } from "../text/diagnostic.ts";

/** The text that was got out of a file that is none. */
export interface Converted {
  readonly text: string;
  /** What only the pages had, or nobody is shown, line by line. */
  readonly dropped: readonly string[];
  /** What is odd about the file; the places are those in the text. */
  readonly remarks: readonly Diagnostic[];
}
