import type { PdfLine } from "./lines.ts";

export type { PdfLine } from "./lines.ts";

/** How many lines at the top or at the bottom of a page may be its head or foot. */
const MOST = 3;

const PAGE_NUMBER = /^\d{1,3}(?:\/\d{1,3})?$/;
const JOB = /^(?:\d\d-\d{5}(?: \([A-Z]\))?(?: \d{6})?|\*\d{6,8}\*)$/; // `18-18418 (E) 071118`, `*1818418*`
const DRAWN = /^[_\-–—]{5,}$/;

/**
 * Leaves out what only the pages have. A line goes on two grounds: it stands at the edge of a page, apart from the
 * text or from another such line, and its words are a page number, a job number, or stand elsewhere in the document.
 */
export function dropFurniture(pages: readonly (readonly PdfLine[])[]): {
  kept: PdfLine[][];
  dropped: string[];
} {
  const dropped: string[] = [];
  // Words without spaces and line ends, so that a title in a page head is found in the title that it repeats.
  const all = pages.map((lines) => squeeze(lines.map(({ words }) => words).join("")));
  const first = all[0] ?? "";
  const kept = pages.map((lines, page) => {
    const goes = (line: PdfLine): boolean =>
      JOB.test(line.words) ||
      line.words.split(" ").every((word) => PAGE_NUMBER.test(word) || JOB.test(word)) ||
      (page > 0 && isRepeated(line.words, first));
    const head = page === 0 ? 0 : countWhile(lines.slice(0, MOST), goes);
    const foot = countWhile(lines.slice(head).slice(-MOST).toReversed(), goes);
    const end = lines.length - foot;
    const inside = lines.slice(head, end);
    const text = inside.filter(({ words }) => !DRAWN.test(words));
    const rules = inside.filter(({ words }) => DRAWN.test(words));
    dropped.push(
      ...[...lines.slice(0, head), ...rules, ...lines.slice(end)].map(({ words }) => words),
    );
    return text;
  });
  return { kept, dropped };
}

/** Whether each part of a line is said on the first page: its symbol, its title. */
function isRepeated(words: string, first: string): boolean {
  if (words.length > 200) return false;
  if (first.includes(squeeze(words))) return true;
  const [symbol = "", ...rest] = words.split(" ");
  return (
    /^[A-Z]+\/[A-Z0-9]/.test(symbol) &&
    first.includes(symbol) &&
    first.includes(squeeze(rest.join(" ")))
  );
}

function squeeze(words: string): string {
  return words.replace(/\s+/g, "");
}

function countWhile(lines: readonly PdfLine[], goes: (line: PdfLine) => boolean): number {
  const stop = lines.findIndex((line) => !goes(line));
  return stop < 0 ? lines.length : stop;
}
