import { expect, test } from "vitest";
import { cellsOf, CHANGED, exponent, goalLines, growthLines, OURS, type Result } from "./table.ts";

const result = (way: string, asked: number, cpu: number, more: Partial<Result> = {}): Result => ({
  asked,
  way,
  pages: asked,
  bytes: asked * 1000,
  cpu,
  wall: cpu,
  megabytes: 500,
  ...more,
});

test("what takes twice as long for twice the pages grows with the exponent 1, four times as long with 2", () => {
  expect(exponent(result(OURS, 100, 5), result(OURS, 200, 10))).toBeCloseTo(1);
  expect(exponent(result(OURS, 100, 5), result(OURS, 200, 20))).toBeCloseTo(2);
});

test("growth is counted from the second size, for the first is mostly the start of programs", () => {
  const sizes = [result(OURS, 40, 9), result(OURS, 100, 10), result(OURS, 1000, 100)];
  expect(growthLines(sizes)).toEqual(["ours: exponent 1.00 from 100 to 1000 pages"]);
});

test("who was measured at one size only has no growth", () => {
  expect(growthLines([result("stock", 40, 9)])).toEqual([]);
});

test("a row says how the time is to that of the others, and nothing of those that are not there", () => {
  const results = [result("stock", 40, 8), result(OURS, 157, 9), result(OURS, 40, 4)];
  expect(cellsOf(result(OURS, 40, 4), results)).toEqual([
    "40",
    "ours",
    "40",
    "40",
    "4.0",
    "4.0",
    "500",
    "0.50",
    "–",
    "–",
  ]);
});

test("what is missed is said, with the figure and the bar", () => {
  const results = [
    result("stock", 622, 100),
    result("weasyprint", 622, 50),
    result(OURS, 622, 49, { megabytes: 2000 }),
    result(CHANGED, 622, 14),
  ];
  const lines = goalLines(results);
  expect(lines).toContain("reached  622 pages, CPU to stock: 0.49, at most 0.50");
  expect(lines).toContain("reached  622 pages, CPU to WeasyPrint: 0.98, at most 1.00");
  expect(lines).toContain("missed   622 pages, CPU after a change to cold: 0.29, at most 0.25");
  expect(lines).toContain("missed   622 pages, MB: 2000, at most 1074");
});

test("of what was not measured nothing is said", () => {
  expect(goalLines([result("stock", 40, 8)])).toEqual([]);
});
