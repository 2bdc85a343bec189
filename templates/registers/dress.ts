import type { Place } from "../../src/enrich/links.ts";
import type { Target } from "../../src/enrich/reference.ts";
import type { Html } from "../../src/text/html.ts";

/** What an edition decides about the markup of a register or an index. */
export interface RegisterDress {
  /** Sets words as what leads to a place in a text, with its page where the edition has pages. */
  readonly toPlace: (place: Place, words: Html) => Html;
  /** Sets words as what leads to what they name, where that is anywhere. */
  readonly toTarget: (target: Target, words: Html) => Html;
  /** What an anchor is called in the edition: the name itself, or more where other things share the file. */
  readonly id: (name: string) => string;
  /** The level of the headings. */
  readonly level: 2 | 3 | 4;
  /** Whether each place of an index has its words below it. */
  readonly hasExcerpts: boolean;
}
