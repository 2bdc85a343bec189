import { describe, expect, test } from "vitest";
import { describeDifference } from "../../src/verify/compare.ts";
import { lineOf, wordsOf } from "../../src/verify/words.ts";

describe("words are counted", () => {
  test.for<[string, number]>([
    ["The Assembly, on 16 December", 5],
    ["Подчеркивает  важность\nмер", 3],
    ["وإذ تشير إلى قرارها 54/205", 5],
    ["大会，", 2],
    ["第75/194号决议", 5],
    ["（见CAC/COSP/2017/14，第I.A节）", 5],
    ["“一带一路” 2020年", 6],
    ["……", 1],
    [" ", 0],
  ])("in “%s”", ([text, count]) => expect(wordsOf(text)).toHaveLength(count));
});

test("a line is put together again from its words", () => {
  for (const line of [
    "大会，1999年12月22日第54/205号 决议",
    "1. 大会",
    "The Assembly",
    "（见A/75）B 大",
  ])
    expect(lineOf(wordsOf(line))).toBe(line);
});

test("white space between Chinese characters is no matter of taste: lost or made up, it is seen", () => {
  expect(describeDifference(wordsOf("大会 决定"), wordsOf("大会决定"))).toBe(
    "大会 [-决-] {+决+} 定",
  );
  expect(describeDifference(wordsOf("大会决定"), wordsOf("大会 决定"))).toBeDefined();
  expect(describeDifference(wordsOf("大会决定"), wordsOf("大会决\u5b9a"))).toBeUndefined();
});

test("a Chinese character that is lost is named, and not the whole sentence", () => {
  expect(describeDifference(wordsOf("大会决定休会。"), wordsOf("大会定休会。"))).toBe(
    "大会 [-决-] 定休会。",
  );
});
