import fc from "fast-check";
import { expect, test } from "vitest";
import { readInstrument } from "../../src/markdown/read.ts";
import { readSession } from "../../src/markdown/session.ts";
import { writeInstrument } from "../../src/markdown/write.ts";
import { readManifest } from "../../src/read/manifest.ts";
import type { Reading } from "../../src/read/reading.ts";
import { readReport } from "../../src/read/report/read.ts";
import { reportText } from "./arbitrary.ts";

/** Reads a text in every way there is, and holds every span against it. */
function readAll(text: string): Reading {
  const reading = readReport({ path: "noise", text });
  const others = [
    readInstrument({ path: "noise", text }, "noise").diagnostics,
    readSession({ path: "noise", text }, () => undefined).diagnostics,
    readManifest({ path: "noise", text }).diagnostics,
  ];
  for (const { span } of [...reading.diagnostics, ...others.flat()]) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
  return reading;
}

test("any string gives documents and complaints that point into it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => void readAll(text)),
    { numRuns: 500, examples: [["\t\v"]] },
  );
}, 60_000);

test("any front matter gives documents and complaints that point into it", () => {
  const yaml = fc.array(
    fc.oneof(
      fc.constantFrom(
        "kind: ",
        "facts:\n",
        "  - ",
        "[",
        "{",
        "&a ",
        "*a",
        "!!x ",
        "? ",
        "|\n",
        '"',
      ),
      fc.constantFrom("parts: ", "number: ", "7", "\n", ": ", "<<: ", "- name: x\n", "null", "#"),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(yaml, (fields) => void readAll(`---\n${fields.join("")}\n---\n\nWords.\n`)),
    { numRuns: 1000 },
  );
}, 60_000);

test("binary noise gives documents and complaints", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      const { diagnostics } = readAll(new TextDecoder().decode(bytes));
      expect(diagnostics.length + bytes.length).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test("any lines of a report give complaints that point into it", () => {
  fc.assert(
    fc.property(reportText, (text) => void readAll(text)),
    { numRuns: 500 },
  );
}, 60_000);

test("front matter nested without end is reported", () => {
  const { diagnostics } = readInstrument(
    { path: "noise.md", text: `---\nkind: ${"[".repeat(50_000)}\n---\n` },
    "noise",
  );
  expect(diagnostics.map(({ rule }) => rule)).toContain("front-matter-is-valid");
});

test("of very many complaints of one rule the last says how many it stands for", () => {
  const { diagnostics } = readReport({ path: "noise", text: "the parties' ".repeat(5000) });
  expect(diagnostics.at(-1)?.message).toContain("4000 more like this are not listed");
});

/** What would be slow if anything looked at all of a text for each part of it. */
const NOISE = {
  "opening brackets": "[",
  asterisks: "*",
  superscripts: "¹",
  digits: "7",
  letters: "a",
  capitals: "the AAAAAAAA",
  quotes: '"',
  apostrophes: "a'",
  ranges: "1–",
  backslashes: "\\",
  "lettered lines": "(a) x;\n",
  "nested items": "(a) x:\n(i) y:\na. z:\n",
  "blank lines": "\n",
  "half sentences": "and so on\n",
  "half links": "[a](",
  links: "[70/1](#) ",
  italics: "*a* ",
  notes: "¹ x\n",
  marks: "word,¹ ",
  "bare notes": "to all 1\n\n1 See the list\n\n",
  "bare marks": "word 8 and ",
  rows: "| Chad | 0.001a |\n",
  cells: "| Chad ",
  bars: "|",
  "bars behind a word": "| Chad ||||||||||||||||||||||||||||||||||||||||",
  "open rows": "| Chad\n",
  "rows of one cell": "| Chad |\n",
  "numbered titles": "73/8. Rest\n",
  "bare formulas": "The Security Council\n",
  subjects: "THE QUESTION\nResolution 7/1\n",
  "cut words": "decision-\nmaking of ",
  texts: "Resolution 7/1\n\n¹ x\n\n",
  annexes: "Annex\n",
  headings: "A. X\n",
  formulas: "The Conference,\n",
  paragraphs: "1. *Urges* the same words,¹\n",
  preambles: "Recalling the words,\n",
  sessions: "the Group at its eighth session ",
  "one line": "all the other relevant Goals and goals ",
  "carriage returns": "x\r",
  hashes: "# ",
};

const MEGABYTE = 1_000_000;

function repeat(unit: string, size: number): string {
  return unit.repeat(Math.ceil(size / unit.length));
}

// No clock is asserted: what is quadratic does not come to an end here.
test.for(Object.entries(NOISE))(
  "a megabyte of %s is read and written",
  { timeout: 120_000 },
  ([, unit]) => {
    const { parts, diagnostics } = readReport({ path: "noise", text: repeat(unit, MEGABYTE) });
    expect(parts.length + diagnostics.length).toBeGreaterThan(0);
    for (const instrument of parts.flatMap(({ instruments }) => instruments).slice(0, 1000)) {
      const text = writeInstrument(instrument);
      expect(
        readInstrument({ path: "noise.md", text }, instrument.id).instrument.kind,
      ).toBeDefined();
    }
  },
);

test.for([
  "opening brackets",
  "asterisks",
  "superscripts",
  "digits",
  "blank lines",
  "one line",
] as const)("ten megabytes of %s are read", { timeout: 240_000 }, (kind) => {
  const { diagnostics } = readReport({
    path: "noise",
    text: repeat(NOISE[kind], 10 * MEGABYTE),
  });
  expect(diagnostics.length).toBeGreaterThan(0);
});
