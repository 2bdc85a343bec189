import { wordsOf } from "./words.ts";

/** A stretch of a source that its reader left out. */
export interface Omission {
  readonly start: number;
  readonly end: number;
}

const NUMBER = /^(?:page )?\d{1,3}(?:\/\d{1,3})?$/i;
const SYMBOL = /^[A-Z]{1,5}\/\S+(?: \(\d{4}\))?$/;
const HEAD = /^([A-Z]{1,5}\/\S+(?: \(\d{4}\))?)\s+(?:page )?\d{1,3}(?:\/\d{1,3})?$/i;
const JOB = /^(?:(?:[A-Z]{1,3}\.)?\d\d-\d{5} \([A-Z]\)(?: \d{6})?|\*\d+\*)$/;
const PAGE =
  /^(?:\d+\/\d+ \d\d-\d{5}|\d\d-\d{5} \d+\/\d+|[-–—] ?\d+ ?[-–—]|page \d+ of \d+|\/\.{3})$/i;
const DRAWN = /^[^\p{L}\p{N}]{5,}$/u;

/**
 * Takes out of a source what its reader left out, as far as an own look agrees that no text has it: a page number with
 * a symbol that stands elsewhere too, the number of a printing job or of a page by itself, a drawn line, a table of contents. What may not go
 * stays, and will be missed in the text. Offsets are kept: words that go become spaces.
 */
export function takeOut(
  text: string,
  omissions: readonly Omission[],
): { rest: string; words: number } {
  const known = new Map<string, boolean>();
  // Every page says its symbol, and the text is looked through for it once.
  const standsElsewhere = (line: string): boolean => {
    const found = known.get(line) ?? text.indexOf(line) !== text.lastIndexOf(line);
    known.set(line, found);
    return found;
  };
  let rest = "";
  let at = 0;
  let words = 0;
  for (const { start, end } of gather(text, omissions)) {
    const gone = text.slice(start, end);
    if (!mayGo(gone, standsElsewhere)) continue;
    rest += text.slice(at, start) + gone.replace(/\S/g, " ");
    words += wordsOf(gone).length;
    at = end;
  }
  return { rest: rest + text.slice(at), words };
}

/** Neighbouring omissions, between which no word stands, as one. */
function gather(text: string, omissions: readonly Omission[]): Omission[] {
  const gathered: Omission[] = [];
  for (const { start, end } of omissions) {
    const last = gathered.at(-1);
    if (last && text.slice(last.end, start).trim() === "") {
      gathered[gathered.length - 1] = { start: last.start, end };
    } else gathered.push({ start, end });
  }
  return gathered;
}

function mayGo(gone: string, standsElsewhere: (line: string) => boolean): boolean {
  const all = gone.split("\n").flatMap((line) => line.trim() || []);
  const lines = withoutContents(all);
  const isHead = lines.some((line) => NUMBER.test(line)) && lines.some((line) => SYMBOL.test(line));
  return lines.every((line) => {
    if (JOB.test(line) || DRAWN.test(line) || PAGE.test(line)) return true;
    const symbol = HEAD.exec(line)?.[1];
    if (symbol !== undefined && standsElsewhere(symbol)) return true;
    if (!isHead) return false;
    return NUMBER.test(line) || (SYMBOL.test(line) && standsElsewhere(line));
  });
}

/** The lines without a table of contents among them, which ends with its last entry that has a page number. */
function withoutContents(lines: readonly string[]): readonly string[] {
  const isEntry = (line: string) => /[\s.]\d{1,3}$/.test(line);
  const start = lines.findIndex((line) => /contents$/i.test(line));
  const last = lines.findLastIndex(isEntry);
  const entries = lines.slice(start + 1).filter(isEntry);
  return start < 0 || entries.length < 2
    ? lines
    : [...lines.slice(0, start), ...lines.slice(last + 1)];
}
