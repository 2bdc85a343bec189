import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../../build/browser.ts";
import { makeBooks } from "../../../build/epub.ts";
import { makeBook } from "../../../build/epub-book.ts";
import { editionName, loadSessions } from "../../../build/load.ts";
import { printSession } from "../../../build/print-session.ts";
import type { KnownPages } from "../../../build/print.ts";
import type { Session } from "../../../src/model/document.ts";
import type { PageBegin } from "../../../src/model/page.ts";
import { readEpub } from "../../../src/verify/epub-file.ts";
import { verifyEpub } from "../../../src/verify/epub.ts";
import { readPageWords } from "../../../src/verify/pdf-words.ts";
import { readPdf, type PdfText } from "../../../src/verify/pdf.ts";
import { browserIsMissing, epubcheck, epubcheckIsMissing, testNeeding } from "../../checkers.ts";
import { inTemporaryFolder } from "../../checkers/temporary-folder.ts";
import { madeEditions, silent } from "../../made.ts";
import { HARD_TEXTS, notes, withBody } from "../hard-texts.ts";
import { sessionOf, textOf } from "../made-session.ts";
import { fillerOf, TABLES } from "../made-tables.ts";
import { sentences } from "../random-text.ts";
import { firstWordsOf } from "./first-words.ts";

/** A note longer than a page, referred to again from a table whose rows go over pages. */
function longNoteAndTable(language: string): Session {
  const said = (count: number, from: number) => sentences(count, from, language);
  const body = `1. ${said(9, 1)}[^1]

2. ${said(30, 10)}

${TABLES.namesBesideRows(fillerOf(language))}

3. ${said(20, 50)}${notes(said(150, 5000), said(1, 1), said(1, 2), said(1, 3), said(1, 4))}`;
  return sessionOf([textOf(withBody(body), "res-7-1")], { language });
}

const HARD = sessionOf(
  Object.values(HARD_TEXTS).map((body, nth) => textOf(withBody(body), `res-7-${nth + 1}`)),
);

const SESSIONS: Readonly<Record<string, Session>> = {
  "all that other programs lose words of": HARD,
  "a long note and a table": longNoteAndTable("en"),
  "the same in Arabic": longNoteAndTable("ar"),
  "the same in Chinese": longNoteAndTable("zh"),
};

interface Editions {
  readonly book: PdfText;
  readonly begins: readonly PageBegin[];
  readonly epub: Uint8Array;
}

/** The numbers of the pages that have words. */
function written({ leaves, labels }: PdfText): string[] {
  return leaves
    .filter(({ runs }) => runs.some(({ text }) => text.trim() !== ""))
    .map(({ page }) => labels[page - 1] ?? "");
}

function unlike({ book, epub }: Editions): unknown[] {
  return firstWordsOf(book, epub).filter(({ printed, marked }) => printed !== marked);
}

function labelsIn(epub: Uint8Array): string[] {
  return readEpub(epub).pages.list.map(({ label }) => label);
}

describe.skipIf(browserIsMissing() !== undefined)("an e-book with", () => {
  const made = new Map<string, Editions>();

  beforeAll(async () => {
    const running = await launchBrowser();
    try {
      for (const [name, session] of Object.entries(SESSIONS)) {
        const { bytes, begins } = await printSession(session, undefined, running);
        const epub = await makeBook(session, { begins });
        made.set(name, { book: await readPdf(bytes), begins, epub });
      }
    } finally {
      await running.close();
    }
  });

  const editionsOf = (name: string): Editions => {
    const editions = made.get(name);
    if (!editions) throw new Error(`nothing made of ${name}`);
    return editions;
  };

  describe.each(Object.entries(SESSIONS))("%s", (name, session) => {
    test("has every page that has words in its list", () => {
      const { book, epub } = editionsOf(name);
      expect(labelsIn(epub).toSorted()).toEqual(written(book).toSorted());
    });

    test("opens each page at the words that it begins with on paper", () => {
      expect(unlike(editionsOf(name))).toEqual([]);
    });

    test("has every word in order still, and every marker where it should be", () => {
      const { epub, begins } = editionsOf(name);
      const breaches = verifyEpub(epub, session, begins);
      expect(breaches).toEqual([]);
    });
  });

  test("pages that begin within paragraphs, cells and notes", () => {
    const units = [...made.values()].flatMap(({ begins }) =>
      begins.filter(({ letters }) => letters > 0).map(({ unit = "" }) => unit.split(".")[1]),
    );
    const kinds = new Set(units.map((unit = "") => unit.replace(/\d+/, "")));
    expect([...kinds].sort()).toEqual(["fn", "op", "table"]);
  });

  test.each(Object.keys(SESSIONS).slice(1))(
    "%s, and pages of nothing but the rest of a note that is printed again",
    (name) => {
      const { book, begins } = editionsOf(name);
      const again = book.leaves.filter(({ runs, height, page }) => {
        const { body, notes: own, copyRest } = readPageWords(runs, height, book.direction);
        const hasRest = body.length + own.length === 0 && copyRest.length > 0;
        return hasRest && page >= book.bodyStart;
      });
      const pages = again.map(({ page }) => book.labels[page - 1]);
      const units = begins.filter(({ page }) => pages.includes(page)).map(({ unit }) => unit);
      expect(new Set(units)).toEqual(new Set(["res-7-1.fn1"]));
    },
  );

  testNeeding(epubcheckIsMissing())("pages in all places passes EPUBCheck without a remark", () =>
    inTemporaryFolder(async (folder) => {
      const paths = [...made.keys()].map((_, nth) => join(folder, `${nth}.epub`));
      for (const [nth, { epub }] of [...made.values()].entries()) {
        await writeFile(paths[nth] ?? "", epub);
      }
      expect(await epubcheck(paths)).toEqual([]);
    }),
  );
});

