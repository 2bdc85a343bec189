import { plainText } from "../../model/inlines.ts";
import { instrumentsOf } from "../../model/instruments.ts";
import { nameUnits, textsOf } from "../../model/name.ts";
import type { PublishedSession } from "./pages.ts";

/** A font file as a style sheet names it. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
  readonly fileName: string;
  readonly unicodeRange: string;
}

// Signs that pages show seldom come from the reader's own fonts, unless a text has them.
const ASCII = String.fromCharCode(...Array.from({ length: 95 }, (_, nth) => nth + 32)).replace(
  /[$<>\\^`{|}~]/g,
  "",
);

/** The letters and signs that the pages of a language use around the texts, beside those of English. */
const LETTERS: Readonly<Record<string, string>> = {
  ar: "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيـًٌٍَُِّْ،؛؟↪",
  fr: "ÀÂÆÇÈÉÊËÎÏÔŒÙÛÜàâæçèéêëîïôœùûüÿ«»\u00A0\u202F",
  ru: "ЁАБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюяё№«»\u00A0",
  es: "ÁÉÍÑÓÚÜáéíñóúü¿¡ªº«»\u00A0\u202F",
};

/** Every character that a page may show in our fonts: the words of the texts, and what stands around them. */
export function textOf(sessions: readonly PublishedSession[]): string {
  // A table is quicker than a set, and nearly all characters stand in the first plane of Unicode.
  const seen = new Uint8Array(FIRST_PLANE);
  const halves = seen.subarray(0xd800, 0xe000); // of characters beyond it
  const beyond = new Set<string>();
  const add = (words: string) => {
    for (let at = 0; at < words.length; at += 1) seen[words.charCodeAt(at)] = 1;
    if (!halves.includes(1)) return;
    for (const [character] of words.matchAll(BEYOND)) beyond.add(character);
  };
  add(`${ASCII}¶↩–’“”…·`);
  for (const { session } of sessions) {
    add(LETTERS[session.language] ?? "");
    add(session.body.name);
    for (const instrument of instrumentsOf(session)) {
      const texts = nameUnits(instrument).flatMap(textsOf);
      add(texts.map(({ text }) => plainText(text)).join(""));
    }
  }
  halves.fill(0);
  const units = [...seen.keys()].filter((unit) => seen[unit] === 1);
  return String.fromCharCode(...units) + [...beyond].join("");
}

const FIRST_PLANE = 0x1_0000;

const BEYOND = /[\u{10000}-\u{10FFFF}]/gu;

/** What Chinese sets as wide as a character, so that it comes with the characters: all but letters and figures. */
const LETTERS_ONLY = "U+20-B6, U+B8-24F, U+370-52F, U+1E00-1FFF, U+2070-218F";

/**
 * The rules that bring fonts in; until they are there, text shows in the reader's own. For Chinese the Latin faces
 * stand there once more as `… Letters`, without the signs that it shares; a browser fetches no file twice.
 */
export function fontFaces(
  fonts: readonly FontFace[],
  languages: readonly string[],
  display: FontDisplay = "optional",
): string {
  const hasChinese = languages.some((language) => language.startsWith("zh"));
  const letters = hasChinese
    ? fonts.filter(({ unicodeRange }) => unicodeRange.startsWith("U+20")).map(lettersOf)
    : [];
  // A page that has any words asks for the one file with Latin letters whatever its range.
  const isAlone = (font: FontFace) =>
    font.unicodeRange.startsWith("U+20") &&
    fonts.every((other) => other === font || faceOf(other) !== faceOf(font));
  return [...fonts, ...letters]
    .map((font) => fontFace(isAlone(font) ? { ...font, unicodeRange: "" } : font, display))
    .join("");
}

function faceOf({ family, weight, style }: FontFace): string {
  return [family, weight, style].join(" ");
}

/** What becomes of words whose font comes late: they stay in the reader's own, or change under his eyes. */
export type FontDisplay = "optional" | "swap";

/** A letter of every text in a script, by which its fonts are known. */
const SAMPLES: Readonly<Record<string, string>> = { ar: "ا", ru: "а" };

/** The files that a page in a language shows first, so that they can be asked for at once; the italics last. */
export function firstFonts(fonts: readonly FontFace[], language: string): readonly string[] {
  const samples = ["e", SAMPLES[language.split("-")[0] ?? ""] ?? "e"];
  return fonts
    .filter(({ unicodeRange }) => samples.some((sample) => covers(unicodeRange, sample)))
    .toSorted((a, b) => Number(a.style === "italic") - Number(b.style === "italic"))
    .map(({ fileName }) => fileName);
}

function covers(unicodeRange: string, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return unicodeRange.split(", ").some((range) => {
    const [first = "", last = first] = range.slice("U+".length).split("-");
    return parseInt(first, 16) <= code && code <= parseInt(last, 16);
  });
}

function lettersOf(font: FontFace): FontFace {
  return { ...font, family: `${font.family} Letters`, unicodeRange: LETTERS_ONLY };
}

function fontFace(
  { family, weight, style, fileName, unicodeRange }: FontFace,
  display: FontDisplay,
): string {
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};font-display:${display};src:url(fonts/${fileName}) format("woff2")${unicodeRange && `;unicode-range:${unicodeRange}`}}\n`;
}
