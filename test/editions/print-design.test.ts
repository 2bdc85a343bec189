import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, type RunningBrowser } from "../../build/browser.ts";
import { printSession } from "../../build/print-session.ts";
import { readRuns, type Run } from "../../src/verify/pdf-runs.ts";
import { verifyPrint } from "../../src/verify/print.ts";
import { contentsOf, inOneLine } from "../../templates/print/contents.ts";
import { SHEETS, type Sheet } from "../../templates/print/sheets.ts";
import { browserIsMissing, testNeeding } from "../checkers.ts";
import { sessionOf, textOf } from "./made-session.ts";

const LONG = "Cooperation among States parties, and with all those who take part in it, ".repeat(4);

const TEXT = `---
kind: resolution
number: 7/1
source: source/report.txt
---

# Resolution 7/1

## ${LONG.trim()}

The Conference,

1. *Decides* to rest:[^1]

    (a) To act:

        (i) In all States, with all that it takes, there and elsewhere, and so on to the end of a line;

            (A) At once, with all that it takes, there and elsewhere, and so on to the end of a line.

# Annex

## Guidelines

### I. General provisions

${"1. Words about it, which go on and on. ".repeat(24)}

### II. Other provisions

| State | Ratification, acceptance or approval | Contribution in United States dollars | Percentage | Remarks |
|---|---|---:|---:|---|
| Bolivia (Plurinational State of) | 5 December 2005 | 1,234,567 | 12.5 | Counterterrorism-related responsibilities |

[^1]: See https://www.example.org/documents/${"AReallyLongNameOfAFile".repeat(5)}.pdf.
`;

const session = sessionOf([textOf(TEXT, "res-7-1")], {
  body: { id: "body", name: `Conference of the Parties, ${LONG.toLowerCase()}` },
});

describe.skipIf(browserIsMissing() !== undefined).each(Object.values(SHEETS))(
  "a text with long titles, deep lists and a wide table, on $name,",
  (sheet) => {
    let running: RunningBrowser;
    let bytes: Uint8Array;
    let pages: (readonly Run[])[];
    beforeAll(async () => {
      running = await launchBrowser();
      const address = "https://texts.example.org/plenary/";
      ({ bytes } = await printSession(session, undefined, running, { sheet, address }));
      pages = (await PDFDocument.load(bytes)).getPages().map((page) => readRuns(page));
    });
    afterAll(() => running.close());

    test("is whole", async () => {
      expect(await verifyPrint(bytes, session, "")).toEqual([]);
    });

    test("keeps all of its words, heads and numbers between its margins", () => {
      // The cover has none.
      for (const [at, runs] of pages.entries()) {
        if (at === 0) continue;
        const { left, right } = edges(sheet, at);
        for (const { text, x, width } of runs) {
          if (text.trim() === "") continue;
          expect(x, text).toBeGreaterThan(left - 1);
          expect(x + width, text).toBeLessThan(right + 1);
        }
      }
    });

    test("says above its first page, and there alone, where it stands on the web", () => {
      const said = pages.flatMap((runs, at) => {
        const above = runs.filter(({ y }) => isAbove(sheet, y)).map(({ text }) => text);
        return above.join("").includes("texts.example.org/plenary/body/7/res-7-1") ? [at + 1] : [];
      });
      expect(said).toEqual([7]);
    });

    test("says a head that is longer than the measure in two lines, above the text", () => {
      const heads = pages.map((runs) =>
        runs.filter(({ text, y }) => isAbove(sheet, y) && text.trim() !== ""),
      );
      const body = heads.filter((runs) => runs.some(({ text }) => text.startsWith("Conference")));
      expect(body.length).toBeGreaterThan(0);
      for (const runs of body) expect(new Set(runs.map(({ y }) => Math.round(y))).size).toBe(2);
    });
  },
);

testNeeding(browserIsMissing())(
  "the closing lines of a text stand together, below words of it, wherever its pages end",
  async () => {
    // Each of them ends a line lower than the one before.
    const opening = TEXT.slice(0, TEXT.indexOf("1. "));
    const last = `1. *Decides* to go on${", to say so, and in as many words as it takes".repeat(9)}.`;
    const instruments = Array.from({ length: 15 }, (_, nth) => {
      const lines = "Recalling its words,\n\n".repeat(1 + nth);
      const text = `${opening}${lines}${last}\n\n---\n\n9th meeting\n\nVienna\n\n1 May 2020\n`;
      return textOf(text.replaceAll("7/1", `7/${nth + 1}`), `res-7-${nth + 1}`);
    });
    const own = sessionOf(instruments);
    const running = await launchBrowser();
    try {
      const { bytes } = await printSession(own, undefined, running, { sheet: SHEETS.a5 });
      const pages = (await PDFDocument.load(bytes)).getPages().map((page) => readRuns(page));
      const words = pages.map((runs) => runs.map(({ text }) => text).join(""));
      const ends = words.filter((text) => /9th meeting|Vienna|1 May 2020/.test(text));
      expect(ends).toHaveLength(instruments.length);
      for (const text of ends) expect(text).toMatch(/many words[^]*9th meeting[^]*1 May 2020/);
    } finally {
      await running.close();
    }
  },
);

testNeeding(browserIsMissing())(
  "a table of more columns than a page has room for is not printed, and is said to have too many",
  async () => {
    const row = (cell: string) => `|${`${cell}|`.repeat(40)}\n`;
    const text = `${TEXT.replace(/^# Annex[^]*/m, "")}${row(" Sum ")}${row("---")}${row(" 12,345 ")}`;
    const own = sessionOf([textOf(text, "res-7-1")]);
    const running = await launchBrowser();
    try {
      const printing = printSession(own, undefined, running, { sheet: SHEETS.a5 });
      await expect(printing).rejects.toThrow("40 columns are more than there is room for");
    } finally {
      await running.close();
    }
  },
);

test("a text without a title is named once in the contents, and in the bookmarks", () => {
  const untitled = { ...textOf(TEXT, "res-7-1"), title: undefined };
  const [entry] = contentsOf(sessionOf([untitled]));
  expect(entry).toMatchObject({ label: "Resolution 7/1", title: undefined });
  expect(entry && inOneLine(entry)).toBe("Resolution 7/1");
});

/** Where the type area of a page begins and ends, in points; the first page is a right one. */
function edges({ width, margins: { inner, outer } }: Sheet, at: number) {
  const [left, right] = at % 2 === 0 ? [inner, outer] : [outer, inner];
  return { left: points(left), right: points(width - right) };
}

function isAbove({ height, margins }: Sheet, y: number): boolean {
  return y > points(height - margins.top);
}

function points(millimetres: number): number {
  return (millimetres / 25.4) * 72;
}
