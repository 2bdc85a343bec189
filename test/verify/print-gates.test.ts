import { describe, expect, test } from "vitest";
import type { Run } from "../../src/verify/pdf-runs.ts";
import { readPageWords } from "../../src/verify/pdf-words.ts";
import type { PdfText } from "../../src/verify/pdf.ts";
import { verifyBook } from "../../src/verify/print.ts";
import type { TypeArea } from "../../src/verify/print-area.ts";
import { sessionOf, textOf } from "../editions/made-session.ts";

// Books of two pages, set by hand: one that is as it should be, and its like with one fault each.

const MM = 72 / 25.4;
const A4: TypeArea = {
  width: 210,
  height: 297,
  margins: { top: 32, bottom: 36, inner: 35, outer: 40 },
};
const INNER = 35 * MM;
const OUTER = 40 * MM;

const TEXT = `---
kind: resolution
number: 7/1
source: source/report.txt
---

# Resolution 7/1

The Conference,

### Purposes

1. *Urges* States[^1] and *decides* first of all to rest upon it and[^1] so on.

[^1]: As noted.
`;

const instrument = textOf(TEXT, "res-7-1");
const session = sessionOf([instrument]);

/** A stretch of words: from where, how far above the foot of the page, how large. */
type Line = readonly [words: string, x: number, y: number, size?: number];

/** What may be wrong with a page. */
interface Drawn {
  readonly lines: readonly Line[];
  readonly notes: readonly string[];
  readonly folio: string;
}

/** The two pages as they should be: the first is bound on its left, the second on its right. */
const first: Drawn = {
  lines: [
    ["Resolution 7/1", INNER, 600],
    ["The Conference,", INNER, 585],
    ["Purposes", INNER, 570],
    ["1. Urges States", INNER, 555],
    ["1", INNER + 80, 559, 7],
    ["and decides", INNER, 540],
  ],
  notes: ["As noted."],
  folio: "1",
};
const second: Drawn = {
  lines: [
    ["first of all to rest", OUTER, 700],
    ["upon it and", OUTER, 685],
    ["1", OUTER + 60, 689, 7],
    ["so on.", OUTER + 75, 685],
  ],
  notes: ["As noted."],
  folio: "2",
};

const NAMES = ["res-7-1", "res-7-1.designation", "res-7-1.formula", "res-7-1.h1", "res-7-1.op1"];

/** The runs of a page as a file has them. */
function runsOf({ lines, notes, folio }: Drawn, left: number): Run[] {
  const run = (text: string, x: number, y: number, size: number, more: Partial<Run> = {}): Run => ({
    text,
    x,
    y,
    width: 0.45 * size * text.length,
    size,
    ...more,
  });
  return [
    ...lines.map(([text, x, y, size = 10.5]) =>
      run(text, x, y, size, size === 8 ? { isAside: true } : { place: { isMark: size === 7 } }),
    ),
    ...notes.flatMap((words, nth) => {
      const note = { page: left, nth };
      const y = 130 - 12 * nth;
      return [
        run("1", left, y, 8.5, { place: { note, isLabel: true } }),
        run(words, left + 20, y, 8.5, { place: { note } }),
      ];
    }),
    ...(folio === "" ? [] : [run(folio, left, 57, 8, { isAside: true })]),
  ];
}

function bookOf(
  pages: readonly [Drawn, Drawn],
  { labels = ["1", "2"], bookmarks = 1, width = 595.28 } = {},
): PdfText {
  const height = 841.89;
  const leaves = pages.map((page, nth) => {
    return { page: nth + 1, width, height, runs: runsOf(page, nth === 0 ? INNER : OUTER) };
  });
  const read = leaves.map(({ page, runs }) => ({ page, ...readPageWords(runs, height) }));
  return {
    pages: 2,
    title: "",
    author: "",
    language: "en",
    direction: "ltr",
    body: read.flatMap(({ page, body }) => body.map((piece) => ({ ...piece, page }))),
    notes: read.flatMap(({ page, notes }) => notes.map((note) => ({ ...note, page, last: page }))),
    marks: read.flatMap(({ page, marks }) => marks.map((mark) => ({ ...mark, page }))),
    aside: [],
    contents: [],
    additions: [],
    indexes: new Set(),
    labels,
    outline: Array.from({ length: bookmarks }, () => ({ title: "", level: 1, page: 1 })),
    destinations: new Map(NAMES.map((name) => [name, 1])),
    links: [],
    furniture: [],
    bodyStart: 1,
    folios: read.map(({ foot }) => foot),
    leaves,
  };
}

function breaches(book: PdfText): string[] {
  return verifyBook(book, session, "", A4).map(
    ({ law, place, message }) => `${law} ${place}: ${message}`,
  );
}

