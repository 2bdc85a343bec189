import type { Cell, Inline, Row, Table, TextBlock } from "../model/document.ts";
import { countHeadRows, slotsOf, type Slot } from "../model/table.ts";
import type { Report } from "../text/diagnostic.ts";
import type { Span } from "../text/source.ts";

/** A line of a table: `| Name | Number |`. */
export const ROW = /^\|/;

/** The line above the rows: `|+ Persons listed`. */
const CAPTION = /^\|\+/;

/** The line below the rows that head the columns: `|---|---|`. */
const DIVIDER = /^\|(?:[ :]*-{3,}[ :]*(?:\||$))+$/;

/** Alone in its cell: here reaches down the cell above. */
const FROM_ABOVE = "^";

/** Right behind the bar of a cell that heads its row: `|= Total |`. */
const HEAD = "=";

/** Between two paragraphs of one cell, with spaces around it. */
const PARAGRAPH = "¶";
const PARAGRAPHS = /(?<!\S)¶(?!\S)/g;

/** Writes a table, a line a row. */
export function writeTable(table: Table, write: (text: readonly Inline[]) => string): string {
  const heads = countHeadRows(table);
  const rows = slotsOf(table).map((slots, nth) => writeRow(slots, nth < heads, write));
  return [
    ...(table.caption ? [`|+ ${write(table.caption.text)}`] : []),
    ...rows.slice(0, heads),
    ...(heads > 0 ? [`|${"---|".repeat(columnsOf(table))}`] : []),
    ...rows.slice(heads),
  ].join("\n");
}

function columnsOf({ rows }: Table): number {
  return Math.max(1, rows[0]?.cells.reduce((sum, { columns }) => sum + columns, 0) ?? 1);
}

function writeRow(
  slots: readonly Slot[],
  headsColumns: boolean,
  write: (text: readonly Inline[]) => string,
): string {
  const cells = slots.map(({ cell, isFromAbove }) => {
    const sign = cell.isHead && !headsColumns && !isFromAbove ? HEAD : "";
    const words = isFromAbove ? FROM_ABOVE : writeCell(cell, write);
    return `${sign} ${words}${words === "" ? "" : " "}${"|".repeat(cell.columns)}`;
  });
  const row = `|${cells.join("")}`;
  return DIVIDER.test(row) ? row.replace("-", "\\-") : row;
}

function writeCell({ paragraphs }: Cell, write: (text: readonly Inline[]) => string): string {
  const words = paragraphs
    .map(({ text }) => write(text).replace(/\|/g, "\\|").replace(PARAGRAPHS, `\\${PARAGRAPH}`))
    .join(` ${PARAGRAPH} `);
  return words === FROM_ABOVE ? `\\${FROM_ABOVE}` : words;
}

/** A cell as it is written, before anything is known of its words. */
interface WrittenCell {
  readonly words: string;
  readonly span: Span;
  readonly isHead: boolean;
  columns: number;
  /** How many rows it reaches into, of those read. */
  rows: number;
}

/** A table as it is written. */
interface WrittenTable {
  readonly caption: { readonly words: string; readonly span: Span } | undefined;
  readonly rows: readonly (readonly WrittenCell[])[];
}

type Fault = (message: string, span: Span) => void;

/** Reads the rows of a table, which stand in a stretch of a file; `read` makes words of a cell into a run. */
export function readTable(text: string, span: Span, read: (words: string) => Inline[]): Table {
  const { caption, rows } = scanTable(text, span, () => undefined);
  const block = (words: string, own: Span): TextBlock => ({ text: read(words), spans: [own] });
  return {
    type: "table",
    caption: caption && block(caption.words, caption.span),
    rows: rows.map((cells): Row => ({
      cells: cells.map(({ words, span: own, isHead, columns, rows: down }): Cell => {
        const paragraphs = words
          .split(PARAGRAPHS)
          .map((one) => one.trim())
          .filter((one) => one !== "")
          .map((one) => block(one, own));
        return { isHead: isHead && paragraphs.length > 0, columns, rows: down, paragraphs };
      }),
    })),
    spans: [span],
  };
}

