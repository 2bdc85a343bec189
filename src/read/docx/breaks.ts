import type { Piece, WordParagraph } from "./blocks.ts";

// Two ends of lines, or one before what opens as a paragraph of a list does: `(a) `, `12. `.
const BREAK = /\n[ \t]*(?:\n\s*|(?=(?:\(?[a-z]{1,5}\)|\[?\d{1,4}\.\]?)\s))/g;

/**
 * Parts a paragraph where somebody ended lines by hand in place of paragraphs. A single end of a line, as titles have
 * them, parts nothing but words.
 */
export function partAtBreaks(paragraph: WordParagraph): WordParagraph[] {
  const text = paragraph.pieces.map((piece) => (piece.type === "words" ? piece.text : "")).join("");
  if (!text.includes("\n")) return [paragraph];
  const ends = [...text.matchAll(BREAK)].map(({ index }) => index);
  const runs: Piece[][] = [[]];
  let at = 0;
  for (const piece of paragraph.pieces) {
    if (piece.type === "note") {
      runs.at(-1)?.push(piece);
      continue;
    }
    let from = 0;
    for (const end of ends.splice(0, countBelow(ends, at + piece.text.length))) {
      runs.at(-1)?.push({ ...piece, text: piece.text.slice(from, end - at) });
      runs.push([]);
      from = end - at;
    }
    runs.at(-1)?.push({ ...piece, text: piece.text.slice(from) });
    at += piece.text.length;
  }
  const last = runs.length - 1;
  return runs.map((pieces, nth) => ({
    ...paragraph,
    label: nth === 0 ? paragraph.label : undefined,
    pieces,
    boxes: nth === last ? paragraph.boxes : [],
    hidden: nth === 0 ? paragraph.hidden : [],
    remarks: nth === 0 ? paragraph.remarks : [],
  }));
}

function countBelow(ascending: readonly number[], limit: number): number {
  const found = ascending.findIndex((one) => one >= limit);
  return found < 0 ? ascending.length : found;
}
