import type { BrowserContextOptions, Page } from "playwright-core";
import { expect } from "vitest";
import type { Session } from "../../../../src/model/document.ts";
import { instrumentsOf } from "../../../../src/model/instruments.ts";
import { engineIsMissing, testNeeding, type Engine } from "../../../checkers.ts";
import { bookOf, IN_ARABIC, IN_CHINESE, REAL, SHORT } from "./books.ts";
import { E_INK, looks, openWith, PHONE, shown, TABLET, turnPages } from "./reader.ts";

const LARGE = "html { font-size: 200% !important; }";
const SEPIA = { ink: "rgb(91, 70, 54)", paper: "rgb(241, 232, 208)" };
const DARK = { ink: "rgb(221, 221, 221)", paper: "rgb(20, 20, 20)" };

/** How a reader meets a book in an engine, as far as all of them do the same; the rest is returned to say. */
export function testReading(engine: Engine) {
  const open = openWith(engine);
  const reading = (
    sentence: string,
    session: Session,
    device: BrowserContextOptions,
    read: (page: Page) => Promise<void>,
  ): void =>
    testNeeding(engineIsMissing(engine))(sentence, async () =>
      open(await bookOf(session), device, read),
    );

  reading("the book opens, and its contents lead to every text", REAL, PHONE, async (page) => {
    const contents = await page.evaluate(() => reader.contents());
    expect(contents[0]).toBe("Title page");
    expect(contents).toContain("Resolution 7/8 Corruption in sport");
    expect(contents.length).toBeGreaterThan(instrumentsOf(REAL).length);
  });

  reading(
    "every line of the session is whole on a page of a tablet",
    REAL,
    TABLET,
    async (page) => {
      const { pages, files, missed } = await turnPages(page);
      expect(missed).toEqual([]);
      expect(files).toBeGreaterThan(instrumentsOf(REAL).length);
      expect(pages).toBeGreaterThan(files);
    },
  );

  for (const [name, session, device, direction] of [
    ["English on a phone", SHORT, PHONE, "ltr"],
    ["Arabic on a phone, from right to left", IN_ARABIC, PHONE, "rtl"],
    ["Chinese on a reader of electronic ink", IN_CHINESE, E_INK, "ltr"],
  ] as const) {
    reading(
      `every line is whole with letters twice as large: ${name}`,
      session,
      device,
      async (page) => {
        expect(await page.evaluate(() => reader.direction())).toBe(direction);
        await page.evaluate((css) => reader.dress(css), LARGE);
        const { pages, files, missed } = await turnPages(page);
        expect(missed).toEqual([]);
        expect(pages).toBeGreaterThan(files);
      },
    );
  }

  reading("a line that leaves the page does not go unnoticed", IN_CHINESE, PHONE, async (page) => {
    await page.evaluate(() => reader.dress("p { white-space: nowrap !important; }"));
    expect((await turnPages(page)).missed.length).toBeGreaterThan(1);
  });

  reading("a link to an item of a paragraph shows it", REAL, PHONE, async (page) => {
    expect(await shown(page, "op28.c")).toBe(undefined);
    await page.evaluate(() => reader.goTo("res-7-1.xhtml#op28.c"));
    expect(await shown(page, "op28.c")).toMatch(/^\(c\) Continuing to collect data/);
  });

  reading("the reader chooses how large all letters are", SHORT, PHONE, async (page) => {
    await page.evaluate(() => reader.goTo("res-7-1.xhtml"));
    const before = await looks(page);
    await page.evaluate((css) => reader.dress(css), LARGE);
    const after = await looks(page);
    expect(before.sizes.length).toBeGreaterThan(20);
    expect(after.sizes).toEqual(before.sizes.map((size) => size * 2));
  });

  for (const [name, { ink, paper }] of Object.entries({ sepia: SEPIA, dark: DARK })) {
    reading(`letters and lines have the reader’s colours: ${name}`, SHORT, PHONE, async (page) => {
      await page.evaluate(
        (css) => reader.dress(css),
        `html, body { color: ${ink} !important; background: ${paper} !important; }`,
      );
      for (const file of ["title.xhtml", "toc.xhtml", "res-7-1.xhtml", "about.xhtml"]) {
        await page.evaluate((place) => reader.goTo(place), file);
        const { inks, papers } = await looks(page);
        expect(inks, file).toEqual([ink]);
        expect(papers, file).toEqual([paper]);
      }
    });
  }

  reading("the reader chooses the letters", SHORT, PHONE, async (page) => {
    await page.evaluate(() => reader.goTo("res-7-1.xhtml"));
    expect((await looks(page)).families.join()).toContain("Source Serif 4");
    await page.evaluate(() => reader.dress("body { font-family: Arial !important; }"));
    expect((await looks(page)).families).toEqual(["Arial"]);
  });

  reading("the number of a printed page leads to where it begins", SHORT, PHONE, async (page) => {
    await page.evaluate(() => reader.goToPage("2"));
    expect(await shown(page, "op2")).toMatch(/^2\. Calls upon States parties:/);
    await page.evaluate(() => reader.goToPage("3"));
    expect(await shown(page, "designation")).toBe("Resolution 7/2");
  });

  return { reading };
}
