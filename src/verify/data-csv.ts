/** A table of CSV as RFC 4180 has it: rows of cells, the head first; `undefined` where it is none. */
export function readCsv(text: string): readonly (readonly string[])[] | undefined {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    const { cell, end } = text[at] === '"' ? readQuoted(text, at) : readBare(text, at);
    if (end < 0) return undefined;
    row.push(cell);
    if (text[end] === ",") {
      at = end + 1;
      if (at === text.length) return undefined;
    } else if (text.startsWith("\r\n", end)) {
      rows.push(row);
      row = [];
      at = end + 2;
    } else return undefined;
  }
  return row.length === 0 && rows.every(({ length }) => length === rows[0]?.length)
    ? rows
    : undefined;
}

interface ReadCell {
  readonly cell: string;
  /** Where it ends; below 0 where it does not. */
  readonly end: number;
}

function readBare(text: string, at: number): ReadCell {
  let end = at;
  while (end < text.length && text[end] !== "," && text[end] !== "\r") {
    if (text[end] === '"' || text[end] === "\n") return { cell: "", end: -1 };
    end += 1;
  }
  return { cell: text.slice(at, end), end };
}

function readQuoted(text: string, at: number): ReadCell {
  let cell = "";
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { cell, end: -1 };
    cell += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { cell, end: quote + 1 };
    cell += '"';
    from = quote + 2;
  }
}

/** Whether a spreadsheet would run a cell, or hide how it begins. */
export function isFormula(cell: string): boolean {
  return /^[\s\0]*[=+@\uFF1D\uFF0B\uFF0D\uFF20-]/u.test(cell) || /^[\t\r\n]/.test(cell);
}

/** The words of a cell: an apostrophe that it begins with is none of them. */
export function wordsOfCell(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
