import { expect, test } from "vitest";
import { html } from "../../src/text/html.ts";
import { LANGUAGES } from "../../templates/wording/languages.ts";
import { wordingFor } from "../../templates/wording/table.ts";

/** What stands for a value in a string: it belongs to no language. */
const VALUE = "7";

const part = html`7`;

/** What the functions of the table may be given; one that is given too much passes over the rest. */
const GIVEN: Readonly<Record<string, readonly unknown[]>> = {
  "dates.day": [{ day: 7, month: VALUE, nth: 7, year: 7 }],
  "dates.range": [
    { day: 7, month: VALUE, nth: 7, year: 7 },
    { day: 8, month: VALUE, nth: 8, year: 8 },
  ],
  "session.name": [{ kind: "emergency", number: 7 }],
  citation: [{ body: VALUE, name: VALUE, date: VALUE, see: VALUE }],
  corrected: [{ document: VALUE, at: VALUE, received: VALUE, published: VALUE, reason: VALUE }],
  wordsHeld: [VALUE, VALUE, "report", 7],
  pages: [VALUE, 7],
  "site.texts": [VALUE, 7],
  "site.search.hint": [() => part, { text: part, place: part }],
  "client.search.paragraphs": [VALUE, 7],
  "client.search.found": [VALUE, 7, VALUE, 7],
  "book.fonts": [["7", "7"]],
  "site.proof.naming": [() => part],
  "site.notFound.inFolder": [{ here: (words: string) => words, above: (words: string) => words }],
  "site.notFound.advice": [
    { contents: (words: string) => words, resolution: part, decision: part },
  ],
};

/** Every string of a table by its path, `site.proof.heading`, with a 7 for each value in it. */
function stringsOf(value: unknown, path = ""): [string, string][] {
  if (path === "language") return [];
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function")
    return [[path, String(value(...(GIVEN[path] ?? [VALUE, VALUE])))]];
  // What stands before a value and behind it is one string.
  if (Array.isArray(value) && value.every((one) => typeof one === "string"))
    return [[path, value.join(VALUE)]];
  if (typeof value !== "object" || value === null) return [[path, ""]];
  return Object.entries(value).flatMap(([key, below]) =>
    stringsOf(below, path === "" ? key : `${path}.${key}`),
  );
}

const LISTS = Object.keys(LANGUAGES).map(
  (language) => [language, new Map(stringsOf(wordingFor(language)))] as const,
);

const english = new Map(stringsOf(wordingFor("en")));

test("the table has well over a hundred strings", () => expect(english.size).toBeGreaterThan(110));

test.for(LISTS)("%s has every string, and none is empty", ([, strings]) => {
  expect([...strings.keys()].sort()).toEqual([...english.keys()].sort());
  expect([...strings].filter(([, words]) => words.trim() === "")).toEqual([]);
  expect([...strings].filter(([, words]) => /undefined|\[object/.test(words))).toEqual([]);
});

/** What is written in Latin letters everywhere: names, papers, units, formats, the names of paragraphs, and how an address begins. */
const PROPER =
  /SIL Open Font License|SIL|US Letter|A4|A5|Kobo|JSON(?: Schema)?|Data Package|Akoma Ntoso|Markdown|SHA-256|sha256sum -c|kB|MB|https|28 \(?c\)/g;

test.for([
  ["ar", /^[\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]*$/u],
  ["zh", /^[\p{Script=Han}\p{Script=Common}]*$/u],
  ["ru", /^[\p{Script=Cyrillic}\p{Script=Common}]*$/u],
] as const)("%s is written in its own script", ([language, script]) => {
  const strange = stringsOf(wordingFor(language)).filter(
    ([, words]) => !script.test(words.replace(PROPER, "")),
  );
  expect(strange).toEqual([]);
});

/** The words that two languages share rightly: both spell them so. */
const SHARED = [
  "7 page",
  "7 pages",
  "Abstentions",
  "Invitation",
  "Notes",
  "Notas",
  "Session",
  "Vote",
  "Preamble",
  "US Letter",
];

test("no string is in two languages by accident", () => {
  const shared = LISTS.flatMap(([language, strings], nth) =>
    LISTS.slice(nth + 1).flatMap(([other, others]) =>
      [...strings]
        .filter(([path, words]) => others.get(path) === words && /\p{L}{2}/u.test(words))
        .filter(([path, words]) => !path.startsWith("units.") && !SHARED.includes(words))
        .map(([path, words]) => `${language} and ${other}: ${path} is “${words}”`),
    ),
  );
  expect(shared).toEqual([]);
});

test("Russian, French and Spanish are not English", () => {
  const common = /\b(?:the|and|this|with|resolution|edition|text|paragraph)\b/i;
  for (const language of ["ru", "es"]) {
    const strange = stringsOf(wordingFor(language)).filter(([, words]) => common.test(words));
    expect(strange, language).toEqual([]);
  }
});
