import { plainText } from "../../../model/inlines.ts";
import type { Report } from "../../../text/diagnostic.ts";
import type { Composed, Context } from "../context.ts";
import { readMark, scanMarks } from "../inlines.ts";
import { joinPieces, spanOf, type Joined } from "../join.ts";
import type { Stitched } from "../stitch.ts";

/** What a footnote depends on, and where it stands away from what it explains. */
export function reviewNotes(context: Context, report: Report): void {
  const { composed, notes, source } = context;
  const written = notes.map((note) => joinPieces(note, source));
  for (const [index, note] of notes.entries()) {
    reviewNote(note, written[index]?.text ?? "", written[index - 1]?.text ?? "none", report);
  }
  reviewPlaces(composed, report);
  for (const { blocks } of composed) {
    reviewFirstMentions(
      blocks.map(({ block }) => block.kind === "number"),
      blocks.map((stitched) => joinPieces(stitched, source)),
      report,
    );
  }
  reviewElliptic(context, report);
  reviewSameNotes(written, report);
}

function reviewNote({ block }: Stitched, words: string, before: string, report: Report): void {
  const { start, end } = block.line;
  if (/^\*?Ibid\b/.test(words)) {
    const message = `“Ibid.” depends on the note before it: ${before.replaceAll("*", "")}`;
    report({ rule: "ibid-has-its-note", message, span: { start: block.textStart, end } });
  }
  if (block.label?.startsWith("*")) {
    const message =
      "Markdown would read this star note as a bullet; its reference stands glued to the word before it";
    report({ rule: "star-note-is-no-bullet", message, span: { start, end: start + 1 } });
  }
}

/** A note whose text the page layout dropped inside another instrument. */
function reviewPlaces(composed: readonly Composed[], report: Report): void {
  const starts = composed.map(({ blocks }) => blocks[0]?.block.line.start ?? 0);
  for (const [nth, { instrument }] of composed.entries()) {
    const from = nth === 0 ? 0 : (starts[nth] ?? 0);
    const to = starts[nth + 1] ?? Infinity;
    for (const { label, spans } of instrument.notes) {
      const [{ start, end }] = spans;
      if (start >= from && start < to) continue;
      const message = `note ${label} belongs to ${instrument.id} and stands in the text of another`;
      report({ rule: "note-stands-with-its-paragraph", message, span: { start, end } });
    }
  }
}

// A text has few notes with two references; looking at so many keeps the time linear on noise.
const MOST_REPEATED = 100;

/** Where a note is referred to twice, the second reference is expected on the first operative mention of the same words. */
function reviewFirstMentions(
  isOperative: readonly boolean[],
  words: readonly Joined[],
  report: Report,
): void {
  const seen = new Map<string, string>();
  const repeated = new Set<string>();
  for (const [nth, joined] of words.entries()) {
    for (const { label, index } of scanMarks(joined)) {
      const before = joined.text.slice(Math.max(0, index - 200), index).replace(/[.,:;]$/, "");
      const first = seen.get(label);
      if (first === undefined) seen.set(label, before);
      else if (isOperative[nth] && !repeated.has(label) && repeated.size < MOST_REPEATED) {
        repeated.add(label);
        const earlier = words.slice(0, nth).filter((_, at) => isOperative[at]);
        reportMention(commonEnding(first, before), earlier, label, report);
      }
    }
  }
}

function reportMention(
  words: string,
  earlier: readonly Joined[],
  label: string,
  report: Report,
): void {
  if (words.split(" ").length < 2) return;
  for (const joined of earlier) {
    const index = joined.text.indexOf(words);
    if (index < 0) continue;
    const message = `the first operative mention of these words has no mark of note ${label}; a later one has`;
    report({
      rule: "note-sits-on-first-mention",
      message,
      span: spanOf(joined, index, words.length),
    });
    return;
  }
}

function commonEnding(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return one.slice(one.length - length).replace(/^\S* /, "");
}

// Words that only a note with a title of its own, or with a symbol, has
const NAMED = /resolution|See |such as|series|\/\d/i;

/** A note that gives author and year only leans on the title in italics before its mark. */
function reviewElliptic({ composed, source }: Context, report: Report): void {
  const titled = new Set(
    [...source.text.matchAll(/\*[,;]?([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})/g)].map(([, mark = ""]) => readMark(mark)),
  );
  for (const { instrument } of composed) {
    for (const { label, text, spans } of instrument.notes) {
      const words = plainText(text);
      const isBare = text.every(({ type }) => type === "text");
      if (!titled.has(label) || !isBare || NAMED.test(words) || !/\b\d{4}\b/.test(words)) continue;
      const message = `note ${label} has no title; the title stands in italics before its mark in the text`;
      report({ rule: "note-stands-by-itself", message, span: spans[0] });
    }
  }
}

/** Notes with the same words of which some are linked and some are not. */
function reviewSameNotes(written: readonly Joined[], report: Report): void {
  const linked = new Set(
    written.filter(({ text }) => text.includes("](")).map(({ text }) => unlinked(text)),
  );
  for (const joined of written) {
    const { text } = joined;
    if (text.includes("](") || !linked.has(text)) continue;
    const message = "another note with the same words has a link";
    report({ rule: "same-note-has-same-links", message, span: spanOf(joined, 0, text.length) });
  }
}

function unlinked(text: string): string {
  return text.replace(/\[([^[\]]{1,300})\]\([^()\s]{1,500}\)/g, "$1");
}
