/** A run of words on a page, in points from its lower left corner. */
export interface Item {
  readonly words: string;
  readonly x: number;
  /** The line it stands on. */
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A line of a page. */
export interface PdfLine {
  readonly words: string;
  readonly y: number;
  readonly size: number;
}

/** Sets the runs of a page in lines, from the top, each from the left. Small raised digits are note marks. */
export function setLines(items: readonly Item[]): PdfLine[] {
  const runs = items.filter(({ words }) => words.trim() !== "").sort((a, b) => b.y - a.y);
  const rows: Item[][] = [];
  let base: Item | undefined;
  for (const item of runs) {
    const reach = Math.max(base?.size ?? 0, item.size) / 2;
    const row = rows.at(-1);
    if (row && base && base.y - item.y < reach) {
      row.push(item);
      if (item.size > base.size) base = item;
    } else {
      rows.push([item]);
      base = item;
    }
  }
  return rows.map(setRow);
}

function setRow(row: readonly Item[]): PdfLine {
  const size = Math.max(...row.map((item) => item.size));
  const y = Math.min(...row.filter((item) => item.size === size).map((item) => item.y));
  const sorted = row.toSorted((a, b) => a.x - b.x);
  let words = "";
  let end = -Infinity;
  for (const item of sorted) {
    const isMark = item.size < 0.8 * size && item.y > y && /^\d{1,3}$/.test(item.words.trim());
    const opens = words === "";
    // A mark stands at the word before it, and apart from the note that it opens.
    const gap = item.x - end > 0.15 * size && !(isMark && !opens);
    const run = isMark ? raise(item.words.trim()) : item.words;
    words += `${!opens && (gap || opensNote(words)) ? " " : ""}${run}`;
    end = item.x + item.width;
  }
  return { words: words.replace(/\s+/g, " ").trim(), y, size };
}

function opensNote(words: string): boolean {
  return /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+$/.test(words);
}

function raise(digits: string): string {
  return digits.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)] ?? digit);
}
