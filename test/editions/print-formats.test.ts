import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, type RunningBrowser } from "../../build/browser.ts";
import { loadSessions } from "../../build/load.ts";
import { makePrint } from "../../build/print.ts";
import { printSession, printText } from "../../build/print-session.ts";
import { byItself, instrumentsOf, onlyTexts } from "../../src/model/instruments.ts";
import { readPdf } from "../../src/verify/pdf.ts";
import { verifyPrint } from "../../src/verify/print.ts";
import { SHEETS } from "../../templates/print/sheets.ts";
import { wordingFor } from "../../templates/wording/table.ts";
import { browserIsMissing } from "../checkers.ts";
import { silent } from "../made.ts";

const [loaded] = loadSessions();
if (!loaded) throw new Error("content holds no session");
const { session } = loaded;
const { drafts, draftNotice } = wordingFor("en");
const announcement = `${drafts} ${draftNotice}`;

describe.skipIf(browserIsMissing() !== undefined)("print", () => {
  let running: RunningBrowser;
  beforeAll(async () => void (running = await launchBrowser()));
  afterAll(() => running.close());

  test("of a text by itself is that text, whole, on pages from 1, under its own title", async () => {
    const text = instrumentsOf(session).find(({ id }) => id === "res-7-8");
    if (!text) throw new Error("no resolution 7/8");
    const { bytes } = await printText(text, session, running);
    expect(await verifyPrint(bytes, byItself(text, session), "")).toEqual([]);
    const book = await readPdf(bytes);
    expect(book.title).toBe("Resolution 7/8. Corruption in sport");
    expect(book.labels[0]).toBe("1");
    expect(book.contents).toEqual([]);
    expect(book.outline).toEqual([{ title: book.title, level: 1, page: 1 }]);
  });

  test("of some texts by themselves is a file for each, and no other", async () => {
    const folder = mkdtempSync(join(tmpdir(), "plenary-test-"));
    const work = { formats: ["texts"], only: ["res-7-4", "dec-7-1"] } as const;
    await makePrint(silent, [loaded], folder, work);
    expect(readdirSync(join(folder, "print")).toSorted()).toEqual([
      "cosp-uncac-7-en-dec-7-1.pdf",
      "cosp-uncac-7-en-res-7-4.pdf",
    ]);
    rmSync(folder, { recursive: true });
  });

  test("of a selection is a book with those texts and their parts, and no other", async () => {
    const chosen = onlyTexts(session, ["res-7-4", "dec-7-1"]);
    const { bytes } = await printSession(chosen, undefined, running);
    expect(await verifyPrint(bytes, chosen, announcement)).toEqual([]);
    const { contents } = await readPdf(bytes);
    const lines = contents.map(({ words }) => words.slice(0, 2).join(" "));
    expect(lines.slice(0, 4)).toEqual([
      "A. Resolutions",
      "Resolution 7/4",
      "B. Decisions",
      "Decision 7/1",
    ]);
    expect(lines.slice(4)).not.toContain("Draft resolution");
  });

  test("begins each text on the next page where that is asked for, and leaves none blank", async () => {
    const chosen = onlyTexts(session, ["res-7-4", "dec-7-1"]);
    const { bytes } = await printSession(chosen, undefined, running, { opening: "next" });
    expect(await verifyPrint(bytes, chosen, announcement)).toEqual([]);
    const { body, indexes, outline, pages } = await readPdf(bytes);
    const [first = 0] = outline.map(({ page }) => page);
    expect(new Set([...body.map(({ page }) => page), ...indexes]).size).toBe(pages - first + 1);
  });

  test.each(Object.values(SHEETS))(
    "on $name has every word, on pages of that size",
    async (sheet) => {
      const chosen = onlyTexts(session, ["res-7-8", "draft-technical-assistance"]);
      const { bytes } = await printSession(chosen, undefined, running, { sheet });
      const sizes = (await PDFDocument.load(bytes)).getPages().map((page) => page.getSize());
      for (const { width, height } of sizes) {
        // The browser rounds to its pixels, of which 96 are an inch.
        expect(Math.abs(width / 72 - sheet.width / 25.4)).toBeLessThan(1 / 96);
        expect(Math.abs(height / 72 - sheet.height / 25.4)).toBeLessThan(1 / 96);
      }
      expect(await verifyPrint(bytes, chosen, announcement)).toEqual([]);
    },
  );
});
