import type { Direction } from "../text/direction.ts";
import { inReadingOrder, isSameLine } from "./pdf-order.ts";
import type { Run } from "./pdf-runs.ts";
import type { FoundCell, FoundPart, FoundPlace } from "./pdf-structure.ts";

/** A word of a page, or as much of one as stands in one place. */
export interface Piece {
  readonly text: string;
  /** Whether it may go on what is before it: at the end of a line no space is printed, and none is missed. */
  readonly open: boolean;
  /** The line that it stands in: how far that is above the foot of the page, in points. */
  readonly y?: number | undefined;
}

/** One note at the foot of a page, or as much of it as stands there. */
export interface FootNote {
  readonly note: FoundPart;
  /** As printed, `12` or `*`; where it goes on on another page, nothing. */
  readonly label: string;
  readonly words: readonly Piece[];
}

/** What stands in a cell of a table, if it does. */
export interface InCell {
  readonly cell?: FoundCell | undefined;
}

/** A line of the contents. */
export interface ContentsLine {
  readonly words: readonly Piece[];
  /** The page number that it prints. */
  readonly page: string;
}

/** What the edition adds behind a link. */
export interface Addition {
  /** The place that the link leads to. */
  readonly to: string | undefined;
  readonly words: string;
}

/** What stands on a page, apart. */
export interface PageWords {
  readonly body: readonly (Piece & InCell)[];
  readonly notes: readonly FootNote[];
  /** The notes that are shown again, for the eye only: the structure of the file leaves them out. */
  readonly copies: readonly Omit<FootNote, "note">[];
  /** What stands above the first of these: the end of one of the page before. */
  readonly copyRest: readonly Piece[];
  /** The labels of the marks in the body, in order. */
  readonly marks: readonly (InCell & { readonly label: string; readonly y: number })[];
  readonly contents: readonly ContentsLine[];
  /** The numbers of pages behind references, and those in an index. */
  readonly additions: readonly Addition[];
  /** Whether an index stands on it, which has no words of the record. */
  readonly hasIndex: boolean;
  /** What stands among the text and is no part of it, such as the head of a table that goes on. */
  readonly aside: readonly Piece[];
  /** The lines above the type area. */
  readonly head: string;
  /** The lines below it. */
  readonly foot: string;
}

/** What is above and below the type area of a page, in points: A4, Letter and A5, by their heights. */
const MARGINS = [
  { height: 842, head: 85, foot: 96 },
  { height: 792, head: 74, foot: 84 },
  { height: 595, head: 51, foot: 62 },
] as const;

/** How much of a page of this height is furniture, above and below. */
export function marginsOf(height: number): { readonly head: number; readonly foot: number } {
  const nearest = MARGINS.toSorted(
    (a, b) => Math.abs(a.height - height) - Math.abs(b.height - height),
  );
  return nearest[0] ?? MARGINS[0];
}

/**
 * Sorts the runs of a page, in the order of the file, into what the structure of the file says that they are. What it
 * leaves out is furniture above and below the type area, and beside the text or among it otherwise.
 * @param direction that of the page.
 */
export function readPageWords(
  file: readonly Run[],
  height: number,
  direction: Direction = "ltr",
): PageWords {
  const runs = inReadingOrder(file, direction);
  const margins = marginsOf(height);
  const all = runs.filter(({ isAside }) => isAside !== true);
  const added = all.filter(({ place }) => place?.addition !== undefined);
  const told = all.filter(({ place }) => !place?.addition && place?.isIndex !== true);
  const untold = runs.filter(({ isAside }) => isAside === true);
  const text = told.filter(({ place }) => place?.note === undefined && place?.entry === undefined);
  const isAbove = ({ y }: Run): boolean => y > height - margins.head;
  const isBelow = ({ y }: Run): boolean => y < margins.foot;
  const among = untold.filter((run) => !isAbove(run) && !isBelow(run));
  return {
    body: readCells(text),
    notes: partsOf(told, "note").map(([note, own]) => readNote(note, own)),
    marks: text
      .filter((run) => isMark(run) && run.text.trim() !== "")
      .map((run) => ({ label: run.text.trim(), cell: run.cell, y: run.y })),
    contents: partsOf(told, "entry").map(([, own]) => readEntry(own)),
    additions: partsOf(added, "addition").map(([{ to }, own]) => ({
      to,
      words: lineOfPieces(own),
    })),
    hasIndex: all.some(({ place }) => place?.isIndex === true),
    ...readCopies(among.filter(isSmall)),
    aside: readPieces(among.filter((run) => !isSmall(run))),
    head: lineOfPieces(untold.filter(isAbove)),
    foot: lineOfPieces(untold.filter(isBelow)),
  };
}

