import { expect, test } from "vitest";
import { breakEvenly, breakLines } from "../../templates/lines.ts";

const lines = (words: string, language: string, letters: number) =>
  breakLines(words, language, (line) => Array.from(line).length <= letters);

test("lines on a cover break between words, and dates hold together", () => {
  expect(lines("New York, 15 September 2020 – 14 September 2021", "en", 31)).toEqual([
    "New York, 15 September 2020 –",
    "14 September 2021",
  ]);
  expect(lines("من 15 أيلول/سبتمبر 2020 إلى 14 أيلول/سبتمبر 2021", "ar", 32)).toEqual([
    "من 15 أيلول/سبتمبر 2020 إلى",
    "14 أيلول/سبتمبر 2021",
  ]);
});

test("a Chinese title breaks between words, never before a comma or behind an opening bracket", () => {
  expect(lines("根据《联合国反腐败公约》防止和打击腐败行径，协助追回资产", "zh", 12)).toEqual([
    "根据《联合国反腐败公约》",
    "防止和打击腐败行径，协助",
    "追回资产",
  ]);
  expect(lines("大会《公约》", "zh", 3)).toEqual(["大会", "《公约》"]);
});

test("a word that is longer than a line has one to itself", () => {
  expect(lines("of Rechtsschutzversicherung", "en", 5)).toEqual(["of", "Rechtsschutzversicherung"]);
  expect(lines("", "en", 5)).toEqual([]);
});

test("the lines of a title are as even as they can be, and no more than they have to be", () => {
  const even = (words: string) => breakEvenly(words, "en", ({ length }) => length, 23);
  expect(even("one two three four five six")).toEqual(["one two three", "four five six"]);
  expect(even("one two three")).toEqual(["one two three"]);
  expect(even("incomprehensibilities of six")).toEqual(["incomprehensibilities", "of six"]);
});
