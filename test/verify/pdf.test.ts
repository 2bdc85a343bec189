import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { joinWords, readPageWords, type Run } from "../../src/verify/pdf-words.ts";
import { readPdf } from "../../src/verify/pdf.ts";

const HEIGHT = 842;

/** Runs of one line, each beginning where the one before ends. */
function line(y: number, ...pieces: readonly (readonly [text: string, size?: number])[]): Run[] {
  let x = 120;
  return pieces.map(([text, size = 10.5]) => {
    const run = { text, x, y: size < 7.8 ? y + 4 : y, width: text.length * size * 0.5, size };
    x += run.width;
    return run;
  });
}

describe("the words of a printed page", () => {
  test.each([
    ["a word cut by the end of a line", "non-", "binding", ["non-binding"]],
    ["a hyphen that ends its word", "pre-", "and post-conflict", ["pre-", "and", "post-conflict"]],
    ["a range of years", "2016–", "2019", ["2016–2019"]],
    ["a symbol cut behind a slash", "CAC/COSP/", "2017/5", ["CAC/COSP/2017/5"]],
    ["a dash between words", "texts –", "all", ["texts", "–", "all"]],
  ])("know %s", (_, above, below, words) => {
    expect(joinWords([...line(500, [above]), ...line(485, [below])])).toEqual(words);
  });

  test("go on where a mark stands in a word", () => {
    const runs = line(500, ["the Convention"], ["1", 7], [", and"]);
    const { body, marks } = readPageWords(runs, HEIGHT);
    expect(body).toEqual(["the", "Convention,", "and"]);
    expect(marks).toEqual(["1"]);
  });

  test("are kept apart from what stands at the head and at the foot", () => {
    const page = readPageWords(
      [...line(790, ["Resolution 7/1", 8]), ...line(500, ["Urges"]), ...line(60, ["9", 8])],
      HEIGHT,
    );
    expect(page).toMatchObject({ head: "Resolution 7/1", body: ["Urges"], foot: "9" });
  });

  test("are kept apart from the notes, whose lines may begin with a number", () => {
    const [label] = line(130, ["5", 8.5]);
    const words = line(130, ["Paris,", 8.5]).map((run) => ({ ...run, x: 137 }));
    const below = line(118, ["2017 and 2018.", 8.5]).map((run) => ({ ...run, x: 137 }));
    const { notes, body } = readPageWords([...(label ? [label] : []), ...words, ...below], HEIGHT);
    expect(notes).toEqual([{ label: "5", words: ["Paris,", "2017", "and", "2018."] }]);
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
  expect(body).toEqual([
    { word: "Urges", page: 1 },
    { word: "States", page: 1 },
    { word: "to", page: 2 },
    { word: "act", page: 2 },
  ]);
  expect(outline).toEqual([]);
  expect(destinations.size).toBe(0);
});
