import type { Span } from "../../text/source.ts";
import type { Row } from "./rows.ts";

/** A line with something on it, trimmed. */
export interface Line extends Span {
  readonly text: string;
  /** How many empty lines stand above it. */
  readonly gap: number;
  /** The number of the line in the source, from 0: what stood between two lines may be gone. */
  readonly nth: number;
  /** Whether it names the text that it begins, cut off from the title behind it: `73/8.` */
  readonly isDesignation?: boolean;
  /** What it is as a row of a table. */
  readonly row?: Row;
  /** The letter of a note below a table, where it is one. */
  readonly note?: string;
}

/** Whether a line stands directly below another, with nothing between them that was left out. */
export function isDirectlyBelow(line: Line, above: Line | undefined): boolean {
  return above !== undefined && line.nth === above.nth + 1;
}

/**
 * Whether a text is set in lines of one width, so that a line may end in mid-sentence, rather than with a paragraph on
 * each line: hardly any of its lines is longer than a page is wide.
 */
export function isWrapped(lines: readonly Line[]): boolean {
  const own = lines.filter(({ row }) => row === undefined);
  return own.filter(({ text }) => text.length > 120).length <= own.length / 20;
}

/** Splits a text into its non-blank lines, each knowing where it stood. Line ends may be LF or CRLF. */
export function scanLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (let at = 0, nth = 0; at < text.length; nth += 1) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next;
    const row = text.slice(at, end);
    const words = row.trim();
    if (words === "") gap += 1;
    else {
      const start = at + row.indexOf(words);
      lines.push({ text: words, start, end: start + words.length, gap, nth });
      gap = 0;
    }
    at = end + 1;
  }
  return lines;
}
