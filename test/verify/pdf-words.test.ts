import { expect, test } from "vitest";
import type { Run } from "../../src/verify/pdf-runs.ts";
import { readPageWords } from "../../src/verify/pdf-words.ts";

const cell = { table: 0, row: 1, nth: 0 };

const run = (text: string, y: number, more: Partial<Run> = {}): Run => ({
  text,
  x: 100,
  y,
  width: 6 * text.length,
  size: 10.5,
  ...more,
});

const read = (...runs: readonly Run[]) => {
  const { body, aside } = readPageWords(runs, 842, "ltr");
  return [body, aside].map((pieces) => pieces.map(({ text }) => text).join(" "));
};

test("words that the structure of a file leaves out are no words of the text where they stand in it", () => {
  const page = read(run("act;", 600), run("C", 580, { isAside: true }), run("Urges", 560));
  expect(page).toEqual(["act; Urges", "C"]);
});

test("the head of a table that goes on stands above its cells and is no part of the text", () => {
  const page = read(run("Party", 700, { isAside: true }), run("Spain", 680, { cell }));
  expect(page).toEqual(["Spain", "Party"]);
});
