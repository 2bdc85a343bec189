import type { Unit } from "../model/name.ts";
import {
  allSimilarities,
  share,
  wordsOfUnit,
  type Terms,
  type Weights,
} from "./comparison-terms.ts";

/** Units of two texts that are the same paragraph: one of each, or one that became several, or several that became one. */
export interface Match {
  /** By their places in the lists. */
  readonly draft: readonly number[];
  readonly adopted: readonly number[];
}

/**
 * Below this two paragraphs have no more in common than any two of one session. Measured on the real draft: the
 * pair that is least alike has 0.12, and the paragraph that was dropped 0.07 with what is left.
 */
const ALIKE = 0.1;

/** From here on nobody doubts that two paragraphs are one, so that halves are looked for before weaker pairs. */
const SURE = 0.3;

/** So much of a paragraph has to stand in another, and so much of it not in that one's own counterpart, to be a part of it. */
const PART = 0.5;
const OWN_PART = 0.3;

/** Paragraphs of other parts of a text are the same only where this is plain. */
const ELSEWHERE = 0.5;

/** Which unit of a draft became which of the adopted text, in whatever order. What is in no match is new or was dropped. */
export function alignUnits(
  draft: readonly Unit[],
  adopted: readonly Unit[],
  { weigh }: Weights,
): readonly Match[] {
  const [from, to] = [draft, adopted].map((units) => {
    const words = units.map(wordsOfUnit);
    return { units, texts: words.map((own) => own.join(" ")), terms: words.map(weigh) };
  });
  if (!from || !to) return [];
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (one: number, other: number) => {
    if (partner.has(one) || taken.has(other)) return;
    partner.set(one, other);
    taken.add(other);
  };
  for (const [one, other] of sameWords(from, to)) pair(one, other);
  const likely = likelyPairs(from, to);
  for (const { one, other, score } of likely) if (score >= SURE) pair(one, other);
  // What is left of one text may be a part of what has its counterpart already.
  const split = findParts(
    to,
    from,
    flip(partner),
    likely.map(({ one, other }) => [other, one]),
  );
  for (const part of split.keys()) taken.add(part);
  const whole = new Set(split.values());
  const merged = findParts(
    from,
    to,
    partner,
    likely.map(({ one, other }) => [one, other]),
    whole,
  );
  const isFree = (one: number) => !merged.has(one);
  for (const { one, other } of likely) if (isFree(one)) pair(one, other);
  return [...partner]
    .map(([one, other]): Match => {
      const more = [...split].flatMap(([part, of]) => (of === one ? [part] : []));
      const others = [...merged].flatMap(([part, of]) => (of === other ? [part] : []));
      return { draft: inOrder([one, ...others]), adopted: inOrder([other, ...more]) };
    })
    .toSorted((a, b) => (a.adopted[0] ?? 0) - (b.adopted[0] ?? 0));
}

interface Side {
  readonly units: readonly Unit[];
  readonly texts: readonly string[];
  readonly terms: readonly Terms[];
}

/** Pairs with the same words, the nearest in place first where there are several. */
function sameWords(from: Side, to: Side): [number, number][] {
  const places = Map.groupBy(to.texts.keys(), (other) => keyOf(to, other));
  const seen = new Map<string, number>();
  return from.texts.flatMap((text, one): [number, number][] => {
    const key = keyOf(from, one);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    const other = places.get(key)?.[nth];
    return text === "" || other === undefined ? [] : [[one, other]];
  });
}

function keyOf({ units, texts }: Side, nth: number): string {
  return `${units[nth]?.type} ${texts[nth]}`;
}

interface Likely {
  readonly one: number;
  readonly other: number;
  readonly score: number;
}

/** Pairs that may be one paragraph, the most alike first; of pairs that are equally so those nearer in place. */
function likelyPairs(from: Side, to: Side): readonly Likely[] {
  const distance = ({ one, other }: Likely) =>
    Math.abs(one / from.units.length - other / to.units.length);
  return allSimilarities(from.terms, to.terms)
    .filter(({ one, other, score }) => score >= leastOf(from.units[one], to.units[other]))
    .toSorted((a, b) => b.score - a.score || distance(a) - distance(b) || a.one - b.one);
}

/** What is a paragraph is none of the title, a heading, a table or a note. */
const KINDS: Readonly<Record<Unit["type"], string>> = {
  masthead: "masthead",
  designation: "heading",
  title: "title",
  formula: "formula",
  heading: "heading",
  preambular: "paragraph",
  operative: "paragraph",
  annex: "paragraph",
  table: "table",
  row: "row",
  closing: "closing",
  note: "note",
};

function leastOf(one: Unit | undefined, other: Unit | undefined): number {
  if (!one || !other || KINDS[one.type] !== KINDS[other.type]) return Infinity;
  return one.type === other.type ? ALIKE : ELSEWHERE;
}

function flip(partner: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  return new Map([...partner].map(([one, other]) => [other, one]));
}

/**
 * Which units without a counterpart are parts of a unit of the other text that has one: a paragraph that was split, or
 * several that became one.
 * @param partner the counterparts of the units in `parts`
 * @param pairs what to look at, as places in `parts` and in `wholes`
 * @param but units of `parts` that nothing is to be added to, for they are in parts themselves
 */
function findParts(
  parts: Side,
  wholes: Side,
  partner: ReadonlyMap<number, number>,
  pairs: readonly (readonly [number, number])[],
  but: ReadonlySet<number> = new Set(),
): ReadonlyMap<number, number> {
  const counterpart = flip(partner);
  const found = new Map<number, number>();
  for (const [part, whole] of pairs) {
    const other = counterpart.get(whole);
    if (partner.has(part) || found.has(part) || other === undefined || but.has(other)) continue;
    const [own, all, rest] = [parts.terms[part], wholes.terms[whole], parts.terms[other]];
    if (!own || !all || !rest) continue;
    if (share(own, all) >= PART && share(own, all, rest) >= OWN_PART) found.set(part, whole);
  }
  return found;
}

function inOrder(places: readonly number[]): number[] {
  return places.toSorted((a, b) => a - b);
}
