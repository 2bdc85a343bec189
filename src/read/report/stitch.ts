import type { Span } from "../../text/source.ts";
import { opensWithParticiple } from "../../model/lead-phrase.ts";
import { isBareFormula } from "../../model/parts.ts";
import {
  closesText,
  FULL,
  isAdoptionLine,
  isFinished,
  type Block,
  type BlockKind,
} from "./blocks.ts";
import { isDirectlyBelow } from "./lines.ts";
import { goesOnInNote } from "./marks.ts";
import { isRemark } from "./situate.ts";

/** A whole paragraph: one block, or the blocks that page breaks left of it. */
export interface Stitched {
  readonly block: Block;
  readonly pieces: readonly [Span, ...Span[]];
  /** The block its last words stand in. */
  readonly end: Block;
}

/** How a text is set, as far as it was read. */
interface Setting {
  /** Whether the first text has begun. */
  readonly begun: boolean;
  /** Whether there is no resolution in it. */
  readonly plain: boolean;
  /** Whether it is set in lines of one width. */
  readonly wrapped: boolean;
  /** Whether an empty line stands between paragraphs. */
  readonly spaced: boolean;
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
  const plain = !blocks.some(({ kind }) => kind === "designation" || kind === "formula");
  const text = { begun: false, plain, wrapped, spaced: wrapped && isSpaced(blocks) };
  let note: Open | undefined; // the one that the line above is of
  for (const block of blocks) {
    text.begun ||= block.kind === "designation" || block.kind === "formula";
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
    if (open && continues(block, open, text)) {
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

/** Whether a line is the next one of a note: directly below, where the note has not ended. */
function goesOn({ kind, line }: Block, { end }: Stitched): boolean {
  return kind === "prose" && isDirectlyBelow(line, end.line) && goesOnInNote(end.line.text);
}

const CAN_BE_CUT: ReadonlySet<BlockKind> = new Set(["number", "item", "prose", "formula"]);

/**
 * A page break may fall after a comma and before a capital, so neither sign is enough alone:
 * the second half opens in lower case, or the first half does not come to a stop. Above the first text, and in a text
 * that is no resolution, stand titles, which have no stop and are whole.
 */
function continues(block: Block, { block: first, end }: Stitched, text: Setting): boolean {
  const { begun, plain, wrapped, spaced } = text;
  if (block.kind === "title") return first.kind === "title";
  if (block.kind !== "prose") return false;
  if (first.kind === "annex") return first === end && isRemark(block.line);
  if (!CAN_BE_CUT.has(first.kind) || isAdoptionLine(end.line)) return false;
  const isNextLine = wrapped && isDirectlyBelow(block.line, end.line);
  if (closesText(block.line) && !isNextLine) return false;
  if (first.kind === "formula")
    return begun && !isFinished(end.line.text) && !isBareFormula(end.line.text);
  const isFull = end.line.text.length >= FULL;
  if (isNextLine && isFull && (begun || plain) && !opens(block)) {
    if (spaced || !isFinished(end.line.text) || (begun && /,[”"’']?$/.test(end.line.text)))
      return true;
  }
  if (begun && !isFinished(end.line.text)) return true;
  return /^\p{Lowercase}/u.test(block.line.text);
}

/** Whether a line opens a paragraph by its words. */
function opens({ line: { text } }: Block): boolean {
  return opensWithParticiple(text.replace(/^\*/, ""));
}

/** Whether in a text of lines of one width an empty line stands between paragraphs: most numbers have one above. */
function isSpaced(blocks: readonly Block[]): boolean {
  const opening = blocks.filter(({ kind }) => kind === "number" || kind === "item");
  const own = opening.length > 0 ? opening : blocks;
  return own.filter(({ line }) => line.gap > 0).length > own.length / (opening.length > 0 ? 2 : 25);
}
