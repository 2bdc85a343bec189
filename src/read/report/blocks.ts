import { LABEL_SUFFIX } from "../../model/label.ts";
import { isDirectlyBelow, type Line } from "./lines.ts";

export type BlockKind =
  | "section" // `A. Resolutions`: a part of the report, or a heading inside a text
  | "designation" // `Resolution 7/1`
  | "title" // the line below a designation
  | "front" // a line above the title of a text that was issued by itself
  | "formula" // `The Conference of the States Parties ...,`
  | "number" // `12. *Urges* ...`
  | "item" // `(a) To promote ...`
  | "annex" // `Annex II`
  | "note" // `⁵ Financial Action Task Force ...`
  | "row" // `| Spain | 12 |`
  | "prose";

export interface Block {
  readonly kind: BlockKind;
  /** The marker the block opened with, as printed. */
  readonly label: string | undefined;
  readonly line: Line;
  /** Where the words begin, after the marker. */
  readonly textStart: number;
}

const LETTER = String.raw`(?:(?<letter>[a-z])\k<letter>?|[ivxl]{1,6})`; // `a`, `aa`, `xii`

/** How a line shows what it is. The first row that fits wins. */
const MARKERS: readonly (readonly [BlockKind, RegExp])[] = [
  ["designation", /^((?:Resolution|Decision)(?: \d[\d/().A-Z]*(?: \(\d{4}\))?)?)$/], // `Resolution 7/1`, `Resolution 1325 (2000)`
  ["annex", /^((?:Annex|ANNEX)(?: (?:[IVXLC]+|\d+|[A-Z]))?(?:[.:]| [-–—])?)$/], // `Annex II`, `Annex:`
  ["note", /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})\u2060{0,9}(?:[ \t]|(?=\[))/], // `⁵ Financial ...`
  ["note", /^(\*{1,3})(?: |(?=\[[^*]*$))/], // `* [CAC/COSP/2017/1](#).`
  ["number", new RegExp(String.raw`^(\[?\d{1,4}${LABEL_SUFFIX}[.)]\]?)[ \t]`)], // `12. *Urges* ...`, `12) ...`
  ["item", new RegExp(String.raw`^(\(?${LETTER}${LABEL_SUFFIX}\)|\(\d{1,2}\))[ \t]`)], // `(a) To promote ...`, `a) ...`, `(1) ...`
  ["section", /^([A-Z])$/], // a section without a title, `B`
  ["section", /^((?:[A-Z]|[IVX]{1,5})\.)[ \t]+(?=[^\n]{1,200}$)(?![^\n]*[.;:,]$)/], // `A. Resolutions`
];

// `a. ...` and `i. ...` are items of the third and fourth level, and only where a list is open
const LOWER_ITEM = new RegExp(String.raw`^(${LETTER}${LABEL_SUFFIX}\.) `);

/** Names each line by the marker it opens with. */
export function classifyLines(lines: readonly Line[], wrapped: boolean): Block[] {
  const blocks: Block[] = [];
  let last = 0; // the number of the last numbered paragraph
  for (const line of lines) {
    const above = blocks.at(-1);
    const block = classifyLine(line, above);
    const isCut = wrapped && above !== undefined && goesOn(block, above, last);
    blocks.push(isCut ? asProse(line) : block);
    if (BEGINS_ANEW.has(block.kind)) last = 0;
    if (block.kind === "number" && !isCut) last = countOf(block);
  }
  return blocks;
}

/**
 * Whether a line goes on with the sentence above, though it opens as a paragraph does: `paragraph 2` and `(a) of the
 * Charter`, `Article` and `41. The Council`.
 */
function goesOn({ kind, label, line, textStart }: Block, above: Block, last: number): boolean {
  if (!isDirectlyBelow(line, above.line) || !CAN_GO_ON.has(above.kind)) return false;
  if (isFinished(above.line.text) || above.line.text.length < FULL) return false;
  if (kind === "number") return countOf({ label }) !== last + 1;
  return kind === "item" && /^\p{Lowercase}/u.test(line.text.slice(textStart - line.start));
}

function countOf({ label = "" }: Pick<Block, "label">): number {
  return Number.parseInt(label.replace("[", ""), 10);
}

// A line shorter than this was not broken because it was full.
export const FULL = 45;

const BEGINS_ANEW: ReadonlySet<BlockKind> = new Set(["designation", "section", "annex"]);

const CAN_GO_ON: ReadonlySet<BlockKind> = new Set(["number", "item", "prose"]);

function asProse(line: Line): Block {
  return { kind: "prose", label: undefined, line, textStart: line.start };
}

function classifyLine(line: Line, above: Block | undefined): Block {
  if (line.isDesignation) return marked("designation", line, [line.text, line.text]);
  if (line.row) return { kind: "row", label: undefined, line, textStart: line.start };
  if (line.note !== undefined) {
    const words = line.text.slice(line.note.length).trimStart();
    return { kind: "note", label: line.note, line, textStart: line.end - words.length };
  }
  for (const [kind, marker] of MARKERS) {
    const match = marker.exec(line.text);
    if (match) return marked(kind, line, match);
  }
  const match = above?.kind === "item" ? LOWER_ITEM.exec(line.text) : null;
  return match ? marked("item", line, match) : asProse(line);
}

function marked(kind: BlockKind, line: Line, match: readonly string[]): Block {
  const [whole = "", label] = match;
  if (kind === "designation" || kind === "annex") {
    return { kind, label, line, textStart: line.start };
  }
  const words = line.text.slice(whole.length).trimStart();
  return { kind, label, line, textStart: line.end - words.length };
}

// `65th plenary meeting`, `10 November 2017` at the end of a text
const ADOPTION = /^(?:\d{1,4}(?:st|nd|rd|th) (?:plenary )?meeting|\d{1,2} [A-Z][a-z]+ \d{4})$/;

/** Whether a line says at which meeting, or when, the text above was adopted. */
export function isAdoptionLine({ text }: Line): boolean {
  return ADOPTION.test(text);
}

const CLOSING =
  /^(?:Adopted (?:unanimously|without|at|by|on) |(?:In favour|Against|Abstain(?:ing|ed)): )/;

/** Whether a line is of those that close a text: the meeting, the date, how the votes fell. */
export function closesText(line: Line): boolean {
  return isAdoptionLine(line) || CLOSING.test(line.text);
}

/** Whether words come to a stop, note marks and closing quotation marks aside. */
export function isFinished(text: string): boolean {
  return /[,;:.?!][”"’'»)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹*\u2060]*$/.test(text);
}
