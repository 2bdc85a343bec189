import type { Cell, Table } from "../model/document.ts";
import { plainText } from "../model/inlines.ts";
import { countHeadRows, slotsOf, type Slot } from "../model/table.ts";
import type { FoundCell } from "./pdf-structure.ts";
import type { InCell, Piece } from "./pdf-words.ts";
import { lettersOf } from "./words.ts";

type OnPage<T> = T & InCell & { readonly page: number };

/** What tables hold, in the order in which it is read. */
export interface TableOrder {
  /** The pieces of the body, those of a cell that a page ends in together. */
  readonly body: readonly OnPage<Piece>[];
  /** The pages that begin within a table, with it. */
  readonly goesOn: ReadonlyMap<number, Table>;
  /** The cells that hold more letters or fewer than they should, with how many more. */
  readonly uneven: readonly {
    readonly table: Table;
    readonly row: number;
    readonly more: number;
  }[];
  /** Sorts what else stands in the cells, such as marks, in the same way. */
  sort<T extends InCell>(items: readonly T[]): T[];
}

/**
 * Where a page ends in a row of a table, all its cells go on on the next page: of each cell the file has a part here
 * and a part there. This puts the parts of each cell together. What a part belongs to is told by how many letters
 * of each cell are still to come, not by which they are: those that differ are found as they are.
 * @param tables those expected, in their order.
 */
export function inOrderOfTables(
  body: readonly OnPage<Piece>[],
  tables: readonly Table[],
): TableOrder {
  const rank = new Map<FoundCell, number>();
  const goesOn = new Map<number, Table>();
  const uneven: { table: Table; row: number; more: number }[] = [];
  const ordered: OnPage<Piece>[] = [];
  const withWords = tables.filter(({ rows }) =>
    rows.some(({ cells }) => cells.some((cell) => wordsOfCell(cell).trim() !== "")),
  );
  let next = 0;
  for (const stretch of stretchesOf(body)) {
    if (stretch[0]?.cell === undefined) {
      for (const piece of stretch) ordered.push(piece); // too many for one call in a long book
      continue;
    }
    const rows = rowsOf(stretch);
    for (let at = 0; at < rows.length;) {
      const table = withWords[next++];
      const from = at;
      const reader = table && readTable(table);
      while (at < rows.length && (at === from || reader?.isDone() !== true)) {
        const row = rows[at];
        const isFirst = row?.table !== rows[at - 1]?.table;
        if (row && reader?.take(row, isFirst) === "goes on" && table) goesOn.set(row.page, table);
        at += 1;
      }
      const parts = reader?.inOrder() ?? [];
      if (table && reader) uneven.push(...reader.uneven().map((one) => ({ table, ...one })));
      const taken = new Set(parts);
      const rest = rows
        .slice(from, at)
        .flatMap(({ cells }) => cells.filter((one) => !taken.has(one)));
      for (const part of [...parts, ...rest]) {
        rank.set(part.cell, rank.size);
        ordered.push(...part.pieces);
      }
    }
  }
  const sort = <T extends InCell>(items: readonly T[]): T[] =>
    stretchesOf(items).flatMap((stretch) =>
      stretch.toSorted((a, b) => rankOf(a, rank) - rankOf(b, rank)),
    );
  return { body: ordered, goesOn, uneven, sort };
}

/** The letters of a table's head, in no order: what is printed above where it goes on, and nothing else. */
export function lettersOfHead(table: Table): string {
  const head = table.rows.slice(0, countHeadRows(table));
  return sortedLetters(head.flatMap(({ cells }) => cells).map(wordsOfCell));
}

/** The letters of some words, in no order. */
export function sortedLetters(words: readonly string[]): string {
  return Array.from(lettersOf(words.join("").normalize("NFC").replace(/\s/gu, "")))
    .sort()
    .join("");
}

/** What one page holds of a cell. */
interface Part {
  readonly cell: FoundCell;
  readonly pieces: OnPage<Piece>[];
}

interface FoundRow {
  readonly table: string;
  readonly page: number;
  readonly cells: Part[];
}

/** Takes the rows found of a table, one after another. */
interface TableReader {
  take(row: FoundRow, isFirstOnPage: boolean): "begins" | "goes on";
  isDone(): boolean;
  inOrder(): Part[];
  uneven(): { readonly row: number; readonly more: number }[];
}

