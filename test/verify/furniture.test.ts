import { describe, expect, test } from "vitest";
import { takeOut } from "../../src/verify/furniture.ts";

/** What is left of a text when its reader says that the lines in braces are no part of it. */
function rest(marked: string): string {
  const omissions: { start: number; end: number }[] = [];
  let text = "";
  for (const piece of marked.split(/(\{[^}]*\})/)) {
    const start = text.length;
    const isOut = piece.startsWith("{");
    text += isOut ? piece.slice(1, -1) : piece;
    if (isOut) omissions.push({ start, end: text.length });
  }
  return takeOut(text, omissions).rest.replace(/\s+/g, " ").trim();
}

describe("the proof lets go of", () => {
  test.for([
    [
      "a page head",
      "S/RES/7 (2000)\nand to\n{2}\n{S/RES/7 (2000)}\nreport",
      "S/RES/7 (2000) and to report",
    ],
    ["the number of a printing job", "Words\n{00-72018 (E)}\n{*0072018*}\nmore", "Words more"],
    ["a page head on one line", "A/1/2\nto\n{A/1/2 Page 3}\nreport", "A/1/2 to report"],
    [
      "numbers that say they are a page's",
      "to\n{- 2 -}\n{2/4 00-72018}\n{/...}\nreport",
      "to report",
    ],
    ["a drawn line", "Words\n{`````}\nmore", "Words more"],
    ["a table of contents", "{Contents}\n{First 2}\n{Second .....4}\nFirst", "First"],
  ] as const)("%s", ([, text, left]) => expect(rest(text)).toBe(left));
});

describe("the proof misses", () => {
  test.for([
    ["a sentence that was dropped", "One.\n{Two words.}\nThree.", "One. Two words. Three."],
    ["a number that stands alone", "to\n{2}\nreport", "to 2 report"],
    [
      "a head whose symbol stands nowhere else",
      "to\n{A/1/2 Page 3}\nreport",
      "to A/1/2 Page 3 report",
    ],
    ["a symbol that stands nowhere else", "to\n{2}\n{A/72/1}\nreport", "to 2 A/72/1 report"],
    [
      "words beside a page head",
      "A/1/2\n{2}\n{A/1/2}\n{and more}\nto",
      "A/1/2 2 A/1/2 and more to",
    ],
    [
      "contents that have no pages",
      "{Contents}\n{Two words.}\nThree.",
      "Contents Two words. Three.",
    ],
  ] as const)("%s", ([, text, left]) => expect(rest(text)).toBe(left));
});
