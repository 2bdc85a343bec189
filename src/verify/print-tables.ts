import type { Cell, Table } from "../model/document.ts";
import { plainText } from "../model/inlines.ts";
import { countHeadRows } from "../model/table.ts";
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
 * and a part there. This puts the parts of each cell together, as the structure of the file does.
 * @param tables those expected, in their order.
 */
export function inOrderOfTables(
  body: readonly OnPage<Piece>[],
  tables: readonly Table[],
): TableOrder {
  const found = new Map<string, OnPage<Piece>[]>();
  /** On which page each table of the file was first met. */
  const begins = new Map<number, number>();
  const goesOn = new Map<number, Table>();
  const joined = body.map((piece) => {
    const { cell, page } = piece;
    if (cell === undefined) return piece;
    const table = tables[cell.table];
    if (!begins.has(cell.table)) begins.set(cell.table, page);
    else if (table && begins.get(cell.table) !== page) goesOn.set(page, table);
    const parts = found.get(keyOf(cell)) ?? [];
    found.set(keyOf(cell), parts);
    // No space is printed where a page ends.
    const last = parts.at(-1)?.page ?? page;
    parts.push(piece);
    return last === page ? piece : { ...piece, open: true };
  });
  const uneven = tables.flatMap((table, nth) =>
    table.rows.flatMap(({ cells }, row) =>
      cells.flatMap((cell, at) => {
        const parts = found.get(keyOf({ table: nth, row, nth: at })) ?? [];
        const more =
          countLetters(parts.map(({ text }) => text)) - countLetters([wordsOfCell(cell)]);
        return more === 0 ? [] : [{ table, row, more }];
      }),
    ),
  );
  return { body: sortCells(joined), goesOn, uneven, sort: sortCells };
}

/** Puts what stands in cells in the order of the cells, and leaves all else where it is. */
function sortCells<T extends InCell>(items: readonly T[]): T[] {
  return stretchesOf(items).flatMap((stretch) =>
    stretch.toSorted((a, b) => (a.cell && b.cell ? compareCells(a.cell, b.cell) : 0)),
  );
}

function compareCells(a: FoundCell, b: FoundCell): number {
  return a.table - b.table || a.row - b.row || a.nth - b.nth;
}

function keyOf({ table, row, nth }: FoundCell): string {
  return `${table} ${row} ${nth}`;
}

function countLetters(words: readonly string[]): number {
  return Array.from(sortedLetters(words)).length;
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
