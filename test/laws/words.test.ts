import fc from "fast-check";
import { expect, test } from "vitest";
import { readReport } from "../../src/read/report/read.ts";
import { instrument, reportText } from "./arbitrary.ts";
import { missing, wordsOfInstrument, wordsOfReading, wordsOfSource } from "./words.ts";
import { writeInstrument } from "../../src/markdown/write.ts";
import { readInstrument } from "../../src/markdown/read.ts";

test("no word of a report is lost, whatever its lines are", () => {
  fc.assert(
    fc.property(reportText, (text) => {
      const { title, parts, signs, diagnostics } = readReport({ path: "report.txt", text });
      if (diagnostics.some(({ rule }) => rule === "text-is-readable")) return;
      expect(missing(wordsOfSource(text, signs), wordsOfReading(title, parts))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test("no word is made up, but that a note stands with every text that refers to it", () => {
  fc.assert(
    fc.property(reportText, (text) => {
      const { title, parts, signs } = readReport({ path: "report.txt", text });
      const known = new Set(wordsOfSource(text, signs));
      expect(wordsOfReading(title, parts).filter((word) => !known.has(word))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
}, 60_000);

test("Markdown changes no word of a text, whatever its characters are", () => {
  fc.assert(
    fc.property(instrument, (original) => {
      const markdown = { path: "res-7-1.md", text: writeInstrument(original) };
      const { instrument: back } = readInstrument(markdown, original.id);
      expect(wordsOfInstrument(back)).toBe(wordsOfInstrument(original));
    }),
    { numRuns: 1000 },
  );
}, 60_000);
