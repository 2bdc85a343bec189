import { lastAtMost, type Source, type Span } from "../../text/source.ts";
import { MONTH } from "./dates.ts";
import { isDirectlyBelow, type Line } from "./lines.ts";
import { FILLER, findMarks, goesOnInNote, readNumber, type MarkPlace } from "./marks.ts";

/** A text whose notes are all in the one form that the stages behind know: a raised number. */
export interface Raised {
  readonly source: Source;
  readonly lines: readonly Line[];
  /** The marks in the text that were raised. */
  readonly marks: readonly Span[];
  /** Lines that look like notes, while more than one place in the text could be their mark. */
  readonly doubtful: readonly Span[];
}

/**
 * Raises the numbers of notes that are printed as bare digits, `Convention 8` and `8 Ibid.`, in brackets, `[1]`, or before a stroke, `1/`. A
 * number is one on two grounds: a note stands apart below, and its mark stands above it, in the order of the notes.
 * Where more than one number could be the mark all stay words. Offsets are kept: what is longer than its raised number
 * is filled with signs that are none.
 */
export function raiseNotes(source: Source, lines: readonly Line[], wrapped: boolean): Raised {
  const notes = findNotes(lines, wrapped);
  if (notes.length === 0) return { source, lines, marks: [], doubtful: [] };
  const own = new Set(notes.map(({ start }) => start));
  const places = findMarks(lines.filter(({ start }) => !own.has(start)));
  const { found, doubtful } = matchMarks(notes, places);
  const first = new Map<number, number>(); // where the marks of each number begin
  for (const { mark } of found) {
    first.set(mark.number, Math.min(mark.start, first.get(mark.number) ?? Infinity));
  }
  const single = new Set(found.map(({ mark }) => mark));
  // What is a mark by its form alone may lead to its note twice.
  const marks = places.filter(
    (one) => single.has(one) || (one.isPlain && one.start >= (first.get(one.number) ?? Infinity)),
  );
  const text = rewrite(source.text, [
    ...found.map(({ note: { start, behind, number } }) => ({ start, end: behind, number })),
    ...marks,
  ]);
  return {
    source: { ...source, text },
    lines: lines.map((line) => ({ ...line, text: text.slice(line.start, line.end) })),
    marks,
    doubtful,
  };
}

// `8 Ibid., Eighth Year`, `[1] United Nations`, but not `31 October 2000`
const NOTE = new RegExp(
  String.raw`^(\[[1-9]\d{0,2}\]|[1-9]\d{0,2}/?)[ \t]+(?!${MONTH} \d)(?=[\p{Lu}“"‘(*]|[Ii]bid)`,
  "u",
);

/** A line that may be a note, by its form and by its place. */
interface NotePlace extends Span {
  readonly number: number;
  /** Where its number ends. */
  readonly behind: number;
}

/** The lines that may be notes: they stand apart, or below another note. */
function findNotes(lines: readonly Line[], wrapped: boolean): NotePlace[] {
  const notes: NotePlace[] = [];
  let open = false; // whether the line above is of a note
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const isNext = wrapped && isDirectlyBelow(line, above);
    const printed = NOTE.exec(line.text)?.[1];
    const number = readNumber(printed ?? "");
    const follows = number === (notes.at(-1)?.number ?? 0) + 1;
    if (printed !== undefined && number > 0 && (!isNext || (open && follows))) {
      const { start, end } = line;
      notes.push({ start, end, number, behind: start + printed.length });
      open = true;
    } else open &&= isNext && above !== undefined && goesOnInNote(above.text);
  }
  return notes;
}

/** The places of one number, for many look-ups. */
interface Places {
  readonly all: readonly MarkPlace[];
  readonly starts: readonly number[];
}

const NOWHERE: Places = { all: [], starts: [] };

/** A note, and its one place in the text. */
interface Found {
  readonly note: NotePlace;
  readonly mark: MarkPlace;
}

/**
 * The mark of each note: above it, and behind the mark of the note before it. What is left to chance, between the first
 * place that the marks before leave and the last that those behind leave, is doubtful.
 */
function matchMarks(
  notes: readonly NotePlace[],
  places: readonly MarkPlace[],
): { found: readonly Found[]; doubtful: readonly Span[] } {
  const every = placesByNumber(places);
  const plain = placesByNumber(places.filter(({ isPlain }) => isPlain));
  const goesOn = (nth: number) => (notes[nth]?.number ?? 0) > (notes[nth - 1]?.number ?? Infinity);
  let from = 0;
  const firsts = notes.map(({ number, start }, nth) => {
    if (!goesOn(nth)) from = notes[nth - 1]?.start ?? 0;
    const first = [plain, every]
      .map((known) => firstFrom(known.get(number) ?? NOWHERE, from))
      .find((place) => place !== undefined && place.start < start);
    from = first?.end ?? from;
    return first;
  });
  const found: Found[] = [];
  const doubtful: Span[] = [];
  let to = Infinity;
  for (const [nth, note] of [...notes.entries()].reverse()) {
    if (!goesOn(nth + 1)) to = Infinity;
    const mark = firsts[nth];
    if (!mark) continue;
    const { start, end, number } = note;
    const last = mark.isPlain
      ? mark
      : lastBefore(every.get(number) ?? NOWHERE, Math.min(to, start));
    if (last === mark) found.push({ note, mark });
    else doubtful.push({ start, end });
    to = last?.start ?? to;
  }
  return { found: found.reverse(), doubtful: doubtful.reverse() };
}

function placesByNumber(places: readonly MarkPlace[]): ReadonlyMap<number, Places> {
  const byNumber = Map.groupBy(places, ({ number }) => number);
  return new Map(
    [...byNumber].map(([number, all]) => [number, { all, starts: all.map((one) => one.start) }]),
  );
}

function firstFrom({ all, starts }: Places, from: number): MarkPlace | undefined {
  const at = lastAtMost(starts, from);
  return all.slice(at, at + 2).find(({ start }) => start >= from);
}

function lastBefore({ all, starts }: Places, to: number): MarkPlace | undefined {
  const at = lastAtMost(starts, to);
  return all.slice(Math.max(0, at - 1), at + 1).findLast(({ start }) => start < to);
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Puts raised numbers in the place of stretches of a text, in order, and keeps all offsets. */
function rewrite(text: string, edits: readonly (Span & { readonly number: number })[]): string {
  const written: string[] = [];
  let at = 0;
  for (const { start, end, number } of edits.toSorted((a, b) => a.start - b.start)) {
    const raised = String(number).replace(/\d/g, (digit) => RAISED.charAt(Number(digit)));
    written.push(text.slice(at, start), raised.padEnd(end - start, FILLER));
    at = end;
  }
  return written.join("") + text.slice(at);
}
