import { expect, test } from "vitest";
import { readReport } from "../../src/read/report/read.ts";
import { draft, report } from "../read/seeds.ts";
import { missing, wordsOfReading, wordsOfSource } from "./words.ts";

const MARKERS =
  /^(?:[A-Z]\. |Resolution|Decision|\d+\. |\([a-z]\) |[⁰¹²³⁴⁵⁶⁷⁸⁹]+ |\* )|\*|\]\(|,[⁰¹²³⁴⁵⁶⁷⁸⁹]/gm;

/** Offsets to cut at: every so many bytes, and around a sample of the markers. */
function cuts(bytes: Buffer, step: number, everyMarker: number): number[] {
  const text = bytes.toString("utf8");
  const dense = Array.from({ length: Math.floor(bytes.length / step) }, (_, nth) => nth * step);
  const markers = [...text.matchAll(MARKERS)].filter((_, nth) => nth % everyMarker === 0);
  const around = markers.flatMap(({ 0: mark, index }) => {
    const start = Buffer.byteLength(text.slice(0, index));
    return Array.from({ length: Buffer.byteLength(mark) + 2 }, (_, nth) => start + nth);
  });
  return [...dense, ...around];
}

/** Reads the first bytes of a file as a broken download would leave them. */
function readPrefix(bytes: Buffer, length: number): void {
  const text = bytes.subarray(0, length).toString("utf8");
  const { title, parts, signs } = readReport({ path: "prefix.txt", text });
  expect(
    missing(wordsOfSource(text, signs), wordsOfReading(title, parts)),
    `${length} bytes`,
  ).toEqual([]);
}

test("a draft cut off at any place is read, and no word before the cut is lost", () => {
  const bytes = Buffer.from(draft.text);
  for (const length of cuts(bytes, 11, 1)) readPrefix(bytes, length);
}, 60_000);

test("a report cut off at any place is read, and no word before the cut is lost", () => {
  const bytes = Buffer.from(report.text);
  for (const length of cuts(bytes, 151, 8)) readPrefix(bytes, length);
}, 120_000);
