import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { booklet, countSheets, imposeSides } from "../../src/editions/print/booklet.ts";
import type { Direction } from "../../src/text/direction.ts";
import { verifyBooklet } from "../../src/verify/booklet.ts";
import { readDrawn } from "../../src/verify/pdf-content.ts";
import { readPaints } from "../../src/verify/pdf-paint.ts";
import { readRuns } from "../../src/verify/pdf-runs.ts";
import { A4, A5, DESCRIPTION, line, makeBook, type MadeBook } from "./made-book.ts";

const COUNTS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

function book(count: number, more: Partial<MadeBook> = {}): Promise<Uint8Array> {
  const pages = Array.from({ length: count }, (_, nth) => line(`page ${nth + 1}`));
  return makeBook({ size: A5, pages, ...more });
}

function fold(bytes: Uint8Array, direction: Direction, options = {}): Promise<Uint8Array> {
  return booklet(bytes, { ...DESCRIPTION, direction }, options);
}

/** The words on each side, from left to right. */
async function sidesOf(bytes: Uint8Array): Promise<string[][]> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  return file.getPages().map((page) =>
    readRuns(page)
      .toSorted((a, b) => a.x - b.x)
      .map(({ text }) => text),
  );
}

describe("a booklet", () => {
  test.each([
    [
      "left",
      "ltr",
      [
        ["page 4", "page 1"],
        ["page 2", "page 3"],
      ],
    ],
    [
      "right",
      "rtl",
      [
        ["page 1", "page 4"],
        ["page 3", "page 2"],
      ],
    ],
  ] as const)("bound on the %s has its cover outside", async (_, direction, sides) => {
    expect(await sidesOf(await fold(await book(4), direction))).toEqual(sides);
  });

  describe.each(["ltr", "rtl"] as const)("that is read %s", (direction) => {
    test.each(COUNTS)("is folded to a book of %i pages in order", async (count) => {
      const pages = await book(count);
      const bytes = await fold(pages, direction);
      expect(await verifyBooklet(bytes, pages, direction)).toEqual([]);
      expect(await sidesOf(bytes)).toHaveLength(countSheets(count) * 2);
    });

    test.each(COUNTS)("has the back of a cover of %i pages outside", async (count) => {
      const pages = await book(count);
      const bytes = await fold(pages, direction, { hasBackCover: true });
      expect(await verifyBooklet(bytes, pages, direction)).toEqual([]);
      if (count > 1) expect((await sidesOf(bytes))[0]).toContain(`page ${count}`);
    });
  });

  test("keeps blank pages where the book has them", async () => {
    const pages = await makeBook({ size: A5, pages: [line("cover"), "", line("text"), ""] });
    const bytes = await fold(pages, "ltr");
    expect(await sidesOf(bytes)).toEqual([["cover"], ["text"]]);
    expect(await verifyBooklet(bytes, pages, "ltr")).toEqual([]);
  });

  test("makes the pages of A4 smaller, all by the same", async () => {
    const pages = await book(7, { size: A4 });
    expect(await verifyBooklet(await fold(pages, "ltr"), pages, "ltr")).toEqual([]);
  });

  test("moves the pages of inner sheets towards the fold by the paper around them", async () => {
    const pages = await book(12);
    const bytes = await fold(pages, "ltr", { paper: 1 });
    const file = await PDFDocument.load(bytes);
    const starts = file.getPages().map((page) => readRuns(page).map(({ x }) => x));
    const [outer, , middle, , inner] = starts.map((xs) => xs.toSorted((a, b) => a - b));
    const millimetres = (from?: number[], to?: number[]): number[] =>
      [0, 1].map((nth) => (((to?.[nth] ?? 0) - (from?.[nth] ?? 0)) / 72) * 25.4);
    expect(millimetres(outer, middle).map((by) => by.toFixed(2))).toEqual(["1.00", "-1.00"]);
    expect(millimetres(outer, inner).map((by) => by.toFixed(2))).toEqual(["2.00", "-2.00"]);
    expect(await verifyBooklet(bytes, pages, "ltr")).toEqual([]);
  });

  test("lets the field of a cover reach the edge of the sheet, and not go over the fold", async () => {
    // The browser makes of A5 a sheet of 420 points, and ends the field at a whole pixel.
    const cover = "0 0 1 rg 0 0 559 472 re f";
    const pages = await makeBook({ size: [420, 594.96], pages: [cover] });
    const page = (await PDFDocument.load(await fold(pages, "ltr"))).getPage(0);
    const field = readPaints(readDrawn(page)).find(({ kind }) => kind === "field")?.extent;
    expect([field?.left, field?.right].map((x) => x?.toFixed(2))).toEqual([
      (page.getWidth() / 2).toFixed(2),
      page.getWidth().toFixed(2),
    ]);
  });

  test("is A4 on its side, and no more than sheets to print", async () => {
    const file = await PDFDocument.load(await fold(await book(5), "ltr"), {
      updateMetadata: false,
    });
    const [{ width, height } = { width: 0, height: 0 }] = file
      .getPages()
      .map((one) => one.getSize());
    expect([width, height].map((one) => Math.round((one / 72) * 25.4))).toEqual([297, 210]);
    const text = Array.from(file.context.enumerateIndirectObjects(), ([, one]) =>
      String(one),
    ).join();
    expect(text).not.toMatch(/StructTreeRoot|StructParents|MarkInfo|Annot|MCID/);
    expect(file.getTitle()).toBe("A book");
    expect(file.getCreationDate()).toEqual(DESCRIPTION.date);
  });

  test("asks to be printed on both sides, turned over the short edge, in its true size", async () => {
    const file = await PDFDocument.load(await fold(await book(1), "ltr"));
    const preferences = file.catalog.getOrCreateViewerPreferences();
    expect(preferences.getDuplex()).toBe("DuplexFlipShortEdge");
    expect(preferences.getPrintScaling()).toBe("None");
  });

  test("is the same file, byte for byte, when it is made again", async () => {
    const pages = await book(6);
    expect(await fold(pages, "ltr")).toEqual(await fold(pages, "ltr"));
  });

  describe("is found wanting", () => {
    test("when its book is read the other way", async () => {
      const pages = await book(8);
      const breaches = await verifyBooklet(await fold(pages, "ltr"), pages, "rtl");
      expect(breaches.map(({ law, place }) => `${law} ${place}`)).toContain(
        "words booklet, sheet 1, outside left",
      );
    });

    test("when a page is missing, or is another's", async () => {
      const bytes = await fold(await book(8), "ltr");
      const less = await book(7);
      const other = await makeBook({
        size: A5,
        pages: Array.from({ length: 8 }, (_, nth) => line(nth === 4 ? "else" : `page ${nth + 1}`)),
      });
      expect(await verifyBooklet(bytes, await book(9), "ltr")).toHaveLength(1);
      expect((await verifyBooklet(bytes, less, "ltr")).map(({ place }) => place)).toContain(
        "booklet, sheet 1, outside left",
      );
      expect((await verifyBooklet(bytes, other, "ltr")).map(({ message }) => message)).toEqual([
        "is not page 5, as it should be when folded",
      ]);
    });

    test("when a rule is missing, or has another colour", async () => {
      const bookWith = (rule: string) =>
        makeBook({ size: A5, pages: [line("one"), `${line("two")}\n${rule}`] });
      const pages = await bookWith("0 0 1 rg 100 300 50 1 re f");
      expect(await verifyBooklet(await fold(pages, "ltr"), pages, "ltr")).toEqual([]);
      for (const rule of ["", "0 1 1 rg 100 300 50 1 re f"]) {
        const found = await verifyBooklet(await fold(await bookWith(rule), "ltr"), pages, "ltr");
        expect(found.map(({ place, message }) => `${place} ${message}`)).toEqual([
          "booklet, sheet 1, inside left is not painted as page 2 is",
        ]);
      }
    });

    test("when words stand over the fold", async () => {
      const pages = [1, 2, 3, 4].map((nth) => line(`${"wide ".repeat(20)}${nth}`));
      const wide = await makeBook({ size: A5, pages });
      const found = await verifyBooklet(await fold(wide, "ltr"), wide, "ltr");
      expect(found.map(({ message }) => message)).toContain(
        "has words over the fold or over the edge",
      );
    });

    test("when it keeps tags, or claims a standard", async () => {
      const pages = await book(2);
      const file = await PDFDocument.load(await fold(pages, "ltr"), { updateMetadata: false });
      const { context, catalog } = file;
      catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
      const claim = context.stream("<pdfuaid:part>1</pdfuaid:part>");
      catalog.set(PDFName.of("Metadata"), context.register(claim));
      const inner = file.getPage(1).node;
      inner.set(
        PDFName.of("Contents"),
        context.register(context.stream("/P <</MCID 0>> BDC /Left Do EMC")),
      );
      const found = await verifyBooklet(await file.save(), pages, "ltr");
      expect(found.map(({ place, message }) => `${place} ${message}`)).toEqual([
        "booklet, the file has a MarkInfo of the book it was made of",
        "booklet, the file claims a standard, pdfuaid",
        "booklet, page 2 is numbered for a structure that is gone",
      ]);
    });
  });
});

test("the sides of a booklet hold each page once", () => {
  for (const count of COUNTS) {
    const pages = imposeSides(count, "rtl", true)
      .flat()
      .filter((page) => page !== undefined);
    expect(pages.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, nth) => nth));
  }
});
