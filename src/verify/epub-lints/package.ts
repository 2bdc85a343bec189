import { documentsOf, hasText, type OpenBook } from "./book.ts";
import type { Rule } from "./rule.ts";
import { textOf, type XmlElement } from "./tree.ts";

/** What the package says of the book. */
export const PACKAGE_RULES: readonly Rule[] = [
  {
    name: "metadata-say-something",
    holds: "nothing in the metadata is empty or has white space around it",
    because: "catalogues print what they find",
    check(book, report) {
      for (const element of metadataOf(book)) {
        const words = element.attributes["content"] ?? textOf(element);
        if (words.trim() === "")
          report(book.packageFile, element.line, `<${element.name}> is empty`);
        else if (words !== words.trim())
          report(book.packageFile, element.line, `white space around “${words.trim()}”`);
      }
    },
  },
  {
    name: "modified-is-a-moment",
    holds: "the book says once when it was last changed, to the second and in UTC",
    because: "by it a reading system knows a correction from the edition it has",
    check(book, report) {
      const found = metadataOf(book).filter(
        ({ attributes }) => attributes["property"] === "dcterms:modified",
      );
      if (found.length !== 1)
        report(
          book.packageFile,
          found[1]?.line,
          `dcterms:modified stands ${found.length} times; expected once`,
        );
      for (const element of found) {
        const said = textOf(element);
        if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(said) || Number.isNaN(Date.parse(said)))
          report(book.packageFile, element.line, `“${said}”; expected 2017-11-10T00:00:00Z`);
      }
    },
  },
  {
    name: "refinements-refine",
    holds: "what refines an entry of the metadata names one that is there",
    because: "else a subtitle becomes a title, and a series a name without one",
    check(book, report) {
      const ids = new Set(book.package.map(({ attributes }) => attributes["id"]));
      for (const { attributes, line } of book.package) {
        const refined = attributes["refines"];
        if (refined !== undefined && !ids.has(refined.slice(1)))
          report(book.packageFile, line, `refines ${refined}, which is not there`);
      }
    },
  },
  {
    name: "language-is-said-alike",
    holds:
      "every file says its language, in `xml:lang` and `lang` alike, and it is that of the book",
    because: "one of the two is heard by each voice, and a wrong one reads no word as it is spoken",
    check(book, report) {
      const language = sayingOf(book, "dc:language");
      for (const { path, elements } of documentsOf(book))
        for (const { name, attributes, line } of elements) {
          const [own, html] = [attributes["xml:lang"], attributes["lang"]];
          if (own !== html)
            report(path, line, `<${name}> has xml:lang “${own ?? ""}” and lang “${html ?? ""}”`);
          if (name === "html" && own !== language)
            report(path, line, `is in “${own ?? ""}”; expected ${language}, as the book`);
        }
      for (const { path, elements } of book.ncx ? [book.ncx] : [])
        if (elements[0]?.attributes["xml:lang"] !== language)
          report(path, elements[0]?.line, `does not say that it is in ${language}`);
    },
  },
  {
    name: "direction-is-said-alike",
    holds: "every document runs the way in which the pages of the book are turned",
    because: "else Arabic stands at the left, or the next page is the one before",
    check(book, report) {
      const turned = book.package.find(({ name }) => name === "spine")?.attributes[
        "page-progression-direction"
      ];
      for (const { path, elements } of documentsOf(book)) {
        const runs = elements[0]?.attributes["dir"];
        if (runs !== turned)
          report(
            path,
            elements[0]?.line,
            `runs ${runs ?? "no way"}; expected ${turned ?? "none"}, as the pages`,
          );
      }
    },
  },
  {
    name: "guide-has-one-text",
    holds: "the guide names one place of each kind, and one is where the text begins",
    because: "Kindle opens a book there, at the first that it finds",
    check(book, report) {
      const places = book.package.filter(({ name }) => name === "reference");
      const kinds = places.map(({ attributes }) => attributes["type"] ?? "");
      for (const [nth, kind] of kinds.entries())
        if (kinds.indexOf(kind) < nth)
          report(book.packageFile, places[nth]?.line, `a second ${kind}; expected one`);
      if (hasText(book) && !kinds.includes("text"))
        report(book.packageFile, undefined, "the guide has no text; expected one");
    },
  },
];

function metadataOf({ package: packaged }: OpenBook): readonly XmlElement[] {
  return packaged.filter(({ parent }) => parent?.name === "metadata");
}

/** The words of the first entry of a name. */
export function sayingOf(book: OpenBook, name: string): string {
  const found = book.package.find((element) => element.name === name);
  return found ? textOf(found) : "";
}
