import type { Piece, Remark, WordParagraph, Words } from "./blocks.ts";

const DIGITS = /^\d{1,4}$/;

/**
 * The numbers that raised digits in the words may be marks of: those that a paragraph opens with, raised, as notes do
 * that somebody set by hand, and those of the notes that the file counts.
 */
export function findRaisedNotes(
  paragraphs: readonly WordParagraph[],
  counted: number,
): (digits: string) => boolean {
  const opening = new Set(
    paragraphs.flatMap(({ pieces }) => {
      const first = pieces.find((piece) => piece.type === "note" || piece.text.trim() !== "");
      return first?.type === "words" && first.isRaised ? [first.text.trim()] : [];
    }),
  );
  return (digits) => opening.has(digits) || (Number(digits) >= 1 && Number(digits) <= counted);
}

/**
 * Settles what raised digits are: marks of notes where a note has their number, or where the file says so; else digits
 * like others, which is told, for 10⁶ is not 106.
 */
export function settleRaised(
  pieces: readonly Piece[],
  isNote: (digits: string) => boolean,
): { pieces: Piece[]; told: Remark[] } {
  const told: Remark[] = [];
  const settled = joinRaised(pieces).map((piece, nth, all): Piece => {
    if (piece.type === "note") return piece;
    const before = all[nth - 1];
    if (before?.type === "note" && before.hasOwnMark) return { ...piece, isRaised: true };
    const words = piece.text.trim();
    if (!piece.isRaised || !DIGITS.test(words) || isNote(words)) return piece;
    const message = `“${words}” stands above the line, and no note has that number; in the text it stands in the line`;
    told.push({ rule: "file-is-read-whole", message });
    return { ...piece, isRaised: false };
  });
  return { pieces: settled, told };
}

/** Neighbours above the line as one: a number may stand in several runs. */
function joinRaised(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (isRaised(piece) && last && isRaised(last) && last.href === piece.href) {
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    } else joined.push(piece);
  }
  return joined;
}

function isRaised(piece: Piece): piece is Words {
  return piece.type === "words" && piece.isRaised && !piece.isSign;
}
