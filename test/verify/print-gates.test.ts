import {
  PDFDocument,
  PDFHexString,
  PDFName,
  StandardFonts,
  type PDFFont,
  type PDFPage,
} from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { readInstrument } from "../../src/markdown/read.ts";
import type { Session } from "../../src/model/document.ts";
import { verifyPrint } from "../../src/verify/print.ts";
import type { TypeArea } from "../../src/verify/print-area.ts";

// Books of two pages, drawn by hand: one that is as it should be, and its like with one fault each.

const MM = 72 / 25.4;
const A4: TypeArea = {
  width: 210,
  height: 297,
  margins: { top: 32, bottom: 36, inner: 35, outer: 40 },
};
const INNER = 35 * MM;
const OUTER = 40 * MM;

const TEXT = `---
kind: resolution
number: 7/1
source: source/report.txt
---

# Resolution 7/1

The Conference,

### Purposes

1. *Urges* States[^1] and *decides* first of all to rest upon it and[^1] so on.

[^1]: As noted.
`;

const { instrument } = readInstrument({ path: "text.md", text: TEXT }, "res-7-1");
const session: Session = {
  body: { id: "cosp", name: "Conference" },
  kind: "regular",
  number: 7,
  language: "en",
  title: [],
  parts: [{ label: undefined, title: undefined, opening: undefined, instruments: [instrument] }],
  drafts: [],
  facts: [],
};

/** A stretch of words: from where, how far above the foot of the page, how large. */
type Line = readonly [words: string, x: number, y: number, size?: number];

/** What may be wrong with a page. */
interface Drawn {
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
  readonly folio: string;
}

/** The two pages as they should be: the first is bound on its left, the second on its right. */
const first: Drawn = {
  lines: [
    ["Resolution 7/1", INNER, 600],
    ["The Conference,", INNER, 585],
    ["Purposes", INNER, 570],
    ["1. Urges States", INNER, 555],
    ["1", INNER + 80, 559, 7],
    ["and decides", INNER, 540],
  ],
  notes: ["As noted."],
  folio: "1",
};
const second: Drawn = {
  lines: [
    ["first of all to rest", OUTER, 700],
    ["upon it and", OUTER, 685],
    ["1", OUTER + 60, 689, 7],
    ["so on.", OUTER + 75, 685],
  ],
  notes: ["As noted."],
  folio: "2",
};

const NAMES = ["res-7-1", "res-7-1.designation", "res-7-1.formula", "res-7-1.h1", "res-7-1.op1"];

async function draw(
  pages: readonly [Drawn, Drawn],
  { labels = "D", heading = 1, size = [595.28, 841.89] as [number, number] } = {},
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const sheets = pages.map((page, nth) => {
    const sheet = pdf.addPage(size);
    drawPage(sheet, page, nth === 0 ? INNER : OUTER, font);
    return sheet;
  });
  const leads = (name: string): [string, PDFPage | undefined] => [name, sheets[0]];
  writeNames(pdf, new Map(NAMES.map(leads)), heading);
  pdf.catalog.set(
    PDFName.of("PageLabels"),
    pdf.context.obj({ Nums: [0, { Type: "PageLabel", S: labels }] }),
  );
  return pdf.save();
}

function drawPage(
  sheet: PDFPage,
  { lines, notes, folio }: Drawn,
  left: number,
  font: PDFFont,
): void {
  for (const [words, x, y, size = 10.5] of lines) sheet.drawText(words, { x, y, size, font });
  for (const [nth, words] of notes.entries()) {
    const y = 130 - 12 * nth;
    sheet.drawText("1", { x: left, y, size: 8.5, font });
    sheet.drawText(words, { x: left + 20, y, size: 8.5, font });
  }
  if (folio !== "") sheet.drawText(folio, { x: left, y: 57, size: 8, font });
}

function writeNames(
  pdf: PDFDocument,
  names: ReadonlyMap<string, PDFPage | undefined>,
  bookmarks: number,
): void {
  const { context, catalog } = pdf;
  const place = (page: PDFPage | undefined) =>
    context.obj([page?.ref ?? null, PDFName.of("XYZ"), null, 700, null]);
  const sorted = [...names].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const list = sorted.flatMap(([name, page]) => [PDFHexString.fromText(name), place(page)]);
  catalog.set(PDFName.of("Names"), context.obj({ Dests: { Names: list } }));
  if (bookmarks === 0) return;
  const root = context.nextRef();
  const item = context.register(
    context.obj({
      Title: PDFHexString.fromText("Resolution 7/1"),
      Parent: root,
      Dest: PDFHexString.fromText("res-7-1"),
    }),
  );
  context.assign(root, context.obj({ Type: "Outlines", First: item, Last: item, Count: 1 }));
  catalog.set(PDFName.of("Outlines"), root);
}

async function breaches(bytes: Uint8Array): Promise<string[]> {
  const found = await verifyPrint(bytes, session, "", A4);
  return found.map(({ law, place, message }) => `${law} ${place}: ${message}`);
}

