import type { Fact, Part, TextBlock } from "../model/document.ts";
import type { Diagnostic } from "../text/diagnostic.ts";
import type { Span } from "../text/source.ts";

/** What one source holds. A text issued by itself has one part without a heading. */
export interface Reading {
  readonly title: readonly TextBlock[];
  readonly parts: readonly Part[];
  /** What the words themselves say of the session: place, dates. */
  readonly facts: readonly Fact[];
  readonly diagnostics: readonly Diagnostic[];
  /** The stretches of a plain text that its pages had and the text has not. Every other word is in the texts. */
  readonly dropped?: readonly Dropped[];
  readonly signs?: Signs;
}

/** Where a plain text says with signs what its words are. The signs are no words; that they are signs can be seen. */
export interface Signs {
  /** The marks of notes that are not raised, with the white space before them: ` 8`, `[1]`, the `a` of a table. */
  readonly marks: readonly Span[];
  /** The notes, each from its number to its last word; one in lines of one width may take several. */
  readonly notes: readonly Span[];
  /** What stands between the halves of a word that the end of a line cut at its hyphen. */
  readonly cuts: readonly Span[];
  /** The rows of tables, from the first bar to the last. */
  readonly rows: readonly Span[];
}

/** Why a stretch is no part of a text: a page head, a job number, a drawn line, a table of contents. */
export type DroppedKind = "page" | "job" | "rule" | "contents";

export interface Dropped extends Span {
  readonly what: DroppedKind;
}

export interface ReadOptions {
  /** The name of a text that has no number of its own. */
  readonly id?: string;
  /** Whether it is told too what a careful editor would ask, which takes a good part of the time; if nothing is said, it is. */
  readonly reviews?: boolean;
}
