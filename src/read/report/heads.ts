import { formulaHeight } from "./formula.ts";
import { isFinished } from "./blocks.ts";
import { isDirectlyBelow, type Line } from "./lines.ts";

// `73/8. Necessity of ...`, `S-21/1. ...`, `2625 (XXV). Declaration on ...`, `101 (1953). Resolution of ...`
const NUMBERED =
  /^((?:E?S-)?\d{1,4}\/\d{1,4}(?: [A-Z])?\.|\d{1,4}(?: [A-Z])? \((?:\d{4}|[IVXLC]{1,8})\)\.?)[ \t]+(?=[\p{Lu}“"])/u;

// What stands behind a number only where it names a text: `Resolution of 24 November 1953`
const DATED = /^(?:Resolution|Decision) of \d/;

// A title takes no more lines, and those that say how a text was adopted.
const LONGEST = 12;

// `Annex I: Terms of reference`, without a stop at its end
const ANNEX =
  /^((?:Annex|ANNEX)(?: (?:[IVXLC]+|\d+|[A-Z]))?(?:[.:]| [-–—]))[ \t]+(?=\p{Lu}[^\n]{1,200}$)(?![^\n]*[.;:,]$)/u;

/**
 * Cuts the number of a text, or the name of an annex, off the title that stands on its line. That a number names a text
 * is shown by the words behind it, or by a formula that stands below, with no paragraph between.
 */
export function cutHeads(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, index) => {
    const annex = line.row ? undefined : ANNEX.exec(line.text)?.[0];
    const above = lines[index - 1];
    if (
      annex !== undefined &&
      !(above && isDirectlyBelow(line, above) && !isFinished(above.text))
    ) {
      return cutAt(line, annex, {});
    }
    const whole = line.row ? undefined : NUMBERED.exec(line.text)?.[0];
    if (whole === undefined) return [line];
    const words = line.text.slice(whole.length);
    if (!DATED.test(words) && !standsAboveFormula(lines, index)) return [line];
    return cutAt(line, whole, { isDesignation: true });
  });
}

/** The line in two, behind the words that it begins with. */
function cutAt(line: Line, opening: string, found: Pick<Line, "isDesignation">): Line[] {
  const { text, start } = line;
  const name = opening.trimEnd();
  return [
    { ...line, text: name, end: start + name.length, ...found },
    { ...line, text: text.slice(opening.length), start: start + opening.length, gap: 0 },
  ];
}

function standsAboveFormula(lines: readonly Line[], from: number): boolean {
  for (let at = from + 1; at <= from + LONGEST; at += 1) {
    const line = lines[at];
    if (!line || line.row || /^(?:\d{1,3}[.)]|\([a-z]\))[ \t]/.test(line.text)) return false;
    if (formulaHeight(lines, at) > 0) return true;
  }
  return false;
}
