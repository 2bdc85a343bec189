import { wording as ar } from "./ar/wording.ts";
import { wording as en } from "./en/wording.ts";
import { wording as es } from "./es/wording.ts";
import { wording as fr } from "./fr/wording.ts";
import { languageOf, type LanguageCode } from "./languages.ts";
import { wording as ru } from "./ru/wording.ts";
import type { Wording } from "./wording.ts";
import { wording as zh } from "./zh/wording.ts";

const TABLE: Readonly<Record<LanguageCode, Wording>> = { ar, zh, en, fr, ru, es };

/** The words of the editions in the language of a tag such as `fr`; in English where we do not speak it. */
export function wordingFor(tag: string): Wording {
  return TABLE[languageOf(tag)?.code ?? "en"];
}
