import { opensWithParticiple } from "../../model/lead-phrase.ts";
import { isBareFormula, isFormula } from "../../model/parts.ts";
import { isDirectlyBelow, type Line } from "./lines.ts";

// A formula takes no more lines of one width.
const MOST_LINES = 5;

/**
 * How many lines from a place on are a formula, in italics or not: `The Security Council,`. One without its comma is
 * one where the text begins below, with a number or a participle. 0 where none is.
 */
export function formulaHeight(lines: readonly Line[], at: number): number {
  let words = "";
  for (let height = 1; height <= MOST_LINES; height += 1) {
    const line = lines[at + height - 1];
    if (!line || (height > 1 && !isDirectlyBelow(line, lines[at + height - 2]))) return 0;
    words = `${words} ${line.text.replaceAll("*", "")}`.trimStart();
    if (!/^(?:The|At its) /i.test(words)) return 0;
    const isWhole = !isBareFormula(words) || opensText(lines[at + height]);
    if (isFormula(words) && isWhole) return height;
    if (/[.;]$/.test(words)) return 0;
  }
  return 0;
}

/** Whether a line opens what a formula begins: a numbered paragraph, or one of the preamble. */
function opensText(line: Line | undefined): boolean {
  return (
    line !== undefined && (/^1[.)][ \t]/.test(line.text) || opensWithParticiple(withoutStar(line)))
  );
}

function withoutStar({ text }: Line): string {
  return text.replace(/^\*/, "");
}
