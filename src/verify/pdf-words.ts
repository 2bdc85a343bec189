import type { Direction } from "../text/direction.ts";
import { inReadingOrder, isSameLine } from "./pdf-order.ts";
import type { Run } from "./pdf-runs.ts";
import type { FoundCell, FoundPart } from "./pdf-structure.ts";

/** A word of a page, or as much of one as stands in one place. */
export interface Piece {
  readonly text: string;
  /** Whether it may go on what is before it: at the end of a line no space is printed, and none is missed. */
  readonly open: boolean;
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

/** What stands on a page, apart. */
export interface PageWords {
  readonly body: readonly (Piece & InCell)[];
  readonly notes: readonly FootNote[];
  /** The labels of the marks in the body, in order. */
  readonly marks: readonly (InCell & { readonly label: string })[];
  readonly contents: readonly ContentsLine[];
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
  const told = runs.filter(({ isAside }) => isAside !== true);
  const untold = runs.filter(({ isAside }) => isAside === true);
  const text = told.filter(({ place }) => place?.note === undefined && place?.entry === undefined);
  const isAbove = ({ y }: Run): boolean => y > height - margins.head;
  const isBelow = ({ y }: Run): boolean => y < margins.foot;
  return {
    body: readCells(text),
    notes: partsOf(told, "note").map(([note, own]) => readNote(note, own)),
    marks: text
      .filter((run) => isMark(run) && run.text.trim() !== "")
      .map((run) => ({ label: run.text.trim(), cell: run.cell })),
    contents: partsOf(told, "entry").map(([, own]) => readEntry(own)),
    aside: readPieces(untold.filter((run) => !isAbove(run) && !isBelow(run))),
    head: lineOfPieces(untold.filter(isAbove)),
    foot: lineOfPieces(untold.filter(isBelow)),
  };
}

/** The runs of each note, or of each line of the contents. */
function partsOf(runs: readonly Run[], kind: "note" | "entry"): [FoundPart, Run[]][] {
  const parts = Map.groupBy(runs, ({ place }) => place?.[kind]);
  return [...parts].flatMap(([part, own]): [FoundPart, Run[]][] => (part ? [[part, own]] : []));
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

/** Where two runs meet and no space is printed. */
const JOINT = "\u001f";

/**
 * The words of some runs, in reading order. A space that is printed parts words, and runs that touch are one; at the
 * end of a line, across a mark or a gap, only those who know the words can tell.
 */
export function readPieces(runs: readonly Run[]): Piece[] {
  let text = "";
  let last: Run | undefined;
  for (const run of runs) {
    if (last && !touches(last, run)) text += JOINT;
    if (isMark(run)) text += run.text.trim() === "" ? " " : JOINT;
    else text += run.text;
    last = run;
  }
  return text
    .normalize("NFC")
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .split(/\s+/u)
    .flatMap((word) => {
      const pieces = word.split(JOINT).filter((piece) => piece !== "");
      // A joint beside a space parts nothing.
      return pieces.map((piece, nth) => ({ text: piece, open: nth > 0 }));
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
