import { strFromU8, unzipSync } from "fflate";
import { join } from "node:path";
import { writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { makeBook } from "../../../build/epub-book.ts";
import { byItself } from "../../../src/model/instruments.ts";
import type { Proof } from "../../../src/model/proof.ts";
import { readEpub } from "../../../src/verify/epub-file.ts";
import { verifyEpub } from "../../../src/verify/epub.ts";
import { epubcheck, epubcheckIsMissing, testNeeding } from "../../checkers.ts";
import { inTemporaryFolder } from "../../checkers/temporary-folder.ts";
import { CODES, inSix, sessionIn } from "../in-six.ts";
import { sessionOf, textOf } from "../made-session.ts";

const FIRST = textOf(
  `---
kind: resolution
number: 7/1
source: source/report.txt
---

# Resolution 7/1

## Rules

The Conference,

*Recalling* the rules,[^1]

1. *Decides* to keep them;

2. *Requests* this.

# Annex

## Terms

1. A term.

[^1]: See above.
`,
  "res-7-1",
);

const DRAFT = textOf(
  `---
kind: draft-resolution
source: source/draft.txt
---

## Orders

The Conference,

1. *Decides* the rest.
`,
  "draft-orders",
);

const SESSION = sessionOf([FIRST], { drafts: [DRAFT] });

const PROOF: Proof = {
  sources: [
    { path: "source/report.txt", draft: undefined, words: 20, found: 20, notes: 1, references: 1 },
    {
      path: "source/draft.txt",
      draft: "draft-orders",
      words: 6,
      found: 6,
      notes: 0,
      references: 0,
    },
  ],
  corrections: [],
  unsourced: [],
};

const fileIn = (bytes: Uint8Array, name: string): string =>
  strFromU8(unzipSync(bytes)[`OEBPS/${name}`] ?? new Uint8Array());
const valueIn = (bytes: Uint8Array, name: string): string | undefined =>
  readEpub(bytes).metadata.find((entry) => entry.name === name)?.value;

test("a text by itself is a book of its own, in the series of its session", async () => {
  const [text, draft, whole] = [
    await makeBook(SESSION, { only: ["res-7-1"] }),
    await makeBook(SESSION, { only: ["draft-orders"] }),
    await makeBook(SESSION),
  ];
  expect(valueIn(text, "dc:title")).toBe("Resolution 7/1: Rules");
  expect(valueIn(draft, "dc:title")).toBe("Draft resolution: Orders");
  const identifiers = [text, draft, whole].map((bytes) => valueIn(bytes, "dc:identifier"));
  expect(new Set(identifiers).size).toBe(3);
  for (const [bytes, position] of [
    [text, "1"],
    [draft, "2"],
  ] as const) {
    expect(valueIn(bytes, "belongs-to-collection")).toBe("Conference, seventh session");
    expect(valueIn(bytes, "group-position")).toBe(position);
  }
  expect(valueIn(whole, "belongs-to-collection")).toBe("Conference");
});

test("a corrected text is the same book on the shelf", async () => {
  const corrected = sessionOf([{ ...FIRST, facts: [] }, DRAFT]);
  const [before, after] = [
    await makeBook(SESSION, { only: ["res-7-1"] }),
    await makeBook(corrected, { only: ["res-7-1"], epoch: 1.8e9 }),
  ];
  expect(valueIn(after, "dc:identifier")).toBe(valueIn(before, "dc:identifier"));
});

test("a text by itself has all of its words and none of another", async () => {
  const bytes = await makeBook(SESSION, { only: ["res-7-1"] });
  expect(verifyEpub(bytes, byItself(FIRST, SESSION))).toEqual([]);
  expect(verifyEpub(bytes, byItself(DRAFT, SESSION))).not.toEqual([]);
  expect(Object.keys(unzipSync(bytes)).filter((file) => file.includes("draft"))).toEqual([]);
});

test("its contents lead to its parts and to each of its paragraphs", async () => {
  const bytes = await makeBook(SESSION, { only: ["res-7-1"] });
  const page = fileIn(bytes, "toc.xhtml");
  const [toc = ""] = page.split('epub:type="landmarks"');
  const lines = [...toc.matchAll(/<a href="([^"]*)">(.*)<\/a>/g)].map(([, href, words = ""]) =>
    [href, words.replaceAll(/<[^>]*>/g, "")].join(" "),
  );
  expect(lines).toEqual([
    "title.xhtml Title page",
    "about.xhtml About this edition",
    "res-7-1.xhtml Resolution 7/1 Rules",
    "res-7-1.xhtml#formula Preamble",
    "res-7-1.xhtml#op1 Operative paragraphs",
    "res-7-1.xhtml#op1 1. Decides",
    "res-7-1.xhtml#op2 2. Requests",
    "res-7-1.xhtml#annex Annex: Terms",
    "res-7-1.xhtml#fn1 Notes",
  ]);
  expect(readEpub(bytes).deadLinks).toEqual([]);
});

