import { plainText } from "../../../model/inlines.ts";
import type { Report } from "../../../text/diagnostic.ts";
import { joinPieces, type Context, type Joined } from "../context.ts";
import { readSuperscript } from "../inlines.ts";
import type { Stitched } from "../stitch.ts";

/** What a footnote depends on, and where it stands away from what it explains. */
export function reviewNotes(context: Context, report: Report): void {
  const { notes, source } = context;
  const written = notes.map((note) => joinPieces(note, source));
  reviewPlaces(context, report);
  reviewFirstMentions(context, report);
  for (const [index, note] of notes.entries()) reviewNote(note, written, index, report);
  reviewElliptic(context, report);
  reviewSameNotes(written, report);
}

const MARK = /[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g;

function reviewNote(
  note: Stitched,
  written: readonly Joined[],
  index: number,
  report: Report,
): void {
  const { block, pieces } = note;
  const { start, end } = block.line;
  const text = written[index]?.text ?? "";
  if (/^\*?Ibid\b/.test(text)) {
    const message = `“Ibid.” depends on the note before it: ${(written[index - 1]?.text ?? "none").replaceAll("*", "")}`;
    report({ rule: "ibid-has-its-note", message, span: { start: pieces[0].start, end } });
  }
  if (block.label?.startsWith("*")) {
    const message =
      "Markdown would read this star note as a bullet; its reference stands glued to the word before it";
    report({ rule: "star-note-is-no-bullet", message, span: { start, end: start + 1 } });
  }
}

/** A note whose text the page layout dropped inside another instrument. */
function reviewPlaces({ composed, notes }: Context, report: Report): void {
  for (const [nth, { instrument, blocks }] of composed.entries()) {
    const from = nth === 0 ? 0 : (blocks[0]?.block.line.start ?? 0);
    const to = composed[nth + 1]?.blocks[0]?.block.line.start ?? Infinity;
    for (const { label } of instrument.notes) {
      const note = notes.find(({ block }) => shown(block.label) === label);
      if (!note || (note.block.line.start >= from && note.block.line.start < to)) continue;
      const message = `note ${label} belongs to ${instrument.id} and stands in the text of another`;
      report({ rule: "note-stands-with-its-paragraph", message, span: note.block.line });
    }
  }
}

/** Where a note is referred to twice, the second reference is expected on the first operative mention of the same words. */
function reviewFirstMentions({ composed, source }: Context, report: Report): void {
  for (const { blocks } of composed) {
    const seen = new Map<string, string>();
    const operative: Joined[] = [];
    for (const stitched of blocks) {
      const joined = joinPieces(stitched, source);
      if (stitched.block.kind === "number") operative.push(joined);
      for (const { 0: label, index } of joined.text.matchAll(MARK)) {
        const before = joined.text.slice(Math.max(0, index - 200), index).replace(/[,;]$/, "");
        const first = seen.get(label);
        if (first === undefined) seen.set(label, before);
        else if (stitched.block.kind === "number") {
          reportMention(commonEnding(first, before), operative.slice(0, -1), label, report);
        }
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
  for (const { text, offsetAt } of earlier) {
    const index = text.indexOf(words);
    if (index < 0) continue;
    const span = { start: offsetAt(index), end: offsetAt(index + words.length - 1) + 1 };
    const message = `the first operative mention of these words has no mark of note ${shown(label)}; a later one has`;
    report({ rule: "note-sits-on-first-mention", message, span });
    return;
  }
}

function commonEnding(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return one.slice(one.length - length).replace(/^\S* /, "");
}

/** A note that gives author and year only leans on the title before its mark. */
function reviewElliptic({ composed, source, notes }: Context, report: Report): void {
  const named = /resolution|See |such as|series|\[|\/\d/i;
  for (const { instrument } of composed) {
    for (const { label, text } of instrument.notes) {
      const words = plainText(text);
      const note = notes.find(({ block }) => shown(block.label) === label);
      if (
        !note ||
        named.test(words) ||
        !/\b\d{4}\b/.test(words) ||
        text.some(({ type }) => type !== "text")
      )
        continue;
      const mark = note.block.label ?? "";
      const at = source.text.indexOf(`*,${mark}`);
      if (at < 0) continue;
      const message = `note ${label} has no title; the title stands in italics before its mark in the text`;
      report({ rule: "note-stands-by-itself", message, span: note.block.line });
    }
  }
}

/** Notes with the same words of which some are linked and some are not. */
function reviewSameNotes(written: readonly Joined[], report: Report): void {
  const linked = new Set(
    written.filter(({ text }) => text.includes("](")).map(({ text }) => unlinked(text)),
  );
  for (const { text, offsetAt } of written) {
    if (text.includes("](") || !linked.has(text)) continue;
    const span = { start: offsetAt(0), end: offsetAt(text.length - 1) + 1 };
    report({
      rule: "same-note-has-same-links",
      message: "another note with the same words has a link",
      span,
    });
  }
}

function unlinked(text: string): string {
  return text.replace(/\[([^\]]{1,300})\]\([^)]{1,500}\)/g, "$1");
}

function shown(label: string | undefined): string {
  return label === undefined || label.startsWith("*") ? (label ?? "") : readSuperscript(label);
}
