import { readInstrument } from "../../src/markdown/read.ts";
import { writeInstrument } from "../../src/markdown/write.ts";
import type { Instrument, Session } from "../../src/model/document.ts";
import type { LanguageCode } from "../../templates/wording/languages.ts";
import { texts } from "../read/akn/corpus.ts";

/** The languages of the United Nations. */
export const CODES: readonly LanguageCode[] = ["ar", "zh", "en", "fr", "ru", "es"];

const BODY: Readonly<Record<LanguageCode, string>> = {
  ar: "الجمعية العامة",
  zh: "大会",
  en: "General Assembly",
  fr: "Assemblée générale",
  ru: "Генеральная Ассамблея",
  es: "Asamblea General",
};

/** The texts that are there in all six languages, as their Markdown says them. */
export const inSix = [...Map.groupBy(texts, ({ resolution }) => resolution).values()].filter(
  (translations) => translations.length === CODES.length,
);

function published(instrument: Instrument): Instrument {
  const text = writeInstrument(instrument);
  return readInstrument({ path: "text.md", text }, instrument.id).instrument;
}

/** Some of them in one book: of several bodies, which no real session has. */
export function sessionIn(language: LanguageCode, chosen = inSix): Session {
  const instruments = chosen.flatMap((translations) =>
    translations.flatMap(({ language: own, instrument }) =>
      own === language && instrument ? [published(instrument)] : [],
    ),
  );
  return {
    body: { id: "ga", name: BODY[language] },
    kind: "regular",
    number: 75,
    language,
    title: [],
    parts: [{ label: undefined, title: undefined, opening: undefined, instruments }],
    drafts: [],
    facts: [
      { name: "opened", value: "2020-09-15", evidence: "" },
      { name: "closed", value: "2021-09-14", evidence: "" },
    ],
  };
}
