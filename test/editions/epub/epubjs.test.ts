import { expect } from "vitest";
import { REAL } from "./engines/books.ts";
import { PHONE, shown, tap } from "./engines/reader.ts";
import { testReading } from "./engines/sentences.ts";

const { reading } = testReading("epubjs");

reading("a tap on a mark goes to the note, and on its number back", REAL, PHONE, async (page) => {
  await page.evaluate(() => reader.goTo("res-7-1.xhtml"));
  await tap(page, "fnref1");
  await expect.poll(() => shown(page, "fn1")).toMatch(/^1\s+United Nations, Treaty Series/);
  expect(await shown(page, "fnref1")).toBe(undefined);
  await page.evaluate(() => {
    const [opened] = reader.documents();
    opened?.querySelector("#fn1 a")?.setAttribute("id", "back");
  });
  await tap(page, "back");
  await expect.poll(() => shown(page, "fnref1")).toBe("1");
});
