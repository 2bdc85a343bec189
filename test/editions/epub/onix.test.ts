import { mkdtempSync, readFileSync, rmSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeBook } from "../../../build/epub-book.ts";
import { writeRecord } from "../../../build/epub-record.ts";
import { onixRecord, type Finished } from "../../../src/editions/epub/onix.ts";
import type { Session } from "../../../src/model/document.ts";
import { describeBook } from "../../../templates/epub/description.ts";
import { assemblyOf, textOf } from "../made-session.ts";

const fact = (name: string, value: string) => ({ name, value, evidence: "test" });

const TEXT = textOf(
  "---\nkind: resolution\nnumber: 75/1\n---\n\n# Resolution 75/1\n\n## Peace & <order>\n\n1. *Decides*.\n",
  "res-75-1",
);

const BARE = assemblyOf([TEXT], { language: "fr" });

const FINISHED: Finished = {
  identifier: "urn:uuid:1",
  sender: "Sender & Sons",
  epoch: Date.parse("2021-02-03") / 1000,
  bytes: 1234,
  texts: ["Resolution 75/1: Peace & <order>"],
  accessibility: { features: new Set(), sufficient: "", hazard: "unknown", summary: "" },
};

interface Element {
  readonly name: string;
  readonly children: Element[];
  words: string;
}

/** The elements of a record. Throws where it is not XML. */
function read(record: string): Element {
  const top: Element = { name: "", children: [], words: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name }) => {
    const element = { name, children: [], words: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (words) => {
    const element = open.at(-1);
    if (element) element.words += words;
  });
  parser.on("closetag", () => open.pop());
  parser.write(record).close();
  return top;
}

/** The words of all elements at the end of a path. */
function valuesIn(record: string, path: string): string[] {
  let found = [read(record)];
  for (const step of path.split("/")) {
    found = found.flatMap(({ children }) => children.filter(({ name }) => name === step));
  }
  return found.map(({ words }) => words);
}

const PRODUCT = "ONIXMessage/Product";
const DETAIL = `${PRODUCT}/DescriptiveDetail`;

/** The values of list 196 in a record. */
function codesIn(record: string): string[] {
  const [message] = read(record).children;
  const [detail] =
    message?.children
      .flatMap(({ children }) => children)
      .filter(({ name }) => name === "DescriptiveDetail") ?? [];
  return (detail?.children ?? []).flatMap(({ name, children: [type, value] }) =>
    name === "ProductFormFeature" && type?.words === "09" ? [value?.words ?? ""] : [],
  );
}

/** What the schema of ONIX 3.0 says about which element follows which, as far as a record has them. */
const ORDER = {
  Product:
    "RecordReference NotificationType ProductIdentifier DescriptiveDetail CollateralDetail PublishingDetail",
  DescriptiveDetail:
    "ProductComposition ProductForm ProductFormDetail ProductFormFeature PrimaryContentType EpubTechnicalProtection Collection TitleDetail Contributor Language Extent Subject",
  Collection: "CollectionType CollectionSequence TitleDetail",
  TitleElement: "TitleElementLevel TitleText Subtitle",
  PublishingDetail: "Publisher PublishingDate",
} as const;

function outOfOrder({ name, children }: Element): string[] {
  const order = Object.entries(ORDER)
    .find(([known]) => known === name)?.[1]
    .split(" ");
  const places = children.map((child) => order?.indexOf(child.name) ?? 0);
  const isSound = places.every((place, nth) => place >= 0 && place >= (places[nth - 1] ?? 0));
  return [...(isSound ? [] : [name]), ...children.flatMap(outOfOrder)];
}

const FACTS = [
  fact("publisher", "United Nations"),
  fact("published", "2021-02-03"),
  fact("sender", "Sender"),
];
const KNOWN: Session = {
  ...BARE,
  facts: FACTS,
  parts: [
    {
      label: undefined,
      title: undefined,
      opening: undefined,
      instruments: [{ ...TEXT, facts: [fact("subject", "peace"), fact("subject", "order")] }],
    },
  ],
};

