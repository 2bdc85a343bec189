import { diffArrays } from "diff";
import { lineOf, placeOf, type NamedWords } from "./words.ts";

/** A law that a finished edition breaks. */
export interface Breach {
  /** `site`, `print`, `epub`, `markdown`. */
  readonly edition: string;
  readonly law:
    | "words"
    | "order"
    | "names"
    | "notes"
    | "links"
    | "characters"
    | "pages"
    | "inks"
    | "claims"
    | "form";
  /** Where: `res-7-1#op28.c`, a file, a page. */
  readonly place: string;
  /** What is wrong, with the words that differ. */
  readonly message: string;
}

/**
 * Holds the units found in an edition against those expected: each there once, with its words and marks, in order.
 * Units that nobody expects are of no interest: an edition may say more around the text.
 */
export function compareUnits(
  edition: string,
  expected: readonly NamedWords[],
  found: readonly NamedWords[],
): Breach[] {
  const breaches: Breach[] = [];
  const places = new Map<string, { unit: NamedWords; index: number }>();
  for (const [index, unit] of found.entries()) {
    const place = placeOf(unit);
    if (places.has(place)) breaches.push({ edition, law: "names", place, message: "stands twice" });
    places.set(place, { unit, index });
  }
  let last = -1;
  for (const unit of expected) {
    const place = placeOf(unit);
    const match = places.get(place);
    if (!match) {
      const message = `is missing: “${excerpt(unit.words)}”`;
      breaches.push({ edition, law: "names", place, message });
      continue;
    }
    const difference = describeDifference(unit.words, match.unit.words);
    if (difference !== undefined)
      breaches.push({ edition, law: "words", place, message: difference });
    if (unit.marks.join() !== match.unit.marks.join()) {
      const message = `refers to notes ${match.unit.marks.join(", ") || "none"}; expected ${unit.marks.join(", ") || "none"}`;
      breaches.push({ edition, law: "notes", place, message });
    }
    if (match.index < last)
      breaches.push({ edition, law: "order", place, message: "stands before what it follows" });
    last = Math.max(last, match.index);
  }
  return breaches;
}

/** Whether two runs of words are the same, word by word. */
export function areSame(expected: readonly string[], found: readonly string[]): boolean {
  return expected.length === found.length && expected.every((word, nth) => word === found[nth]);
}

/** The words that differ, in a line; `undefined` where none do. */
export function describeDifference(
  expected: readonly string[],
  found: readonly string[],
): string | undefined {
  if (areSame(expected, found)) return undefined;
  const parts = diffArrays([...expected], [...found], { timeout: 5000 });
  if (!parts)
    return `${expected.length} words expected, ${found.length} found, and hardly one the same`;
  return parts
    .map(({ added, removed, value }) => {
      if (added) return `{+${lineOf(value)}+}`;
      return removed ? `[-${lineOf(value)}-]` : excerpt(value, 4);
    })
    .join(" ");
}

/** One place where words differ. */
export interface Difference {
  /** Where in the found words. */
  readonly at: number;
  /** The few words before it, which are the same. */
  readonly before: string;
  readonly expected: string;
  readonly found: string;
}

/** Every place where two runs of words differ, the first forty. */
export function findDifferences(
  expected: readonly string[],
  found: readonly string[],
): Difference[] {
  const parts = diffArrays([...expected], [...found], { timeout: 5000 });
  if (!parts) return [{ at: 0, before: "", expected: excerpt(expected), found: excerpt(found) }];
  const differences: Difference[] = [];
  let at = 0;
  let open: { removed: readonly string[]; added: readonly string[]; start: number } | undefined;
  const close = () => {
    if (!open) return;
    const before = lineOf(found.slice(Math.max(0, open.start - 4), open.start));
    const difference = { expected: excerpt(open.removed), found: excerpt(open.added) };
    differences.push({ at: open.start, before, ...difference });
    open = undefined;
  };
  for (const { added, removed, value } of parts) {
    if (!added && !removed) close();
    else {
      open ??= { removed: [], added: [], start: at };
      open = added ? { ...open, added: value } : { ...open, removed: value };
    }
    if (!removed) at += value.length;
  }
  close();
  return differences.slice(0, 40);
}

/** How many of the expected words stand in the found ones, in order. */
export function countInOrder(expected: readonly string[], found: readonly string[]): number {
  if (areSame(expected, found)) return expected.length;
  const parts = diffArrays([...expected], [...found], { timeout: 5000 }) ?? [];
  return parts.reduce(
    (sum, { added, removed, value }) => (added || removed ? sum : sum + value.length),
    0,
  );
}

function excerpt(words: readonly string[], edge = 8): string {
  if (words.length <= 2 * edge) return lineOf(words);
  return `${lineOf(words.slice(0, edge))} … ${lineOf(words.slice(-edge))}`;
}
