import { describe, expect, test } from "vitest";
import type { Instrument, Session } from "../../src/model/document.ts";
import type { SittingKind } from "../../src/model/sitting.ts";
import { dateRange, longDate } from "../../templates/wording/dates.ts";
import { directionOf, LANGUAGES, languageOf } from "../../templates/wording/languages.ts";
import { pageCount, size } from "../../templates/wording/numbers.ts";
import {
  citation,
  factLabel,
  factLabelOf,
  placeAndDates,
  proofLine,
  sessionName,
  shortName,
} from "../../templates/wording/phrases.ts";
import { wordingFor } from "../../templates/wording/table.ts";

const inEach = <T>(make: (language: string) => T): Record<string, T> =>
  Object.fromEntries(Object.keys(LANGUAGES).map((language) => [language, make(language)]));

describe("a session is called by its ordinal, as the United Nations names it in each language", () => {
  const names = (kind: SittingKind, number: number) =>
    inEach((language) => sessionName({ kind, number, language }));

  test.for<[number, Record<string, string>]>([
    [
      1,
      {
        ar: "الدورة الأولى",
        zh: "第一届会议",
        en: "First session",
        fr: "Première session",
        ru: "Первая сессия",
        es: "Primer período de sesiones",
      },
    ],
    [
      7,
      {
        ar: "الدورة السابعة",
        zh: "第七届会议",
        en: "Seventh session",
        fr: "Septième session",
        ru: "Седьмая сессия",
        es: "Séptimo período de sesiones",
      },
    ],
    [
      11,
      {
        ar: "الدورة الحادية عشرة",
        zh: "第十一届会议",
        en: "Eleventh session",
        fr: "Onzième session",
        ru: "Одиннадцатая сессия",
        es: "Undécimo período de sesiones",
      },
    ],
    [
      20,
      {
        ar: "الدورة العشرون",
        zh: "第二十届会议",
        en: "Twentieth session",
        fr: "Vingtième session",
        ru: "Двадцатая сессия",
        es: "Vigésimo período de sesiones",
      },
    ],
    [
      43,
      {
        ar: "الدورة الثالثة والأربعون",
        zh: "第四十三届会议",
        en: "Forty-third session",
        fr: "Quarante-troisième session",
        ru: "Сорок третья сессия",
        es: "Cuadragésimo tercer período de sesiones",
      },
    ],
    [
      71,
      {
        ar: "الدورة الحادية والسبعون",
        zh: "第七十一届会议",
        en: "Seventy-first session",
        fr: "Soixante et onzième session",
        ru: "Семьдесят первая сессия",
        es: "Septuagésimo primer período de sesiones",
      },
    ],
    [
      75,
      {
        ar: "الدورة الخامسة والسبعون",
        zh: "第七十五届会议",
        en: "Seventy-fifth session",
        fr: "Soixante-quinzième session",
        ru: "Семьдесят пятая сессия",
        es: "Septuagésimo quinto período de sesiones",
      },
    ],
    [
      80,
      {
        ar: "الدورة الثمانون",
        zh: "第八十届会议",
        en: "Eightieth session",
        fr: "Quatre-vingtième session",
        ru: "Восьмидесятая сессия",
        es: "Octogésimo período de sesiones",
      },
    ],
    [
      99,
      {
        ar: "الدورة التاسعة والتسعون",
        zh: "第九十九届会议",
        en: "Ninety-ninth session",
        fr: "Quatre-vingt-dix-neuvième session",
        ru: "Девяносто девятая сессия",
        es: "Nonagésimo noveno período de sesiones",
      },
    ],
    [
      122,
      {
        ar: "الدورة 122",
        zh: "第122届会议",
        en: "122nd session",
        fr: "122e session",
        ru: "122-я сессия",
        es: "122º período de sesiones",
      },
    ],
  ])("%i", ([number, expected]) => expect(names("regular", number)).toEqual(expected));

  test("an emergency special session", () =>
    expect(names("emergency", 11)).toEqual({
      ar: "الدورة الاستثنائية الطارئة الحادية عشرة",
      zh: "第十一届紧急特别会议",
      en: "Eleventh emergency special session",
      fr: "Onzième session extraordinaire d’urgence",
      ru: "Одиннадцатая чрезвычайная специальная сессия",
      es: "Undécimo período extraordinario de sesiones de emergencia",
    }));

  test("a special session", () =>
    expect(names("special", 31)).toEqual({
      ar: "الدورة الاستثنائية الحادية والثلاثون",
      zh: "第三十一届特别会议",
      en: "Thirty-first special session",
      fr: "Trente et unième session extraordinaire",
      ru: "Тридцать первая специальная сессия",
      es: "Trigésimo primer período extraordinario de sesiones",
    }));

  test("the year of a body that sits all the time", () =>
    expect(names("year", 2025)).toEqual({
      ar: "عام 2025",
      zh: "2025年",
      en: "2025",
      fr: "2025",
      ru: "2025 год",
      es: "2025",
    }));

  test("no two sessions have one name", () => {
    for (const language of Object.keys(LANGUAGES)) {
      const all = Array.from({ length: 120 }, (_, nth) =>
        sessionName({ kind: "regular", number: nth + 1, language }),
      );
      expect(new Set(all).size, language).toBe(120);
      expect(all.join(" "), language).not.toContain("undefined");
    }
  });
});

