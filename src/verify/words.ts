import { printable } from "../text/controls.ts";

/**
 * Words as everybody counts them, in NFC: what white space separates, and of Chinese each character with the signs
 * behind it. A word that white space does not part from the one before it begins with `GLUE`.
 */
export function wordsOf(text: string): string[] {
  const words = printable(text)
    .normalize("NFC")
    .split(/\s+/u)
    .filter((word) => word !== "");
  return HAN.test(text)
    ? words.flatMap((word) => (HAN.test(word) ? cutChinese(word) : [word]))
    : words;
}

/** Words as a line of text: as `wordsOf` found them, but for the kind of white space. */
export function lineOf(words: readonly string[]): string {
  return words.join(" ").replaceAll(` ${GLUE}`, "").replaceAll(GLUE, "");
}

/** Whether no white space parts a word from the one before it. */
export function isGlued(word: string): boolean {
  return word.startsWith(GLUE);
}

/** What of a word is printed: marks of direction and places to break are not. */
export function lettersOf(word: string): string {
  return word.replace(/\p{Default_Ignorable_Code_Point}/gu, "");
}

/** The sign that joins words, which no text of ours holds. */
const GLUE = "\u2060";

const HAN = /\p{Script=Han}/u;

// Signs before the first letter belong to it, all others to the letter before them.
const PIECE = /(?:^[^\p{L}\p{N}]+)?(?:\p{Script=Han}[^\p{L}\p{N}]*|\P{Script=Han}+)/gu;

function cutChinese(word: string): string[] {
  const pieces = word.match(PIECE) ?? [word];
  return pieces.map((piece, nth) => (nth === 0 ? piece : GLUE + piece));
}

/** A stretch of words that has a name, as it stands in some edition or is expected to. */
export interface NamedWords {
  /** The document: an instrument's id, or `session` for the frame of the report. */
  readonly document: string;
  readonly name: string;
  readonly words: readonly string[];
  /** The labels of the notes referred to, in order. */
  readonly marks: readonly string[];
}

/** `res-7-1#op28.c`: how a law names the place where it is broken. */
export function placeOf({ document, name }: Pick<NamedWords, "document" | "name">): string {
  return `${document}#${name}`;
}

/** Whether a stretch is a note: `fn19`, `fn-star`, `fnx1`. */
export function isNote({ name }: Pick<NamedWords, "name">): boolean {
  return name.startsWith("fn");
}