/** The page with one of its lines otherwise. */
function withLine(page: Drawn, nth: number, change: Line): Drawn {
  return { ...page, lines: page.lines.with(nth, change) };
}

const without = (page: Drawn, nth: number): Drawn => ({
  ...page,
  lines: page.lines.toSpliced(nth, 1),
});

test("a book that is as it should be keeps all laws", async () => {
  expect(await breaches(await draw([first, second]))).toEqual([]);
});

describe("a book is found wanting, by paragraph and page, in which", () => {
  test.each<[string, readonly [Drawn, Drawn], string]>([
    [
      "a word is missing",
      [first, withLine(second, 1, ["upon and", OUTER, 685])],
      "words res-7-1#op1: page 1:",
    ],
    [
      "a line reaches into the outer margin",
      [withLine(first, 5, ["and decides", 595 - OUTER - 20, 540]), second],
      "pages res-7-1#op1: “and decides” on page 1 stands outside the type area",
    ],
    [
      "a page has the margins of the one beside it",
      [first, withLine(second, 0, ["first of all to rest", INNER, 700])],
      "pages res-7-1#op1: “first of all to rest” on page 2 stands outside the type area",
    ],
    [
      "a line stands below the type area",
      [first, withLine(second, 3, ["so on.", OUTER, 98])],
      "pages res-7-1#op1: “so on.” on page 2 stands outside the type area",
    ],
    [
      "a line goes over the edge of the page",
      [first, withLine(second, 3, ["so on.", 580, 685])],
      "pages res-7-1#op1: “so on.” on page 2 stands outside the page",
    ],
    [
      "a number goes over the edge of the page",
      [first, { ...second, lines: [...second.lines, ["2", 593, 57, 8]] }],
      "pages page 2: “2” on page 2 stands outside the page",
    ],
    [
      "a line stands over another",
      [withLine(first, 5, ["and decides", INNER + 8, 552]), second],
      "pages res-7-1#op1: “and decides” on page 1 stands over “1. Urges States”",
    ],
    [
      "a heading stands alone at the foot of a page",
      [
        { ...first, lines: first.lines.slice(0, 3), notes: [] },
        {
          ...second,
          lines: [
            ...first.lines
              .slice(3)
              .map(([words, x, y, size = 10.5]): Line => [words, x + 5 * MM, y + 160, size]),
            ...second.lines.map(([words, x, y, size = 10.5]): Line => [words, x, y - 30, size]),
          ],
        },
      ],
      "pages res-7-1#h1: stands alone at the foot of page 1",
    ],
    [
      "a line stands alone at the head of a page",
      [
        {
          ...first,
          lines: [
            ...first.lines,
            ...second.lines.slice(0, 3).map(([words, x, y, size = 10.5]): Line => {
              return [words, x - 5 * MM, y - 180, size];
            }),
          ],
        },
        { ...second, lines: [["so on.", OUTER, 700]], notes: [] },
      ],
      "pages res-7-1#op1: has one line alone on page 2",
    ],
    [
      "a line stands alone at the foot of a page",
      [without(first, 5), withLine(second, 0, ["and decides first of all to rest", OUTER, 700])],
      "pages res-7-1#op1: has one line alone on page 1",
    ],
    [
      "a note is missing on the second page that refers to it",
      [first, { ...second, notes: [] }],
      "notes res-7-1#fn1: is not at the foot of page 2, where it is referred to",
    ],
    [
      "a note is shown again with other words",
      [first, { ...second, notes: ["As noticed."] }],
      "notes res-7-1#fn1: page 2: ",
    ],
    [
      "a note stands twice on a page",
      [{ ...first, notes: ["As noted.", "As noted."] }, second],
      "notes res-7-1#fn1: stands on page 1 without being referred to there",
    ],
    [
      "a page prints another number than it is called",
      [first, { ...second, folio: "3" }],
      "pages page 2: prints the number “3”, and is called 2",
    ],
    [
      "a page of the text has no number",
      [first, { ...second, folio: "" }],
      "pages page 2: prints the number “”, and is called 2",
    ],
  ])("%s", async (_, pages, breach) => {
    const found = await breaches(await draw(pages));
    expect(found.filter((one) => one.startsWith(breach))).toHaveLength(1);
  });

  test("pages are counted otherwise than they are numbered", async () => {
    expect(await breaches(await draw([first, second], { labels: "r" }))).toContain(
      "pages page 1: is called i; expected 1",
    );
  });

  test("no bookmark leads to a text", async () => {
    expect(await breaches(await draw([first, second], { heading: 0 }))).toContain(
      "pages bookmarks: none leads to res-7-1",
    );
  });

  test("pages have another size than the sheet", async () => {
    const found = await breaches(await draw([first, second], { size: [612, 841.89] }));
    expect(found).toContain("pages page 1: is 215.9 × 297.0 mm; expected 210.0 × 297.0 mm");
  });
});
