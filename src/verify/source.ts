import { takeOut, type Omission } from "./furniture.ts";
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

const NOTE = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\*+) /;

/** Reads the words of a plain-text source: its markup and what may go of the omissions goes, every other word stays. */
export function readSourceWords(
  received: string,
  omissions: readonly Omission[] = [],
): SourceWords {
  const { rest, words } = takeOut(received, omissions);
  // A word that the end of a line cuts at its hyphen is one word; `short-` before `and long-term` is whole.
  const text = rest.replace(
    /(?<=\p{L}-)[ \t]*\r?\n\s*(?=\p{Lowercase})(?!(?:and|or|to|nor)\b)/gu,
    "",
  );
  const lines = text
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const body = lines.filter((line) => !NOTE.test(line)).map(withoutMarkup);
  const notes = lines.filter((line) => NOTE.test(line));
  return {
    body: body.flatMap(({ text: words }) => wordsOf(words)),
    notes: notes.map((line) => {
      const [mark = ""] = NOTE.exec(line) ?? [];
      return [digits(mark.trim()), ...wordsOf(withoutMarkup(line.slice(mark.length)).text)];
    }),
    marks: body.flatMap(({ marks }) => marks),
    total: wordsOf(text).length,
    dropped: words,
  };
}

function withoutMarkup(line: string): { text: string; marks: string[] } {
  const marks: string[] = [];
  const text = line
    .replace(/\*([^*]{1,500})\*/g, "$1")
    .replace(/\[([^\]]{1,300})\]\([^)]{1,500}\)/g, "$1")
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\*+(?=\s|$)/g, (mark) => {
      marks.push(digits(mark));
      return "";
    });
  return { text, marks };
}

function digits(mark: string): string {
  return Array.from(mark)
    .map((character) => {
      const digit = "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(character);
      return digit < 0 ? character : String(digit);
    })
    .join("");
}
