import type { Paragraph } from "./document.ts";
import { LABEL_SUFFIX, labelKey } from "./label.ts";

const SUFFIX = new RegExp(`(?<=.)${LABEL_SUFFIX}$`);

/**
 * The scheme of the United Nations Editorial Manual below a numbered paragraph: `(a)`, `(i)`, `a.`, `i.`; French
 * and Spanish print `a)`, and Arabic `’1‘` and Chinese `(1)` for `(i)`.
 */
const LEVELS = [
  { style: /\)$/, count: letters }, // (a)
  { style: /[)‘]$/, count: romans }, // (i)
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

const ALPHABETS = [
  "abcdefghijklmnopqrstuvwxyz",
  "абвгдежзиклмнопрстуфхцчшщэюя",
  "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ",
];

function letters(key: string): number | undefined {
  const first = key.slice(0, 1);
  const alphabet = ALPHABETS.find((signs) => signs.includes(first));
  if (alphabet === undefined || first === "" || key !== first.repeat(key.length)) return undefined;
  return alphabet.indexOf(first) + 1 + alphabet.length * (key.length - 1); // after (z) comes (aa)
}

const ROMAN = /^(xl|l?x{0,3})(ix|iv|v?i{0,3})$/;

function romans(key: string): number | undefined {
  if (/^\d{1,3}$/.test(key)) return Number(key);
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
