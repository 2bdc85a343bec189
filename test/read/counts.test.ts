import { describe, expect, test } from "vitest";
import { writeSession } from "../../src/markdown/session.ts";
import { writeInstrument } from "../../src/markdown/write.ts";
import type { Block, Instrument } from "../../src/model/document.ts";
import { noteReferences } from "../../src/model/inlines.ts";
import { nameUnits, textsOf, type Unit } from "../../src/model/name.ts";
import { severityOf } from "../../src/text/diagnostic.ts";
import { wordsOfInstrument } from "../laws/words.ts";
import { draft, draftReading, report, reportReading } from "./seeds.ts";

const adopted = reportReading.parts.flatMap(({ instruments }) => instruments);
const resolutions = adopted.filter(({ kind }) => kind === "resolution");
const decisions = adopted.filter(({ kind }) => kind === "decision");
const drafts = draftReading.parts.flatMap(({ instruments }) => instruments);

const items = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.type === "paragraph" ? block.items.length : 0), 0);

const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0);

const isJoined = (unit: Unit): boolean => textsOf(unit).some(({ spans }) => spans.length > 1);

const references = (instrument: Instrument): string[] =>
  nameUnits(instrument)
    .flatMap(textsOf)
    .flatMap(({ text }) => noteReferences(text));

describe("the report of the seventh session", () => {
  test("holds eight resolutions and one decision, in two parts", () => {
    expect(reportReading.parts.map(({ label }) => label)).toEqual(["A.", "B."]);
    expect(resolutions.map(({ number }) => number)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((serial) => `7/${serial}`),
    );
    expect(decisions.map(({ id }) => id)).toEqual(["dec-7-1"]);
  });

  test("has 103 preambular paragraphs with 3 items, 138 operative ones with 14", () => {
    expect(sum(resolutions.map(({ preamble }) => preamble.length))).toBe(103);
    expect(sum(resolutions.map(({ preamble }) => items(preamble)))).toBe(3);
    expect(sum(resolutions.map(({ operative }) => operative.length))).toBe(138);
    expect(sum(resolutions.map(({ operative }) => items(operative)))).toBe(14);
    expect(decisions[0]?.operative.map((one) => one.type === "paragraph" && one.label)).toEqual([
      "(a)",
      "(b)",
      "(c)",
      "(d)",
    ]);
  });

  test("has 29 notes, each in one text, and 39 references, ten notes being referred to twice", () => {
    const notes = adopted.flatMap((one) => one.notes.map(({ label }) => label));
    expect(notes).toEqual(Array.from({ length: 29 }, (_, nth) => String(nth + 1)));
    const cited = adopted.flatMap(references);
    expect(cited).toHaveLength(39);
    const twice = notes.filter((label) => cited.filter((one) => one === label).length === 2);
    expect(twice).toEqual(["1", "6", "7", "10", "12", "13", "16", "20", "21", "23"]);
  });

  test("has note 19 with paragraph 21 of resolution 7/6, though it is printed in 7/7", () => {
    const text = adopted.find(({ id }) => id === "res-7-6");
    expect(text?.notes.map(({ label }) => label)).toEqual(["16", "17", "18", "19"]);
    const paragraph = text && nameUnits(text).find(({ name }) => name === "op21");
    expect(paragraph && textsOf(paragraph).map(({ text: words }) => noteReferences(words))).toEqual(
      [["19"]],
    );
  });

  test("has nine paragraphs that a page break cut", () => {
    const joined = adopted.flatMap(nameUnits).filter(isJoined);
    expect(joined).toHaveLength(9);
  });

  test("has neither an error nor a warning", () => {
    const { diagnostics } = reportReading;
    expect(diagnostics.filter((one) => severityOf(one) !== "info")).toEqual([]);
  });

  test("stands in Markdown with all of its 13,375 words", () => {
    expect(report.text.split(/\s+/).filter((word) => word !== "")).toHaveLength(13_375);
    const { title, parts, facts } = reportReading;
    const frame = writeSession({
      body: { id: "", name: "" },
      kind: "regular",
      number: 7,
      language: "en",
      title,
      parts,
      drafts: [],
      facts,
    });
    const files = [withoutFields(frame), ...adopted.map(writeInstrument).map(withoutFields)];
    expect(bare(files.join("\n")).sort()).toEqual(bare(report.text).sort());
  });
});

describe("the draft resolution", () => {
  test("has a masthead of nine lines, 10 preambular and 16 operative paragraphs, 2 notes and the star", () => {
    const [text] = drafts;
    expect(drafts).toHaveLength(1);
    expect(text?.kind).toBe("draft-resolution");
    expect(text?.masthead).toHaveLength(9);
    expect(text?.preamble).toHaveLength(10);
    expect(text?.operative).toHaveLength(16);
    expect(text?.notes.map(({ label }) => label)).toEqual(["*", "1", "2"]);
    expect(text && references(text)).toEqual(["*", "1", "2", "1"]);
  });

  test("has one paragraph that a page break cut", () => {
    const joined = drafts.flatMap(nameUnits).filter(isJoined);
    expect(joined.map(({ name }) => name)).toEqual(["pp8"]);
  });

  test("stands in Markdown with all of its 1,042 words", () => {
    expect(draft.text.split(/\s+/).filter((word) => word !== "")).toHaveLength(1_042);
    const files = drafts.map(writeInstrument).map(withoutFields);
    expect(bare(files.join("\n")).sort()).toEqual(bare(draft.text).sort());
  });
});

test("the words of every text stand in Markdown in the order of the model", () => {
  for (const text of [...adopted, ...drafts]) {
    expect(bare(withoutFields(writeInstrument(text)))).toEqual(bare(wordsOfInstrument(text)));
  }
});

function withoutFields(markdown: string): string {
  return markdown.replace(/^---\n.*?\n---\n/s, "");
}

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The words of a source or of Markdown without their markup; note marks are plain digits. */
function bare(text: string): string[] {
  return text
    .replace(/\]\([^)]*\)/g, "")
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (digit) => String(SUPERSCRIPTS.indexOf(digit)))
    .replace(/^\[\^([^\]]+)\]:/gm, "$1")
    .replace(/^#+ /gm, "")
    .replace(/[[\]^*\\]/g, "")
    .split(/\s+/)
    .filter((word) => word !== "");
}
