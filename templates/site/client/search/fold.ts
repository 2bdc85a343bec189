/** Marks of direction, joiners, soft hyphens, and what Arabic writes above, below and between letters. */
const UNWRITTEN =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u0640\u064B-\u065F\u0670\u06D6-\u06ED]/g;

/** Marks on Latin letters, and those of ё; й is a letter of its own. */
const ACCENTS = /([a-zе])[\u0300-\u036F]+/g;

/** Letters and signs, and those that are compared as if they were these. */
const FORMS = [
  ["ي", "ىی"],
  ["ه", "ة"],
  ["ا", "ٱ"],
  ["ك", "ک"],
  ["oe", "œ"],
  ["ae", "æ"],
  ["ss", "ß"],
  ["o", "ø"],
  ["l", "ł"],
  ["d", "đ"],
  ["'", "’‘‛′"],
  ['"', "“”„«»「」『』"],
  ["-", "‐‑‒–—―−"],
  ...Array.from("0123456789", (figure, nth) => [
    figure,
    String.fromCharCode(0x660 + nth, 0x6f0 + nth), // Arabic, and Persian
  ]),
] as const;

const SAME: ReadonlyMap<string, string> = new Map(
  FORMS.flatMap(([plain = "", forms = ""]) => Array.from(forms, (form) => [form, plain] as const)),
);

const OTHERS = new RegExp(`[${[...SAME.keys()].join("")}]`, "g");

const PLAIN = /^[ -~‘’“”–—]*$/;

const SIGNS = /[‘’“”–—]| {2,}/g;

/**
 * Words as they are compared: small letters without accents, one form of each Arabic letter, plain figures, quotation
 * marks and dashes, one space for several.
 */
export function fold(text: string): string {
  // Most of English has nothing to take apart, and is folded in a tenth of the time.
  if (PLAIN.test(text)) return text.toLowerCase().replace(SIGNS, (sign) => SAME.get(sign) ?? " ");
  return text
    .normalize("NFKD") // takes apart what is composed: marks, hamzas, wide letters and ligatures
    .toLowerCase()
    .replace(UNWRITTEN, "")
    .replace(ACCENTS, "$1")
    .normalize("NFC")
    .replace(OTHERS, (sign) => SAME.get(sign) ?? sign)
    .replace(/\s+/g, " ");
}

/** Folded words, and where in the words as they stand each of their signs begins and ends. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Folds sign by sign, each with its marks, so that what is found can be shown in the words as they stand. */
export function foldInPlace(words: string): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  for (const { 0: sign, index } of words.matchAll(/\s+|.\p{M}*/gsu)) {
    const folded = fold(sign);
    for (let nth = 0; nth < folded.length; nth += 1) {
      starts.push(index);
      ends.push(index + sign.length);
    }
    text += folded;
  }
  return { text, starts, ends };
}
