import { closeMarks } from "../../src/text/direction.ts";
import { html, type Html } from "../../src/text/html.ts";

/** How many signs stand before the words that are looked for, and behind them. */
const BEFORE = 60;
const BEHIND = 110;

/** Words in their sentence, as much of it as one reads at a glance; what is left out is told. */
export function excerpt(text: string, { start, end }: { start: number; end: number }): Html {
  const from = start <= BEFORE ? 0 : nextWord(text, start - BEFORE, start);
  const to = text.length - end <= BEHIND ? text.length : lastWord(text, end, end + BEHIND);
  const [before, words, behind] = [
    text.slice(from, start),
    text.slice(start, end),
    text.slice(end, to),
  ].map(closeMarks);
  return html`${from > 0 && "… "}${before}<b>${words}</b>${behind}${to < text.length && " …"}`;
}

// Where words have no spaces between them, they are cut between signs.
function nextWord(text: string, from: number, most: number): number {
  const space = text.indexOf(" ", from);
  return space < 0 || space >= most ? wholeSign(text, from) : space + 1;
}

function lastWord(text: string, least: number, to: number): number {
  const space = text.lastIndexOf(" ", to);
  return space <= least ? wholeSign(text, to) : space;
}

/** A place that does not part the two halves of a sign. */
function wholeSign(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at + 1 : at;
}
