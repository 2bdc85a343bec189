import type { Block, Paragraph } from "../../model/document.ts";
import { mergeTexts } from "../../model/inlines.ts";
import { leadPhraseOf, opensWithParticiple } from "../../model/lead-phrase.ts";

/** Restores the italics of a preambular lead phrase that the source has lost. */
export function emphasizeParticiple(block: Block): Block {
  const [first] = block.type === "paragraph" ? block.text : [];
  const isLost = first?.type === "text" && opensWithParticiple(first.value);
  return isLost && block.type === "paragraph" ? emphasizeLead(block) : block;
}

/**
 * Restores the italics of the verbs that operative paragraphs turn on, where the source has lost all of them. The
 * formula is what they continue, so that their first word is a verb; a noun, as in `States should`, is none.
 */
export function emphasizeVerbs(blocks: readonly Block[]): readonly Block[] {
  const own = blocks.filter(
    (block): block is Paragraph => block.type === "paragraph" && turns(block),
  );
  if (own.some(({ text: [first] }) => first?.type === "emphasis")) return blocks;
  return blocks.map((block) =>
    block.type === "paragraph" && turns(block) ? emphasizeLead(block) : block,
  );
}

/** Whether a paragraph turns on a verb of its own: those with letters go on with the sentence above. */
function turns({ label }: Paragraph): boolean {
  return label === undefined || /^\[?\d/.test(label);
}

const NOUN = /^(?:States|Parties|Members|Governments|Countries)\b/;

function emphasizeLead(block: Paragraph): Paragraph {
  const [first, ...rest] = block.text;
  if (first?.type !== "text" || NOUN.test(first.value)) return block;
  const phrase = leadPhraseOf(first.value);
  if (phrase === undefined) return block;
  const lead = {
    type: "emphasis",
    role: "lead",
    children: [{ type: "text", value: phrase }],
  } as const;
  const after = { type: "text", value: first.value.slice(phrase.length) } as const;
  return { ...block, text: mergeTexts([lead, after, ...rest]) };
}
