import { ARABIC_LETTERS, roman } from "../../model/label.ts";

/** The letters of an alphabet that lists are counted in. */
const LATIN = "abcdefghijklmnopqrstuvwxyz";
const RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя"; // without those that no list has: ё, й, ъ, ь
const ARABIC = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";

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
  arabicAbjad: (count) => letterOf(ARABIC_LETTERS, count),
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
  return count < 1 || count > 4999 ? String(count) : roman(count);
}
