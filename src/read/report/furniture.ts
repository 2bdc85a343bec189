import type { Dropped, DroppedKind } from "../reading.ts";
import type { Line } from "./lines.ts";

/** Shapes that no sentence has, so that one look is enough. */
const UNMISTAKABLE: readonly (readonly [DroppedKind, RegExp])[] = [
  ["job", /^(?:[A-Z]{1,3}\.)?\d{2}-\d{5} \([A-Z]\)(?: \d{6})?$/], // `00-72018 (E)`, `V.18-00228 (E)`, `18-18418 (E) 071118`
  ["job", /^\*\d{6,8}\*$/], // `*0155743*`, the bar code
  ["page", /^(?:\d{1,3}\/\d{1,3} \d{2}-\d{5}|\d{2}-\d{5} \d{1,3}\/\d{1,3})$/], // `2/2 18-18418`
  ["page", /^(?:[-–—] ?\d{1,3} ?[-–—]|Page \d{1,3} of \d{1,3}|\/\.{3})$/i], // `- 2 -`, `Page 2 of 3`, `/...`
  ["rule", /^(?:[`_=~]{5,}|[-–—]{5,})$/], // a line drawn with signs
];

const PAGE_NUMBER = /^(?:Page )?\d{1,3}(?:\/\d{1,3})?$/i; // `2`, `2/4`, `Page 2`
const SYMBOL = /^[A-Z]{1,5}(?:\/[A-Z0-9][A-Za-z0-9.()-]*)+(?: \(\d{4}\))?$/; // `S/RES/1325 (2000)`
const HEAD = /^(\S{3,60}(?: \(\d{4}\))?)[ \t]+(?:Page )?\d{1,3}(?:\/\d{1,3})?$/i; // `S/RES/1325 (2000) 3`, `A/48/629 Page 2`

/** How a text begins that names itself. */
export const HEADED_NUMBER = /^(?:Resolution|Decision) \d/;
const PAGED = /(?:\t *|\.{3,} *|(?:\. ){3,}\.? *| {3,})\d{1,3}$/; // an entry of the contents, `1/CMA.1	Matters …	2`, `Matters ..... 2`

// A table of contents is no longer than this, so that looking for its end costs no more than the text.
const LONGEST_CONTENTS = 200;

/**
 * Parts the lines of the text from those that only the pages had. But for unmistakable shapes a line goes on two
 * grounds that do not depend on each other: a page head is a page number beside a symbol, and the symbol is said
 * again elsewhere; contents stand below that word, and their entries end in page numbers. What looks like a page head
 * on one of the grounds only is kept, and is doubtful.
 */
export function dropFurniture(lines: readonly Line[]): {
  kept: Line[];
  dropped: Dropped[];
  doubtful: Line[];
} {
  const symbols = Map.groupBy(
    lines.filter(({ text }) => SYMBOL.test(text)),
    ({ text }) => text,
  );
  const repeats = (text: string) =>
    (symbols.get(text)?.length ?? 0) > 1 ||
    lines.slice(0, 5).some((line) => line.text !== text && line.text.endsWith(` ${text}`));
  const known = new Map([...symbols.keys()].map((symbol) => [symbol, repeats(symbol)]));
  const heads = Map.groupBy(lines, symbolOfHead);
  const kinds = new Map<Line, DroppedKind>();
  const doubtful: Line[] = [];
  let afterContents = 0;
  for (const [index, line] of lines.entries()) {
    const shape = UNMISTAKABLE.find(([, pattern]) => pattern.test(line.text));
    if (shape) kinds.set(line, shape[0]);
    const symbol = symbolOfHead(line);
    if (symbol !== undefined) {
      const isSaid = known.has(symbol) || repeats(symbol) || (heads.get(symbol)?.length ?? 0) > 1;
      if (isSaid) kinds.set(line, "page");
    }
    if (PAGE_NUMBER.test(line.text)) {
      const beside = [lines[index + 1], lines[index - 1]].find(
        (other) => other !== undefined && known.has(other.text),
      );
      if (beside && known.get(beside.text)) {
        kinds.set(line, "page");
        kinds.set(beside, "page");
      } else if (beside) doubtful.push(line);
    }
    if (index >= afterContents && /^(?:Table of )?contents$/i.test(line.text)) {
      afterContents = contentsEnd(lines, index);
      for (const row of lines.slice(index, afterContents)) kinds.set(row, "contents");
    }
  }
  const dropped = lines.flatMap((line) => {
    const what = kinds.get(line);
    return what === undefined ? [] : [{ start: line.start, end: line.end, what }];
  });
  return { kept: lines.filter((line) => !kinds.has(line)), dropped, doubtful };
}

/** The symbol of a page head that has its number on the same line. */
function symbolOfHead({ text }: Line): string | undefined {
  const [, symbol] = HEAD.exec(text) ?? [];
  return symbol !== undefined && SYMBOL.test(symbol) ? symbol : undefined;
}

/** The line behind a table of contents that begins at a line; that line itself where none does. */
function contentsEnd(lines: readonly Line[], start: number): number {
  const below = lines.slice(start + 1, start + 1 + LONGEST_CONTENTS);
  const headed = below.findIndex(({ text }) => HEADED_NUMBER.test(text) && !PAGED.test(text));
  const rows = headed < 0 ? below : below.slice(0, headed);
  const last = rows.findLastIndex(({ text }) => PAGED.test(text));
  const isTable = rows.filter(({ text }) => PAGED.test(text)).length > 1;
  return isTable && headed >= 0 ? start + 1 + last + 1 : start;
}
