import type { CitedGroup, CitedRow } from "../../src/enrich/citation-map.ts";
import type { Instrument } from "../../src/model/document.ts";
import { runsAgainst } from "../../src/text/direction.ts";
import { html, type Html } from "../../src/text/html.ts";
import { breakLines } from "../lines.ts";

/** What the picture is told of what stands in it. */
export interface CitationWords {
  readonly language: string;
  readonly isRightToLeft: boolean;
  readonly textName: (text: Instrument) => string;
  readonly rowName: (row: CitedRow) => string;
  /** What a dot says: who cites what, and where. */
  readonly dot: (row: CitedRow, text: Instrument) => string;
}

/** Where what stands in it leads. */
export interface CitationWays {
  readonly text: (text: Instrument) => string;
  readonly row: (row: CitedRow) => string;
  readonly dot: (row: CitedRow, text: Instrument) => string;
}

/** A row and a column are as wide as a finger needs. */
const STEP = 24;
const LETTERS = 13;
const LINE = 16;
/** Where the names of rows end that stand beside their dots; others have all of the width. */
const NAMES = 118;
const LEAST = 340;

/**
 * What the texts of a session cite of one kind: a row for each thing that is cited, a column for each text, and a dot
 * where one cites the other, the larger the more places do.
 */
export function drawCitations(
  { rows }: CitedGroup,
  texts: readonly Instrument[],
  words: CitationWords,
  ways: CitationWays,
): Html {
  const { isRightToLeft, language } = words;
  const heads = texts.map(words.textName);
  const top = Math.ceil(Math.max(...heads.map(width))) + 12;
  const dots = NAMES + texts.length * STEP;
  const whole = Math.max(dots, LEAST);
  const across = (x: number) => (isRightToLeft ? whole - x : x);
  const column = (nth: number) => across(NAMES + (nth + 0.5) * STEP);
  const placed = placeRows(rows, top, (row, room) =>
    breakName(words.rowName(row), language, room === "own" ? NAMES - 7 : whole),
  );
  const height = (placed.at(-1)?.bottom ?? top) + 4;
  return html`<svg class="citations" width="${whole}" height="${height}" aria-hidden="true" focusable="false">
${heads.map((head, nth) => {
  const text = texts[nth];
  const x = column(nth) + 4;
  return (
    text &&
    html`<a href="${ways.text(text)}" tabindex="-1"><text class="head" transform="translate(${x} ${top - 8}) rotate(-90)">${head}</text></a>\n`
  );
})}${placed.map(({ row, lines, isAbove, first, middle }) => {
    const x = isAbove ? across(0) : across(NAMES - 8);
    const from = isAbove ? 0 : NAMES;
    return html`<g><path class="guide" d="M${across(from)} ${middle}H${across(dots)}"/>
<a href="${ways.row(row)}" tabindex="-1"><text class="name${isAbove && " above"}" x="${x}" y="${first}">${lines.map((line, nth) => html`<tspan x="${x}"${nth > 0 && html` dy="${LINE}"`}>${enclose(line, isRightToLeft)}</tspan>`)}</text></a>
${texts.map((text, nth) => {
  const places = row.by.get(text.id);
  if (!places) return undefined;
  const count = new Set(places.map(({ unit }) => unit)).size;
  return html`<a href="${ways.dot(row, text)}" tabindex="-1"><title>${words.dot(row, text)}</title><path class="touch" d="M${column(nth) - STEP / 2} ${middle - STEP / 2}h${STEP}v${STEP}h-${STEP}z"/><circle cx="${column(nth)}" cy="${middle}" r="${radius(count)}"/></a>\n`;
})}</g>
`;
  })}</svg>
`;
}

interface PlacedRow {
  readonly row: CitedRow;
  readonly lines: readonly string[];
  /** A long name stands above its dots and not beside them. */
  readonly isAbove: boolean;
  /** Of the line that the first letters stand on. */
  readonly first: number;
  /** Of the dots. */
  readonly middle: number;
  readonly bottom: number;
}

/** So many lines of a name go beside the dots. */
const MOST_LINES = 3;

function placeRows(
  rows: readonly CitedRow[],
  start: number,
  linesOf: (row: CitedRow, room: "own" | "whole") => readonly string[],
): PlacedRow[] {
  let top = start;
  return rows.map((row) => {
    const beside = linesOf(row, "own");
    const isAbove = beside.length > MOST_LINES;
    const lines = isAbove ? linesOf(row, "whole") : beside;
    const words = lines.length * LINE;
    const height = isAbove ? words + STEP : Math.max(STEP, words + 8);
    const bottom = top + height;
    const middle = isAbove ? bottom - STEP / 2 : top + height / 2;
    const first = isAbove ? top + LINE - 2 : middle - words / 2 + 12;
    top = bottom;
    return { row, lines, isAbove, first, middle, bottom };
  });
}

/** Words of the Latin script keep their signs on their side where all else runs from the right. */
function enclose(words: string, isRightToLeft: boolean): string {
  return isRightToLeft && runsAgainst(words, "rtl") ? `\u200E${words}\u200E` : words;
}

/** Areas grow with the number of places, up to what a column holds. */
function radius(places: number): number {
  return Number(Math.min(10, 2 + 2.2 * Math.sqrt(places)).toFixed(1));
}

/** Stands for a place where a line may end, and is no sign of the name. */
const SEAM = "\u2028";

/** A name in lines that have room; symbols have no spaces, and break behind their bars. */
function breakName(name: string, language: string, room: number): string[] {
  const seamed = name.includes(" ") ? name : name.replaceAll("/", `/${SEAM}`);
  return breakLines(seamed, language, (line) => width(line) <= room).map((line) =>
    line.replaceAll(SEAM, ""),
  );
}

// No font is at hand: what letters of each kind take at most, in parts of their size.
const WIDTHS = [
  [/[\p{Script=Han}\u3000-\u30FF\uFF00-\uFFEF]/u, 1],
  [/\p{Lu}/u, 0.6],
  [/[\s.,:;()/’'ijlrtf|-]/u, 0.34],
] as const;

function width(words: string): number {
  const sum = Array.from(words.replaceAll(SEAM, "")).reduce((all, sign) => {
    return all + (WIDTHS.find(([kind]) => kind.test(sign))?.[1] ?? 0.52);
  }, 0);
  return sum * LETTERS;
}
