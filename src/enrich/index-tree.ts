import type { IndexEntry, IndexGroup, IndexPlace } from "./index-entry.ts";
import type { Target } from "./reference.ts";

/** A step on the way from the top of an index to an entry. */
export interface Step {
  readonly id: string;
  readonly heading: string;
  readonly group?: IndexGroup;
  readonly target?: Target;
  /** What goes first among its siblings; those of one rank are in the order of their words. */
  readonly rank: number;
  /** By which words it is sorted, where not by its heading. */
  readonly sort?: string;
}

interface Node {
  readonly step: Step;
  readonly places: Map<string, IndexPlace>;
  readonly children: Map<string, Node>;
}

/**
 * Makes an index of places, each with the steps to its entry. Steps with one name are one entry; figures in words are
 * sorted as numbers, all else as the language does.
 */
export function growIndex(
  found: Iterable<{ readonly steps: readonly Step[]; readonly place?: IndexPlace }>,
  language: string,
): readonly IndexEntry[] {
  const roots = new Map<string, Node>();
  for (const { steps, place } of found) {
    let [siblings, node]: [Map<string, Node>, Node | undefined] = [roots, undefined];
    for (const step of steps) {
      node = siblings.get(step.id) ?? { step, places: new Map(), children: new Map() };
      siblings.set(step.id, node);
      siblings = node.children;
    }
    if (node && place) node.places.set(keyOf(place), place);
  }
  const collator = new Intl.Collator(language, { numeric: true });
  const inOrder = (nodes: Map<string, Node>): readonly IndexEntry[] =>
    [...nodes.values()]
      .toSorted(({ step: a }, { step: b }) => {
        const byWords = collator.compare(a.sort ?? a.heading, b.sort ?? b.heading);
        return a.rank - b.rank || byWords || (a.id < b.id ? -1 : 1);
      })
      .map(({ step: { id, heading, group, target }, places, children }) => ({
        id,
        heading,
        ...(group && { group }),
        ...(target && { target }),
        places: [...places.values()],
        entries: inOrder(children),
      }));
  return inOrder(roots);
}

function keyOf({ document, unit, text, start, end }: IndexPlace): string {
  return [document, unit, text, start, end].join(" ");
}

/**
 * Words as a name in ASCII: `Calls upon` → `calls-upon`, `Décide` → `d.e9.cide`, by which different words have
 * different names.
 */
export function slugOf(words: string): string {
  const small = words.normalize("NFC").toLowerCase();
  return small
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-")
    .replace(/^-|-$/g, "")
    .replace(/[^a-z\d-]/gu, (sign) => `.${(sign.codePointAt(0) ?? 0).toString(16)}.`)
    .replaceAll("..", ".")
    .replace(/^\.|\.$/g, "");
}

/** Words by which Roman numbers are sorted as numbers: `chapter IX` → `chapter 9`. */
export function sortRoman(words: string): string {
  return words.replace(/\b[IVXL]+\b/g, (numeral) => String(readRoman(numeral)));
}

const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

function readRoman(numeral: string): number {
  const values = Array.from(numeral, (sign) => VALUES[sign] ?? 0);
  return values.reduce(
    (sum, value, nth) => sum + (value < (values[nth + 1] ?? 0) ? -value : value),
    0,
  );
}
