import type { OpenBook } from "./book.ts";

/** What a careful maker of books holds to, and no checker of the format asks. */
export interface Rule {
  readonly name: string;
  /** What is so in a good book. */
  readonly holds: string;
  /** What a reader has of it. */
  readonly because: string;
  /** That the words as received may be what breaks it: they stand, so the rule is told and stops nothing. */
  readonly isOfRecord?: boolean;
  readonly check: (book: OpenBook, report: Report) => void;
}

/** Hears where a rule is broken; `message` says what was found and what was expected. */
export type Report = (path: string, line: number | undefined, message: string) => void;

/** A place where a book breaks a rule. */
export interface Finding {
  readonly rule: string;
  /** The path in the archive. */
  readonly path: string;
  readonly line: number | undefined;
  readonly message: string;
}