describe.skipIf(browserIsMissing() !== undefined).each(loadSessions())(
  "the e-book of $path",
  (loaded) => {
    let editions: Editions;
    let folder: string;
    const name = editionName(loaded);

    beforeAll(async () => {
      folder = await madeEditions();
      const known: KnownPages = JSON.parse(
        await readFile(join(folder, "print", `${name}.pages.json`), "utf8"),
      );
      editions = {
        begins: known.begins,
        book: await readPdf(await readFile(join(folder, "print", `${name}.pdf`))),
        epub: await readFile(join(folder, "epub", `${name}.epub`)),
      };
    });

    test("has the pages of its printed compendium, in reading order", () => {
      const { book, epub } = editions;
      expect(labelsIn(epub)).toEqual(written(book));
    });

    test("opens each page at the words that it begins with on paper", () => {
      // The title of the report stands on the title page, and on paper above its first part once more.
      const [title, ...others] = firstWordsOf(editions.book, editions.epub);
      expect(title?.printed).toMatch(/^ResolutionsadoptedbytheConference/);
      expect(title?.marked).toMatch(/^A\.Resolutions/);
      expect(others.length).toBeGreaterThan(40);
      expect(others.filter(({ printed, marked }) => printed !== marked)).toEqual([]);
    });

    test("opens the pages in front at the cover, the title, the imprint and the contents", () => {
      const targets = new Map(
        readEpub(editions.epub).pages.list.map(({ label, target }) => [label, target]),
      );
      expect(["i", "iii", "iv", "v"].map((label) => targets.get(label))).toEqual([
        "OEBPS/cover.xhtml#page-i",
        "OEBPS/title.xhtml#page-iii",
        "OEBPS/about.xhtml#page-iv",
        "OEBPS/toc.xhtml#page-v",
      ]);
    });

    test("says in its metadata which book the pages are of", () => {
      const { metadata } = readEpub(editions.epub);
      const sources = metadata.filter(({ name: own }) => own === "dc:source");
      expect(sources.map(({ value }) => value)).toEqual([
        "CAC/COSP/2017/14",
        "Printed compendium, A4. Resolutions adopted by the Conference of the States Parties to the United Nations Convention against Corruption. Seventh session, Vienna, 6–10 November 2017",
      ]);
    });

    test("has no pages, and claims none, where the print beside it is of other texts", async () => {
      const pages = await readFile(join(folder, "print", `${name}.pages.json`), "utf8");
      const known: KnownPages = JSON.parse(pages);
      const other = JSON.stringify({ ...known, text: "of another text" });
      const made = (beside: string) =>
        inTemporaryFolder(async (own) => {
          await mkdir(join(own, "print"));
          await writeFile(join(own, "print", `${name}.pages.json`), beside);
          await makeBooks(silent, [loaded], own);
          const found = readEpub(await readFile(join(own, "epub", `${name}.epub`))).pages;
          return [found.markers.length > 0, found.claims.length > 0];
        });
      expect(await made(pages), "of the same").toEqual([true, true]);
      expect(await made(other), "of another").toEqual([false, false]);
      expect(await made("{"), "of none that can be read").toEqual([false, false]);
    });
  },
);
