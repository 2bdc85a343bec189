import { opensWithParticiple } from "../../model/lead-phrase.ts";
import { LABEL_SUFFIX } from "../../model/label.ts";
import { isFormula } from "../../model/parts.ts";
import type { Line } from "./lines.ts";

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
  ["designation", /^(\d{1,4} \(\d{4}\)\.? (?:Resolution|Decision) of \d{1,2} [A-Z][a-z]+ \d{4})$/], // `101 (1953). Resolution of 24 November 1953`
  ["annex", /^(Annex(?: (?:[IVXLC]+|\d+|[A-Z]))?)$/], // `Annex II`
  ["note", /^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})\u2060{0,9}(?:[ \t]|(?=\[))/], // `⁵ Financial ...`
  ["note", /^(\*{1,3})(?: |(?=\[[^*]*$))/], // `* [CAC/COSP/2017/1](#).`
  ["number", new RegExp(String.raw`^(\[?\d{1,4}${LABEL_SUFFIX}\.\]?)[ \t]`)], // `12. *Urges* ...`
  ["item", new RegExp(String.raw`^(\(?${LETTER}${LABEL_SUFFIX}\))[ \t]`)], // `(a) To promote ...`, `a) ...`
  ["section", /^([A-Z])$/], // a section without a title, `B`
  ["section", /^((?:[A-Z]|[IVX]{1,5})\.)[ \t]+(?=[^\n]{1,200}$)(?![^\n]*[.;:,]$)/], // `A. Resolutions`
];

// `a. ...` and `i. ...` are items of the third and fourth level, and only where a list is open
const LOWER_ITEM = new RegExp(String.raw`^(${LETTER}${LABEL_SUFFIX}\.) `);

/** Names each line by the marker it opens with, then by where it stands. */
export function classifyLines(lines: readonly Line[], wrapped: boolean): Block[] {
  const blocks: Block[] = [];
  for (const line of lines) blocks.push(classifyLine(line, blocks.at(-1)));
  const headed = blocks.some(({ kind }) => kind === "designation");
  return headed ? situateBelowDesignations(blocks, wrapped) : situateAroundFormula(blocks, wrapped);
}

function classifyLine(line: Line, above: Block | undefined): Block {
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
  return match
    ? marked("item", line, match)
    : { kind: "prose", label: undefined, line, textStart: line.start };
}

function marked(kind: BlockKind, line: Line, match: RegExpExecArray): Block {
  const label = match[1];
  if (kind === "designation" || kind === "annex") {
    return { kind, label, line, textStart: line.start };
  }
  const words = line.text.slice(match[0].length).trimStart();
  return { kind, label, line, textStart: line.end - words.length };
}

/** In a report each text begins `Resolution 7/1`, its title below, the formula below that. */
function situateBelowDesignations(blocks: readonly Block[], wrapped: boolean): Block[] {
  const situated: Block[] = [];
  let above: BlockKind | undefined;
  for (const block of blocks) {
    const kind = kindBelow(block, above, wrapped);
    situated.push({ ...block, kind });
    if (kind !== "note") above = kind;
  }
  return situated;
}

function kindBelow(
  { kind, line }: Block,
  above: BlockKind | undefined,
  wrapped: boolean,
): BlockKind {
  if (kind !== "prose") return kind;
  if (above === "designation") return opensSentence(line) ? "formula" : "title";
  if (above === "annex") return /[.;:,]$/.test(line.text) ? "prose" : "title";
  if (above !== "title") return "prose";
  if (opensSentence(line)) return "formula";
  return wrapped && line.gap === 0 ? "title" : "prose";
}

/** A text issued by itself has a masthead, and its title is the last line before the formula. */
function situateAroundFormula(blocks: readonly Block[], wrapped: boolean): Block[] {
  const isNext = ({ kind }: Block) => kind !== "note";
  const formula = blocks.findIndex(
    ({ kind, line }, index) =>
      kind === "prose" &&
      opensSentence(line) &&
      opensText(blocks.slice(index + 1, index + 30).find(isNext)),
  );
  if (formula < 0) return [...blocks];
  let title = blocks.findLastIndex(({ kind }, index) => index < formula && kind !== "note");
  if (blocks[title]?.kind === "row") title = formula;
  let from = title; // a long title takes several lines
  while (wrapped && from > 0 && blocks[from]?.line.gap === 0 && blocks[from - 1]?.kind !== "row") {
    from -= 1;
  }
  return situateBelowDesignations(blocks, wrapped).map((block, index) => {
    if (index > formula || block.kind === "note") return block;
    const whole = { label: undefined, line: block.line, textStart: block.line.start };
    if (index === formula) return { kind: "formula", ...whole };
    const isTitle = index >= from && index <= title && block.kind !== "row";
    return { kind: isTitle ? "title" : "front", ...whole };
  });
}

function opensText(block: Block | undefined): boolean {
  if (block?.kind === "number") return true;
  return block?.kind === "prose" && opensWithParticiple(block.line.text.replace(/^\*/, ""));
}

/** Whether a line is a formula, in italics or not. */
function opensSentence({ text }: Line): boolean {
  return isFormula(text.replaceAll("*", ""));
}

// `65th plenary meeting`, `10 November 2017` at the end of a text
const ADOPTION = /^(?:\d{1,4}(?:st|nd|rd|th) (?:plenary )?meeting|\d{1,2} [A-Z][a-z]+ \d{4})$/;

/** Whether a line says at which meeting, or when, the text above was adopted. */
export function isAdoptionLine({ text }: Line): boolean {
  return ADOPTION.test(text);
}
