import type { Fact } from "../../model/document.ts";
import { createLocator, type Source } from "../../text/source.ts";
import { childrenOf, elementsIn, wordsIn, type XmlElement } from "./xml.ts";

/** What a kind of element says, for each that says something: `undefined` where it is about something else. */
interface Row {
  readonly element: string;
  readonly name: (element: XmlElement, parent: XmlElement) => string | undefined;
  readonly value: (element: XmlElement, names: ReadonlyMap<string, string>) => string;
}

const attribute = (element: XmlElement, name: string): string =>
  element.attributes.get(name)?.trim() ?? "";

const words = (element: XmlElement): string => wordsIn(element);

const inKebab = (name: string): string =>
  name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`);

/** The grammar of what the official files say about a text, and the names of our facts. */
const ROWS: readonly Row[] = [
  {
    element: "FRBRdate", // <FRBRdate date="2020-12-16" name="adoption">
    name: (element) =>
      ({ adoption: "adopted", publication: "published" })[attribute(element, "name")],
    // A date that nobody filled in is the first of the calendar.
    value: (element) => attribute(element, "date").replace(/^000.*/, ""),
  },
  {
    element: "FRBRauthor", // <FRBRauthor href="ga" as="author">
    name: (element) => (/^#?author$/.test(attribute(element, "as")) ? "author" : undefined),
    value: (element, names) =>
      names.get(attribute(element, "href").replace("#", "")) ?? attribute(element, "href"),
  },
  {
    element: "keyword", // <keyword value="justice" showAs="justice" dictionary="UNBIS Thesaurus">
    name: (element) =>
      ({ "": "subject", title: "title", agenda: "agenda-subject" })[attribute(element, "refersTo")],
    value: (element) => attribute(element, "showAs") || attribute(element, "value"),
  },
  {
    element: "step", // <step outcome="adopted" as="A/75/PV.46">
    name: (element) =>
      ({
        draftResolution: "draft",
        draftDecision: "draft",
        recommendedForAdoption: "committee-report",
        adopted: "meeting-record",
      })[attribute(element, "outcome")],
    value: (element) => attribute(element, "as"),
  },
  {
    element: "step", // <step outcome="draftResolution" by="Algeria, Peru">
    name: (element) =>
      ({
        draftResolution: "sponsors",
        draftDecision: "sponsors",
        draftResolutionAdditionalSponsors: "additional-sponsors",
        adopted: "vote",
      })[attribute(element, "outcome")],
    value: (element) => attribute(element, "by"),
  },
  {
    element: "voting", // <voting outcome="adoptedWithoutVote">
    name: () => "vote",
    value: (element) => attribute(element, "outcome"),
  },
  {
    element: "count", // <count value="010" refersTo="inFavour">
    name: (element) => `votes-${inKebab(attribute(element, "refersTo").replace("#", ""))}`,
    value: (element) => attribute(element, "value").replace(/^0+(?=\d)/, ""),
  },
  {
    element: "voters",
    name: (_, parent) => `voters-${inKebab(attribute(parent, "refersTo").replace("#", ""))}`,
    value: (element) => childrenOf(element).map(words).join(", "),
  },
  {
    element: "docNumber", // <docNumber refersTo="#symbol">A/RES/75/194</docNumber>
    name: (element) => (attribute(element, "refersTo") === "#symbol" ? "symbol" : undefined),
    value: words,
  },
  {
    element: "FRBRalias", // <FRBRalias value="A/RES/75/194" name="symbol">
    name: (element) => ({ symbol: "symbol", jobNumber: "job-number" })[attribute(element, "name")],
    value: (element) => attribute(element, "value"),
  },
  { element: "docketNumber", name: () => "job-number", value: words },
  { element: "session", name: () => "session", value: words },
  { element: "docProponent", name: () => "proponent", value: words },
  {
    element: "inline", // <inline name="agenda item">Agenda item 111</inline>
    name: (element) =>
      ({ "agenda item": "agenda-item", "agenda item name": "agenda-item-title" })[
        attribute(element, "name")
      ],
    value: words,
  },
];

const LONGEST_EVIDENCE = 200;

/**
 * What the metadata and the cover page of a file say of its text, each with its place in the file. Nothing twice.
 * @param about the text, and before it the collection that it stands in
 */
export function readFacts(
  { path, text }: Source,
  about: readonly XmlElement[],
  id: string,
): Fact[] {
  const locate = createLocator(text);
  const names = new Map(
    about
      .flatMap((element) => [...elementsIn(element)])
      .filter(({ name }) => name.startsWith("TLC"))
      .map((element) => [attribute(element, "eId"), attribute(element, "showAs")]),
  );
  const facts = new Map<string, Fact>();
  const read = (element: XmlElement, parent: XmlElement) => {
    for (const row of ROWS) {
      if (row.element !== element.name) continue;
      const name = row.name(element, parent);
      const value = name === undefined ? "" : row.value(element, names);
      if (name === undefined || value === "" || facts.has(`${name} ${value}`)) continue;
      const { line, column } = locate(element.tag.start);
      const end = Math.min(element.tag.end, element.tag.start + LONGEST_EVIDENCE);
      const evidence = `${path}:${line}:${column}: ${text.slice(element.tag.start, end)}`;
      facts.set(`${name} ${value}`, { name, of: id, value, evidence });
    }
    for (const child of childrenOf(element)) read(child, element);
  };
  // The body says nothing about the text, and attached documents have metadata of their own.
  for (const element of about) {
    for (const part of childrenOf(element)) {
      if (["meta", "coverPage", "preface"].includes(part.name)) read(part, element);
    }
  }
  return [...facts.values()];
}

const LANGUAGES: Readonly<Record<string, string>> = {
  ara: "ar",
  chi: "zh",
  eng: "en",
  fra: "fr",
  fre: "fr",
  rus: "ru",
  spa: "es",
  zho: "zh",
};

/** The language a file says it is in, as a tag such as `en`. */
export function languageOf(statement: XmlElement): string {
  return languageIn(childrenOf(statement, "meta").flatMap((meta) => [...elementsIn(meta)])) ?? "en";
}

/** The language that the first of the metadata to name one names; `undefined` where none does. */
export function languageIn(elements: readonly XmlElement[]): string | undefined {
  const named = elements.find(({ name }) => name === "FRBRlanguage");
  const code = named && attribute(named, "language");
  return code === undefined || code === "" ? undefined : (LANGUAGES[code] ?? code);
}
