/** A stretch of a source. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Where a source, as its reader says, has signs that are no words, but say what the words are. */
export interface SignPlaces {
  /** Marks of notes that are not raised, with the white space before them: ` 8`, `[1]`. */
  readonly marks: readonly Stretch[];
  /** Notes, each from its number to its last word. */
  readonly notes: readonly Stretch[];
  /** What stands between the halves of a word that was cut at its hyphen. */
  readonly cuts: readonly Stretch[];
  /** Rows of tables, whose bars are no words. */
  readonly rows: readonly Stretch[];
}

/** Stands before the second half of a word. */
const HALF = "\u2063";

const MARK = /^[ \t]{0,3}(?:(\d{1,3}|[a-z])|\[(\d{1,3})\]|(\d{1,3})\/)$/;
const BARE_NOTE = /^(?:(\d{1,3}|[a-z])|\[(\d{1,3})\]|(\d{1,3})\/)(?=[ \t]+\S)/;
const NOTE = /^(?:\d{1,3}\/?|[a-z]|\[\d{1,3}\]|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|\*{1,3})[ \t[]/;

/**
 * Writes the signs of a source in the one form that words are read in: a raised number is a mark, each note has a line,
 * halves of words say so, and the bars of tables are gone. That is done where an own look agrees: a number in the text has a note that begins a line
 * with it, and such a note a number in the text; a note goes on in the next line where it has not come to a stop; a
 * word that is cut has its hyphen and goes on in lower case; a row begins and ends with its bars. Others stay as they are.
 */
export function writeSigns(text: string, { marks, notes, cuts, rows }: SignPlaces): string {
  const inLine = marks.filter(({ start }) => {
    const before = text.charAt(start - 1);
    // A letter is behind a number or a bracket.
    return /[a-z]/.test(text.charAt(start)) ? /[\p{N})]/u.test(before) : /\S/.test(before);
  });
  const marked = new Set(inLine.flatMap((span) => numberIn(MARK, cut(text, span)) ?? []));
  const noted = new Set(notes.flatMap((span) => numberIn(BARE_NOTE, cut(text, span)) ?? []));
  const edits: (Stretch & { readonly written: string })[] = [];
  for (const { start, end } of cuts) {
    const before = text.slice(Math.max(0, start - 2), start);
    if (!/\p{L}-$/u.test(before) || !SECOND_HALF.test(text.slice(end, end + 10))) continue;
    edits.push({ start: end, end, written: HALF });
  }
  for (const { start, end } of inLine) {
    const number = numberIn(MARK, text.slice(start, end));
    if (number === undefined || !noted.has(number)) continue;
    edits.push({ start, end, written: raised(number) });
  }
  for (const { start, end } of notes) {
    const words = text.slice(start, end);
    const above = text.slice(Math.max(0, start - 40), start);
    if (!/(?:^|[\n\r\f\uFEFF])[ \t]*$/.test(above) || !NOTE.test(words) || !isOne(words)) continue;
    const number = numberIn(BARE_NOTE, words);
    if (number !== undefined && !marked.has(number)) continue;
    const [printed = ""] = BARE_NOTE.exec(words) ?? [];
    edits.push({ start, end: start + printed.length, written: raised(number ?? "") });
    for (const { index } of words.matchAll(/\n/g)) {
      edits.push({ start: start + index, end: start + index + 1, written: " " });
    }
  }
  for (const { start, end } of rows) {
    if (!/^\|[^]*\|$/.test(text.slice(start, end)) || /\n\s{0,99}\|/.test(text.slice(start, end)))
      continue;
    for (let at = start; at < end; at += 1) {
      const isWord = text[at - 1] === "\\";
      if (text[at] === "|" && isWord) edits.push({ start: at - 1, end: at, written: "" });
      else if (/[|\n]/.test(text.charAt(at))) edits.push({ start: at, end: at + 1, written: " " });
    }
  }
  return edit(text, edits);
}

function edit(text: string, edits: (Stretch & { readonly written: string })[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, written } of edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), written);
    at = end;
  }
  return pieces.join("") + text.slice(at);
}

/** Puts the halves of words together. */
export function joinHalves(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last === undefined || !word.startsWith(HALF)) joined.push(word.replaceAll(HALF, ""));
    else joined[joined.length - 1] = last + word.slice(HALF.length);
  }
  return joined;
}

/** Whether `making` is the rest of `decision-`; in `short- and long-term` nothing is. */
const SECOND_HALF = /^(?!(?:and|or|to|nor)\b)\p{Lowercase}/u;

/** Whether the lines of a note are one: none but the last comes to a stop, and none is empty. */
function isOne(words: string): boolean {
  const lines = words.split("\n").map((line) => line.trim());
  return lines.slice(1).every((line, nth) => {
    const above = (lines[nth] ?? "").slice(-20);
    if (line === "" || above === "") return false;
    return !STOP.test(above) || SHORT.test(above);
  });
}

const STOP = /[.!?][”"’'»)\]]*$/;
const SHORT = /(?:^|[ (])(?:add|arts?|ch|chap|corr|fig|nos?|p|pp|paras?|rev|sect|suppl?|vols?)\.$/i;

function cut(text: string, { start, end }: Stretch): string {
  return text.slice(start, end);
}

function numberIn(form: RegExp, words: string): string | undefined {
  const [, bare, bracketed, stroked] = form.exec(words) ?? [];
  return bare ?? bracketed ?? stroked;
}

/** A number raised; a letter in raised brackets, as no text has it. */
function raised(number: string): string {
  if (/^[a-z]$/.test(number)) return `⁽${number}⁾`;
  return number.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(Number(digit)));
}
