import {
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadSessions } from "../../../build/load.ts";
import { normalize } from "../../../build/normalize.ts";
import { proveSession } from "../../../build/proof.ts";
import { makeSite } from "../../../build/site.ts";
import { readSite } from "../../../build/verify-batch.ts";
import { instrumentsOf } from "../../../src/model/instruments.ts";
import { verifySite } from "../../../src/verify/site.ts";
import { browserIsMissing, testNeeding, vnu, vnuIsMissing } from "../../checkers.ts";
import { silent } from "../../made.ts";
import { asReader, axeOfPages, tooWide, WINDOWS } from "./examine.ts";
import { serveSite } from "./served.ts";

const CORPUS = join(import.meta.dirname, "../../../../shared/corpora/un-xml");

/** Texts of three bodies, each in six languages. */
const TEXTS = ["ga/75-36", "ga/80-232", "hrc/hrc-54-3", "sc/sc-2774"];

const LANGUAGES = ["ar", "zh", "en", "fr", "ru", "es"];

/** The language of a page; a session as one file has it at the end of its name. */
function languageOf(page: string): string {
  const [, named = page.split("/")[0] ?? ""] = /-([a-z]+)\.html$/.exec(page) ?? [];
  return LANGUAGES.includes(named) ? named : "en";
}

/** All pages of one session, the pages of the site, and each text, also side by side: the rest are made as these. */
const isExamined =
  /^(?:(?:\w\w\/)?(?:[^/]+|ga\/75\/.+|.+\/res-[^/]+\/(?:parallel\/)?index)|downloads\/ga-75-\w+)\.html$/;

const isThere = existsSync(CORPUS);

const NAME = "the site of official texts in six languages (shared/corpora/un-xml)";

