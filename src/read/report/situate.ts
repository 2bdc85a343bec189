import { opensWithParticiple } from "../../model/lead-phrase.ts";
import { isDirectlyBelow, type Line } from "./lines.ts";
import type { Block, BlockKind } from "./blocks.ts";
import { formulaHeight } from "./formula.ts";

/** Names blocks by where they stand: titles, formulas, what is above them. */
export function situateBlocks(blocks: readonly Block[], wrapped: boolean): Block[] {
  const headed = blocks.some(({ kind }) => kind === "designation");
  return headed ? situateBelowDesignations(blocks, wrapped) : situateAroundFormula(blocks, wrapped);
}

/** In a report each text begins `Resolution 7/1`, its title below, the formula below that. */
function situateBelowDesignations(blocks: readonly Block[], wrapped: boolean): Block[] {
  const body = blocks.filter(({ kind }) => kind !== "note");
  const lines = body.map(({ line }) => line);
  const situated = new Map<Block, BlockKind>();
  let above: BlockKind | undefined;
  for (const [index, block] of body.entries()) {
    if (block.kind === "designation") {
      for (const [title, kind] of titlesBelow(body, lines, index)) situated.set(title, kind);
    }
    const kind = situated.get(block) ?? kindBelow(block, above, lines, index, wrapped);
    const isSubject = kind === "prose" && isSubjectOf(block, body[index + 1]);
    situated.set(block, isSubject ? "section" : kind);
    // The language of an annex stands between it and its title.
    if (!(above === "annex" && isRemark(block.line))) above = kind;
  }
  return blocks.map((block) => ({ ...block, kind: situated.get(block) ?? block.kind }));
}

// Between a designation and the formula stand the title and a line on the draft or the adoption, each on few lines.
const MOST_TITLES = 12;

/** What stands between a designation and its formula is the title; nothing where no formula stands there. */
function titlesBelow(
  body: readonly Block[],
  lines: readonly Line[],
  designation: number,
): [Block, BlockKind][] {
  const titles: [Block, BlockKind][] = [];
  for (let at = designation + 1; at <= designation + MOST_TITLES; at += 1) {
    const block = body[at];
    if (block?.kind !== "prose") return [];
    if (formulaHeight(lines, at) > 0) return [...titles, [block, "formula"]];
    const { text } = block.line;
    const goesOn = isDirectlyBelow(lines[at + 1] ?? block.line, block.line);
    if (/[;:]$/.test(text) || (/[.,]$/.test(text) && !goesOn)) return [];
    titles.push([block, "title"]);
  }
  return [];
}

function kindBelow(
  { kind, line }: Block,
  above: BlockKind | undefined,
  lines: readonly Line[],
  index: number,
  wrapped: boolean,
): BlockKind {
  if (kind !== "prose") return kind;
  const formula = formulaHeight(lines, index) > 0;
  if (above === "designation") {
    if (formula) return "formula";
    return /[;,]$/.test(line.text) ? "prose" : "title";
  }
  if (above === "annex") return /[.;:,]$/.test(line.text) || isRemark(line) ? "prose" : "title";
  if (above !== "title") return "prose";
  if (formula) return "formula";
  return wrapped && isDirectlyBelow(line, lines[index - 1]) ? "title" : "prose";
}

// `[English only]`
const REMARK = /^\[[^[\]]{1,80}\]$/;

/** Whether a line is a remark in brackets, as stands below `Annex`. */
export function isRemark({ text }: Line): boolean {
  return REMARK.test(text);
}

/** Whether a line of capitals names the subject of the texts below it: it stands directly above a designation. */
function isSubjectOf({ line: { text } }: Block, below: Block | undefined): boolean {
  return (
    below?.kind === "designation" &&
    /^[^\p{Ll}\d]{4,200}$/u.test(text) &&
    /\p{Lu}{3}/u.test(text) &&
    !/[.;:,]$|^UNITED NATIONS$|^(?:SECURITY COUNCIL|GENERAL ASSEMBLY)$/.test(text)
  );
}

/** A text issued by itself has a masthead, and its title is the last line before the formula. */
function situateAroundFormula(blocks: readonly Block[], wrapped: boolean): Block[] {
  const body = blocks.filter(({ kind }) => kind !== "note");
  const lines = body.map(({ line }) => line);
  const first = body.findIndex(({ kind }, index) => {
    const height = kind === "prose" ? formulaHeight(lines, index) : 0;
    return height > 0 && opensText(body[index + height]);
  });
  const opening = body[first];
  if (!opening) return [...blocks];
  const title = first - 1;
  let from = title; // a long title takes several lines
  const isNext = (at: number) => lines[at]?.gap === 0 && !lines[at]?.row && !lines[at - 1]?.row;
  while (wrapped && from > 0 && isNext(from)) from -= 1;
  const situated = new Map(
    body.slice(0, first).map((block, index): [Block, BlockKind] => {
      return [block, index >= from ? "title" : "front"];
    }),
  );
  situated.set(opening, "formula");
  const at = blocks.indexOf(opening) + 1;
  const above = blocks.slice(0, at).map((block): Block => {
    const kind = situated.get(block);
    if (kind === undefined) return block;
    return { kind, label: undefined, line: block.line, textStart: block.line.start };
  });
  return [...above, ...situateBelowDesignations(blocks.slice(at), wrapped)];
}

function opensText(block: Block | undefined): boolean {
  if (block?.kind === "number") return true;
  return block?.kind === "prose" && opensWithParticiple(block.line.text.replace(/^\*/, ""));
}
