import { strFromU8, unzipSync } from "fflate";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeBook } from "../../build/epub-book.ts";
import { loadSessions } from "../../build/load.ts";
import { readInstrument } from "../../src/markdown/read.ts";
import type { Instrument, Session } from "../../src/model/document.ts";
import { readEpub } from "../../src/verify/epub-file.ts";
import { verifyEpub } from "../../src/verify/epub.ts";
import { epubcheck, epubcheckIsMissing, testNeeding } from "../checkers.ts";
import { inTemporaryFolder } from "../checkers/temporary-folder.ts";

const RESOLUTION = `---
kind: resolution
number: 1/1
source: content/source/report.txt
---

# Resolution 1/1

## Rules & <orders>[^1]

The Assembly,

*Recalling* the “rules”,[^1]

1. *Decides* the following:

    (a) An item;

        (i) Below it;

### On the rest

2. *Requests* this.

---

46th plenary meeting[^1]

16 December 2020

# Annex

## Terms

1. A term.

[^1]: See the rules.
`;

const DOCUMENT = `---
kind: document
source: content/source/annexed.txt
---

1. One.

    (a) Two.

2. Three.
`;

function read(text: string, id: string): Instrument {
  return readInstrument({ path: `${id}.md`, text }, id).instrument;
}

function sessionOf(language: string, ...instruments: readonly Instrument[]): Session {
  const part = { label: undefined, title: undefined, opening: undefined, instruments };
  const body = { id: "assembly", name: "Assembly" };
  const sitting = { kind: "regular", number: 1 } as const;
  return { body, ...sitting, language, title: [], parts: [part], drafts: [], facts: [] };
}

/** What a body may adopt and ours did not: annexes, headings, closing lines, a mark in a title, numbers where names begin. */
const ODD = sessionOf("en", read(RESOLUTION, "res-1-1"), read(DOCUMENT, "annexed"));

function filesOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const entries = Object.entries(unzipSync(bytes));
  return Object.fromEntries(entries.map(([name, file]) => [name, strFromU8(file)]));
}

function fileOf(bytes: Uint8Array, name: string): string {
  return filesOf(bytes)[name] ?? "";
}

const [real] = loadSessions().map(({ session }) => session);
const session = real ?? ODD;

test("the book is the same, byte by byte, whenever and wherever it is made", async () => {
  const zone = process.env["TZ"];
  const books: Uint8Array[] = [];
  for (const place of ["UTC", "Asia/Tokyo", "America/St_Johns"]) {
    process.env["TZ"] = place;
    books.push(await makeBook(session));
  }
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
  const [first, ...others] = books.map((bytes) => Buffer.from(bytes).toString("base64"));
  expect(others.every((other) => other === first)).toBe(true);
});

test("a corrected edition is the same book on the shelf, of a later date", async () => {
  const [first, second] = [await makeBook(session), await makeBook(session, { epoch: 1.8e9 })];
  const value = (bytes: Uint8Array, name: string) =>
    readEpub(bytes).metadata.find((entry) => entry.name === name)?.value;
  expect(value(second, "dc:identifier")).toBe(value(first, "dc:identifier"));
  expect(value(first, "dc:identifier")).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5/);
  expect(value(first, "dcterms:modified")).toBe("2017-11-10T00:00:00Z");
  expect(value(second, "dcterms:modified")).toBe("2027-01-15T08:00:00Z");
});

test("the date of the book is that of SOURCE_DATE_EPOCH", async () => {
  process.env["SOURCE_DATE_EPOCH"] = "1600000000";
  const bytes = await makeBook(ODD);
  delete process.env["SOURCE_DATE_EPOCH"];
  expect(fileOf(bytes, "OEBPS/content.opf")).toContain("2020-09-13T12:26:40Z");
});

test("a book of any moment is packed, also of one that archives have no day for", async () => {
  for (const epoch of [0, 9_999_999_999]) {
    expect(readEpub(await makeBook(ODD, { epoch })).metadata).not.toEqual([]);
  }
});

test("a reading system knows the file as an e-book by its first bytes", async () => {
  const start = Buffer.from(await makeBook(ODD)).subarray(0, 58);
  expect(start.readUInt16LE(8), "stored, not compressed").toBe(0);
  expect(start.subarray(30).toString("latin1")).toBe("mimetypeapplication/epub+zip");
});

test("the book says of itself what is known, and no more", async () => {
  const { metadata } = readEpub(await makeBook(session));
  const value = (name: string) => metadata.find((entry) => entry.name === name)?.value;
  expect(value("dc:title")).toBe(
    "Resolutions adopted by the Conference of the States Parties to the United Nations Convention against Corruption",
  );
  expect(value("dc:creator")).toBe(session.body.name);
  expect(value("dc:source")).toBe("CAC/COSP/2017/14");
  for (const unknown of ["dc:publisher", "dc:rights", "dc:date", "dcterms:conformsTo"])
    expect(value(unknown), unknown).toBe(undefined);
});

