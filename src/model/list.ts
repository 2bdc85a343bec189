import type { Paragraph } from "./document.ts";
import { ARABIC_LETTERS, LABEL_SUFFIX, labelForm, labelKey } from "./label.ts";

const SUFFIX = new RegExp(`(?<=.)${LABEL_SUFFIX}$`);

/**
 * The scheme of the United Nations Editorial Manual below a numbered paragraph: `(a)`, `(i)`, `a.`, `i.`; French
 * and Spanish print `a)`, and Arabic `’1‘` and Chinese `(1)` for `(i)`.
 */
const LEVELS = [
  { style: /\)$/, count: letters }, // (a)
  { style: /[)‘㈠-㈩]$/, count: romans }, // (i)
  { style: /\.$/, count: letters }, // a.
  { style: /\.$/, count: romans }, // i.
] as const;

/**
 * The depth of each of a run of item labels, from 0 for `(a)`. A label such as `(i)` or `(c)` fits two levels;
 * the one it continues wins, and `(i)` before `(ii)` opens a list rather than follows `(h)`.
 * @param given the depths of the first labels, where they are known
 */
export function levelsOf(labels: readonly string[], given: readonly number[] = []): number[] {
  const last: number[] = []; // the count reached at each open level
  return labels.map((label, index) => {
    const level = given[index] ?? levelOf(label, labels[index + 1], last);
    last.length = level + 1;
    const counts = countsAt(label, level);
    last[level] =
      counts.find((count) => count === next(last, level)) ?? counts[0] ?? last[level] ?? 0;
    return level;
  });
}

/** The count that a level would go on with; one that is not open would begin. */
function next(last: readonly number[], level: number): number {
  return (last[level] ?? -1) + 1;
}

function levelOf(label: string, below: string | undefined, last: readonly number[]): number {
  const possible = LEVELS.flatMap((_, level) => (countsAt(label, level).length > 0 ? [level] : []));
  const opens = possible.find(
    (level) => countsAt(label, level).includes(1) && level >= last.length,
  );
  const continued = possible.filter((level) => countsAt(label, level).includes(next(last, level)));
  const deepest = continued.at(-1);
  if (opens !== undefined && opens % 2 === 1 && deepest !== undefined && deepest < opens) {
    return below !== undefined && countsAt(below, opens).includes(2) ? opens : deepest;
  }
  return deepest ?? opens ?? possible[0] ?? Math.max(0, last.length - 1);
}

/** Whether a label can be the first of a list of some level. */
export function mayOpenList(label: string): boolean {
  return LEVELS.some((_, level) => countsAt(label, level).includes(1));
}

/** Whether labels count on without a gap at a level. */
export function countOn(labels: readonly string[], level: number): boolean {
  const counts = labels.map((label) => countsAt(label, level));
  const [first = []] = counts;
  return first.some((start) => counts.every((own, nth) => own.includes(start + nth)));
}

/** What a label can count at a level; nothing where it has not the form of the level. */
function countsAt(label: string, level: number): readonly number[] {
  const scheme = LEVELS[level];
  if (!scheme?.style.test(labelForm(label))) return [];
  return scheme.count(labelKey(label).replace(SUFFIX, ""));
}

const ALPHABETS = ["abcdefghijklmnopqrstuvwxyz", "абвгдежзиклмнопрстуфхцчшщэюя", ARABIC_LETTERS];

/** Cyrillic letters that are typed for the Latin ones that look like them. */
const LOOK_ALIKES = new Map(
  Object.entries({ а: "a", с: "c", е: "e", і: "i", ј: "j", о: "o", р: "p", ѕ: "s", х: "x" }),
);

function letters(key: string): number[] {
  const [first = "", ...others] = key;
  if (first === "" || others.some((sign) => sign !== first)) return [];
  const looks = LOOK_ALIKES.get(first);
  return [first, ...(looks === undefined ? [] : [looks])].flatMap((sign) =>
    ALPHABETS.filter((signs) => signs.includes(sign)).map(
      (signs) => signs.indexOf(sign) + 1 + signs.length * others.length, // after (z) comes (aa)
    ),
  );
}

const ROMAN = /^(xl|l?x{0,3})(ix|iv|v?i{0,3})$/;

function romans(key: string): number[] {
  if (/^\d{1,3}$/.test(key)) return [Number(key)];
  if (/^[㈠-㈩]$/.test(key)) return [key.charCodeAt(0) - "㈠".charCodeAt(0) + 1];
  const [, tens = "", ones = ""] = ROMAN.exec(key) ?? [];
  if (tens + ones === "") return [];
  return [10 * romanCount(tens, "x", "l") + romanCount(ones, "i", "v")];
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
