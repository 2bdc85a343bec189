/** What may stand behind the number or letter of a label, as a pattern: `3 bis.`, `(b ter)`, `2 alt 1.`. */
export const LABEL_SUFFIX = String.raw`(?: ?(?:bis|ter|quater|quat|quinquies|alt(?: ?\d)?))?`;

const FORMS = [
  String.raw`\[?\d{1,4}${LABEL_SUFFIX}[.)]\]?`, // `12.`, `3 bis.`, `[4.]`
  String.raw`\p{Nd}{1,4} ?[-–]`, // Arabic: `12 -`, `12 –`
  String.raw`\(?[\p{L}\p{Nd}]{1,5}${LABEL_SUFFIX}\)`, // `(a)`; French and Spanish `a)`; Arabic `(أ)`
  String.raw`[a-z]{1,4}${LABEL_SUFFIX}\.`, // `a.`, `ii.`
  "[㈠-㈩]", // Chinese, where others print `(i)`
  String.raw`\(\p{Script=Arabic} \p{Script=Arabic}\)`, // Arabic: `(أ أ)`, where others print `(aa)`
  String.raw`’\p{Nd}{1,3}‘`, // Arabic: `’1‘`, where others print `(i)`
].join("|");

/** Marks of direction, which some Arabic files have around numbers: printed with a label, and no part of its form. */
const DIRECTION = String.raw`[\u200E\u200F]`;

/** A printed label at the start of a paragraph. */
export const LABEL = new RegExp(`^${DIRECTION}{0,2}(?:${FORMS})${DIRECTION}{0,2}(?= |$)`, "u");

/** A label by its form, without marks of direction. */
export function labelForm(label: string): string {
  return label.replace(new RegExp(DIRECTION, "g"), "");
}

/** Whether words have the form of a label, and so can be told from the words behind it. */
export function isLabel(words: string): boolean {
  return LABEL.exec(words)?.[0] === words;
}

/** A label without its punctuation, fit for a name: `(a)` → `a`, `12.` → `12`, `3 bis.` → `3bis`, `١ -` → `1`. */
export function labelKey(label: string): string {
  return label
    .normalize("NFC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}

/** Whether a paragraph is numbered, `12.`; one with a letter is an item wherever it stands. */
export function isNumber(label: string): boolean {
  return /^\[?\p{Nd}/u.test(labelForm(label));
}

/** The letters of Arabic items in their order, which is that of the old alphabet. */
export const ARABIC_LETTERS = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

/** What Chinese prints in the place of letters, in its order. */
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/**
 * What an item is called among its siblings, so that a paragraph has one name in all languages: its label where that
 * is Latin. Arabic letters are named by their place in the alphabet, `(ب)` → `b`, and Chinese `(丑)` by its own, those of
 * other scripts by their place in the list; what is printed where others have Roman numbers is named as those: `’2‘` and `㈡` → `ii`.
 * @param place counts the siblings with a label from 1
 * @param level how deep it stands, 1 directly under a paragraph
 */
export function itemKey(label: string, place: number, level: number): string {
  const key = labelKey(label);
  const branch = BRANCHES.indexOf(key);
  if (key.length === 1 && branch >= 0) return letter(branch + 1);
  if (/\p{Script=Han}|[㈠-㈩]/u.test(key)) return roman(place);
  if (/[^\p{Script=Latin}\p{N}]/u.test(key)) return arabicKey(key) ?? letter(place);
  const form = labelForm(label);
  const isRoman = form.startsWith("’") || (level % 2 === 0 && /^\(\d{1,3}\)$/.test(form));
  return isRoman && Number(key) > 0 ? roman(Number(key)) : key;
}

function arabicKey(key: string): string | undefined {
  const [first = "", ...others] = key.replaceAll("ا", "أ").replaceAll("\u0640", "");
  const place = ARABIC_LETTERS.indexOf(first) + 1;
  if (first === "" || place === 0 || others.some((sign) => sign !== first)) return undefined;
  return letter(place).repeat(1 + others.length);
}

/** The letter at a place, as items are lettered: after `z` comes `aa`. */
function letter(place: number): string {
  return String.fromCharCode(97 + ((place - 1) % 26)).repeat(Math.ceil(place / 26));
}

const ROMAN = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
] as const;

/** A number in small Roman numerals: 14 → `xiv`. */
export function roman(count: number): string {
  let left = count;
  let written = "";
  for (const [value, sign] of ROMAN) {
    written += sign.repeat(Math.floor(left / value));
    left %= value;
  }
  return written;
}