function readTable(table: Table): TableReader {
  const grid = slotsOf(table);
  const wanting = new Map<Cell, number>();
  const parts = new Map<Cell, Part[]>();
  for (const { cells } of table.rows) {
    for (const cell of cells) {
      wanting.set(cell, Array.from(sortedLetters([wordsOfCell(cell)])).length);
      parts.set(cell, []);
    }
  }
  const wants = ({ cell }: Slot): boolean => (wanting.get(cell) ?? 0) > 0;
  const lastRow = lastRows(grid);
  const lastWithWords = grid.findLastIndex((slots) => slots.some(wants));
  let at = -1;
  return {
    take(row, isFirstOnPage) {
      const isOpen =
        grid[at]?.some((slot) => lastRow.get(slot.cell) === at && wants(slot)) === true;
      const isCut = isFirstOnPage && isOpen;
      const goesOn = isFirstOnPage && at >= 0;
      // Cells that reach down from above go on at the top of a page only.
      const isHere = (slot: Slot): boolean => wants(slot) && (goesOn || !slot.isFromAbove);
      if (!isCut) at += 1;
      const openAt = (nth: number): Slot[] => (grid[nth] ?? []).filter(isHere);
      // Of rows with nothing of their own there may be one here, or none.
      const isPassed = (open: readonly Slot[]): boolean =>
        open.every(({ isFromAbove }) => isFromAbove) && open.length !== row.cells.length;
      while (!isCut && at + 1 < grid.length && isPassed(openAt(at))) at += 1;
      const open = openAt(at);
      for (const [nth, part] of row.cells.entries()) {
        const cell = open[Math.min(nth, open.length - 1)]?.cell;
        if (cell === undefined) continue;
        const before = parts.get(cell) ?? [];
        // No space is printed where a page ends.
        const [first] = part.pieces;
        if (before.length > 0 && first) part.pieces[0] = { ...first, open: true };
        before.push(part);
        const letters = sortedLetters(part.pieces.map(({ text }) => text));
        wanting.set(cell, (wanting.get(cell) ?? 0) - Array.from(letters).length);
      }
      return goesOn ? "goes on" : "begins";
    },
    isDone: () => at >= lastWithWords && grid[at]?.some(wants) !== true,
    uneven: () =>
      table.rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell) => {
          const more = -(wanting.get(cell) ?? 0);
          return more === 0 ? [] : [{ row, more }];
        }),
      ),
    inOrder: () =>
      table.rows.flatMap(({ cells }) => cells.flatMap((cell) => parts.get(cell) ?? [])),
  };
}

/** The row that each cell ends in. */
function lastRows(grid: readonly (readonly Slot[])[]): ReadonlyMap<Cell, number> {
  return new Map(grid.flatMap((slots, nth) => slots.map(({ cell }) => [cell, nth] as const)));
}

function wordsOfCell({ paragraphs }: Cell): string {
  return paragraphs.map(({ text }) => plainText(text)).join(" ");
}

/** Cuts items into stretches that stand in cells and such that do not. */
function stretchesOf<T extends InCell>(items: readonly T[]): T[][] {
  const stretches: T[][] = [];
  for (const [nth, item] of items.entries()) {
    const isInCell = item.cell !== undefined;
    const before = items[nth - 1];
    if (before && (before.cell !== undefined) === isInCell) stretches.at(-1)?.push(item);
    else stretches.push([item]);
  }
  return stretches;
}

function rowsOf(pieces: readonly OnPage<Piece>[]): FoundRow[] {
  const rows: FoundRow[] = [];
  let row: string | undefined;
  for (const [nth, piece] of pieces.entries()) {
    const { cell, page } = piece;
    if (cell === undefined) continue;
    if (cell.row !== row) rows.push({ table: cell.table, page, cells: [] });
    row = cell.row;
    const cells = rows.at(-1)?.cells ?? [];
    const open = cells.at(-1);
    if (open && pieces[nth - 1]?.cell === cell) open.pieces.push(piece);
    else cells.push({ cell, pieces: [piece] });
  }
  return rows;
}

function rankOf({ cell }: InCell, rank: ReadonlyMap<FoundCell, number>): number {
  return cell === undefined ? 0 : (rank.get(cell) ?? rank.size);
}
