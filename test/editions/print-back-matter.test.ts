import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, type RunningBrowser } from "../../build/browser.ts";
import type { Book } from "../../build/print-book.ts";
import { printSession, printText } from "../../build/print-session.ts";
import { readPdf, type PdfText } from "../../src/verify/pdf.ts";
import { verifyBook, verifyPrint } from "../../src/verify/print.ts";
import { compendium } from "../../templates/print/pieces.ts";
import { SHEETS } from "../../templates/print/sheets.ts";
import { browserIsMissing } from "../checkers.ts";
import { sessionIn, CODES, inSix } from "./in-six.ts";
import { sessionOf, textOf } from "./made-session.ts";

const BODY = "Conference of the States Parties to the United Nations Convention against Corruption";

function resolution(nth: number, ...paragraphs: readonly string[]) {
  const own = [`# Resolution 7/${nth}`, "## Corruption", "The Conference,", ...paragraphs];
  const head = `---\nkind: resolution\nnumber: 7/${nth}\n---`;
  return textOf(`${[head, ...own].join("\n\n")}\n`, `res-7-${nth}`);
}

const items = Array.from(
  { length: 60 },
  (_, nth) =>
    `${nth + 3}. *Urges* States parties to apply article ${nth + 10} of the Convention and to cooperate;`,
);
const first = resolution(
  1,
  "*Recalling* its resolution 6/1 and General Assembly resolution 70/1,",
  "1. *Urges* States parties, within existing resources, to apply article 46, paragraph 3, of the Convention;",
  "2. *Requests* the Secretariat to report to the Conference at its eighth session;",
  ...items,
);
const second = resolution(2, "1. *Invites* donors to provide extrabudgetary resources.");
const session = sessionOf([first, second], { body: { id: "cosp-uncac", name: BODY } });

const namesOf = (own: typeof session): string[] =>
  compendium(own, undefined).flatMap(({ matter, name }) => (matter === "back" ? [name] : []));

describe.skipIf(browserIsMissing() !== undefined)("in print, behind the texts", () => {
  let running: RunningBrowser;
  let made: Book | undefined;
  let book: PdfText;

  beforeAll(async () => {
    running = await launchBrowser();
    made = await printSession(session, undefined, running);
    book = await readPdf(made.bytes);
  });

  afterAll(() => running.close());

  const NAMES = [
    "Who must do what",
    "Reporting calendar",
    "Articles and chapters cited",
    "Resolutions and documents cited",
    "Lead phrases",
  ];

  test("registers and indexes begin pages of their own, by contents, bookmarks and heads", () => {
    const [before, ...own] = book.outline.slice(-NAMES.length - 1);
    expect(before?.title).toMatch(/^Resolution 7\/2/);
    expect(own.map(({ title }) => title)).toEqual(NAMES);
    expect(book.contents.slice(-NAMES.length).map(({ words }) => words.join(" "))).toEqual(NAMES);
    expect(own.map(({ page }) => book.indexes.has(page))).toEqual(NAMES.map(() => true));
    expect(new Set(own.map(({ page }) => page)).size).toBe(NAMES.length);
    expect((own[0]?.page ?? 0) % 2).toBe(1);
    const heads = book.furniture.filter(({ page }) => book.indexes.has(page));
    expect(new Set(heads.map(({ head }) => head))).toContain("Who must do what");
  });

  test("each line leads to a paragraph and says on which page it is; no word is counted as the record's", () => {
    const inIndexes = book.additions.filter(({ page }) => book.indexes.has(page));
    expect(inIndexes.length).toBeGreaterThan(3 * items.length);
    expect(verifyBook(book, session, "", SHEETS.a4)).toEqual([]);
    expect(made?.faults).toEqual([]);
    expect(Math.min(...book.indexes)).toBeGreaterThan(
      Math.max(...book.body.map(({ page }) => page)),
    );
  });

  test("they stand in two columns, on A5 too", async () => {
    const small = await printSession(session, undefined, running, { sheet: SHEETS.a5 });
    expect(await verifyPrint(small.bytes, session, "", SHEETS.a5)).toEqual([]);
    const [page] = book.indexes;
    const { runs, width } = book.leaves[(page ?? 0) - 1] ?? { runs: [], width: 0 };
    const text = runs.filter(({ size, y }) => size > 8 && y < 500);
    const edges = new Set(text.map(({ x }) => x < width / 2));
    expect(edges.size).toBe(2);
  });

  test("a place without its page is told by the proof", () => {
    const [page = 0] = book.indexes;
    const additions = book.additions.filter((one) => one.page !== page || one.to !== "res-7-2.op1");
    expect(additions.length).toBeLessThan(book.additions.length);
    const messages = verifyBook({ ...book, additions }, session, "", SHEETS.a4).map(
      ({ place, message }) => `${place} ${message}`,
    );
    expect(messages).toEqual([`page ${page} does not say where res-7-2.op1 is`]);
  });

  test("a place that goes on on the next page has its number there, and another place has none", () => {
    const nth = book.links.findIndex(
      ({ page }, at) => book.indexes.has(page) && book.links[at - 1]?.page === page - 1,
    );
    const first = book.links[nth] ?? { page: 0, to: "" };
    const from = first.page - 1;
    const messagesWith = (to: string) => {
      const links = book.links.toSpliced(nth, 0, { page: from, to });
      const indexes = new Set([...book.indexes, from]);
      return verifyBook({ ...book, links, indexes }, session, "", SHEETS.a4).map(
        ({ message }) => message,
      );
    };
    expect(messagesWith(first.to)).toEqual([]);
    expect(messagesWith("res-7-1")).toEqual(["does not say where res-7-1 is"]);
  });

  test("an entry with more places than a page has room for goes on on the next", async () => {
    const many = Array.from({ length: 900 }, (_, nth) => `${nth + 1}. *Urges* peace;`);
    const own = sessionOf([resolution(1, ...many)], { body: { id: "cosp-uncac", name: BODY } });
    const { bytes } = await printSession(own, undefined, running);
    expect(await verifyPrint(bytes, own, "")).toEqual([]);
    const { indexes } = await readPdf(bytes);
    expect(indexes.size).toBeGreaterThan(3);
  });

  test("a text by itself has none of them", async () => {
    const { bytes } = await printText(first, session, running);
    expect((await readPdf(bytes)).indexes.size).toBe(0);
  });
});

