import { wordsOf } from "./words.ts";

/** A stretch of text as the file places it. Units are points; `y` grows upwards from the foot of the page. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** One note at the foot of a page. */
export interface FootNote {
  /** As printed, `12` or `*`. */
  readonly label: string;
  readonly words: readonly string[];
}

/** What stands on a page, apart. */
export interface PageWords {
  readonly body: readonly string[];
  readonly notes: readonly FootNote[];
  /** The labels of the marks in the body, in order. */
  readonly marks: readonly string[];
  /** The lines above the type area. */
  readonly head: string;
  /** The lines below it. */
  readonly foot: string;
}

// The type area of our pages begins 32 mm from the top and ends 36 mm from the bottom.
const HEAD = 85;
const FOOT = 96;

// Text is 9.5 points or more, notes are 8.5, marks 7.
const SMALLEST_TEXT = 9.2;
const SMALLEST_NOTE = 7.8;

/** Sorts the runs of a page, in the order of the file, into what a reader takes them for. */
export function readPageWords(runs: readonly Run[], height: number): PageWords {
  const head = runs.filter(({ y }) => y > height - HEAD);
  const foot = runs.filter(({ y }) => y < FOOT);
  const inside = runs.filter(({ y }) => y >= FOOT && y <= height - HEAD);
  const notes = inside.filter(({ size }) => size >= SMALLEST_NOTE && size < SMALLEST_TEXT);
  const marks = inside.filter((run) => isMark(run) && run.text.trim() !== "");
  return {
    body: joinWords(inside.filter((run) => isMark(run) || run.size >= SMALLEST_TEXT)),
    notes: readNotes(notes),
    marks: marks.map(({ text }) => text.trim()),
    head: joinWords(head).join(" "),
    foot: joinWords(foot).join(" "),
  };
}

/** The words of some runs: a word may be cut by a change of type, by a mark, or by the end of a line. */
export function joinWords(runs: readonly Run[]): string[] {
  let text = "";
  let last: Run | undefined;
  const edge = Math.max(...runs.map(({ x, width }) => x + width));
  for (const run of runs) {
    if (last) text += separator(last, run, text, edge);
    if (isMark(run)) text += run.text.trim() === "" ? " " : "";
    else text += run.text;
    last = run;
  }
  return wordsOf(text);
}

function isMark({ size }: Run): boolean {
  return size < SMALLEST_NOTE;
}

function isSameLine(a: Run, b: Run): boolean {
  return Math.abs(a.y - b.y) < 0.6 * Math.max(a.size, b.size);
}

function separator(last: Run, run: Run, before: string, edge: number): "" | " " {
  if (isSameLine(last, run)) {
    // In a table the next cell may stand on either side.
    const gap = Math.max(run.x - (last.x + last.width), last.x - (run.x + run.width));
    return gap > 0.12 * run.size ? " " : "";
  }
  // Only an address is longer than a line: it is cut before a sign, or where the line is full.
  const isFull = last.x + last.width > edge - last.size;
  const isSign = /^[/?#&=._-]/.test(run.text);
  if ((isFull || isSign) && /(?:^|\s)https?:\/\/\S{20,}$/.test(before)) return "";
  return isCutAtLineEnd(before, run.text) ? "" : " ";
}

// A browser breaks lines behind hyphens, dashes and slashes. But in "pre- and post-" the hyphen ends its word.
function isCutAtLineEnd(before: string, after: string): boolean {
  return /[\p{L}\p{N}][-‐–/]$/u.test(before) && !/^(?:and|or|to|nor|but)\b/.test(after);
}

function readNotes(runs: readonly Run[]): FootNote[] {
  const visible = runs.filter(({ text }) => text.trim() !== "");
  const starts = visible.flatMap((run, index) => (isNoteLabel(visible, index, run) ? [index] : []));
  return starts.map((start, nth) => ({
    label: visible[start]?.text.trim() ?? "",
    words: joinWords(visible.slice(start + 1, starts[nth + 1])),
  }));
}

// A label begins its line and stands clear of the words, which no other number does.
function isNoteLabel(runs: readonly Run[], index: number, run: Run): boolean {
  const [before, after] = [runs[index - 1], runs[index + 1]];
  const beginsLine = !before || !isSameLine(before, run);
  const isClear =
    after && isSameLine(run, after) && after.x - (run.x + run.width) > 0.35 * run.size;
  return beginsLine && isClear === true && /^(?:\d{1,4}|\*+)$/.test(run.text.trim());
}
