import { findDifferences } from "./compare.ts";
import { readDocxWords } from "./docx-words.ts";
import { wordsOf } from "./words.ts";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text that was got out of a Word document, with what its reader says of it. */
export interface DocxConversion {
  readonly text: string;
  /** What stands in no words of the file: labels and marks that it counts, and the signs of the notation. */
  readonly added: readonly Stretch[];
  /** The lines that are notes. */
  readonly notes: readonly Stretch[];
  /** What no page shows, and what stands at the heads and feet of pages. */
  readonly dropped: readonly string[];
}

/**
 * Holds the text that was got out of a Word document against the file: every word of it has to stand in the text, in
 * order and once, or, if no page shows it or only the edge of pages does, among what was dropped; and nothing else may
 * stand there but labels before a line or a cell, marks of notes, and the signs that make italics, links and tables.
 * Gives what is wrong; nothing where all is there.
 */
export function findDocxFaults(bytes: Uint8Array, made: DocxConversion): string[] {
  const { body, notes, apart, signs } = readDocxWords(bytes);
  const foreign = made.added.filter((one) => !mayBeAdded(made.text, one));
  // A sign that the file names by its number in a font may be a letter.
  const letters = foreign.filter(
    ({ start, end }) => Array.from(made.text.slice(start, end)).length === 1,
  );
  const wrong = letters.length > signs ? foreign : foreign.filter((one) => !letters.includes(one));
  const rest = blank(made.text, made.added);
  const [text, ...found] = cut(rest, made.notes);
  return [
    ...wrong.map(({ start, end }) => `“${made.text.slice(start, end)}” was added`),
    ...differ(body, text ?? ""),
    ...differ(notes.join("\n"), found.join("\n")),
    ...differInSigns(apart, made.dropped.join("\n")),
  ];
}

const SIGNS = [
  /^[*[|]$/, // `*`, `[`, `|`
  /^\|+$/,
  /^\|(?:---\|)+$/,
  /^\]\(https?:\/\/[^\s()]{1,500}\)$/,
  /^[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,5}$/,
  /^[^\p{L}\p{N}\s]$/u, // a sign that the file names by its number in a font
];

/** Whether a stretch of the text is a sign of the notation, or a label where one may stand. */
function mayBeAdded(text: string, { start, end }: Stretch): boolean {
  const added = text.slice(start, end);
  if (SIGNS.some((sign) => sign.test(added))) return true;
  // Two marks of notes are parted, lest they are one.
  if (added === " ") return /^[⁰¹²³⁴⁵⁶⁷⁸⁹] [⁰¹²³⁴⁵⁶⁷⁸⁹]$/.test(text.slice(start - 1, end + 1));
  const before = text.slice(Math.max(0, start - 1), start);
  return added.length <= 80 && !/[\n|]/.test(added) && /^[\n ]?$/.test(before) && text[end] === " ";
}

/** The text without stretches of it; what stood around them is parted as before. */
function blank(text: string, stretches: readonly Stretch[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    // A sign of no letters, so that offsets stay; it is no word.
    parts.push(text.slice(at, start), GONE.repeat(end - start));
    at = end;
  }
  return [...parts, text.slice(at)].join("");
}

const GONE = "\u0000";

/** The text without its notes, and each note. */
function cut(text: string, notes: readonly Stretch[]): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of notes) {
    parts.push(text.slice(at, start));
    at = end;
  }
  return [
    [...parts, text.slice(at)].join(""),
    ...notes.map(({ start, end }) => text.slice(start, end)),
  ];
}

function differ(expected: string, found: string): string[] {
  const [left, right] = [expected, found].map(wordsIn);
  if (!left || !right || left.join(" ") === right.join(" ")) return [];
  return findDifferences(left, right).map(
    ({ before, expected: has, found: is }) =>
      `“${`${before} ${is}`.trim()}” where the file has “${`${before} ${has}`.trim()}”`,
  );
}

/** Words, with the digits that were raised to marks as they stand in the file. */
function wordsIn(text: string): string[] {
  return wordsOf(
    text
      .replaceAll(GONE, "")
      .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit))),
  );
}

/** What was left out is in no order, and where it was parted from the text says nothing of its words. */
function differInSigns(expected: string, found: string): string[] {
  const [left = "", right = ""] = [expected, found].map((text) =>
    Array.from(text.normalize("NFC").replace(/\s+/gu, "")).sort().join(""),
  );
  if (left === right) return [];
  return [`“${found.slice(0, 200)}” was left out, where the file has “${expected.slice(0, 200)}”`];
}
