import type { Span } from "../../text/source.ts";
import type { Block, BlockKind } from "./blocks.ts";

/** A whole paragraph: one block, or the blocks that page breaks left of it. */
export interface Stitched {
  readonly block: Block;
  readonly pieces: readonly [Span, ...Span[]];
  /** The block its last words stand in. */
  readonly end: Block;
}

/** Puts paragraphs back together and sets the notes, which stood wherever a page ended, aside. */
export function stitch(blocks: readonly Block[]): { body: Stitched[]; notes: Stitched[] } {
  const body: Stitched[] = [];
  const notes: Stitched[] = [];
  let open: { block: Block; pieces: [Span, ...Span[]]; end: Block } | undefined;
  let begun = false;
  for (const block of blocks) {
    begun ||= block.kind === "designation" || block.kind === "formula";
    const piece = { start: block.textStart, end: block.line.end };
    if (block.kind === "note") notes.push({ block, pieces: [piece], end: block });
    else if (open && continues(block, open, begun)) {
      open.pieces.push(piece);
      open.end = block;
    } else {
      open = { block, pieces: [piece], end: block };
      body.push(open);
    }
  }
  return { body, notes };
}

const CAN_BE_CUT: ReadonlySet<BlockKind> = new Set(["number", "item", "prose", "formula"]);

/**
 * A page break may fall after a comma and before a capital, so neither sign is enough alone:
 * the second half opens in lower case, or the first half does not come to a stop. Above the first text stand
 * titles, which have no stop and are whole.
 */
function continues(block: Block, { block: first, end }: Stitched, begun: boolean): boolean {
  if (block.kind !== "prose" || !CAN_BE_CUT.has(first.kind)) return false;
  if (begun && !isFinished(end.line.text)) return true;
  return first.kind !== "formula" && /^\p{Lowercase}/u.test(block.line.text);
}

/** Whether words come to a stop, note marks and closing quotation marks aside. */
export function isFinished(text: string): boolean {
  return /[,;:.?!][”"’'»)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹*]*$/.test(text);
}
