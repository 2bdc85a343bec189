import { formulaHeight } from "./formula.ts";
import type { Line } from "./lines.ts";

// `73/8. Necessity of ...`, `S-21/1. ...`, `2625 (XXV). Declaration on ...`, `101 (1953). Resolution of ...`
const NUMBERED =
  /^((?:E?S-)?\d{1,4}\/\d{1,4}(?: [A-Z])?\.|\d{1,4}(?: [A-Z])? \((?:\d{4}|[IVXLC]{1,8})\)\.?)[ \t]+(?=[\p{Lu}“"])/u;

// What stands behind a number only where it names a text: `Resolution of 24 November 1953`
const DATED = /^(?:Resolution|Decision) of \d/;

// A title takes no more lines, and those that say how a text was adopted.
const LONGEST = 12;

/**
 * Cuts the number of a text off the title that stands on its line. That it names a text is shown by the words behind
 * it, or by a formula that stands below, with no paragraph between.
 */
export function cutHeads(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, index) => {
    const [whole, number] = line.row ? [] : (NUMBERED.exec(line.text) ?? []);
    if (whole === undefined || number === undefined) return [line];
    const words = line.text.slice(whole.length);
    if (!DATED.test(words) && !standsAboveFormula(lines, index)) return [line];
    const { start } = line;
    return [
      { ...line, text: number, end: start + number.length, isDesignation: true },
      { ...line, text: words, start: start + whole.length, gap: 0 },
    ];
  });
}

function standsAboveFormula(lines: readonly Line[], from: number): boolean {
  for (let at = from + 1; at <= from + LONGEST; at += 1) {
    const line = lines[at];
    if (!line || line.row || /^(?:\d{1,3}[.)]|\([a-z]\))[ \t]/.test(line.text)) return false;
    if (formulaHeight(lines, at) > 0) return true;
  }
  return false;
}
