import type { Direction } from "../../src/text/direction.ts";

/** A language that the editions speak, as its readers know it. */
export interface Language {
  /** BCP 47. */
  readonly code: LanguageCode;
  /** What it calls itself. */
  readonly name: string;
  readonly direction: Direction;
  /** For `Intl`: whose habits the numbers and dates follow. */
  readonly locale: string;
}

export type LanguageCode = "ar" | "zh" | "en" | "fr" | "ru" | "es";

/** The official languages of the United Nations, in its own order. Arabic is set with the digits of its documents. */
export const LANGUAGES = {
  ar: { code: "ar", name: "العربية", direction: "rtl", locale: "ar-u-nu-latn" },
  zh: { code: "zh", name: "中文", direction: "ltr", locale: "zh-CN" },
  en: { code: "en", name: "English", direction: "ltr", locale: "en-GB" },
  fr: { code: "fr", name: "Français", direction: "ltr", locale: "fr-FR" },
  ru: { code: "ru", name: "Русский", direction: "ltr", locale: "ru-RU" },
  es: { code: "es", name: "Español", direction: "ltr", locale: "es-ES" },
} as const satisfies Readonly<Record<LanguageCode, Language>>;

/** The language of a tag such as `en` or `zh-Hans`, where it is one of ours. */
export function languageOf(tag: string): Language | undefined {
  const [code = ""] = tag.toLowerCase().split("-");
  return byCode.get(code);
}

const byCode: ReadonlyMap<string, Language> = new Map(Object.entries(LANGUAGES));

/** The language that editions speak around a text: its own, or English where they do not speak it. */
export function languageAround(tag: string): string {
  return languageOf(tag) ? tag : "en";
}

/** What a language calls itself; its tag, where we do not speak it. */
export function nameOfLanguage(tag: string): string {
  return languageOf(tag)?.name ?? tag;
}

// Hebrew, Persian, Urdu and the others that are written as Arabic is.
const RIGHT_TO_LEFT = /^(?:ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(?:-|$)/i;

/** Which way the lines of a language run. */
export function directionOf(tag: string): Direction {
  return RIGHT_TO_LEFT.test(tag) ? "rtl" : "ltr";
}