test("the contents lead to every text, number first, under the part it stands in", async () => {
  const { contents } = readEpub(await makeBook(session));
  const lines = contents.map(({ target, words }) => `${target.slice(6)} ${words}`.slice(0, 60));
  expect(lines).toEqual([
    "title.xhtml Title page",
    "about.xhtml About this edition",
    "part-1.xhtml A. Resolutions",
    "res-7-1.xhtml Resolution 7/1 Strengthening mutual legal assi",
    "res-7-2.xhtml Resolution 7/2 Preventing and combating corrup",
    "res-7-3.xhtml Resolution 7/3 Promoting technical assistance ",
    "res-7-4.xhtml Resolution 7/4 Enhancing synergies between rel",
    "res-7-5.xhtml Resolution 7/5 Promoting preventive measures a",
    "res-7-6.xhtml Resolution 7/6 Follow-up to the Marrakech decl",
    "res-7-7.xhtml Resolution 7/7 Strengthening the implementatio",
    "res-7-8.xhtml Resolution 7/8 Corruption in sport",
    "part-2.xhtml B. Decisions",
    "dec-7-1.xhtml Decision 7/1 Work of the subsidiary bodies est",
    "drafts.xhtml Drafts before the session",
    "draft-technical-assistance.xhtml Draft resolution Technical ",
    "index-who.xhtml Who must do what",
    "index-calendar.xhtml Reporting calendar",
    "index-articles.xhtml Articles and chapters cited",
    "index-documents.xhtml Resolutions and documents cited",
    "index-phrases.xhtml Lead phrases",
  ]);
});

test("nobody takes the draft for an adopted text, wherever he opens the book", async () => {
  const notice = "A draft, as submitted. It is not an adopted text.";
  const bytes = await makeBook(session);
  expect(fileOf(bytes, "OEBPS/drafts.xhtml")).toContain(notice);
  const draft = fileOf(bytes, "OEBPS/draft-technical-assistance.xhtml");
  expect(draft.indexOf(notice)).toBeGreaterThan(0);
  expect(draft.indexOf(notice)).toBeLessThan(draft.indexOf("Distr.: Limited"));
});

test("a note leads back to each place that refers to it", async () => {
  const page = fileOf(await makeBook(session), "OEBPS/res-7-1.xhtml");
  expect(page).toContain(
    '<sup><a epub:type="noteref" role="doc-noteref" id="fnref1" href="#fn1">1</a></sup>',
  );
  expect(page).toContain(
    '<div class="note" epub:type="footnote" role="doc-footnote" id="fn1"><p><a class="note-number" href="#fnref1">1</a> United Nations,',
  );
  expect(page).toContain('href="#fnref1-2" aria-label="Back to reference 2 to note 1">b</a>');
});

test("the imprint states the proof where there is one", async () => {
  const source = { path: "report.txt", draft: undefined, words: 1200, found: 1200 };
  const proof = {
    sources: [{ ...source, notes: 1, references: 1 }],
    corrections: [],
    facts: [],
    unsourced: [],
  };
  const words = "This edition holds, in order, 1,200 of 1,200 words of the report.";
  expect(fileOf(await makeBook(ODD, { proof }), "OEBPS/about.xhtml")).toContain(words);
  expect(fileOf(await makeBook(ODD), "OEBPS/about.xhtml")).not.toContain("This edition holds");
});

test("the reader’s own colours and measures stay in charge", async () => {
  const style = fileOf(await makeBook(ODD), "OEBPS/style.css");
  const colors = [...style.matchAll(/(?:^|[\s-])(?:color|background)[\w-]*: ([^;]+)/g)];
  expect(colors.map(([, value]) => value)).toEqual(["inherit"]);
  expect(style).not.toMatch(/@media|!important|-(?:inline|block)-(?:start|end)/);
});

test("the book fetches nothing: its fonts are in it, and small", async () => {
  const bytes = await makeBook(session);
  const names = Object.keys(filesOf(bytes)).filter((name) => name.endsWith(".ttf"));
  expect(names).toHaveLength(3);
  expect(bytes.length).toBeLessThan(200_000);
  const style = fileOf(bytes, "OEBPS/style.css");
  for (const name of names) expect(style).toContain(`url("${name.replace("OEBPS/", "")}")`);
  expect(style).not.toMatch(/url\("?https?:/);
});

test("a mark without a note leads nowhere", async () => {
  const text = RESOLUTION.replace("*Requests* this.", "*Requests* this.[^9]");
  const bytes = await makeBook(sessionOf("en", read(text, "res-1-1")));
  expect(fileOf(bytes, "OEBPS/res-1-1.xhtml")).toContain("this.<sup>9</sup>");
  expect(readEpub(bytes).deadLinks).toEqual([]);
});

test("signs of markup in a text are words", async () => {
  const page = fileOf(await makeBook(ODD), "OEBPS/res-1-1.xhtml");
  expect(page).toContain("Rules &amp; &lt;orders&gt;");
});

test("a book in Arabic is read from right to left", async () => {
  const bytes = await makeBook({ ...ODD, language: "ar" });
  expect(fileOf(bytes, "OEBPS/content.opf")).toContain('page-progression-direction="rtl"');
  expect(fileOf(bytes, "OEBPS/res-1-1.xhtml")).toContain('lang="ar" dir="rtl"');
});

test("odd texts lose nothing either", async () => {
  expect(verifyEpub(await makeBook(ODD), ODD)).toEqual([]);
});

testNeeding(epubcheckIsMissing())("EPUBCheck has nothing to say of odd texts either", async () => {
  await inTemporaryFolder(async (folder) => {
    const book = join(folder, "odd.epub");
    await writeFile(book, await makeBook(ODD));
    expect(await epubcheck([book])).toEqual([]);
  });
});
