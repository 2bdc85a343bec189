import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, type RunningBrowser } from "../../build/browser.ts";
import { printSession } from "../../build/print-session.ts";
import { BuildError } from "../../build/terminal.ts";
import { readPdf, type PdfText } from "../../src/verify/pdf.ts";
import { verifyBook, verifyPrint } from "../../src/verify/print.ts";
import { SHEETS } from "../../templates/print/sheets.ts";
import { browserIsMissing } from "../checkers.ts";
import { HARD_TEXTS, notes, withBody } from "./hard-texts.ts";
import { sessionOf, textOf } from "./made-session.ts";
import { randomText, sentences } from "./random-text.ts";

const entries = Object.entries(HARD_TEXTS);

describe.skipIf(browserIsMissing() !== undefined)("a printed book is complete with", () => {
  let running: RunningBrowser;
  let book: PdfText;
  const texts = entries.map(([, body], nth) => textOf(withBody(body), `res-7-${nth + 1}`));
  const session = sessionOf(texts);

  beforeAll(async () => {
    running = await launchBrowser();
    const { bytes } = await printSession(session, undefined, running);
    book = await readPdf(bytes);
  });

  afterAll(() => running.close());

  test.each(entries.map(([name], nth) => [name, texts[nth]?.id] as const))("%s", (_, id) => {
    const breaches = verifyBook(book, session, "", SHEETS.a4);
    expect(breaches.filter(({ place }) => place.startsWith(`${id}#`) || place === id)).toEqual([]);
  });

  test("all of them, in order, each on pages that say so", () => {
    expect(verifyBook(book, session, "", SHEETS.a4)).toEqual([]);
  });

  test("a note that goes on for pages, which begins on the page of its mark", () => {
    const long = book.notes.find(({ words }) => words.length > 3000);
    const mark = book.marks.find(({ page }) => page === long?.page);
    expect([mark?.label, (long?.last ?? 0) - (long?.page ?? 0) > 2]).toEqual(["1", true]);
  });

  test("a long text in Chinese, without a space, and in Arabic, from right to left", async () => {
    const said = {
      zh: ["联合国大会决议各国应当报告", "决定"],
      ar: ["تعزيز التعاون بين الدول المعنية وتقديم تقرير عن ذلك، ", "تقرر"],
    } as const;
    for (const [language, [words, verb]] of Object.entries(said)) {
      const body = `1. *${verb}* ${words.repeat(150).trim()}[^1]\n\n2. *${verb}* ${words.repeat(9).trim()}[^1]${notes(words.repeat(120).trim())}`;
      const own = sessionOf([textOf(withBody(body), "res-7-1")], { language });
      const { bytes } = await printSession(own, undefined, running);
      expect([language, await verifyPrint(bytes, own, "", SHEETS.a4)]).toEqual([language, []]);
    }
  });

  describe("a note that is referred to again", () => {
    let again: PdfText;
    const body = `1. *Decides* to rest.[^1]\n\n2. ${sentences(30)}\n\n3. *Decides*[^1] and[^1] more.\n\n4. ${sentences(30)}\n\n5. *Decides*[^1] and[^2] more.${notes("As noted.", "As further noted.")}`;
    const own = sessionOf([textOf(withBody(body), "res-7-1")]);

    beforeAll(async () => {
      again = await readPdf((await printSession(own, undefined, running)).bytes);
    });

    test("at the foot of each page that refers to it, once, with the same words", () => {
      const pages = new Set(
        again.marks.filter(({ label }) => label === "1").map(({ page }) => page),
      );
      const shown = again.notes.filter(({ label }) => label === "1");
      expect(pages.size).toBeGreaterThan(1);
      expect(shown.map(({ page }) => page)).toEqual([...pages]);
      expect(new Set(shown.map(({ words }) => words.map(({ text }) => text).join(" "))).size).toBe(
        1,
      );
      expect(verifyBook(again, own, "", SHEETS.a4)).toEqual([]);
    });

    test("and that leads to the first, which alone has its name", () => {
      const first = again.notes.find(({ label }) => label === "1");
      expect(again.destinations.get("res-7-1.fn1")).toBe(first?.page);
    });
  });

  test("or is not made, and says which paragraph has no room", async () => {
    const columns = 60;
    const row = `| ${Array.from({ length: columns }, (_, nth) => `w${nth}`).join(" | ")} |`;
    const table = `1. *Decides*:\n\n${row}\n|${"---|".repeat(columns)}\n${row}`;
    await expect(
      printSession(sessionOf([textOf(withBody(table), "res-7-1")]), undefined, running),
    ).rejects.toThrow(/60 columns are more than there is room for: .* res-7-1, table1/);
  });

  test.each(["en", "zh"])(
    "words, marks, notes and tables as they come, in %s, or is not made",
    async (language) => {
      const random = fc.sample(randomText(language), { seed: 7, numRuns: 4 });
      let made = 0;
      for (const body of random) {
        const own = sessionOf([textOf(withBody(body), "res-7-1")], { language });
        const printed = await printSession(own, undefined, running).catch((error: unknown) => {
          if (!(error instanceof BuildError)) throw error;
          expect(error.message).toContain(" res-7-1, ");
        });
        if (!printed) continue;
        made += 1;
        expect([body, await verifyPrint(printed.bytes, own, "", SHEETS.a4)]).toEqual([body, []]);
      }
      expect(made).toBeGreaterThan(random.length / 2);
    },
  );
});