test("a change in a text leaves the pages as they are that do not name what was changed", () => {
  const changed = resolution(2, "1. *Invites* donors to provide more extrabudgetary resources.");
  const pages = (own: typeof session) =>
    new Map(compendium(own, undefined).map(({ name, html }) => [name, String(html)]));
  const [before, after] = [
    pages(session),
    pages({ ...session, parts: sessionOf([first, changed]).parts }),
  ];
  const other = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
  expect(other).toEqual(["res-7-2", "index-who"]);
});

test.skipIf(inSix.length === 0)(
  "in each language what its texts are known to say is indexed, and no more",
  () => {
    const chosen = inSix.filter((texts) => texts[0]?.resolution === "ga/77-235");
    for (const language of CODES) {
      const all = namesOf(sessionIn(language, chosen)).filter(
        (name) => language !== "en" || /documents|phrases/.test(name),
      );
      expect([language, ...all]).toEqual([language, "index-documents", "index-phrases"]);
    }
  },
);

test.each([
  [12, "in one line"],
  [13, "each in a line of its own"],
])("an entry in %i texts has them %s", (count) => {
  const texts = Array.from({ length: count }, (_, nth) => resolution(nth + 1, "1. *Urges* peace."));
  const own = sessionOf(texts, { body: { id: "cosp-uncac", name: BODY } });
  const phrases = compendium(own, undefined).find(({ name }) => name === "index-phrases");
  const lines = String(phrases?.html).match(/<li>/g) ?? [];
  expect(lines).toHaveLength(count > 12 ? count : 0);
});

test("a register of many clauses goes on with the next addressee on a page of its own, and has its title once", () => {
  const demands = (whom: string) =>
    Array.from({ length: 200 }, (_, nth) => `${nth + 1}. *Urges* ${whom} to cooperate;`);
  const texts = ["donors", "States parties", "the Secretariat"].map((whom, nth) =>
    resolution(nth + 1, ...demands(whom)),
  );
  const own = sessionOf(texts, { body: { id: "cosp-uncac", name: BODY } });
  const pieces = compendium(own, undefined).filter(({ name }) => name === "index-who");
  const headings = pieces.map(({ html }) =>
    [...String(html).matchAll(/<h[12][^>]*>([^<]+)/g)].map(([, words]) => words),
  );
  expect(headings).toEqual([["Who must do what", "Donors"], ["Secretariat"], ["States parties"]]);
  expect(pieces.map(({ goesOn }) => goesOn)).toEqual([false, true, true]);
});

test("a session that cites nothing and asks for nothing has nothing behind its texts", () => {
  const silent = textOf("---\nkind: document\n---\n\n# A text\n\nThere it is.\n", "text");
  expect(namesOf(sessionOf([silent]))).toEqual([]);
});
