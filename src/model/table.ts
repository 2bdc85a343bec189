import type { Cell, Row, Table } from "./document.ts";

/** Where a cell stands. Columns count from 0. */
export interface Slot {
  readonly column: number;
  readonly cell: Cell;
  /** Whether the cell begins in an earlier row and reaches down into this one. */
  readonly isFromAbove: boolean;
}

/** The first column behind a cell. */
export function endOf({ column, cell }: Slot): number {
  return column + cell.columns;
}

/**
 * Where the cells of each row stand, from the left, with those that reach down from rows above: the cells of a row
 * take the first columns that are free.
 */
export function slotsOf({ rows }: Pick<Table, "rows">): Slot[][] {
  let open: { readonly slot: Slot; readonly rows: number }[] = []; // with how many rows each has left
  return rows.map(({ cells }) => {
    const slots: Slot[] = [];
    const begun: typeof open = [];
    let column = 0;
    let passed = 0; // how many of the open cells
    const passAbove = () => {
      for (let next = open[passed]; next && next.slot.column <= column; next = open[passed]) {
        passed += 1;
        slots.push({ ...next.slot, isFromAbove: true });
        column = Math.max(column, endOf(next.slot));
      }
    };
    for (const cell of cells) {
      passAbove();
      const slot = { column, cell, isFromAbove: false };
      slots.push(slot);
      begun.push({ slot, rows: cell.rows });
      column = endOf(slot);
    }
    for (const { slot } of open.slice(passed)) slots.push({ ...slot, isFromAbove: true });
    open = [...open, ...begun]
      .map(({ slot, rows: left }) => ({ slot, rows: left - 1 }))
      .filter(({ rows: left }) => left > 0)
      .sort((a, b) => a.slot.column - b.slot.column);
    return slots;
  });
}

/** How many columns a table has. */
export function widthOf(table: Table): number {
  return slotsOf(table).reduce((width, slots) => {
    const last = slots.at(-1);
    return last ? Math.max(width, endOf(last)) : width;
  }, 0);
}

/** How many rows at the top hold nothing but heads of columns. An empty cell heads nothing, and hinders none. */
export function countHeadRows({ rows }: Pick<Table, "rows">): number {
  const first = rows.findIndex((row) => !isHeadRow(row));
  return first < 0 ? rows.length : first;
}

function isHeadRow({ cells }: Row): boolean {
  return (
    cells.some(({ isHead }) => isHead) &&
    cells.every(({ isHead, paragraphs }) => isHead || paragraphs.length === 0)
  );
}
