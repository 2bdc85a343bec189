import { expect, test } from "vitest";
import { readReport } from "../../../src/read/report/read.ts";

/** What a text says of itself: the day of its adoption, and the words that say it. */
function adopted(text: string): readonly string[] {
  const { facts } = readReport({ path: "a.txt", text });
  return facts.map(({ name, of, value, evidence }) => `${name} ${of}: ${value} (${evidence})`);
}

const BODY = "The Council,\n\n1. Decides to rest.\n";

test.for([
  [
    "in the line that closes it",
    `Resolution 7/1\n\nRest\n\n${BODY}\n10 November 2017\n`,
    "9:1: 10 November 2017",
  ],
  [
    "in a sentence that closes it",
    `Resolution 7/1\n\nRest\n\n${BODY}\nAdopted at the 2nd meeting, on 10 November 2017.\n`,
    "9:1: Adopted at the 2nd meeting, on 10 November 2017",
  ],
  [
    "below its annex",
    `Resolution 7/1\n\nRest\n\n${BODY}\nAnnex\n\n1. States rest.\n\n2nd plenary meeting\n10 November 2017\n`,
    "14:1: 10 November 2017",
  ],
  [
    "in the place of its title",
    `Resolution 7/1\nAdopted by the Council at its 2nd meeting, on\n10 November 2017\n${BODY}`,
    "2:1: Adopted by the Council at its 2nd meeting, on 10 November 2017",
  ],
  [
    "below its number",
    `Resolution 7/1\nof 10 November 2017\n\n${BODY}`,
    "2:1: of 10 November 2017",
  ],
  [
    "above its number",
    `United Nations A/RES/7/1\n\nResolution adopted by the Council\non 10 November 2017\n\n7/1. Rest\n\n${BODY}`,
    "3:1: Resolution adopted by the Council on 10 November 2017",
  ],
] as const)("the day of adoption is read %s", ([, text, words]) => {
  expect(adopted(text)).toEqual([`adopted res-7-1: 2017-11-10 (a.txt:${words})`]);
});

test.for([
  [
    "of its distribution",
    `United Nations A/RES/7/1\n10 November 2017\n\nResolution 7/1\n\nRest\n\n${BODY}`,
  ],
  [
    "in its words",
    `Resolution 7/1\n\nRest\n\nThe Council,\n\n1. Recalls its session\nof 10 November 2017.\n`,
  ],
  ["of a draft", `France: draft resolution\n\nRest\n\n${BODY}\n10 November 2017\n`],
] as const)("no day of adoption is read out of the day %s", ([, text]) => {
  expect(adopted(text)).toEqual([]);
});
