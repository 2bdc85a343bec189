/** The letters of an alphabet that lists are counted in. */
const LATIN = "abcdefghijklmnopqrstuvwxyz";
const RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"; // without those that no list has: ё, й, ъ, ь
const ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
const ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";

const ROMAN: readonly (readonly [number, string])[] = [
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
];

/** How the formats of a word processor write a number (ECMA-376, 17.18.59 ST_NumberFormat). */
const FORMATS: Readonly<Record<string, (count: number) => string>> = {
  decimal: String,
  decimalZero: (count) => String(count).padStart(2, "0"),
  lowerLetter: (count) => letterOf(LATIN, count),
  upperLetter: (count) => letterOf(LATIN, count).toUpperCase(),
  lowerRoman: romanOf,
  upperRoman: (count) => romanOf(count).toUpperCase(),
  russianLower: (count) => letterOf(RUSSIAN, count),
  russianUpper: (count) => letterOf(RUSSIAN, count).toUpperCase(),
  arabicAlpha: (count) => letterOf(ARABIC, count),
  arabicAbjad: (count) => letterOf(ABJAD, count),
  none: () => "",
};

/** Whether it is known how a format writes a number. */
export function isKnownFormat(format: string): boolean {
  return Object.hasOwn(FORMATS, format);
}

/** A number as a format writes it; in digits where the format is not known. */
export function writeNumber(count: number, format: string): string {
  const write = isKnownFormat(format) ? FORMATS[format] : undefined;
  return (write ?? String)(count);
}

// Behind the last letter a word processor doubles them: z, aa, bb. Nobody counts on to hundreds of letters.
function letterOf(alphabet: string, count: number): string {
  const letters = Array.from(alphabet);
  const times = Math.ceil(count / letters.length);
  return times < 1 || times > 20
    ? String(count)
    : (letters[(count - 1) % letters.length] ?? "").repeat(times);
}

function romanOf(count: number): string {
  if (count < 1 || count > 4999) return String(count);
  let rest = count;
  let written = "";
  for (const [value, signs] of ROMAN) {
    for (; rest >= value; rest -= value) written += signs;
  }
  return written;
}