/** Reports where the lines of a table do not say what they should. */
export function checkTable(text: string, span: Span, level: number, report: Report): void {
  const fault: Fault = (message, own) =>
    report({ rule: "markdown-is-in-the-dialect", message, span: own });
  if (level > 0) {
    const message =
      "an indented table; a table stands at the margin, below the paragraph it belongs to";
    fault(message, { start: span.start, end: span.start + 1 });
  }
  const { rows } = scanTable(text, span, fault);
  if (rows.length === 0) fault("a table without a row", span);
}

function scanTable(text: string, span: Span, fault: Fault): WrittenTable {
  const lines = linesIn(text, span);
  const [first] = lines;
  const caption = first && CAPTION.test(first.words) ? first : undefined;
  const below = caption ? lines.slice(1) : lines;
  const divider = below.findIndex(({ words }) => DIVIDER.test(words));
  const rows: WrittenCell[][] = [];
  let above = new Map<number, WrittenCell>(); // the cells of the row before, by their columns
  for (const [nth, line] of below.entries()) {
    if (DIVIDER.test(line.words)) {
      if (nth === 0) fault("a line of dashes heads nothing; it stands below the heads", line.span);
      if (nth !== divider)
        fault("a second line of dashes; all above the first is heads", line.span);
      continue;
    }
    if (CAPTION.test(line.words)) fault("a caption stands above all rows of its table", line.span);
    const row = placeCells(cutRow(line, nth < divider, fault), above, fault);
    above = row.at;
    if (row.own.length > 0) rows.push(row.own);
    else fault("a row in which no cell begins; it is passed over", line.span);
  }
  return {
    caption: caption && { words: caption.words.slice(2).trim(), span: caption.span },
    rows,
  };
}

/** Puts the cells of a row in their columns, and lets those reach down that the row says so of. */
function placeCells(
  cells: readonly WrittenCell[],
  above: ReadonlyMap<number, WrittenCell>,
  fault: Fault,
): { own: WrittenCell[]; at: Map<number, WrittenCell> } {
  const at = new Map<number, WrittenCell>();
  const own: WrittenCell[] = [];
  const reaching: WrittenCell[] = [];
  let column = 0;
  for (const cell of cells) {
    const over = cell.words === FROM_ABOVE ? above.get(column) : undefined;
    if (over?.columns === cell.columns) {
      reaching.push(over);
      at.set(column, over);
    } else {
      if (cell.words === FROM_ABOVE) {
        fault("no cell of this width begins above here; a backslash makes it a word", cell.span);
      }
      own.push(cell);
      at.set(column, cell);
    }
    column += cell.columns;
  }
  if (own.length > 0) for (const cell of reaching) cell.rows += 1;
  return { own, at: own.length > 0 ? at : new Map(above) };
}

interface Line {
  readonly words: string;
  readonly span: Span;
}

function linesIn(text: string, { start, end }: Span): Line[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].map(({ 0: row, index }) => {
    const words = row.trim();
    const from = start + index + row.indexOf(words);
    return { words, span: { start: from, end: from + words.length } };
  });
}

/** Cuts a row at its bars. Bars without anything between them widen the cell before them. */
function cutRow({ words, span }: Line, isHead: boolean, fault: Fault): WrittenCell[] {
  const cells: WrittenCell[] = [];
  let from = 1;
  const close = (at: number) => {
    const piece = words.slice(from, at);
    const start = span.start + from;
    const last = cells.at(-1);
    if (piece === "" && last) last.columns += 1;
    else {
      if (piece === "") fault("no cell stands before these bars", { start, end: start + 1 });
      const marked = piece.startsWith(HEAD);
      cells.push({
        words: piece.slice(marked ? 1 : 0).trim(),
        span: { start, end: span.start + at },
        isHead: isHead || marked,
        columns: 1,
        rows: 1,
      });
    }
    from = at + 1;
  };
  for (let at = 1; at < words.length; at += 1) {
    if (words[at] === "\\") at += 1;
    else if (words[at] === "|") close(at);
  }
  if (from < words.length || words.length === 1) {
    fault("the row does not end with a bar", { start: span.end - 1, end: span.end });
    if (from < words.length) close(words.length);
  }
  return cells;
}
