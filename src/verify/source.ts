import { wordsOf } from "./words.ts";

/** The words of a source as it was received, read without knowing what they mean. */
export interface SourceWords {
  /** The words outside the notes, in order, without note marks. */
  readonly body: readonly string[];
  /** The notes in the order of the source, each with its printed mark first. */
  readonly notes: readonly (readonly string[])[];
  /** The marks in the body, in order. */
  readonly marks: readonly string[];
  /** All words, as a word processor counts them. */
  readonly total: number;
}

const NOTE = /^(?:[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\*+) /;

/** Reads the words of a plain-text source: its markup goes, every word stays. */
export function readSourceWords(text: string): SourceWords {
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