/** The runs of each note, of each line of the contents, or of what is added. */
function partsOf<Kind extends "note" | "entry" | "addition">(
  runs: readonly Run[],
  kind: Kind,
): [NonNullable<FoundPlace[Kind]>, Run[]][] {
  const parts = Map.groupBy(runs, ({ place }) => place?.[kind]);
  return [...parts].flatMap(([part, own]) => (part ? [[part, own]] : []));
}

function readNote(note: FoundPart, runs: readonly Run[]): FootNote {
  const label = runs.filter(({ place }) => place?.isLabel === true);
  const words = runs.filter(({ place }) => place?.isLabel !== true);
  return { note, label: lineOfPieces(label), words: readPieces(words) };
}

/** A line of the contents ends with its page number, which is a stretch by itself. */
function readEntry(runs: readonly Run[]): ContentsLine {
  const last = Math.max(...runs.map(({ stretch = -1 }) => stretch));
  const words = runs.filter(({ stretch }) => stretch !== last);
  const page = runs.filter(({ stretch }) => stretch === last);
  return { words: readPieces(words), page: lineOfPieces(page) };
}

/** The words of some runs; no word reaches from one cell of a table into another. */
function readCells(runs: readonly Run[]): (Piece & InCell)[] {
  const starts = runs.flatMap((run, at) =>
    at === 0 || run.cell !== runs[at - 1]?.cell ? [at] : [],
  );
  return starts.flatMap((start, nth) => {
    const cell = runs[start]?.cell;
    const pieces = readPieces(runs.slice(start, starts[nth + 1]));
    return pieces.map((piece) => (cell === undefined ? piece : { ...piece, cell }));
  });
}

/** Where two runs meet in a line and no space is printed. */
const JOINT = "\u001f";

/** Where a line begins. */
const LINE = "\u001e";

const SEAM = new RegExp(`([${LINE}${JOINT}])`, "u");

/**
 * The words of some runs, in reading order. A space that is printed parts words, and runs that touch are one; at the
 * end of a line, across a mark or a gap, only those who know the words can tell.
 */
export function readPieces(runs: readonly Run[]): Piece[] {
  let text = "";
  const lines: number[] = [];
  let last: Run | undefined;
  for (const run of runs) {
    if (!last || !isSameLine(last, run)) {
      text += LINE;
      lines.push(run.y);
    } else if (!touches(last, run)) text += JOINT;
    if (isMark(run)) text += run.text.trim() === "" ? " " : JOINT;
    else text += run.text;
    last = run;
  }
  let line = -1;
  return text
    .normalize("NFC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .split(/\s+/u)
    .flatMap((word) => {
      const pieces: Piece[] = [];
      for (const part of word.split(SEAM)) {
        if (part === LINE) line += 1;
        // A joint beside a space parts nothing.
        else if (part !== JOINT && part !== "")
          pieces.push({ text: part, open: pieces.length > 0, y: lines[line] });
      }
      return pieces;
    });
}

function lineOfPieces(runs: readonly Run[]): string {
  return readPieces(runs)
    .map(({ text }) => text)
    .join(" ");
}

function isMark({ place }: Run): boolean {
  return place?.isMark === true;
}

function touches(last: Run, run: Run): boolean {
  // In a table, and in letters from right to left, what follows may stand on either side.
  const gap = Math.max(run.x - (last.x + last.width), last.x - (run.x + run.width));
  return isSameLine(last, run) && gap <= 0.12 * run.size;
}

/** Whether it is set as notes are: text is 9.3 points or more, notes are less. */
function isSmall({ size }: Run): boolean {
  return size < 9.2;
}

function readCopies(runs: readonly Run[]): Pick<PageWords, "copies" | "copyRest"> {
  const visible = runs.filter(({ text }) => text.trim() !== "");
  const starts = visible.flatMap((run, index) => (isNoteLabel(visible, index, run) ? [index] : []));
  const copies = starts.map((start, nth) => ({
    label: visible[start]?.text.trim() ?? "",
    words: readPieces(visible.slice(start + 1, starts[nth + 1])),
  }));
  return { copies, copyRest: readPieces(visible.slice(0, starts[0] ?? visible.length)) };
}

// A label begins its line and stands clear of the words, which no other number does; a letter also stands at the edge.
function isNoteLabel(runs: readonly Run[], index: number, run: Run): boolean {
  const [before, after] = [runs[index - 1], runs[index + 1]];
  const beginsLine = !before || !isSameLine(before, run);
  const isClear =
    after &&
    isSameLine(run, after) &&
    Math.max(after.x - (run.x + run.width), run.x - (after.x + after.width)) > 0.35 * run.size;
  if (!beginsLine || isClear !== true) return false;
  const label = run.text.trim();
  return /^(?:\p{Nd}{1,4}|[*†‡]+)$/u.test(label) || (/^[a-z]$/.test(label) && isAtEdge(runs, run));
}

function isAtEdge(runs: readonly Run[], { x }: Run): boolean {
  return runs.every((other) => other.x > x - 1);
}
