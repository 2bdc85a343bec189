import type { Report } from "../../../text/diagnostic.ts";
import { spanOf, type Joined } from "../join.ts";

const WORD = /[\p{L}\p{N}-]+/gu;

const WINDOW = 6;

/** The end of six words, and where its last word stands. */
interface Ending {
  readonly word: string;
  readonly index: number;
  readonly joined: Joined;
}

/** Six words that stand elsewhere with another capital at the end: `and other relevant Goals`, `... goals`. */
export function reviewCapitals(run: readonly Joined[], report: Report): void {
  const varying = wordsInBothCases(run);
  const first = new Map<string, Ending>();
  const told = new Set<string>();
  for (const joined of run) {
    const starts: number[] = [];
    for (const { 0: word, index } of joined.text.matchAll(WORD)) {
      starts.push(index);
      if (starts.length > WINDOW) starts.shift();
      if (starts.length < WINDOW || !varying.has(word.toLowerCase())) continue;
      const key = joined.text.slice(starts[0], index + word.length).toLowerCase();
      const here = { word, index, joined };
      const known = first.get(key);
      if (!known) first.set(key, here);
      else if (known.word !== word && !told.has(key)) {
        told.add(key);
        tell(known, here, report);
        tell(here, known, report);
      }
    }
  }
}

function tell({ word, index, joined }: Ending, other: Ending, report: Report): void {
  const message = `“${word}” here and “${other.word}” elsewhere, after the same words`;
  report({ rule: "capitals-are-alike", message, span: spanOf(joined, index, word.length) });
}

/** Only these can differ, and a text has few of them. */
function wordsInBothCases(run: readonly Joined[]): ReadonlySet<string> {
  const forms = new Map<string, string>();
  const varying = new Set<string>();
  for (const { text } of run) {
    for (const [word] of text.matchAll(WORD)) {
      const key = word.toLowerCase();
      const known = forms.get(key);
      if (known === undefined) forms.set(key, word);
      else if (known !== word) varying.add(key);
    }
  }
  return varying;
}
