import type { Block, Inline, InstrumentKind } from "./document.ts";
import { plainText } from "./inlines.ts";
import { leadPhraseOf, opensWithParticiple } from "./lead-phrase.ts";

/** How long a formula is at most. The chapeau of a decision tells who voted how, and its colon is enough to know it. */
const LONGEST = 310;

const FORMULA = /^(?:The|THE|At its) [^;]{0,300}[,:]$/;

// `The Security Council`, which has lost its comma
const BARE =
  /^(?:The (?:[A-Z][a-z]+ ){0,3}(?:Assembly|Council|Conference|Commission|Committee|Board)|THE (?:[A-Z]+ ){0,3}(?:ASSEMBLY|COUNCIL|CONFERENCE|COMMISSION|COMMITTEE|BOARD))$/;

/** Whether words are the name of a body and nothing else: a formula that has lost its comma. */
export function isBareFormula(words: string): boolean {
  return BARE.test(words);
}

/**
 * Whether words open the sentence that every paragraph of a text continues: the enacting formula
 * `The Conference of the States Parties ...,`, the name of a body without its comma, or the chapeau of a decision, `At its 13th meeting, ...:`. In other
 * languages than English the italics show it, `*L’Assemblée générale*,`, and in a decision its colon.
 */
export function isFormula(text: string | readonly Inline[], kind?: InstrumentKind): boolean {
  const words = typeof text === "string" ? text : plainText(text);
  if (kind === "decision" && /[:：]$/.test(words) && !opensWithParticiple(words)) return true;
  if (words.length > LONGEST) return false;
  if (FORMULA.test(words) || isBareFormula(words)) return true;
  return typeof text !== "string" && isSetApart(text, words);
}

/** Whether words are in italics from the first to the last but a comma: the formula of any language. */
function isSetApart(text: readonly Inline[], words: string): boolean {
  const [first, ...rest] = text;
  if (first?.type !== "emphasis" || opensWithParticiple(words)) return false;
  if (rest.length === 0) return !/[.;!?؛؟。；]$/.test(words);
  return /^[\s,:،，：\u200E\u200F]*$/.test(plainText(rest));
}

/**
 * Where the operative part begins among the blocks below the formula. Numbered paragraphs are operative, and so
 * are a decision's lettered ones; where nothing has a label, all is operative from the first finite verb on.
 * Headings directly above belong to what they head. A document that is no resolution has no preamble.
 */
export function operativeStart(blocks: readonly Block[], kind: InstrumentKind): number {
  if (kind === "document") return 0;
  const labelled = blocks.findIndex(
    (block) => block.type === "paragraph" && block.label !== undefined,
  );
  const first = labelled >= 0 ? labelled : blocks.findIndex(turnsOnFiniteVerb);
  if (first < 0) return blocks.length;
  let start = first;
  while (blocks[start - 1]?.type === "heading") start -= 1;
  return start;
}

function turnsOnFiniteVerb(block: Block): boolean {
  if (block.type !== "paragraph") return false;
  const words = plainText(block.text).slice(0, 80);
  return !opensWithParticiple(words) && leadPhraseOf(words) !== undefined;
}
