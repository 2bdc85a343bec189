import type { Source, Span } from "../../text/source.ts";
import type { Dropped } from "../reading.ts";
import { HEADED_NUMBER } from "./furniture.ts";
import { isDirectlyBelow, scanLines, type Line } from "./lines.ts";

/** Where the words of a cell stand, line by line; nowhere in an empty cell. */
export type CellPlace = readonly Span[];

/** A row of a table, `| Spain | 12 |`. */
export interface Row {
  readonly cells: readonly CellPlace[];
  /** Whether a line of dashes below says that its cells head the columns. */
  readonly isHead: boolean;
  /** The labels of the notes that stand below the table, `a`. */
  readonly notes: ReadonlySet<string>;
}

/** What the rows of tables are among the lines of a text. */
export interface Gathered {
  /** A row is one line, on however many it stands. */
  readonly lines: readonly Line[];
  /** From the first bar to the last. */
  readonly rows: readonly Span[];
  /** The letters of notes behind words of cells. */
  readonly marks: readonly Span[];
  /** Lines of dashes below the heads. */
  readonly dropped: readonly Dropped[];
}

// A row that is open is looked for its last bar so far.
const MOST_LINES = 20;

/**
 * Puts the rows of tables together and cuts them at their bars. A row begins and ends with a bar, and one row of a table
 * at least has two cells; what is not so is words. Letters behind the words of cells are marks on two grounds: a number
 * or a bracket stands before each, and its note directly below the table, in the order of the alphabet.
 */
export function gatherRows({ text }: Source, received: readonly Line[]): Gathered {
  const lines: Line[] = [];
  const rows: Span[] = [];
  const marks: Span[] = [];
  const dropped: Dropped[] = [];
  let noted = false; // whether a table of this text has notes
  for (let index = 0; index < received.length;) {
    const table = takeRows(text, received, index);
    const behind =
      index +
      Math.max(
        1,
        table.reduce((sum, { height }) => sum + height, 0),
      );
    if (!table.some(({ cells }) => cells.length > 1)) {
      const others = received.slice(index, behind);
      noted &&= !others.some(({ text: words }) => HEADED_NUMBER.test(words));
      lines.push(...others);
      index = behind;
      continue;
    }
    const letters = table.flatMap(({ cells }) =>
      cells.flat().flatMap((line) => letterBehind(text, line) ?? []),
    );
    // A second note of one letter would be taken for the first.
    const known = new Set(noted ? [] : letters.map(({ label }) => label));
    const notes = takeNotes(received, behind, known);
    noted ||= notes.length > 0;
    index = behind + notes.length;
    const labels = new Set(notes.map(({ note = "" }) => note));
    marks.push(...letters.filter(({ label }) => labels.has(label)));
    const divider = table.findIndex((row, nth) => nth > 0 && isDivider(text, row));
    for (const [place, { start, end, gap, nth, cells }] of table.entries()) {
      if (place === divider) {
        dropped.push({ start, end, what: "rule" });
        continue;
      }
      rows.push({ start, end });
      // Without words nothing is left of a row.
      if (cells.every((cell) => cell.length === 0)) continue;
      const row = { cells, isHead: place < divider, notes: labels };
      lines.push({ start, end, gap, nth, text: text.slice(start, end), row });
    }
    lines.push(...notes);
  }
  return { lines, rows, marks, dropped };
}

/** A row as it stands in the source. */
interface Found extends Span {
  readonly gap: number;
  readonly nth: number;
  readonly cells: readonly CellPlace[];
  /** How many lines it takes. */
  readonly height: number;
}

/** The rows that stand together from a line on; none where none does. */
function takeRows(text: string, lines: readonly Line[], from: number): Found[] {
  const rows: Found[] = [];
  for (let index = from; ;) {
    const row = takeRow(text, lines, index);
    if (!row || (rows.length > 0 && row.gap > 0)) break;
    rows.push(row);
    index += row.height;
  }
  return rows;
}

function takeRow(text: string, lines: readonly Line[], from: number): Found | undefined {
  const first = lines[from];
  if (!first?.text.startsWith("|")) return undefined;
  for (let height = 1; height <= MOST_LINES; height += 1) {
    const line = lines[from + height - 1];
    if (!line) return undefined;
    const isNext = isDirectlyBelow(line, lines[from + height - 2]) && !line.text.startsWith("|");
    if (height > 1 && !isNext) return undefined;
    if (!/(?<!\\)\|$/.test(line.text) || (height === 1 && line.text === "|")) continue;
    const { start, gap, nth } = first;
    return { start, end: line.end, gap, nth, height, cells: cutCells(text, start, line.end) };
  }
  return undefined;
}

/** The words between the bars; a bar behind a backslash parts nothing. */
function cutCells(text: string, start: number, end: number): CellPlace[] {
  const cells: CellPlace[] = [];
  let open = start + 1;
  for (let at = open; at < end; at += 1) {
    if (text[at] !== "|" || text[at - 1] === "\\") continue;
    cells.push(scanLines(text.slice(open, at)).map((line) => within(line, open)));
    open = at + 1;
  }
  return cells;
}

function within({ start, end }: Span, offset: number): Span {
  return { start: start + offset, end: end + offset };
}

function isDivider(text: string, { cells }: Found): boolean {
  return cells.every((cell) => /^:?-{3,}:?$/.test(wordsOfCell(cell, text)));
}

/** The words of a cell in one line. */
export function wordsOfCell(cell: CellPlace, text: string): string {
  return cell.map(({ start, end }) => text.slice(start, end)).join(" ");
}

/** A letter behind the words of a line of a cell. */
interface Letter extends Span {
  readonly label: string;
}

/** The letter behind the words of a line that may be a mark: `(DNV)a`, `0.006a`. */
export function letterBehind(text: string, { start, end }: Span): Letter | undefined {
  const [label] = /(?<=[\p{N})])[a-z]$/u.exec(text.slice(Math.max(start, end - 2), end)) ?? [];
  return label === undefined ? undefined : { label, start: end - 1, end };
}

// `a   Voluntary withdrawal`
const NOTE = /^([a-z])[ \t]+(?=[\p{Lu}“"])/u;

/** The lines below a table that are its notes, from `a` on. */
function takeNotes(lines: readonly Line[], from: number, marks: ReadonlySet<string>): Line[] {
  const notes: Line[] = [];
  for (const line of lines.slice(from, from + 26)) {
    const label = NOTE.exec(line.text)?.[1];
    const isNext = label === String.fromCharCode(97 + notes.length) && marks.has(label);
    if (!isNext || (notes.length > 0 && line.gap > 1)) break;
    notes.push({ ...line, note: label });
  }
  return notes;
}
