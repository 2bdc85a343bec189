import type { Span } from "../../text/source.ts";

/** A line with something on it, trimmed. */
export interface Line extends Span {
  readonly text: string;
  /** How many empty lines stand above it. */
  readonly gap: number;
}

/**
 * Whether a text is set in lines of one width, so that a line may end in mid-sentence, rather than with a paragraph on
 * each line: hardly any of its lines is longer than a page is wide.
 */
export function isWrapped(lines: readonly Line[]): boolean {
  return lines.filter(({ text }) => text.length > 120).length <= lines.length / 20;
}

/** Splits a text into its non-blank lines, each knowing where it stood. Line ends may be LF or CRLF. */
export function scanLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  for (let at = 0; at < text.length;) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next;
    const row = text.slice(at, end);
    const words = row.trim();
    if (words === "") gap += 1;
    else {
      const start = at + row.indexOf(words);
      lines.push({ text: words, start, end: start + words.length, gap });
      gap = 0;
    }
    at = end + 1;
  }
  return lines;
}
