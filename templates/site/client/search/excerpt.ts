import { foldInPlace } from "./fold.ts";
import type { Query } from "./query.ts";
import { occurrences, type Paragraph } from "./scan.ts";

/** Words of an excerpt that are set alike. */
export interface Stretch {
  readonly words: string;
  readonly isMarked: boolean;
  readonly isLead: boolean;
}

/** The words around what was found: so many signs, before it at most so many. */
const [LENGTH, BEFORE] = [300, 110];

/** In characters, which say more each. */
const [LENGTH_HAN, BEFORE_HAN] = [130, 40];

/** The words of a paragraph around the first that were found, as they stand; what is left out is shown by `…`. */
export function excerptOf(
  { words, lead }: Pick<Paragraph, "words" | "lead">,
  query: Pick<Query, "terms" | "together">,
): Stretch[] {
  const marks = marksIn(words, query);
  const isHan = /\p{Script=Han}{4}/u.test(words);
  const [length, before] = isHan ? [LENGTH_HAN, BEFORE_HAN] : [LENGTH, BEFORE];
  const first = marks[0]?.[0] ?? 0;
  const start = words.length <= length || first <= before ? 0 : wordStart(words, first - before);
  const end = start + length >= words.length ? words.length : wordEnd(words, start + length);
  const cuts = [start, end, lead, ...marks.flat()]
    .filter((at) => at >= start && at <= end)
    .sort((a, b) => a - b);
  const stretches = cuts.slice(1).flatMap((to, nth): Stretch[] => {
    const from = cuts[nth] ?? to;
    if (from === to) return [];
    const isMarked = marks.some(([a, b]) => from >= a && to <= b);
    return [{ words: words.slice(from, to), isMarked, isLead: to <= lead }];
  });
  return [
    ...(start > 0 ? [LEFT_OUT] : []),
    ...stretches,
    ...(end < words.length ? [LEFT_OUT] : []),
  ];
}

const LEFT_OUT: Stretch = { words: "…", isMarked: false, isLead: false };

/**
 * Where a query stands in words, as whole words, in order and without overlaps: together, or where it does not, each of
 * its terms.
 */
function marksIn(
  words: string,
  { terms, together }: Pick<Query, "terms" | "together">,
): [number, number][] {
  const { text, starts, ends } = foldInPlace(words);
  const isTogether = together && occurrences(together, text).length > 0;
  const found = (isTogether ? [together] : terms)
    .flatMap((term) =>
      occurrences(term, text).map(([from, to]) => [
        from,
        term.isCharacters ? to : endOfWord(text, to),
      ]),
    )
    .map(([from = 0, to = 0]): [number, number] => [starts[from] ?? 0, ends[to - 1] ?? 0])
    .sort(([a], [b]) => a - b);
  const marks: [number, number][] = [];
  for (const [from, to] of found) {
    const last = marks.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks;
}

function endOfWord(text: string, at: number): number {
  const word = /[\p{L}\p{N}]*/uy;
  word.lastIndex = at;
  return /\p{L}/u.test(text.charAt(at - 1)) ? at + (word.exec(text)?.[0].length ?? 0) : at;
}

function wordStart(words: string, at: number): number {
  const space = words.indexOf(" ", at);
  return space >= 0 && space < at + 20 ? space + 1 : atSign(words, at);
}

function wordEnd(words: string, at: number): number {
  const space = words.lastIndexOf(" ", at);
  return space > at - 20 ? space : atSign(words, at);
}

/** A place that parts no pair of code units and no letter from its marks. */
function atSign(words: string, at: number): number {
  let place = at;
  while (place > 0 && /[\uDC00-\uDFFF\p{M}]/u.test(words.charAt(place))) place -= 1;
  return place;
}
