import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { makeBook } from "../../build/epub-book.ts";
import type { Session } from "../../src/model/document.ts";
import type { PageBegin } from "../../src/model/page.ts";
import type { Breach } from "../../src/verify/compare.ts";
import { readEpub } from "../../src/verify/epub-file.ts";
import { verifyEpub } from "../../src/verify/epub.ts";
import { ace, aceIsMissing, epubcheck, epubcheckIsMissing, testNeeding } from "../checkers.ts";
import { inTemporaryFolder } from "../checkers/temporary-folder.ts";
import { notes, withBody } from "../editions/hard-texts.ts";
import { sessionOf, textOf } from "../editions/made-session.ts";

const SESSION = sessionOf([
  textOf(
    withBody(
      `1. *Decides* to rest[^1] today;\n\n2. *Decides* more.${notes("A note that is long.")}`,
    ),
    "res-7-1",
  ),
  textOf(withBody("1. *Decides* nothing."), "res-7-2"),
]);

/** As print tells of them; the contents have two pages. */
const BEGINS = [
  { page: "i", piece: "cover", letters: 0 },
  { page: "iii", piece: "title", letters: 0 },
  { page: "iv", piece: "imprint", letters: 0 },
  { page: "v", piece: "contents", unit: "contents", letters: 0 },
  { page: "vi", piece: "contents", unit: "res-7-2", letters: 0 },
  { page: "1", piece: "res-7-1", unit: "res-7-1.designation", letters: 0 },
  { page: "2", piece: "res-7-1", unit: "res-7-1.op1", letters: 15 },
  { page: "3", piece: "res-7-1", unit: "res-7-1.fn1", letters: 6 },
  { page: "4", piece: "res-7-1", unit: "res-7-1.op2", letters: 0 },
  { page: "5", piece: "res-7-2", unit: "res-7-2.designation", letters: 0 },
];

/** What breaks the law of pages in a book; its words are held elsewhere. */
function lawOfPages(bytes: Uint8Array, session: Session, begins?: readonly PageBegin[]): Breach[] {
  return verifyEpub(bytes, session, begins).filter(({ law }) => law === "pages");
}