test("a date is written as each language writes it", () => {
  expect(inEach((language) => longDate("2020-12-01", wordingFor(language)))).toEqual({
    ar: "1 كانون الأول/ديسمبر 2020",
    zh: "2020年12月1日",
    en: "1 December 2020",
    fr: "1er décembre 2020",
    ru: "1 декабря 2020 года",
    es: "1 de diciembre de 2020",
  });
});

test("the days of a session name their month once", () => {
  const range = (first: string, last: string) =>
    inEach((language) => dateRange(first, last, wordingFor(language)));
  expect(range("2017-11-06", "2017-11-10")).toEqual({
    ar: "من 6 إلى 10 تشرين الثاني/نوفمبر 2017",
    zh: "2017年11月6日至10日",
    en: "6–10 November 2017",
    fr: "6-10 novembre 2017",
    ru: "6–10 ноября 2017 года",
    es: "6 a 10 de noviembre de 2017",
  });
  expect(range("2020-09-15", "2021-09-14")).toEqual({
    ar: "من 15 أيلول/سبتمبر 2020 إلى 14 أيلول/سبتمبر 2021",
    zh: "2020年9月15日至2021年9月14日",
    en: "15 September 2020 – 14 September 2021",
    fr: "15 septembre 2020 – 14 septembre 2021",
    ru: "15 сентября 2020 года – 14 сентября 2021 года",
    es: "15 de septiembre de 2020 a 14 de septiembre de 2021",
  });
});

test("numbers and sizes are written as each language writes them", () => {
  const shown = inEach((language) => {
    const wording = wordingFor(language);
    return [
      pageCount(1, wording),
      pageCount(24, wording),
      size(84_000, wording),
      size(1.24e6, wording),
    ];
  });
  expect(shown).toEqual({
    ar: ["صفحة واحدة", "24 صفحة", "84 كيلوبايت", "1.2 ميغابايت"],
    zh: ["1页", "24页", "84 kB", "1.2 MB"],
    en: ["1 page", "24 pages", "84 kB", "1.2 MB"],
    fr: ["1 page", "24 pages", "84 ko", "1,2 Mo"],
    ru: ["1 страница", "24 страницы", "84 кБ", "1,2 МБ"],
    es: ["1 página", "24 páginas", "84 kB", "1,2 MB"],
  });
});

const resolution: Instrument = {
  kind: "resolution",
  id: "res-2774",
  number: "2774 (2025)",
  masthead: [],
  designation: undefined,
  title: undefined,
  formula: undefined,
  preamble: [],
  operative: [],
  conclusions: [],
  annexes: [],
  notes: [],
  source: undefined,
  corrections: [],
  facts: [{ name: "adopted", value: "2025-02-24", evidence: "" }],
};

function sessionIn(language: string): Session {
  return {
    body: { id: "body", name: "B" },
    kind: "regular",
    number: 7,
    language,
    title: [],
    parts: [{ label: undefined, title: undefined, opening: undefined, instruments: [resolution] }],
    drafts: [],
    facts: [
      { name: "place", value: "P", evidence: "" },
      { name: "opened", value: "2017-11-06", evidence: "" },
      { name: "closed", value: "2017-11-10", evidence: "" },
      { name: "report", value: "R/1", evidence: "" },
      { name: "section", of: "part-1", value: "I.A", evidence: "" },
    ],
  };
}

