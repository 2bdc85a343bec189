import type { Cell, Table } from "../../model/document.ts";
import { plainText } from "../../model/inlines.ts";
import { slotsOf, widthOf } from "../../model/table.ts";

/** How the columns of a table share its width. */
export interface Columns {
  /** The part of each, in per cent. */
  readonly parts: readonly number[];
  /** In em: no line of the table is longer, however wide the page is. */
  readonly width: number;
  /** Whether a phone has no room for its longest words side by side: then its letters are smaller. */
  readonly isWide: boolean;
}

/** How many letters stand in a line of a table on a phone. */
const LINE = 40;

/** The space between two columns, in letters. */
const SPACE = 2;

/** How wide letters are, in em: bold ones and capitals too. */
const LETTER = 0.55;

/**
 * Shares out the width of a table as readers of e-books do not: they let a column be as wide as its longest word, and
 * what is wider than the page is lost. Each column gets what its words need and, of what is left, as much as it has
 * more to say.
 */
export function shareColumns(table: Table): Columns {
  const columns = Array.from({ length: widthOf(table) }, () => ({ word: 1, line: 1 }));
  for (const { column, cell, isFromAbove } of slotsOf(table).flat()) {
    const own = columns[column];
    if (!own || isFromAbove || cell.columns > 1) continue;
    for (const line of linesOf(cell)) {
      own.line = Math.max(own.line, lettersIn(line));
      for (const word of line.split(WORD_END)) own.word = Math.max(own.word, lettersIn(word));
    }
  }
  const needed = columns.reduce((sum, { word }) => sum + word + SPACE, 0);
  const wished = columns.reduce((sum, { line }) => sum + line + SPACE, 0);
  const spare = Math.max(0, LINE - needed) / Math.max(1, wished - needed);
  const shares = columns.map(({ word, line }) => word + SPACE + (line - word) * Math.min(1, spare));
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return {
    parts: shares.map((share) => Math.round((share / whole) * 1000) / 10),
    width: Math.ceil(wished * LETTER),
    isWide: needed > LINE,
  };
}

/** Behind each sign a line may end; every Chinese one is such a word. */
const WORD_END = /\s+|(?<=[-–—/])|(?<=\p{Script=Han})|(?=\p{Script=Han})/u;

function linesOf({ paragraphs }: Cell): readonly string[] {
  return paragraphs.map(({ text }) => plainText(text));
}

/** How many letters are as wide as these: a Chinese one takes the room of two. */
function lettersIn(words: string): number {
  return words.length + (words.match(/[\u2e80-\u9fff\uff00-\uff60]/g)?.length ?? 0);
}
