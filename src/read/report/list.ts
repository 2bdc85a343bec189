import type { Paragraph } from "../../model/document.ts";
import { LABEL_SUFFIX, labelKey } from "../../model/name.ts";

const SUFFIX = new RegExp(`(?<=.)${LABEL_SUFFIX}$`);

/** The scheme of the United Nations Editorial Manual below a numbered paragraph: `(a)`, `(i)`, `a.`, `i.`; French and Spanish print `a)`. */
const LEVELS = [
  { style: /\)$/, count: letters }, // (a)
  { style: /\)$/, count: romans }, // (i)
  { style: /\.$/, count: letters }, // a.
  { style: /\.$/, count: romans }, // i.
] as const;

/**
 * The depth of each of a run of item labels, from 0 for `(a)`. A label such as `(i)` or `(c)` fits two levels;
 * the one it continues wins, and `(i)` before `(ii)` opens a list rather than follows `(h)`.
 */
export function levelsOf(labels: readonly string[]): number[] {
  const last: number[] = []; // the count reached at each open level
  return labels.map((label, index) => {
    const level = levelOf(label, labels[index + 1], last);
    last.length = level + 1;
    last[level] = countAt(label, level) ?? last[level] ?? 0;
    return level;
  });
}

function levelOf(label: string, next: string | undefined, last: readonly number[]): number {
  const possible = LEVELS.flatMap((_, level) =>
    countAt(label, level) === undefined ? [] : [level],
  );
  const opens = possible.find((level) => countAt(label, level) === 1 && level >= last.length);
  const continued = possible.filter((level) => countAt(label, level) === (last[level] ?? -1) + 1);
  const deepest = continued.at(-1);
  if (opens !== undefined && opens % 2 === 1 && deepest !== undefined && deepest < opens) {
    return next !== undefined && countAt(next, opens) === 2 ? opens : deepest;
  }
  return deepest ?? opens ?? possible[0] ?? Math.max(0, last.length - 1);
}

function countAt(label: string, level: number): number | undefined {
  const scheme = LEVELS[level];
  if (!scheme?.style.test(label)) return undefined;
  return scheme.count(labelKey(label).replace(SUFFIX, ""));
}

function letters(key: string): number | undefined {
  if (!/^([a-z])\1*$/.test(key)) return undefined; // after (z) comes (aa)
  return key.charCodeAt(0) - 96 + 26 * (key.length - 1);
}

const ROMAN = /^(xl|l?x{0,3})(ix|iv|v?i{0,3})$/;

function romans(key: string): number | undefined {
  const [, tens = "", ones = ""] = ROMAN.exec(key) ?? [];
  return tens + ones === ""
    ? undefined
    : 10 * romanCount(tens, "x", "l") + romanCount(ones, "i", "v");
}

/** The value of one place of a Roman numeral: `viii` is 8 ones, `xl` is 4 tens. */
function romanCount(place: string, one: string, five: string): number {
  if (place === "ix") return 9;
  if (place === one + five) return 4;
  return place.startsWith(five) ? 4 + place.length : place.length;
}

/** Hangs items, given flat with their depths, under the paragraph they belong to. */
export function hangItems(items: readonly Paragraph[], depths: readonly number[]): Paragraph[] {
  const at = { index: 0 };
  const below = (depth: number): Paragraph[] => {
    const hung: Paragraph[] = [];
    for (let item = items[at.index]; item; item = items[at.index]) {
      const own = depths[at.index] ?? 0;
      if (own < depth) break;
      at.index += 1;
      hung.push({ ...item, items: below(own + 1) });
    }
    return hung;
  };
  return below(0);
}
