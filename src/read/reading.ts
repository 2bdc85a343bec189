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
}

/** Why a stretch is no part of a text: a page head, a job number, a drawn line, a table of contents. */
export type DroppedKind = "page" | "job" | "rule" | "contents";

export interface Dropped extends Span {
  readonly what: DroppedKind;
}

export interface ReadOptions {
  /** The name of a text that has no number of its own. */
  readonly id?: string;
}
