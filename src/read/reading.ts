import type { Fact, Part, TextBlock } from "../model/document.ts";
import type { Diagnostic } from "../text/diagnostic.ts";

/** What one source holds. A text issued by itself has one part without a heading. */
export interface Reading {
  readonly title: readonly TextBlock[];
  readonly parts: readonly Part[];
  /** What the words themselves say of the session: place, dates. */
  readonly facts: readonly Fact[];
  readonly diagnostics: readonly Diagnostic[];
}

export interface ReadOptions {
  /** The name of a text that has no number of its own. */
  readonly id?: string;
}