test("its imprint claims no more than was proved of its source, and says how to cite it", async () => {
  const about = async (id: string) =>
    fileIn(await makeBook(SESSION, { only: [id], proof: PROOF }), "about.xhtml");
  expect(await about("res-7-1")).toContain(
    "This text is taken from an edition that holds, in order, 20 of 20 words of the report.",
  );
  expect(await about("draft-orders")).toContain("holds, in order, 6 of 6 words of the draft.");
  expect(await about("res-7-1")).toContain("<dd>Conference, resolution 7/1</dd>");
  const written = sessionOf([{ ...FIRST, source: undefined }]);
  const unsourced = { sources: [], corrections: [], unsourced: ["res-7-1"] };
  const page = await makeBook(written, { only: ["res-7-1"], proof: unsourced });
  expect(fileIn(page, "about.xhtml")).not.toContain("in order");
});

test("nobody takes a draft by itself for an adopted text", async () => {
  const bytes = await makeBook(SESSION, { only: ["draft-orders"] });
  const notice = "A draft, as submitted. It is not an adopted text.";
  expect(fileIn(bytes, "title.xhtml")).toContain(notice);
  expect(fileIn(bytes, "draft-orders.xhtml")).toContain(notice);
});

test("texts that were chosen are one book, and another than that of all", async () => {
  const session = sessionOf([FIRST, { ...FIRST, id: "res-7-2" }, { ...FIRST, id: "res-7-3" }]);
  const only = ["res-7-1", "res-7-3"];
  const bytes = await makeBook(session, { only });
  const { documents } = readEpub(bytes);
  const texts = documents.map(({ file }) => file.slice(6, -6)).filter((id) => id.startsWith("res"));
  expect(texts).toEqual(only);
  const whole = await makeBook(session);
  expect(valueIn(bytes, "dc:identifier")).not.toBe(valueIn(whole, "dc:identifier"));
});

test("the book for mail has every word, no font, and a cover that is small", async () => {
  const [small, whole] = [await makeBook(SESSION, { form: "mail" }), await makeBook(SESSION)];
  expect(verifyEpub(small, SESSION)).toEqual([]);
  expect(Object.keys(unzipSync(small)).filter((file) => file.endsWith(".ttf"))).toEqual([]);
  expect(fileIn(small, "style.css")).not.toMatch(/@font-face|Source Serif/);
  expect(fileIn(small, "about.xhtml")).not.toContain("Font License");
  const cover = unzipSync(small)["OEBPS/cover.png"];
  expect(cover?.length).toBeLessThan(10_000);
  expect(small.length).toBeLessThan(whole.length / 2);
  expect(valueIn(small, "dc:identifier")).toBe(valueIn(whole, "dc:identifier"));
});

/** One text that is there in six languages, by itself and for Kobo. */
async function booksInSix(): Promise<readonly (readonly [name: string, bytes: Uint8Array])[]> {
  const books: (readonly [string, Uint8Array])[] = [];
  for (const language of CODES) {
    const session = sessionIn(language, inSix.slice(0, 1));
    const [text] = session.parts.flatMap(({ instruments }) => instruments);
    const only = [text?.id ?? ""];
    const alone = await makeBook(session, { only });
    expect(verifyEpub(alone, session), language).toEqual([]);
    expect(fileIn(alone, "title.xhtml")).toContain(`lang="${language}"`);
    const kepub = await makeBook(session, { form: "kepub" });
    expect(verifyEpub(kepub, session), language).toEqual([]);
    books.push([`${language}.epub`, alone], [`${language}.kepub.epub`, kepub]);
  }
  return books;
}

test("each language has its texts by themselves and its book for Kobo, and nothing is lost", async () => {
  expect(await booksInSix()).toHaveLength(12);
});

testNeeding(epubcheckIsMissing())("EPUBCheck has nothing to say of any form", async () => {
  await inTemporaryFolder(async (folder) => {
    const made: readonly (readonly [string, Uint8Array])[] = [
      ...(await booksInSix()),
      ["text.epub", await makeBook(SESSION, { only: ["res-7-1"], proof: PROOF })],
      ["draft.epub", await makeBook(SESSION, { only: ["draft-orders"] })],
      ["mail.epub", await makeBook(SESSION, { form: "mail" })],
    ];
    const files = made.map(([name, bytes]) => ({ path: join(folder, name), bytes }));
    for (const { path, bytes } of files) await writeFile(path, bytes);
    expect(await epubcheck(files.map(({ path }) => path))).toEqual([]);
  });
});
