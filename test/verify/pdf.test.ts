import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import type { Run } from "../../src/verify/pdf-runs.ts";
import { readPageWords, readPieces } from "../../src/verify/pdf-words.ts";
import { readPdf } from "../../src/verify/pdf.ts";
import { settleWords } from "../../src/verify/settle.ts";
import { wordsOf } from "../../src/verify/words.ts";

const HEIGHT = 842;

/** Runs of one line, each beginning where the one before ends; a small one is the mark of a note. */
function line(y: number, ...pieces: readonly (readonly [text: string, size?: number])[]): Run[] {
  let x = 120;
  return pieces.map(([text, size = 10.5]) => {
    const isMark = size < 7.8;
    const width = text.length * size * 0.5;
    const run = { text, x, y: isMark ? y + 4 : y, width, size, place: { isMark } };
    x += run.width;
    return run;
  });
}

/** The words of runs as a reader finds them who expects these. */
function settled(runs: readonly Run[], expected: string): readonly string[] {
  const pieces = readPieces(runs);
  const { words, next } = settleWords(pieces, 0, wordsOf(expected));
  return [...words, ...pieces.slice(next).map(({ text }) => text)];
}

describe("the words of a printed page", () => {
  test.each([
    ["a word cut by the end of a line", "non-", "binding", "non-binding"],
    ["a hyphen that ends its word", "pre-", "and post-conflict", "pre- and post-conflict"],
    ["a range of years", "2016–", "2019", "2016–2019"],
    ["a symbol cut behind a slash", "CAC/COSP/", "2017/5", "CAC/COSP/2017/5"],
    ["a dash between words", "texts –", "all", "texts – all"],
    ["Chinese, which has no spaces", "大会，", "回顾其第", "大会，回顾其第"],
  ])("know %s", (_, above, below, words) => {
    const runs = [...line(500, [above]), ...line(485, [below])];
    expect(settled(runs, words)).toEqual(wordsOf(words));
  });

  test.each([
    ["a letter that differs", "Urges Stales", "Urges States", ["Urges", "Stales"]],
    ["a space too much", "Urges Sta tes", "Urges States", ["Urges", "Sta", "tes"]],
    ["a space too little", "UrgesStates now", "Urges States now", ["UrgesStates", "now"]],
    ["a word too little", "Urges", "Urges States", ["Urges"]],
    ["a word too much", "Urges all States", "Urges States", ["Urges", "all", "States"]],
  ])("are not mended where they have %s", (_, printed, expected, found) => {
    expect(settled(line(500, [printed]), expected)).toEqual(found);
  });

  test("are read from right to left, with their numbers and foreign names as these run", () => {
    const arabic = (text: string, x: number): Run => {
      return { text, x, y: 500, width: 50, size: 10.5, reversed: true };
    };
    const [number, name] = [line(500, ["54/205"])[0], line(500, ["UNODC"], [" (A"])];
    const runs = [
      ...name.map((run, nth) => ({ ...run, x: 100 + 27 * nth })),
      arabic(" مكتب ", 150),
      ...(number ? [{ ...number, x: 200 }] : []),
      arabic("قرارها ", 240),
    ];
    const words = "قرارها 54/205 مكتب UNODC (A";
    const { body } = readPageWords(runs, HEIGHT, "rtl");
    expect(settleWords(body, 0, wordsOf(words)).words).toEqual(wordsOf(words));
  });

  test("go on where a mark stands in a word", () => {
    const runs = line(500, ["the Convention"], ["1", 7], [", and"]);
    expect(settled(runs, "the Convention, and")).toEqual(["the", "Convention,", "and"]);
    expect(readPageWords(runs, HEIGHT).marks).toMatchObject([{ label: "1" }]);
  });

  const furniture = (run: Run): Run => ({ ...run, isAside: true });

  test("are kept apart from what stands at the head and at the foot", () => {
    const page = readPageWords(
      [
        ...line(790, ["Resolution 7/1", 8]).map(furniture),
        ...line(500, ["Urges"]),
        ...line(60, ["9", 8]).map(furniture),
      ],
      HEIGHT,
    );
    expect(page).toMatchObject({
      head: "Resolution 7/1",
      body: [{ text: "Urges", open: false }],
      foot: "9",
    });
  });

  test("are kept apart from the notes, whose lines may begin with a number", () => {
    const note = { nth: 0 };
    const words = [...line(130, ["Paris,", 8.5]), ...line(118, ["2017 and 2018.", 8.5])];
    const { notes, body } = readPageWords(
      [
        ...line(130, ["5", 8.5]).map((run) => ({ ...run, place: { note, isLabel: true } })),
        ...words.map((run) => ({ ...run, place: { note } })),
      ],
      HEIGHT,
    );
    expect(
      notes.map(({ label, words }) => [label, words.map(({ text }) => text).join(" ")]),
    ).toEqual([["5", "Paris, 2017 and 2018."]]);
    expect(body).toEqual([]);
  });
});

test("a file without contents and bookmarks is all body", async () => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (const text of ["Urges States", "to act"]) {
    pdf.addPage([595, HEIGHT]).drawText(text, { x: 120, y: 500, size: 10.5, font });
  }
  const { pages, body, outline, destinations } = await readPdf(await pdf.save());
  expect(pages).toBe(2);
  expect(body.map(({ text, page }) => [text, page])).toEqual([
    ["Urges", 1],
    ["States", 1],
    ["to", 2],
    ["act", 2],
  ]);
  expect(outline).toEqual([]);
  expect(destinations.size).toBe(0);
});
