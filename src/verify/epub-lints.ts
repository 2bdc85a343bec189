import { openBook, type OpenBook } from "./epub-lints/book.ts";
import { CONTAINER_RULES } from "./epub-lints/container.ts";
import { HEADING_RULES } from "./epub-lints/headings.ts";
import { LIST_RULES } from "./epub-lints/lists.ts";
import { LOOKS_RULES } from "./epub-lints/looks.ts";
import { MARKUP_RULES } from "./epub-lints/markup.ts";
import { NOTE_RULES } from "./epub-lints/notes.ts";
import { PACKAGE_RULES } from "./epub-lints/package.ts";
import { TEXT_RULES } from "./epub-lints/text.ts";
import type { Finding, Rule } from "./epub-lints/rule.ts";

export type { Finding, Rule } from "./epub-lints/rule.ts";

/**
 * What makes a book a good one beyond being valid, in the spirit of the manual of Standard Ebooks, as far as it fits a
 * legal record: nothing here touches its words.
 */
export const RULES: readonly Rule[] = [
  ...CONTAINER_RULES,
  ...PACKAGE_RULES,
  ...HEADING_RULES,
  ...LIST_RULES,
  ...MARKUP_RULES,
  ...TEXT_RULES,
  ...NOTE_RULES,
  ...LOOKS_RULES,
];

/** Holds the bytes of a finished EPUB file against every rule. Throws where they are no archive. */
export function lintEpub(bytes: Uint8Array): readonly Finding[] {
  return lintBook(openBook(bytes));
}

/** The same, of a book that is open. */
export function lintBook(book: OpenBook): readonly Finding[] {
  return RULES.flatMap(({ name, check }) => {
    const findings: Finding[] = [];
    check(book, (path, line, message) => findings.push({ rule: name, path, line, message }));
    return findings;
  });
}

/** A finding in one line: `OEBPS/res-7-1.xhtml:12: <p> holds nothing (elements-hold-something)`. */
export function describeFinding({ rule, path, line, message }: Finding): string {
  return `${path}${line === undefined ? "" : `:${line}`}: ${message} (${rule})`;
}
