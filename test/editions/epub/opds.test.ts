import { expect, test } from "vitest";
import { opdsEntry } from "../../../src/editions/epub/opds.ts";
import { describeBook, describeText } from "../../../templates/epub/description.ts";
import { readEpub } from "../../../src/verify/epub-file.ts";
import { makeBook } from "../../../build/epub-book.ts";
import { sessionOf, textOf } from "../made-session.ts";

const TEXT = textOf("---\nkind: resolution\nnumber: 7/1\n---\n\n## Rules\n\n1. One.\n", "res-7-1");

/** The first bytes of a PNG of 20 by 30. */
const COVER = Uint8Array.from([...Array<number>(16).fill(0), 0, 0, 0, 20, 0, 0, 0, 30]);

const OFFERED = {
  self: "cosp-7-en.opds.json",
  epoch: 1_510_272_000,
  files: [
    { href: "cosp-7-en.epub", type: "application/epub+zip", bytes: 1200 },
    { href: "cosp-7-en.kepub.epub", type: "application/kepub+zip", title: "For Kobo", bytes: 1300 },
  ],
  cover: { href: "cosp-7-en.cover.png", bytes: COVER },
} as const;

test("a catalogue has of a book what the book says of itself, and where its forms lie and how large they are", async () => {
  const session = sessionOf([TEXT]);
  const { metadata } = readEpub(await makeBook(session));
  expect(await opdsEntry(describeBook(session), OFFERED)).toEqual({
    metadata: {
      "@type": "http://schema.org/Book",
      identifier: metadata.find(({ name }) => name === "dc:identifier")?.value,
      title: "Conference",
      subtitle: "Seventh session",
      author: "Conference",
      language: "en",
      readingProgression: "ltr",
      modified: "2017-11-10T00:00:00Z",
      belongsTo: { series: { name: "Conference", position: 7 } },
    },
    links: [
      { rel: "self", href: "cosp-7-en.opds.json", type: "application/opds-publication+json" },
      {
        rel: "http://opds-spec.org/acquisition/open-access",
        href: "cosp-7-en.epub",
        type: "application/epub+zip",
        size: 1200,
      },
      {
        rel: "http://opds-spec.org/acquisition/open-access",
        href: "cosp-7-en.kepub.epub",
        type: "application/kepub+zip",
        title: "For Kobo",
        size: 1300,
      },
    ],
    images: [{ href: "cosp-7-en.cover.png", type: "image/png", width: 20, height: 30 }],
  });
});

test("a text is a volume of its session, and no date is given that nothing shows", async () => {
  const session = sessionOf([TEXT], { language: "ar" });
  const { metadata } = await opdsEntry(describeText(TEXT, session), {
    ...OFFERED,
    epoch: undefined,
  });
  expect(metadata).not.toHaveProperty("modified");
  expect(metadata.readingProgression).toBe("rtl");
  expect(metadata.belongsTo.series.position).toBe(1);
  expect(metadata.title).toContain("Rules");
});

test("what facts say of a text a catalogue files it under", async () => {
  const fact = (name: string, value: string) => ({ name, value, evidence: "as printed" });
  const facts = [fact("subject", "ASSET RECOVERY"), fact("publisher", "United Nations")];
  const session = sessionOf([{ ...TEXT, facts: facts.slice(0, 1) }], { facts: facts.slice(1) });
  const [text = TEXT] = session.parts.flatMap(({ instruments }) => instruments);
  const { metadata } = await opdsEntry(describeText(text, session), OFFERED);
  expect(metadata).toMatchObject({ subject: ["ASSET RECOVERY"], publisher: "United Nations" });
});
