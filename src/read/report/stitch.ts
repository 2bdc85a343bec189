import type { Span } from "../../text/source.ts";
import { opensWithParticiple } from "../../model/lead-phrase.ts";
import { isAdoptionLine, type Block, type BlockKind } from "./blocks.ts";
import { isDirectlyBelow, type Line } from "./lines.ts";

/** A whole paragraph: one block, or the blocks that page breaks left of it. */
export interface Stitched {
  readonly block: Block;
  readonly pieces: readonly [Span, ...Span[]];
  /** The block its last words stand in. */
  readonly end: Block;
}

/** A paragraph that may go on. */
interface Open extends Stitched {
  readonly pieces: [Span, ...Span[]];
  end: Block;
}

/**
 * Puts paragraphs back together, which page breaks cut and, in a text set in lines of one width, the ends of lines; and
 * sets the notes, which stood wherever a page ended, aside.
 */
export function stitch(
  blocks: readonly Block[],
  wrapped = false,
): { body: Stitched[]; notes: Stitched[] } {
  const body: Stitched[] = [];
  const notes: Stitched[] = [];
  let open: Open | undefined;
  let begun = false;
  let note: Open | undefined; // the one that the line above is of
  for (const block of blocks) {
    begun ||= block.kind === "designation" || block.kind === "formula";
    const [piece, ...others] = piecesOf(block);
    if (block.kind === "note") {
      note = { block, pieces: [piece], end: block };
      notes.push(note);
      continue;
    }
    if (note && wrapped && goesOn(block, note)) {
      note.pieces.push(piece, ...others);
      note.end = block;
      continue;
    }
    note = undefined;
    if (open && continues(block, open, begun, wrapped)) {
      open.pieces.push(piece, ...others);
      open.end = block;
    } else {
      open = { block, pieces: [piece, ...others], end: block };
      body.push(open);
    }
  }
  return { body, notes };
}

/** Where the words of a block stand: those of a row in its cells. */
function piecesOf({ textStart, line: { end, row } }: Block): [Span, ...Span[]] {
  const [first, ...rest] = row?.cells.flat() ?? [];
  return first ? [first, ...rest] : [{ start: textStart, end }];
}

/** Whether a line is the next one of a note: directly below, where the note does not come to a stop. */
function goesOn({ kind, line }: Block, { end }: Stitched): boolean {
  return kind === "prose" && isDirectlyBelow(line, end.line) && !isFinished(end.line.text);
}

const CAN_BE_CUT: ReadonlySet<BlockKind> = new Set(["number", "item", "prose", "formula"]);

/**
 * A page break may fall after a comma and before a capital, so neither sign is enough alone:
 * the second half opens in lower case, or the first half does not come to a stop. Above the first text stand
 * titles, which have no stop and are whole.
 */
function continues(
  block: Block,
  { block: first, end }: Stitched,
  begun: boolean,
  wrapped: boolean,
): boolean {
  const isNextLine = wrapped && block.line.gap === 0;
  if (block.kind === "title") return first.kind === "title" && isNextLine;
  if (block.kind !== "prose" || !CAN_BE_CUT.has(first.kind)) return false;
  if (isAdoptionLine(end.line)) return false;
  if (isNextLine && begun && first.kind !== "formula" && isFull(end.line) && !opens(block)) {
    return true;
  }
  if (begun && !isFinished(end.line.text)) return true;
  return first.kind !== "formula" && /^\p{Lowercase}/u.test(block.line.text);
}

// A line shorter than this was not broken because it was full.
const FULL = 45;

/** Whether a line may have been broken after a comma because there was no more room in it. */
function isFull({ text }: Line): boolean {
  return text.length >= FULL && /,[”"’']?$/.test(text);
}

/** Whether a line opens a paragraph by its words. */
function opens({ line: { text } }: Block): boolean {
  return opensWithParticiple(text.replace(/^\*/, ""));
}

/** Whether words come to a stop, note marks and closing quotation marks aside. */
export function isFinished(text: string): boolean {
  return /[,;:.?!][”"’'»)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹*\u2060]*$/.test(text);
}
