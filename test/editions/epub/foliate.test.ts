import { expect } from "vitest";
import { REAL, SHORT } from "./engines/books.ts";
import { PHONE, tap } from "./engines/reader.ts";
import { testReading } from "./engines/sentences.ts";

const { reading } = testReading("foliate");

reading("a note opens where its mark is tapped", REAL, PHONE, async (page) => {
  await page.evaluate(() => reader.goTo("res-7-1.xhtml"));
  await tap(page, "fnref1");
  await page.waitForFunction(() => reader.note !== undefined);
  const note = await page.evaluate(() => reader.note?.document.body.textContent.trim());
  expect(note).toMatch(/^1\s+United Nations, Treaty Series, vol\. 2349, No\. 42146\./);
  expect(await page.locator("dialog").isVisible()).toBe(true);
});

reading(
  "a note stays in the text, where it is read without its box",
  SHORT,
  PHONE,
  async (page) => {
    await page.evaluate(() => reader.goTo("res-7-1.xhtml"));
    await tap(page, "fnref1");
    await page.waitForFunction(() => reader.note !== undefined);
    expect(await page.evaluate(() => reader.note?.hidden)).toBe(false);
  },
);

reading("the reader sees on which printed page he is", SHORT, PHONE, async (page) => {
  const label = () => page.evaluate(() => reader.label?.());
  await page.evaluate(() => reader.goTo("title.xhtml"));
  expect(await label()).toBe("iii");
  await page.evaluate(() => reader.goTo("res-7-1.xhtml#pp1"));
  expect(await label()).toBe("1");
  await page.evaluate(() => reader.goTo("res-7-1.xhtml#annex"));
  expect(await label()).toBe("2");
});