describe("the record for shops", () => {
  const bare = onixRecord(describeBook(BARE), FINISHED);
  const full = onixRecord(describeBook(KNOWN), { ...FINISHED, words: 10, pages: 4 });

  test("has its elements in the order of the schema", () => {
    expect([bare, full].flatMap((record) => outOfOrder(read(record)))).toEqual([]);
  });

  test("says which book it is, and who sends it", () => {
    expect(valuesIn(bare, "ONIXMessage/Header/Sender/SenderName")).toEqual(["Sender & Sons"]);
    expect(valuesIn(bare, "ONIXMessage/Header/SentDateTime")).toEqual(["20210203T000000Z"]);
    expect(valuesIn(bare, `${PRODUCT}/ProductIdentifier/IDValue`)).toEqual(["urn:uuid:1"]);
    expect(valuesIn(bare, `${DETAIL}/Collection/TitleDetail/TitleElement/TitleText`)).toEqual([
      "General Assembly",
    ]);
    expect(valuesIn(bare, `${DETAIL}/Language/LanguageCode`)).toEqual(["fre"]);
  });

  test("says what facts say, and has no field where there is none", () => {
    const publisher = `${PRODUCT}/PublishingDetail/Publisher/PublisherName`;
    expect(valuesIn(full, publisher)).toEqual(["United Nations"]);
    expect(valuesIn(full, `${PRODUCT}/PublishingDetail/PublishingDate/Date`)).toEqual(["20210203"]);
    expect(valuesIn(full, `${DETAIL}/Subject/SubjectHeadingText`)).toEqual(["peace; order"]);
    expect(valuesIn(full, `${DETAIL}/Extent/ExtentValue`)).toEqual(["10", "4", "1234"]);
    expect(valuesIn(bare, `${PRODUCT}/PublishingDetail`)).toEqual([]);
    expect(valuesIn(bare, `${DETAIL}/Subject`)).toEqual([]);
    expect(valuesIn(bare, `${DETAIL}/Extent/ExtentValue`)).toEqual(["1234"]);
    expect(codesIn(bare)).toEqual([]);
  });

  test("says that the book conforms only where somebody found so, and who", () => {
    const accessibility = { ...FINISHED.accessibility, certifier: "Somebody" };
    const record = onixRecord(describeBook(BARE), { ...FINISHED, accessibility });
    expect(codesIn(record)).toEqual(["04", "82", "85", "90"]);
    expect(record).toContain("Somebody");
  });

  test("tells a feature that needs two only where both were found", () => {
    const codes = (...features: readonly string[]) =>
      codesIn(
        onixRecord(describeBook(BARE), {
          ...FINISHED,
          accessibility: { ...FINISHED.accessibility, features: new Set(features) },
        }),
      );
    expect(codes("pageBreakMarkers")).toEqual([]);
    expect(codes("pageBreakMarkers", "pageNavigation")).toEqual(["19"]);
    expect(codes("displayTransformability")).toEqual(["36"]);
    expect(codes("displayTransformability", "unlocked")).toEqual(["10", "36"]);
  });
});

describe("beside a finished book", () => {
  let folder = "";
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "plenary-onix-"))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const recordOf = async (session: Session, epoch: number | undefined = 0) => {
    const book = await makeBook(session, { epoch: 0 });
    const description = describeBook(session);
    writeRecord(folder, "book", { description, book, epoch, texts: [] });
    const file = join(folder, "book.onix.xml");
    return existsSync(file) ? readFileSync(file, "utf8") : undefined;
  };

  test("it says what was found in that very book", async () => {
    const record = (await recordOf(KNOWN)) ?? "";
    expect(codesIn(record)).toEqual([
      "00",
      "10",
      "11",
      "12",
      "13",
      "14",
      "29",
      "30",
      "32",
      "36",
      "52",
    ]);
    expect(valuesIn(record, `${PRODUCT}/RecordReference`)[0]).toMatch(/^urn:uuid:/);
  });

  test("it says that the contents lead everywhere only where no text has headings of its own", async () => {
    const text = textOf(
      "---\nkind: resolution\nnumber: 75/2\n---\n\n# Resolution 75/2\n\n1. *Decides*.\n\n# Annex\n\n1. A term.\n",
      "res-75-2",
    );
    const record = await recordOf(assemblyOf([text], { facts: FACTS }));
    expect(codesIn(record ?? "")).not.toContain("11");
  });

  test("there is none without a sender, and the former one goes", async () => {
    expect(await recordOf(KNOWN)).toBeDefined();
    expect(await recordOf(BARE)).toBeUndefined();
  });
});
