import { expect, test } from "vitest";
import { makeBook } from "../../../build/epub-book.ts";
import type { Session } from "../../../src/model/document.ts";
import { readEpub } from "../../../src/verify/epub-file.ts";
import { keywordsOf } from "../../../templates/print/description.ts";
import { seriesName } from "../../../templates/wording/phrases.ts";
import { assemblyOf, textOf } from "../made-session.ts";

const fact = (name: string, value: string) => ({ name, value, evidence: "test" });

const TEXT = textOf("---\nkind: resolution\nnumber: 75/1\n---\n\n# Resolution 75/1\n", "res-75-1");

const BARE = assemblyOf([TEXT]);

const KNOWN = assemblyOf(
  [
    {
      ...TEXT,
      facts: [
        fact("symbol", "A/RES/75/1"),
        fact("subject", "peace"),
        fact("subject", "peace"),
        fact("subject", "justice"),
      ],
    },
  ],
  {
    facts: [
      fact("publisher", "United Nations"),
      fact("published", "2021-02-03"),
      fact("rights", "CC BY 4.0"),
    ],
  },
);

async function metadataOf(session: Session, evaluator?: string) {
  const { metadata } = readEpub(await makeBook(session, { evaluator }));
  return (name: string) => metadata.flatMap((entry) => (entry.name === name ? [entry.value] : []));
}

test("a library learns from the book what the facts say", async () => {
  const values = await metadataOf(KNOWN);
  expect(values("dc:publisher")).toEqual(["United Nations"]);
  expect(values("dc:date")).toEqual(["2021-02-03"]);
  expect(values("dc:rights")).toEqual(["CC BY 4.0"]);
  expect(values("dc:subject")).toEqual(["peace", "justice"]);
  expect(values("dc:source")).toEqual(["A/RES/75/1"]);
  expect(values("belongs-to-collection")).toEqual(["General Assembly"]);
  expect(values("group-position")).toEqual(["75"]);
});

test("what no fact says stands in no field", async () => {
  const values = await metadataOf(BARE);
  for (const name of ["publisher", "date", "rights", "subject", "source", "description"]) {
    expect(values(`dc:${name}`), name).toEqual([]);
  }
});

test("a day that is none is no date of the book", async () => {
  const values = await metadataOf({ ...BARE, facts: [fact("published", "in spring")] });
  expect(values("dc:date")).toEqual([]);
});

test("the report that the texts were read from is their source, and not each text", async () => {
  const values = await metadataOf({ ...KNOWN, facts: [fact("report", "A/75/49")] });
  expect(values("dc:source")).toEqual(["A/75/49"]);
});

test("special sessions are a series of their own", () => {
  expect(seriesName(BARE)).toBe("General Assembly");
  expect(seriesName({ ...BARE, kind: "special" })).toBe("General Assembly, Special sessions");
  expect(seriesName({ ...BARE, kind: "emergency", language: "fr" })).toBe(
    "General Assembly, Sessions extraordinaires d’urgence",
  );
});

test("print and e-book are filed under the same subjects", () => {
  expect(keywordsOf(KNOWN)).toEqual(expect.arrayContaining(["peace", "justice"]));
});

test("a book claims conformance in the words of the standard, and by whom it was found", async () => {
  const values = await metadataOf(BARE, "EPUBCheck 5.3.0, Ace by DAISY 1.4.6");
  expect(values("dcterms:conformsTo")).toEqual(["EPUB Accessibility 1.1 - WCAG 2.2 Level AA"]);
  expect(values("a11y:certifiedBy")).toEqual(["EPUBCheck 5.3.0, Ace by DAISY 1.4.6"]);
});

test("a book that nobody has found without fault claims nothing", async () => {
  const values = await metadataOf(BARE);
  expect([...values("dcterms:conformsTo"), ...values("a11y:certifiedBy")]).toEqual([]);
});
