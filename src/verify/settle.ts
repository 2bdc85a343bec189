import type { Piece } from "./pdf-words.ts";
import { isGlued, lettersOf } from "./words.ts";

/** A place between the pieces of a file. */
interface Place {
  readonly piece: number;
  readonly offset: number;
}

/** Words as they were found, and the piece behind them. */
export interface Settled {
  readonly words: readonly string[];
  readonly next: number;
}

/**
 * Reads words from a file's pieces. Where pieces meet and the file does not say whether they are one word, those
 * expected decide; they decide about nothing else. Letters that differ, a space too much or too little stay as
 * they are found.
 * @param from the first piece to read.
 */
export function settleWords(
  pieces: readonly Piece[],
  from: number,
  expected: readonly string[],
): Settled {
  const words: string[] = [];
  let place: Place = { piece: from, offset: 0 };
  for (const [nth, word] of expected.entries()) {
    const behind = readWord(pieces, place, word);
    const goesOn = isGlued(expected[nth + 1] ?? "");
    if (behind !== undefined && (behind.offset === 0 || goesOn)) {
      words.push(word);
      place = behind;
      continue;
    }
    const found = pieces[place.piece];
    if (!found) break;
    words.push(found.text.slice(place.offset));
    place = { piece: place.piece + 1, offset: 0 };
  }
  const left = pieces[place.piece];
  if (left === undefined || place.offset === 0) return { words, next: place.piece };
  return { words: [...words, left.text.slice(place.offset)], next: place.piece + 1 };
}

/** The place behind a word that stands at a place; `undefined` where it does not stand there. */
function readWord(pieces: readonly Piece[], from: Place, word: string): Place | undefined {
  const letters = lettersOf(word);
  if (letters === "") return from;
  let { piece, offset } = from;
  // A piece that begins may be parted from what is before it; within one nothing is.
  if (isGlued(word) ? offset === 0 && pieces[piece]?.open !== true : offset > 0) return undefined;
  for (let read = 0; read < letters.length;) {
    const found = pieces[piece];
    if (found === undefined || (read > 0 && offset === 0 && !found.open)) return undefined;
    const stretch = found.text.slice(offset, offset + letters.length - read);
    if (!letters.startsWith(stretch, read)) return undefined;
    read += stretch.length;
    offset += stretch.length;
    if (offset === found.text.length) [piece, offset] = [piece + 1, 0];
  }
  return { piece, offset };
}
