import type { Span } from "../../text/source.ts";
import { MONTH } from "./dates.ts";
import { isDirectlyBelow, type Line } from "./lines.ts";

/** Fills what a raised number is shorter than what it stands for; no text of ours holds it. */
export const FILLER = "\u2060";

/** The number of a note as it is printed, `8`, `[8]` or `8/`. */
export function readNumber(printed: string): number {
  return Number(printed.replace(/[[\]/]/g, ""));
}

/** A number in the text that may be the mark of a note. */
export interface MarkPlace extends Span {
  readonly number: number;
  /**
   * Whether its form alone says that it is no number of the sentence: `[1]`, `1/`, `Convention1`, `Convention,1`. One that
   * stands by itself, `Convention 1`, may be one.
   */
  readonly isPlain: boolean;
}

const FORMS = [
  String.raw`(?<=\S)[ \t]{0,3}(?<bracketed>\[[1-9]\d{0,2}\])(?!\()`, // `Convention[1]`
  String.raw`(?<=[^\s\d/])[ \t]{0,3}(?<slashed>[1-9]\d{0,2}/)(?=[ \t,;:.)]|$)`, // `Convention 1/`
  String.raw`(?<=\p{Ll}{3}|[\p{L})”’"][,;.:]|\d{4}[,;]|/\d{1,4}[;,])(?<glued>[1-9]\d{0,2})(?=[ \t,;:)]|$)`, // `Convention,1`
  String.raw`(?<=\S)[ \t]{1,3}(?<loose>[1-9]\d{0,2})(?=[ \t,;:]|$)`, // `Convention 1`
];

const MARK = new RegExp(FORMS.join("|"), "gu");

/** Words that take a number behind them. */
const COUNTING = new Set(
  "a about act add almost an annex annexes appendix approximately are article articles at between box by category chapter chapters class cmp decision decisions directive every exactly figure for form from goal goals group in is item items its least level line meeting model most nearly no note notes number numbers of on only or order over page pages para paragraph paragraphs part parts phase point points principle principles recommendation recommendations regulation resolution resolutions room rule rules schedule section sections session some stage subparagraph subparagraphs supplement table target targets than the these those to track type under until up vol volume was were with within and".split(
    " ",
  ),
);

/** Short forms, whose full stop ends nothing: the number behind them is theirs. */
const SHORT = new Set(
  "add art arts ch chap corr fig no nos p para paras pp rev sect supp suppl vol vols".split(" "),
);

const NAME_OF_MONTH = new RegExp(`^${MONTH}$`);

/** Words before which no number of a sentence stands. */
const FOLLOWING = new Set(
  "also and are as at by concerning contained entitled for from has have in including is may of on or relating shall should that the to under was were where which who with within".split(
    " ",
  ),
);

/**
 * Finds the numbers that may be marks of notes: behind a word that takes no number, and before one that needs none, or
 * at the end.
 */
export function findMarks(lines: readonly Line[]): MarkPlace[] {
  return lines.flatMap((line, index) => {
    const below = lines[index + 1];
    const rest = below !== undefined && isDirectlyBelow(below, line) ? below.text : "";
    return [...line.text.matchAll(MARK)].flatMap(({ 0: found, index: at, groups }): MarkPlace[] => {
      const printed =
        groups?.["bracketed"] ??
        groups?.["slashed"] ??
        groups?.["glued"] ??
        groups?.["loose"] ??
        "";
      const end = at + found.length;
      const before = line.text.slice(Math.max(0, at - 40), at);
      const isSigned = (groups?.["bracketed"] ?? groups?.["slashed"]) !== undefined;
      if (!isSigned && isCounted(before)) return [];
      // Numbers in cells are numbers.
      const isInRow = line.row !== undefined;
      if (isInRow && (groups?.["bracketed"] === undefined || /^\s/.test(found))) return [];
      const isPlain = groups?.["loose"] === undefined;
      if (!isPlain && !standsAlone(line.text.slice(end, end + 40), rest)) return [];
      const start = line.start + at;
      return [{ number: readNumber(printed), isPlain, start, end: start + found.length }];
    });
  });
}

/** Whether the words before a number need it: `article 5`, `vol. 2`, `paragraphs 4, 5`. */
function isCounted(before: string): boolean {
  const [, word = "", stop = ""] = /([^\s([“"]{1,40}?)([.,;:)\]”’"]*)$/.exec(before) ?? [];
  if (/^\d+$/.test(word)) return word.length !== 4 && !/[;:)]/.test(stop);
  const known = word.toLowerCase();
  if (stop === "") return COUNTING.has(known) || NAME_OF_MONTH.test(word);
  return stop === "." && SHORT.has(known);
}

/** Whether the words behind a number leave it alone. */
function standsAlone(behind: string, below: string): boolean {
  if (/^[,;:]/.test(behind)) return true;
  const [next] = /^\p{L}+/u.exec((behind.trim() === "" ? below : behind).trim()) ?? [];
  if (next !== undefined) return FOLLOWING.has(next);
  return behind.trim() === "" && below === "";
}

// `vol.`, `No.`, `para.`, whose full stop ends nothing
const SHORTENED = new RegExp(String.raw`(?:^|[ (])(?:${[...SHORT].join("|")})\.$`, "i");

/** Whether a note goes on in the line below: it has not come to its full stop. */
export function goesOnInNote(text: string): boolean {
  const end = text.slice(-20);
  return SHORTENED.test(end) || !/[.!?][”"’'»)\]]*$/.test(end);
}