test("a text is named and cited as each language does it", () => {
  expect(inEach((language) => shortName(resolution, wordingFor(language)))).toEqual({
    ar: "القرار 2774 (2025)",
    zh: "第2774(2025)号决议",
    en: "Resolution 2774 (2025)",
    fr: "Résolution 2774 (2025)",
    ru: "Резолюция 2774 (2025)",
    es: "Resolución 2774 (2025)",
  });
  expect(inEach((language) => citation(resolution, sessionIn(language)))).toEqual({
    ar: "B، القرار 2774 (2025) المؤرخ 24 شباط/فبراير 2025 (انظر R/1، الفرع I.A)",
    zh: "B2025年2月24日第2774(2025)号决议（见R/1，第I.A节）",
    en: "B, resolution 2774 (2025) of 24 February 2025 (see R/1, sect. I.A)",
    fr: "B, résolution 2774 (2025) du 24 février 2025 (voir R/1, sect. I.A)",
    ru: "B, резолюция 2774 (2025) от 24 февраля 2025 года (см. R/1, разд. I.A)",
    es: "B, resolución 2774 (2025), de 24 de febrero de 2025 (véase R/1, secc. I.A)",
  });
});

test("a text whose heading is a number alone is named by what it is", () => {
  const headed = (value: string): Instrument => ({
    ...resolution,
    number: "75/194",
    designation: {
      text: [{ type: "text", value }],
      spans: [{ start: 0, end: 0 }],
    },
  });
  const names = (value: string) =>
    ["en", "zh"].map((language) => shortName(headed(value), wordingFor(language)));
  expect(names("75/194.")).toEqual(["Resolution 75/194", "第75/194号决议"]);
  expect(names("RESOLUTION 75/194")).toEqual(["RESOLUTION 75/194", "RESOLUTION 75/194"]);
});

test("a text without a number is cited by its session and its title, capitals in it untouched", () => {
  const draft: Instrument = { ...resolution, kind: "draft-resolution", number: undefined };
  expect(citation(draft, sessionIn("en"))).toBe(
    "B, seventh session, draft resolution, “Draft resolution”",
  );
  expect(citation({ ...resolution, number: "72/279 A" }, sessionIn("en"))).toContain(
    "resolution 72/279 A of",
  );
});

test("place and dates of a session stand in one line", () => {
  expect(placeAndDates(sessionIn("zh"))).toBe("P，2017年11月6日至10日");
  expect(placeAndDates({ ...sessionIn("en"), facts: [] })).toBe("");
});

test("what was proved is counted in the words of each language", () => {
  const source = { path: "", words: 1200, found: 1200, notes: 0, references: 0 };
  const proof = {
    sources: [
      { ...source, draft: undefined },
      { ...source, draft: "draft" },
    ],
    corrections: [],
    unsourced: [],
  };
  const lines = inEach((language) => proofLine(proof, wordingFor(language)).replace(/\s/g, " "));
  expect(lines).toEqual({
    ar: "1,200 من أصل 1,200 كلمة في التقرير و1,200 من أصل 1,200 كلمة في المشروع",
    zh: "报告1,200字中的1,200字和草案1,200字中的1,200字",
    en: "1,200 of 1,200 words of the report and 1,200 of 1,200 words of the draft",
    fr: "1 200 mots du rapport sur 1 200 et 1 200 mots du projet sur 1 200",
    ru: "1 200 из 1 200 слов доклада и 1 200 из 1 200 слов проекта",
    es: "1200 de 1200 palabras del informe y 1200 de 1200 palabras del proyecto",
  });
});

test("a fact has a name in words; one that nobody named keeps its own", () => {
  const english = wordingFor("en");
  expect(factLabel("votes-in-favour", english)).toBe("Votes in favour");
  expect(factLabel("toString", english)).toBe("toString");
  expect(factLabelOf("Resolution 7/1", "adopted", english)).toBe("Resolution 7/1, adopted");
});

test("a language is known by its tag, whatever follows; one that we do not speak reads English", () => {
  expect(languageOf("zh-Hans")?.name).toBe("中文");
  expect(languageOf("AR")?.direction).toBe("rtl");
  expect(wordingFor("pt")).toBe(wordingFor("en"));
  expect(wordingFor("est")).toBe(wordingFor("en"));
  expect(["ar", "ar-EG", "fa", "he", "arn", "fr", "pt"].map(directionOf)).toEqual([
    "rtl",
    "rtl",
    "rtl",
    "rtl",
    "ltr",
    "ltr",
    "ltr",
  ]);
});