describe.skipIf(!isThere)(NAME, () => {
  let made: string | undefined;
  let content = "";
  let site = "";
  let pages: readonly string[] = [];
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), "plenary-official-"));
    made = folder;
    content = join(folder, "content");
    site = join(folder, "site");
    mkdirSync(join(content, "source"), { recursive: true });
    for (const text of TEXTS) {
      for (const language of LANGUAGES) {
        const file = join(CORPUS, `${text}.${language}.xml`);
        copyFileSync(file, join(content, "source", basename(file)));
      }
    }
    await normalize({ content });
    await makeSite(silent, loadSessions(content), folder);
    pages = globSync("**/*.html", { cwd: site })
      .map((path) => path.replaceAll("\\", "/"))
      .sort();
  });
  afterAll(() => {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
  });
  const read = (page: string) => readFileSync(join(site, page), "utf8");

  test("holds 24 texts, every word of each proved, in all its places", () => {
    const sessions = loadSessions(content);
    expect(sessions.flatMap(({ session }) => instrumentsOf(session))).toHaveLength(24);
    expect(verifySite(readSite(site), sessions)).toEqual([]);
    for (const { session } of sessions) {
      const { proof, breaches } = proveSession(session, content);
      expect(breaches).toEqual([]);
      for (const { words, found } of proof.sources) expect(found).toBe(words);
    }
  });

  test("has each text once in each language, English at the root", () => {
    const ofText = pages.filter((page) => page.includes("/res-75-36/"));
    const [citing, texts] = [true, false].map((isCiting) =>
      ofText.filter((page) => page.endsWith("/cite/index.html") === isCiting),
    );
    expect(citing).toHaveLength(6);
    expect(texts).toEqual([
      "ar/ga/75/res-75-36/index.html",
      "es/ga/75/res-75-36/index.html",
      "fr/ga/75/res-75-36/index.html",
      "ga/75/res-75-36/index.html",
      "ga/75/res-75-36/parallel/index.html",
      "ru/ga/75/res-75-36/index.html",
      "zh/ga/75/res-75-36/index.html",
    ]);
  });

  test("lists bodies by name and their sessions with the latest first, each with its few texts", () => {
    const links = [...read("index.html").matchAll(/<h2>([^<]+)|<li><a href="([^"]+)"/g)];
    expect(links.map(([, body, session]) => body ?? session)).toEqual([
      "General Assembly",
      "ga/80/index.html",
      "ga/80/res-80-232/index.html",
      "ga/75/index.html",
      "ga/75/res-75-36/index.html",
      "Human Rights Council",
      "hrc/54/index.html",
      "hrc/54/res-54-3/index.html",
      "Security Council",
      "sc/2025/index.html",
      "sc/2025/res-2774/index.html",
    ]);
  });

  test("says which language every page is in, and which way it runs", () => {
    for (const page of pages) {
      const language = languageOf(page);
      const direction = language === "ar" ? "rtl" : "ltr";
      expect(read(page), page).toContain(`<html lang="${language}" dir="${direction}"`);
    }
  });

  test("needs no script that stands in a page, and nobody else's files", () => {
    for (const page of pages) {
      // A session as one file holds its own script, whose digest its policy names.
      const foreign = /style="|src="http|url\(http| onclick="/;
      expect(read(page), page).not.toMatch(foreign);
      if (!page.startsWith("downloads/")) expect(read(page), page).not.toMatch(/<script>|<style/);
    }
  });

  testNeeding(vnuIsMissing())("Nu HTML checker: nothing wrong on any page", async () => {
    expect(await vnu([site])).toEqual([]);
  });

  describe("in a browser", () => {
    const { address, browser } = serveSite(() => site, 600);
    const asPhone = (look: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) =>
      asReader(browser(), { viewport: { width: 390, height: 844 }, ...options }, look);

    for (const language of LANGUAGES) {
      const own = () => pages.filter((page) => languageOf(page) === language);
      // At a desk languages differ in their direction only; on a phone each has words of its own length.
      for (const size of ["en", "ar"].includes(language) ? WINDOWS : WINDOWS.slice(0, 1)) {
        testNeeding(browserIsMissing())(
          `axe-core: no violation on a page of any kind, or on any text, in ${language} at ${size.width}×${size.height}, light and dark`,
          async () => {
            const examined = own().filter((page) => isExamined.test(page));
            expect(examined.length).toBeGreaterThan(15);
            expect(await axeOfPages(browser(), size, examined.map(address))).toEqual([]);
          },
        );
      }

      testNeeding(browserIsMissing())(
        `no page in ${language} is wider than a phone of 320 pixels`,
        async () => expect(await tooWide(browser(), own().map(address))).toEqual([]),
      );
    }

    testNeeding(browserIsMissing())("the switch leads to the paragraph that one is reading", () =>
      asPhone(async (page) => {
        await page.goto(address("ga/75/res-75-36/index.html#op3"));
        await page.click('a.language[lang="ar"]');
        expect(page.url()).toBe(address("ar/ga/75/res-75-36/index.html#op3"));
        await page.click("a.parallel");
        expect(page.url()).toBe(address("ga/75/res-75-36/parallel/index.html?languages=ar#op3"));
      }),
    );

    testNeeding(browserIsMissing())("without a script the switch still works", () =>
      asPhone(
        async (page) => {
          await page.goto(address("ar/ga/75/res-75-36/index.html"));
          await page.click('a.language[lang="fr"]');
          expect(page.url()).toBe(address("fr/ga/75/res-75-36/index.html"));
        },
        { javaScriptEnabled: false },
      ),
    );

    testNeeding(browserIsMissing())(
      "side by side, the boxes choose the languages, and the address keeps the choice",
      () =>
        asPhone(async (page) => {
          const shown = () =>
            page.evaluate(() =>
              [...document.querySelectorAll<HTMLElement>(".row:has(> #op1) > *")]
                .filter((cell) => cell.offsetParent !== null)
                .map(({ lang }) => lang),
            );
          await page.goto(address("ga/75/res-75-36/parallel/index.html"));
          expect(await shown()).toEqual(["en", "ar"]);
          await page.click('input[value="ar"]');
          await page.click('input[value="fr"]');
          expect(await shown()).toEqual(["en", "fr"]);
          expect(page.url()).toContain("?languages=en+fr");
          await page.reload();
          expect(await shown()).toEqual(["en", "fr"]);
          await page.goto(address("ga/75/res-75-36/parallel/index.html?languages=ar+fr#op3"));
          const top = () =>
            page.evaluate(
              () => document.querySelector(".row:has(> #op3)")?.getBoundingClientRect().top ?? -1,
            );
          expect(await shown()).toEqual(["ar", "fr"]);
          expect(await top()).toBeGreaterThanOrEqual(0);
          expect(await top()).toBeLessThan(300);
        }),
    );
  });
});
