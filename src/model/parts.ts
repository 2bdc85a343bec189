import type { Block, InstrumentKind } from "./document.ts";
import { plainText } from "./inlines.ts";
import { leadPhraseOf, opensWithParticiple } from "./lead-phrase.ts";

const FORMULA = /^(?:The|At its) [^;]{0,300}[,:]$/;

/**
 * Whether words open the sentence that every paragraph of a text continues: the enacting formula
 * `The Conference of the States Parties ...,` or the chapeau of a decision, `At its 13th meeting, ...:`.
 */
export function isFormula(words: string): boolean {
  return words.length <= 310 && FORMULA.test(words);
}

/**
 * Where the operative part begins among the blocks below the formula. Numbered paragraphs are operative, and so
 * are a decision's lettered ones; where nothing has a label, all is operative from the first finite verb on.
 * A heading directly above belongs to what it heads. A document that is no resolution has no preamble.
 */
export function operativeStart(blocks: readonly Block[], kind: InstrumentKind): number {
  if (kind === "document") return 0;
  const labelled = blocks.findIndex(
    (block) => block.type === "paragraph" && block.label !== undefined,
  );
  const first = labelled >= 0 ? labelled : blocks.findIndex(turnsOnFiniteVerb);
  if (first < 0) return blocks.length;
  return blocks[first - 1]?.type === "heading" ? first - 1 : first;
}

function turnsOnFiniteVerb(block: Block): boolean {
  if (block.type === "heading") return false;
  const words = plainText(block.text).slice(0, 80);
  return !opensWithParticiple(words) && leadPhraseOf(words) !== undefined;
}
