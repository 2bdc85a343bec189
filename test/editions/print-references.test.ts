import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, type RunningBrowser } from "../../build/browser.ts";
import type { Book } from "../../build/print-book.ts";
import { printSession, printText } from "../../build/print-session.ts";
import type { Instrument } from "../../src/model/document.ts";
import { byItself } from "../../src/model/instruments.ts";
import { readRuns } from "../../src/verify/pdf-runs.ts";
import { readPdf, type PdfText } from "../../src/verify/pdf.ts";
import { verifyBook, verifyPrint } from "../../src/verify/print.ts";
import { SHEETS } from "../../templates/print/sheets.ts";
import { browserIsMissing } from "../checkers.ts";
import { sessionOf, textOf } from "./made-session.ts";
import { sentences } from "./random-text.ts";

function resolution(nth: number, ...paragraphs: readonly string[]): Instrument {
  const own = [`# Resolution 7/${nth}`, `## Follow-up to resolution 7/2`, "The Conference,"];
  const head = `---\nkind: resolution\nnumber: 7/${nth}\n---`;
  return textOf(`${[head, ...own, ...paragraphs].join("\n\n")}\n`, `res-7-${nth}`);
}

const again = "as in paragraph 2 of resolution 7/2, and once more resolution 7/2,";
const first = resolution(
  1,
  `*Recalling* resolutions 7/2 and 7/3,[^1]`,
  `1. *Decides* ${sentences(5)} ${again} ${sentences(5)} ${again} ${sentences(5)}`,
  `2. *Decides* to act as resolution 7/2 has it:[^2]\n\n    (a) ${sentences(30)}`,
  `| States | Acts |\n|---|---|\n| All | Of resolution 7/3 |`,
  `3. *Recalls* paragraph 1 above, and paragraph 2 (a) above.[^1]`,
  `[^1]: See resolution 7/3.`,
  `[^2]: ${sentences(12)} See resolution 7/3.`,
);
const second = resolution(2, `1. *Decides* to rest.`, `2. *Decides* to act.`);
const third = resolution(3, `1. *Decides* to rest upon paragraph 2 of resolution 7/2.`);
const before = [4, 5, 6, 7, 8].map((nth) => resolution(nth, `1. *Decides* to rest.`));

describe.skipIf(browserIsMissing() !== undefined)("in print a reference to another text", () => {
  const session = sessionOf([first, second, third]);
  const later = sessionOf([...before, first, second, third]);
  let running: RunningBrowser;
  let [made, madeLater]: (Book | undefined)[] = [];
  let book: PdfText;
  let additions: PdfText["additions"];

  beforeAll(async () => {
    running = await launchBrowser();
    made = await printSession(session, undefined, running);
    madeLater = await printSession(later, undefined, running);
    book = await readPdf(made.bytes);
    additions = book.additions.filter(({ page }) => !book.indexes.has(page));
  });

  afterAll(() => running.close());

  const labelOf = (name: string): string => book.labels[(made?.pageOf[name] ?? 0) - 1] ?? "";

  test("is a link to its place, with the number of the page behind its words, once in a paragraph", () => {
    const [two, place, three] = ["res-7-2", "res-7-2.op2", "res-7-3"].map(
      (name) => `${name} [p. ${labelOf(name)}]`,
    );
    const said = additions.filter(({ page }) => page === made?.pageOf["res-7-1"]);
    expect(said.map(({ to, words }) => `${to} ${words}`)).toEqual([two, three, place, two, three]);
    const linked = book.links.filter(({ to }) => to === "res-7-2.op2");
    expect(linked.length).toBeGreaterThan(said.filter(({ to }) => to === "res-7-2.op2").length);
  });

  test("has no number where its place lies open before the reader, and none in a title", () => {
    const facing = (page: number): number => Math.floor(page / 2);
    for (const { to = "", page } of additions) {
      expect([to, facing(page)]).not.toEqual([to, facing(book.destinations.get(to) ?? 0)]);
    }
    const own = additions.filter(({ to = "" }) => to.startsWith("res-7-1."));
    expect(own.map(({ to }) => to)).toEqual(["res-7-1.op1"]);
    expect(book.links.map(({ to }) => to)).toContain("res-7-1.op2.a");
  });

  test("adds no word to the record, and every page says where it begins as before", () => {
    expect(made?.faults).toEqual([]);
    expect(verifyBook(book, session, "", SHEETS.a4)).toEqual([]);
  });

  test("leaves all lines as they are, however many digits the number has", async () => {
    const linesOf = async ({ bytes, pageOf }: Book): Promise<string[][]> => {
      const pages = (await PDFDocument.load(bytes)).getPages();
      return [0, 1, 2].map((nth) => {
        const page = pages[(pageOf["res-7-1"] ?? 0) - 1 + nth];
        const runs = page ? readRuns(page) : [];
        const lines = Map.groupBy(runs, ({ y }) => Math.round(y / 4));
        return [...lines.values()].map((line) => line.map(({ text }) => text).join(""));
      });
    };
    const withoutNumbers = (lines: string[][]) =>
      lines.map((page) => page.map((line) => line.replace(/\u00a0?\[p\.\u00a0\d+\]|^\d+$/g, "")));
    if (!made || !madeLater) throw new Error("no book");
    const [few, many] = await Promise.all([linesOf(made), linesOf(madeLater)]);
    expect(few.flat().join("\n")).toMatch(/\[p\.\u00a0\d\]/);
    expect(many.flat().join("\n")).toMatch(/\[p\.\u00a0\d\d\]/);
    expect(withoutNumbers(few)).toEqual(withoutNumbers(many));
    expect(made.begins.map(({ letters }) => letters)).toEqual(
      madeLater.begins.slice(-made.begins.length).map(({ letters }) => letters),
    );
  });

  test("is words and no more in a book of one text that has not the other", async () => {
    const { bytes } = await printText(first, session, running);
    const alone = await readPdf(bytes);
    expect(alone.links.filter(({ to }) => /^res-7-[23]/.test(to))).toEqual([]);
    expect(alone.additions.map(({ to }) => to)).toEqual(["res-7-1.op1"]);
    expect(await verifyPrint(bytes, byItself(first, session), "", SHEETS.a4)).toEqual([]);
  });

  test("with a wrong number is told by the proof", () => {
    const [one, ...others] = book.additions;
    if (!one) throw new Error("no number");
    const wrong = { ...book, additions: [{ ...one, words: "[p. 99]" }, ...others] };
    expect(verifyBook(wrong, session, "", SHEETS.a4)).toEqual([
      expect.objectContaining({
        place: `page ${one.page}`,
        message: `says “[p. 99]” behind what leads to ${labelOf("res-7-2")}`,
      }),
    ]);
  });
});