describe("a list of pages", () => {
  let bytes = new Uint8Array();

  beforeAll(async () => {
    bytes = Uint8Array.from(await makeBook(SESSION, { begins: BEGINS }));
  });

  test("breaks no law, and is in reading order: notes stand behind their text, the imprint at the end", () => {
    expect(lawOfPages(bytes, SESSION, BEGINS)).toEqual([]);
    expect(readEpub(bytes).pages.list.map(({ label }) => label)).toEqual([
      "i",
      "iii",
      "v",
      "vi",
      "1",
      "2",
      "4",
      "3",
      "5",
      "iv",
    ]);
  });

  test("stands in the e-book for Kobo as well, at the same letters", async () => {
    const kepub = await makeBook(SESSION, { begins: BEGINS, form: "kepub" });
    expect(readEpub(kepub).pages.markers).toHaveLength(BEGINS.length);
    expect(lawOfPages(kepub, SESSION, BEGINS)).toEqual([]);
  });

  testNeeding(epubcheckIsMissing())("passes EPUBCheck, with pages of the contents too", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "pages.epub");
      await writeFile(path, bytes);
      expect(await epubcheck([path])).toEqual([]);
    }),
  );

  testNeeding(aceIsMissing())("passes Ace", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "pages.epub");
      await writeFile(path, bytes);
      expect(await ace(path)).toEqual([]);
    }),
  );

  const change = (file: string, from: string | RegExp, to: string): Uint8Array => {
    const files = unzipSync(bytes);
    const path = `OEBPS/${file}`;
    const before = strFromU8(files[path] ?? new Uint8Array());
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    return zipSync({ ...files, [path]: strToU8(after) }, { level: 0 });
  };

  const marker = (label: string) =>
    new RegExp(`<span epub:type="pagebreak"[^>]*id="page-${label}"[^>]*></span>`);
  const line = (label: string) => new RegExp(`<li><a href="[^"]*#page-${label}">${label}</a></li>`);

  test.each([
    ["a lost marker", "res-7-1.xhtml", marker("2"), "", "page 2"],
    ["a lost line", "toc.xhtml", line("2"), "", "the list of pages"],
    [
      "two lines in the wrong order",
      "toc.xhtml",
      /(<li><a [^>]*#page-2".*\n)(.*\n)/,
      "$2$1",
      "the list of pages",
    ],
    ["a line with another number", "toc.xhtml", ">2</a>", ">3</a>", "the list of pages"],
    [
      "a lost page of old readers",
      "toc.ncx",
      /<pageTarget id="page-2".*\n/,
      "",
      "the list of pages for old readers",
    ],
    [
      "a wrong count of pages",
      "toc.ncx",
      'PageCount" content="10"',
      'PageCount" content="9"',
      "the list of pages for old readers",
    ],
    [
      "a wrong highest number",
      "toc.ncx",
      'PageNumber" content="5"',
      'PageNumber" content="10"',
      "the list of pages for old readers",
    ],
    [
      "a page that comes twice",
      "res-7-2.xhtml",
      ' aria-label=" 5. "',
      ' aria-label=" 4. "',
      "page 4",
    ],
    [
      "a marker in the mark of a note",
      "res-7-1.xhtml",
      /(<span epub:type="pagebreak"[^>]*id="page-2"[^>]*><\/span>)(<sup><a [^>]*>)/,
      "$2$1",
      "page 2",
    ],
    [
      "a marker behind the mark",
      "res-7-1.xhtml",
      /(<span epub:type="pagebreak"[^>]*id="page-2"[^>]*><\/span>)(<sup>.*?<\/sup>)/,
      "$2$1",
      "page 2",
    ],
    [
      "a marker in another paragraph",
      "res-7-1.xhtml",
      /(<span epub:type="pagebreak"[^>]*id="page-4"[^>]*><\/span>)(.*?more)/s,
      "$2$1",
      "page 4",
    ],
    ["a claim that is not made", "content.opf", /.*pageBreakMarkers.*\n/, "", "the package"],
    [
      "no word of the book that the pages are of",
      "content.opf",
      /.*source-of.*\n/,
      "",
      "the package",
    ],
  ] as const)("is found wanting with %s", (_, file, from, to, place) => {
    const breaches = lawOfPages(change(file, from, to), SESSION, BEGINS);
    expect(breaches.map((breach) => breach.place)).toContain(place);
  });

  test("is found wanting against a printed book of other pages", () => {
    const moved = BEGINS.map((one) => (one.page === "2" ? { ...one, letters: 9 } : one));
    expect(lawOfPages(bytes, SESSION, moved)).toMatchObject([
      {
        place: "page 2",
        message: "begins behind 15 letters of op1, in print 9 of res-7-1.op1",
      },
    ]);
    const more = [...BEGINS, { page: "6", piece: "res-7-2", unit: "res-7-2.op1", letters: 3 }];
    expect(lawOfPages(bytes, SESSION, more)).toMatchObject([
      { place: "page 6", message: "is missing" },
    ]);
    expect(lawOfPages(bytes, SESSION, BEGINS.slice(0, -1))).toMatchObject([
      { place: "page 5", message: "is no page of the printed book" },
    ]);
  });

  test("is neither there nor claimed where nobody knows the pages", async () => {
    const plain = await makeBook(SESSION);
    const { markers, list, oldList, claims, totals } = readEpub(plain).pages;
    expect([markers, list, oldList, claims, totals]).toEqual([[], [], [], [], [0, 0]]);
    const files = unzipSync(plain);
    const said = strFromU8(files["OEBPS/content.opf"] ?? new Uint8Array()).replace(
      "ARIA<",
      "pageNavigation<",
    );
    const claiming = zipSync({ ...files, "OEBPS/content.opf": strToU8(said) }, { level: 0 });
    expect(lawOfPages(claiming, SESSION)).toMatchObject([
      {
        place: "the package",
        message: "says pageNavigation, and there are no pages",
      },
    ]);
  });
});
