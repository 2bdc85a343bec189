import type { Cell, Row, Table } from "../../model/document.ts";
import type { Report } from "../../text/diagnostic.ts";
import type { BodyContext } from "./body.ts";
import { composeLine } from "./cover.ts";
import type { Run } from "./flow.ts";
import type { XmlElement } from "./xml.ts";

/** No table of the official files has so many slots for each of its cells; what has would fill the memory. */
const SLOTS_A_CELL = 64;

/**
 * Reads a table as in HTML: rows, heads and cells that reach over others, a caption above. Words outside of any cell
 * are a cell of their own, so that each stands in its place.
 * @returns nothing where the element holds no words
 */
export function readTable(element: XmlElement, { flow, report }: BodyContext): Table[] {
  const caption: Run[] = [];
  const rows: Cell[][] = [];
  let row: Cell[] | undefined;
  const put = (cell: Cell) => {
    if (row) row.push(cell);
    else rows.push([cell]);
  };
  const runsIn = (child: XmlElement): Run[] => {
    const runs: Run[] = [];
    flow(child, { run: (run) => void runs.push(run) });
    return runs;
  };
  const run = (stray: Run) => put(composeCell([stray]));
  const block = (child: XmlElement): boolean => {
    switch (child.name) {
      case "caption": {
        const runs = runsIn(child);
        if (rows.length === 0) caption.push(...runs);
        else for (const one of runs) put(composeCell([one]));
        return true;
      }
      case "tr":
        if (row) return false;
        rows.push((row = []));
        flow(child, { run, block });
        row = undefined;
        return true;
      case "th":
      case "td":
        put(composeCell(runsIn(child), child));
        return true;
    }
    return false;
  };
  flow(element, { run, block });
  const cells = rows.flat();
  if (caption.length === 0 && cells.every(({ paragraphs }) => paragraphs.length === 0)) return [];
  return [
    {
      type: "table",
      caption: caption.length === 0 ? undefined : composeLine(caption),
      rows: fitSpans(dropEmptyRows(rows), element, report),
      spans: [element.tag],
    },
  ];
}

function composeCell(runs: readonly Run[], element?: XmlElement): Cell {
  return {
    isHead: element?.name === "th" && runs.length > 0,
    columns: countIn(element, "colspan"),
    rows: countIn(element, "rowspan"),
    paragraphs: runs.map((run) => composeLine([run])),
  };
}

function countIn(element: XmlElement | undefined, name: string): number {
  const value = element?.attributes.get(name)?.trim() ?? "";
  return /^\d{1,4}$/.test(value) ? Math.max(1, Number(value)) : 1;
}

/** Without the rows that hold no words. A cell reaches into as many rows as are left, and not below the last. */
function dropEmptyRows(rows: readonly (readonly Cell[])[]): Row[] {
  const before = [0]; // how many rows with cells stand above each
  for (const cells of rows) before.push((before.at(-1) ?? 0) + (holdsWords(cells) ? 1 : 0));
  return rows.flatMap((cells, nth) => {
    const kept = cells.map((cell) => {
      const end = before[Math.min(nth + cell.rows, rows.length)] ?? 0;
      return { ...cell, rows: Math.max(1, end - (before[nth] ?? 0)) };
    });
    return holdsWords(cells) ? [{ cells: kept }] : [];
  });
}

function holdsWords(cells: readonly Cell[]): boolean {
  return cells.some(({ paragraphs }) => paragraphs.length > 0);
}

/** Cells reach as far as there is room. Spans that no table could mean are dropped, all of them. */
function fitSpans(rows: readonly Row[], { tag }: XmlElement, report: Report): Row[] {
  const cells = rows.flatMap((row) => row.cells);
  const slots = cells.reduce((sum, { columns, rows: down }) => sum + columns * down, 0);
  if (slots > SLOTS_A_CELL * cells.length) {
    const message = `the spans of its cells make ${slots} places out of ${cells.length}; they are dropped`;
    report({ rule: "table-is-a-grid", message, span: tag });
    return rows.map((row) => ({
      cells: row.cells.map((cell) => ({ ...cell, columns: 1, rows: 1 })),
    }));
  }
  let narrowed = 0;
  const fitted: Row[] = [];
  let open: { readonly column: number; readonly columns: number; readonly rows: number }[] = [];
  for (const row of rows) {
    const begun: typeof open = [];
    let passed = 0;
    let column = 0;
    const placed = row.cells.map((cell) => {
      for (let next = open[passed]; next && next.column <= column; next = open[passed]) {
        passed += 1;
        column = next.column + next.columns;
      }
      const room = (open[passed]?.column ?? Infinity) - column;
      const columns = Math.min(cell.columns, room);
      if (columns < cell.columns) narrowed += 1;
      begun.push({ column, columns, rows: cell.rows });
      column += columns;
      return { ...cell, columns };
    });
    // What a row leaves out before a cell from above is an empty cell.
    for (const next of open.slice(passed)) {
      const columns = next.column - column;
      if (columns > 0) placed.push({ isHead: false, columns, rows: 1, paragraphs: [] });
      column = next.column + next.columns;
    }
    fitted.push({ cells: placed });
    open = [...open, ...begun]
      .map((one) => ({ ...one, rows: one.rows - 1 }))
      .filter((one) => one.rows > 0)
      .sort((a, b) => a.column - b.column);
  }
  if (narrowed > 0) {
    const [what, each] =
      narrowed === 1 ? ["a cell reaches", "it"] : [`${narrowed} cells reach`, "each"];
    const message = `${what} over a cell from above; ${each} ends where that one begins`;
    report({ rule: "table-is-a-grid", message, span: tag });
  }
  return fitted;
}
