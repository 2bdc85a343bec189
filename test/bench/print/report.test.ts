import { expect, test } from "vitest";
import { changeParagraph, repeatTexts } from "./report.ts";

const REPORT = `Report on the session

A. Resolutions

1. The Conference adopted the following resolutions:

Resolution 7/1

First

Recalling its rules,¹

¹ Of 2003.

1. *Urges* all to read the rules;

Resolution 7/2

Second

1. *Notes* the rules² and the report.²

² Of 2005.

B. Decisions

2. It adopted the following decision:

Decision 7/1

Third
`;

test("a report with as many texts as the real one is the real one", () => {
  expect(repeatTexts(REPORT, 3)).toBe(REPORT);
});

test("texts stand in the part of their kind, over and over, each under a number of its own", () => {
  const lines = repeatTexts(REPORT, 8).split("\n");
  expect(lines.filter((line) => /^(?:[A-Z]\.|Resolution|Decision) /.test(line))).toEqual([
    "A. Resolutions",
    "Resolution 7/1",
    "Resolution 7/2",
    "Resolution 7/3",
    "Resolution 7/4",
    "Resolution 7/5",
    "Resolution 7/6",
    "B. Decisions",
    "Decision 7/1",
    "Decision 7/2",
  ]);
});

test("each mark leads to the note of its own copy", () => {
  const report = repeatTexts(REPORT, 14);
  expect(report.match(/[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?= Of)/g)).toEqual([
    "¹",
    "²",
    "³",
    "⁴",
    "⁵",
    "⁶",
    "⁷",
    "⁸",
    "⁹",
    "¹⁰",
  ]);
  expect(report).toContain("*Notes* the rules¹⁰ and the report.¹⁰");
});

test("a change is one word of one paragraph in the middle", () => {
  const changed = changeParagraph(REPORT).split("\n");
  const others = REPORT.split("\n").filter((line, nth) => line !== changed[nth]);
  expect(others).toEqual(["1. *Notes* the rules² and the report.²"]);
  expect(changed).toContain("1. *Notes* that rules² and the report.²");
});
