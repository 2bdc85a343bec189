import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, type RunningBrowser } from "../../build/browser.ts";
import { printSession } from "../../build/print-session.ts";
import type { Session } from "../../src/model/document.ts";
import { readPdf, type PdfText } from "../../src/verify/pdf.ts";
import { verifyPrint } from "../../src/verify/print.ts";
import { browserIsMissing } from "../checkers.ts";
import {
  fillerOf,
  LANGUAGES_OF_TABLES,
  manyRows,
  sessionWith,
  TABLES,
  tallRows,
} from "./made-tables.ts";

describe.skipIf(browserIsMissing() !== undefined)("a printed table", () => {
  let running: RunningBrowser;

  beforeAll(async () => {
    running = await launchBrowser();
  });

  afterAll(() => running.close());

  const print = async (session: Session): Promise<Uint8Array> =>
    (await printSession(session, undefined, running)).bytes;

  describe.each(LANGUAGES_OF_TABLES)("in %s", (language) => {
    test.each(Object.entries(TABLES))("has every word of its cells: %s", async (_, table) => {
      const session = sessionWith(language, table(fillerOf(language)));
      expect(await verifyPrint(await print(session), session, "")).toEqual([]);
    });
  });

  describe("with rows higher than a page", () => {
    let bytes: Uint8Array;
    let book: PdfText;
    const session = sessionWith("en", tallRows(fillerOf("en")));

    beforeAll(async () => {
      bytes = await print(session);
      book = await readPdf(bytes);
    });

    const wordsOn = (page: number): string[] =>
      book.body.filter((piece) => piece.page === page).map(({ text }) => text);

    test("sets their cells beside each other, and goes on in each on the next page", () => {
      const first = book.destinations.get("res-75-1.table1.3") ?? 0;
      expect(wordsOn(first)).toEqual(expect.arrayContaining(["1000", "2000", "3000"]));
      expect(wordsOn(first)).not.toContain("1059");
      expect(wordsOn(first + 1).slice(0, 1)).not.toEqual(["2000"]);
      const numbers = wordsOn(first + 1).filter((word) => /^[123]\d\d\d$/.test(word));
      expect(new Set(numbers.map((number) => number.charAt(0)))).toEqual(new Set("123"));
    });

    test("says its head again on each page where it goes on, for the eye only", () => {
      const first = book.destinations.get("res-75-1.table1.1") ?? 0;
      const last = book.destinations.get("res-75-1.op2") ?? 0;
      expect(last - first).toBeGreaterThan(1);
      for (const { page, words } of book.aside) {
        const goesOn = page > first && page <= last;
        expect([page, words]).toEqual([page, goesOn ? ["First", "Second", "Third"] : []]);
      }
    });

    test("is found wanting without a word in a cell that goes on", async () => {
      const less = sessionWith(
        "en",
        tallRows(fillerOf("en")).replace("2105 to promote", "2105 to"),
      );
      const breaches = await verifyPrint(await print(less), session, "");
      expect(breaches).toMatchObject([{ law: "words", place: "res-75-1#table1.3" }]);
    });

    test("is found wanting with words in the wrong one of its cells", async () => {
      const moved = tallRows(fillerOf("en")).replace(
        /(report upon it,)(\[\^1\] \| )/,
        "report upon$2it, ",
      );
      const breaches = await verifyPrint(await print(sessionWith("en", moved)), session, "");
      expect(breaches.map(({ law, place, message }) => `${law} ${place} ${message}`)).toEqual([
        "words res-75-1#table1.3 a cell holds 3 letters too few",
        "words res-75-1#table1.3 a cell holds 3 letters too many",
      ]);
    });

    test("is found wanting against a table with another head", async () => {
      const other = sessionWith("en", tallRows(fillerOf("en")).replace("Third", "Fourth"));
      const breaches = await verifyPrint(bytes, other, "");
      expect(breaches.map(({ law, message }) => `${law}: ${message}`)).toContain(
        "words: {+First Second Third+} stands among the text",
      );
    });
  });

  test("keeps a row whole that is lower than a third of a page", async () => {
    const book = await readPdf(await print(sessionWith("en", manyRows(fillerOf("en")))));
    const rows = new Set(
      book.body.flatMap(({ cell }) => (cell ? [`${cell.table} ${cell.row}`] : [])),
    );
    expect(rows.size).toBe(61);
  });
});
