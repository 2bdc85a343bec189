import type { Instrument, Session } from "../model/document.ts";
import { noteReferences, plainText } from "../model/inlines.ts";
import { instrumentsOf } from "../model/instruments.ts";
import { nameUnits, textsOf, type Unit } from "../model/name.ts";
import { wordsIn } from "./comparison-words.ts";

/** How much each word and each pair of neighbours weighs in a text; the squares sum up to 1. */
export type Terms = ReadonlyMap<string, number>;

/** Weighs words by how rare they are in the paragraphs of a session (tf-idf). */
export interface Weights {
  readonly weigh: (words: readonly string[]) => Terms;
}

/** The words of a unit as they are compared: without case, signs, labels and marks of notes. */
export function wordsOfUnit(unit: Unit): readonly string[] {
  const text = textsOf(unit).map((block) => plainText(block.text));
  return (text.join(" ").toLowerCase().match(/\S+/gu) ?? [])
    .flatMap(wordsIn)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/**
 * The units that are compared with those of another text: not the masthead and the name, which tell what a text is, nor
 * notes of no other units than these.
 */
export function comparedUnits(instrument: Instrument): readonly Unit[] {
  const isHead = ({ type, name }: Unit) => type === "masthead" || name === "designation";
  const units = nameUnits(instrument).filter((unit) => !isHead(unit));
  const marks = (some: readonly Unit[]) =>
    new Set(some.flatMap(textsOf).flatMap(({ text }) => noteReferences(text)));
  const [inHead, below] = [marks(nameUnits(instrument).filter(isHead)), marks(units)];
  const isOfHead = (label: string) => inHead.has(label) && !below.has(label);
  return units.filter((unit) =>
    unit.type === "note"
      ? !isOfHead(unit.node.label)
      : "label" in unit.node || textsOf(unit).some(({ text }) => plainText(text) !== ""),
  );
}

const known = new WeakMap<Session, Weights>();

/** The weights of a session, found once. */
export function weightsOf(session: Session): Weights {
  const weights = known.get(session) ?? findWeights(session);
  known.set(session, weights);
  return weights;
}

function findWeights(session: Session): Weights {
  const counts = new Map<string, number>();
  let all = 0;
  for (const unit of instrumentsOf(session).flatMap(comparedUnits)) {
    all += 1;
    for (const term of new Set(termsIn(wordsOfUnit(unit)))) {
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
  }
  const rarity = (term: string) => Math.log((1 + all) / (1 + (counts.get(term) ?? 0))) + SOME;
  return {
    weigh(words) {
      const times = new Map<string, number>();
      for (const term of termsIn(words)) times.set(term, (times.get(term) ?? 0) + 1);
      const weighed = [...times].map(([term, count]) => [term, count * rarity(term)] as const);
      const length = Math.sqrt(weighed.reduce((sum, [, weight]) => sum + weight * weight, 0));
      return new Map(weighed.map(([term, weight]) => [term, weight / (length || 1)]));
    },
  };
}

// In a session of one or two texts every word stands everywhere, and still tells something.
const SOME = 0.1;

function termsIn(words: readonly string[]): string[] {
  return words.flatMap((word, nth) => {
    const next = words[nth + 1];
    return next === undefined ? [word] : [word, `${word} ${next}`];
  });
}

/** How alike two texts are, from 0 to 1. */
export function similarity(one: Terms, other: Terms): number {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0);
  return sum;
}

/** How much of what a text weighs stands in another, from 0 to 1; `but` is what does not count. */
export function share(of: Terms, within: Terms, but?: Terms): number {
  let [shared, all] = [0, 0];
  for (const [term, weight] of of) {
    all += weight;
    if (within.has(term) && !but?.has(term)) shared += weight;
  }
  return all === 0 ? 0 : shared / all;
}

/** Lists of terms so common that each is in so many pairs tell nothing, and would cost the square of a long text. */
const COMMON = 40_000;

/**
 * How alike the members of two lists are, pair by pair; pairs with nothing in common are left out. Words that nearly
 * all members of long lists have count for nothing.
 */
export function allSimilarities(
  ones: readonly Terms[],
  others: readonly Terms[],
): readonly { readonly one: number; readonly other: number; readonly score: number }[] {
  const index = new Map<
    string,
    { readonly left: [number, number][]; readonly right: [number, number][] }
  >();
  const add = (list: readonly Terms[], side: "left" | "right") => {
    for (const [nth, terms] of list.entries()) {
      for (const [term, weight] of terms) {
        const entry = index.get(term) ?? { left: [], right: [] };
        index.set(term, entry);
        entry[side].push([nth, weight]);
      }
    }
  };
  add(ones, "left");
  add(others, "right");
  const scores = new Map<number, number>();
  for (const { left, right } of index.values()) {
    if (left.length * right.length > COMMON) continue;
    for (const [one, weight] of left) {
      for (const [other, more] of right) {
        const pair = one * others.length + other;
        scores.set(pair, (scores.get(pair) ?? 0) + weight * more);
      }
    }
  }
  return [...scores].map(([pair, score]) => ({
    one: Math.floor(pair / others.length),
    other: pair % others.length,
    score,
  }));
}