/** The page with one of its lines otherwise. */
function withLine(page: Drawn, nth: number, change: Line): Drawn {
  return { ...page, lines: page.lines.with(nth, change) };
}

const without = (page: Drawn, nth: number): Drawn => ({
  ...page,
  lines: page.lines.toSpliced(nth, 1),
});

test("a book that is as it should be keeps all laws", () => {
  expect(breaches(bookOf([first, second]))).toEqual([]);
});

describe("a book is found wanting, by paragraph and page, in which", () => {
  test.each<[string, readonly [Drawn, Drawn], string]>([
    [
      "a word is missing",
      [first, withLine(second, 1, ["upon and", OUTER, 685])],
      "words res-7-1#op1: page 1:",
    ],
    [
      "a line reaches into the outer margin",
      [withLine(first, 5, ["and decides", 595 - OUTER - 20, 540]), second],
      "pages res-7-1#op1: “and decides” on page 1 stands outside the type area",
    ],
    [
      "a page has the margins of the one beside it",
      [first, withLine(second, 0, ["first of all to rest", INNER, 700])],
      "pages res-7-1#op1: “first of all to rest” on page 2 stands outside the type area",
    ],
    [
      "a line stands below the type area",
      [first, withLine(second, 3, ["so on.", OUTER, 98])],
      "pages res-7-1#op1: “so on.” on page 2 stands outside the type area",
    ],
    [
      "a line goes over the edge of the page",
      [first, withLine(second, 3, ["so on.", 580, 685])],
      "pages res-7-1#op1: “so on.” on page 2 stands outside the page",
    ],
    [
      "a number goes over the edge of the page",
      [first, { ...second, lines: [...second.lines, ["2", 596, 57, 8]] }],
      "pages page 2: “2” on page 2 stands outside the page",
    ],
    [
      "a line stands over another",
      [withLine(first, 5, ["and decides", INNER + 8, 552]), second],
      "pages res-7-1#op1: “and decides” on page 1 stands over “1. Urges States”",
    ],
    [
      "a heading stands alone at the foot of a page",
      [
        { ...first, lines: first.lines.slice(0, 3), notes: [] },
        {
          ...second,
          lines: [
            ...first.lines
              .slice(3)
              .map(([words, x, y, size = 10.5]): Line => [words, x + 5 * MM, y + 160, size]),
            ...second.lines.map(([words, x, y, size = 10.5]): Line => [words, x, y - 30, size]),
          ],
        },
      ],
      "pages res-7-1#h1: stands alone at the foot of page 1",
    ],
    [
      "a line stands alone at the head of a page",
      [
        {
          ...first,
          lines: [
            ...first.lines,
            ...second.lines.slice(0, 3).map(([words, x, y, size = 10.5]): Line => {
              return [words, x - 5 * MM, y - 180, size];
            }),
          ],
        },
        { ...second, lines: [["so on.", OUTER, 700]], notes: [] },
      ],
      "pages res-7-1#op1: has one line alone on page 2",
    ],
    [
      "a line stands alone at the foot of a page",
      [without(first, 5), withLine(second, 0, ["and decides first of all to rest", OUTER, 700])],
      "pages res-7-1#op1: has one line alone on page 1",
    ],
    [
      "a note is missing on the second page that refers to it",
      [first, { ...second, notes: [] }],
      "notes res-7-1#fn1: is not at the foot of page 2, where it is referred to",
    ],
    [
      "a note is shown again with other words",
      [first, { ...second, notes: ["As noticed."] }],
      "notes res-7-1#fn1: page 2: ",
    ],
    [
      "a note stands twice on a page",
      [{ ...first, notes: ["As noted.", "As noted."] }, second],
      "notes res-7-1#fn1: stands on page 1 without being referred to there",
    ],
    [
      "a page prints another number than it is called",
      [first, { ...second, folio: "3" }],
      "pages page 2: prints the number “3”, and is called 2",
    ],
    [
      "a page of the text has no number",
      [first, { ...second, folio: "" }],
      "pages page 2: prints the number “”, and is called 2",
    ],
  ])("%s", (_, pages, breach) => {
    const found = breaches(bookOf(pages));
    expect(found.filter((one) => one.startsWith(breach))).toHaveLength(1);
  });

  test("pages are counted otherwise than they are numbered", () => {
    const found = breaches(bookOf([first, second], { labels: ["i", "ii"] }));
    expect(found).toContain("pages page 1: is called i; expected 1");
  });

  test("no bookmark leads to a text", () => {
    const found = breaches(bookOf([first, second], { bookmarks: 0 }));
    expect(found).toContain("pages bookmarks: none leads to res-7-1");
  });

  test("pages have another size than the sheet", () => {
    const found = breaches(bookOf([first, second], { width: 612 }));
    expect(found).toContain("pages page 1: is 215.9 × 297.0 mm; expected 210.0 × 297.0 mm");
  });
});
