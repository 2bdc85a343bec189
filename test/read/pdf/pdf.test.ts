import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { outlineReport } from "../../../src/model/outline.ts";
import type { Converted } from "../../../src/read/converted.ts";
import { readPdf } from "../../../src/read/pdf/read.ts";
import { readReport } from "../../../src/read/report/read.ts";
import { findMissing } from "../../../src/verify/conversion.ts";
import { wordsOf } from "../../../src/verify/words.ts";

/** A line of a page: where it stands, its size, its words. */
type Drawn = readonly [x: number, y: number, size: number, words: string];

async function drawPdf(pages: readonly (readonly Drawn[])[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (const lines of pages) {
    const page = pdf.addPage([600, 800]);
    for (const [x, y, size, words] of lines) page.drawText(words, { x, y, size, font });
  }
  return pdf.save();
}

async function read(bytes: Uint8Array): Promise<Converted> {
  const found = await readPdf(bytes);
  if (typeof found === "string") throw new Error(found);
  expect(await findMissing(bytes, [found.text, ...found.dropped])).toEqual([]);
  return found;
}

const TWO_PAGES: readonly (readonly Drawn[])[] = [
  [
    [400, 750, 10, "A/RES/7/1"],
    [60, 700, 12, "Prevention"],
    [60, 670, 10, "The Council,"],
    [60, 640, 10, "1. Takes note of the report"],
    [168, 644, 6, "1"],
    [60, 628, 10, "of the Secretary-General and"],
    [60, 100, 10, "__________"],
    [64, 84, 6, "1"],
    [70, 80, 10, "A/7/85."],
    [60, 40, 10, "18-18418 (E)"],
  ],
  [
    [60, 750, 10, "A/RES/7/1"],
    [300, 750, 10, "Prevention"],
    [60, 700, 10, "asks for another."],
    [60, 40, 10, "2/2"],
  ],
];

test("a PDF reads as its words say: lines, paragraphs, note marks, and no heads and feet of pages", async () => {
  const { text, dropped } = await read(await drawPdf(TWO_PAGES));
  expect(text).toBe(
    [
      "A/RES/7/1\n",
      "Prevention\n",
      "The Council,\n",
      "1. Takes note of the report¹",
      "of the Secretary-General and\n",
      "¹ A/7/85.",
      "asks for another.\n",
    ].join("\n"),
  );
  expect(dropped).toEqual(["__________", "18-18418 (E)", "A/RES/7/1 Prevention", "2/2"]);
  const { title, parts } = readReport({ path: "a.txt", text });
  expect(outlineReport(title, parts)).toBe(
    [
      "resolution: document",
      "  head1: A/RES/7/1",
      "  title: Prevention",
      "  formula: The Council,",
      "  op1 1. in 3 pieces: {lead Takes note} of the report{note 1} of the Secretary-General and asks for another.",
      "  fn1 1: A/7/85.",
    ].join("\n"),
  );
});

test("a line at the head of a page that no other page has is kept", async () => {
  const { text, dropped } = await read(
    await drawPdf([[[60, 700, 10, "One page,"]], [[60, 750, 10, "and the next."]]]),
  );
  expect([text, dropped]).toEqual(["One page,\nand the next.\n", []]);
});

test("a character that is lost or doubled is missed", async () => {
  const bytes = await drawPdf([[[60, 700, 10, "One page"]]]);
  expect(await findMissing(bytes, ["One pag"])).toEqual(["e"]);
  expect(await findMissing(bytes, ["One page", "g"])).toEqual(["g"]);
});

// One grey dot.
const PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

test("a page that is a picture between others is told of, and an empty one is not", async () => {
  const pdf = await PDFDocument.load(
    await drawPdf([[[60, 700, 10, "One page,"]], [], [], [[60, 700, 10, "and the last."]]]),
  );
  const picture = await pdf.embedPng(PNG);
  pdf.getPage(1).drawImage(picture, { x: 0, y: 0, width: 600, height: 800 });
  const { text, remarks } = await read(await pdf.save());
  expect(text).toBe("One page,\nand the last.\n");
  expect(remarks).toEqual([
    {
      rule: "file-is-read-whole",
      message:
        "page 2 is a picture without text, as a scan is; what is written on it is not in the text",
      span: { start: 10, end: 10 },
    },
  ]);
});

test("a scan and a broken file give the reason why they have no text", async () => {
  expect(await readPdf(await drawPdf([[]]))).toContain("this PDF has no text");
  expect(await readPdf(new TextEncoder().encode("%PDF-1.7\n"))).toContain("cannot be read");
});

const OFFICIAL = join(import.meta.dirname, "../../../../shared/corpora/pdf/A_RES_73_8-EN.pdf");

test("a resolution of the General Assembly has all its words: 685, and 26 of its pages", async ({
  skip,
}) => {
  skip(!existsSync(OFFICIAL), "the PDF does not lie beside the project");
  const { text, dropped } = await read(readFileSync(OFFICIAL));
  expect([wordsOf(text).length, dropped.flatMap(wordsOf).length]).toEqual([685, 26]);
  const [text1] = readReport({ path: "a.txt", text }).parts.flatMap(
    ({ instruments }) => instruments,
  );
  expect(text1?.preamble).toHaveLength(8);
  expect(text1?.operative).toHaveLength(5);
  expect(text1?.conclusions).toHaveLength(2);
  expect(text1?.notes).toHaveLength(1);
});
