import { takeOut, type Omission } from "./furniture.ts";
import { joinHalves, writeSigns, type SignPlaces } from "./signs.ts";
import { wordsOf } from "./words.ts";

/** The words of a source as it was received, read without knowing what they mean. */
export interface SourceWords {
  /** The words outside the notes, in order, without note marks. */
  readonly body: readonly string[];
  /** The notes in the order of the source, each with its printed mark first. */
  readonly notes: readonly (readonly string[])[];
  /** The marks in the body, in order. */
  readonly marks: readonly string[];
  /** All words, as a word processor counts them, but for those dropped. */
  readonly total: number;
  /** The words of page heads, job numbers and tables of contents, which are no words of the text. */
  readonly dropped: number;
}

const NOTE = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}|\*{1,3}|⁽[a-z]⁾)[ \t]/;

// A longer run of raised digits is none, nor is the `²` of `km²`, and a star behind a number is one of the text.
const MARK =
  /(?<![⁰¹²³⁴⁵⁶⁷⁸⁹])(?!(?<=(?<!\p{L})[kcdm]?m)[²³])[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4}(?![⁰¹²³⁴⁵⁶⁷⁸⁹])|⁽[a-z]⁾|(?<=[\p{L}.])\*{1,3}(?=\s|$)/gu;

const NO_SIGNS: SignPlaces = { marks: [], notes: [], cuts: [], rows: [] };

/** Reads the words of a plain-text source: its markup and what may go of the omissions goes, every other word stays. */
export function readSourceWords(
  received: string,
  omissions: readonly Omission[] = [],
  signs: SignPlaces = NO_SIGNS,
): SourceWords {
  const { rest, words: gone } = takeOut(received, omissions);
  const text = writeSigns(rest, signs);
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const body = lines.filter((line) => !NOTE.test(line)).map(withoutMarkup);
  const notes = lines.filter((line) => NOTE.test(line));
  return {
    body: joinHalves(body.flatMap(({ text: words }) => wordsOf(words))),
    notes: notes.map((line) => {
      const [mark = ""] = NOTE.exec(line) ?? [];
      const { text: words } = withoutMarkup(line.slice(mark.length));
      return [digits(mark.trim()), ...joinHalves(wordsOf(words))];
    }),
    marks: body.flatMap(({ marks }) => marks),
    total: joinHalves(wordsOf(text)).length,
    dropped: gone,
  };
}

function withoutMarkup(line: string): { text: string; marks: string[] } {
  const marks: string[] = [];
  const text = line
    .replace(/(?<![\p{L}\d])\*(?=[^\s*])([^*]{1,500})(?<=\S)\*/gu, "$1")
    .replace(/\[([^\]]{1,300})\]\([^)]{1,500}\)/g, "$1")
    .replace(MARK, (mark) => {
      marks.push(digits(mark));
      return "";
    });
  return { text, marks };
}

function digits(mark: string): string {
  return Array.from(mark.replace(/[⁽⁾]/g, ""))
    .map((character) => {
      const digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(character);
      return digit < 0 ? character : String(digit);
    })
    .join("");
}
