import { Parser } from "htmlparser2";
import { describe, expect, test } from "vitest";
import { readInstrument } from "../../../src/markdown/read.ts";
import { writeInstrument } from "../../../src/markdown/write.ts";
import type { Block, Instrument, Paragraph } from "../../../src/model/document.ts";
import { nameUnits } from "../../../src/model/name.ts";
import { severityOf } from "../../../src/text/diagnostic.ts";
import { readAknWords } from "../../../src/verify/akn.ts";
import { describeDifference } from "../../../src/verify/compare.ts";
import { expectInstrument } from "../../../src/verify/expect.ts";
import { isNote } from "../../../src/verify/words.ts";
import { withoutPlaces } from "../../laws/plain.ts";
import { isThere, texts, type ReadText } from "./corpus.ts";

/** A text as its Markdown says: what was written and read again. */
function published({ instrument }: ReadText): Instrument {
  if (!instrument) throw new Error("no document");
  const text = writeInstrument(instrument);
  return readInstrument({ path: "text.md", text }, instrument.id).instrument;
}

const each = texts.map((text) => [text.name, text] as const);

describe.skipIf(!isThere)("the official texts beside the project (shared/corpora/un-xml)", () => {
  test("are 184", () => expect(texts).toHaveLength(184));

  test.for(each)(
    "%s is a resolution or a decision, without errors",
    ([, { instrument, reading }]) => {
      expect(["resolution", "decision"]).toContain(instrument?.kind);
      expect(reading.diagnostics.filter((one) => severityOf(one) === "error")).toEqual([]);
    },
  );

  test.for(each)("every word of %s is in its Markdown, in order", ([, text]) => {
    const { body, notes, marks } = readAknWords(text.source.text);
    const units = expectInstrument(published(text));
    const words = units.filter((unit) => !isNote(unit)).flatMap((unit) => unit.words);
    expect(describeDifference(body, words)).toBeUndefined();
    expect(units.filter(isNote).map((unit) => unit.words)).toEqual(notes);
    expect(units.filter((unit) => !isNote(unit)).flatMap((unit) => unit.marks)).toEqual(marks);
  });

  test.for(each)("the paragraphs of %s have the printed numbers and letters", ([, text]) => {
    const printed = numbersIn(text.source.text);
    const labels = text.instrument ? labelsOf(text.instrument) : [];
    // Where the source has a number in the words and not in its place, there are more labels than numbers.
    const inferred = text.reading.diagnostics.filter(
      ({ rule }) => rule === "paragraph-has-a-number",
    );
    expect(labels).toHaveLength(printed.length + inferred.length);
    let at = 0;
    const missing = printed.filter((label) => {
      at = labels.indexOf(label, at) + 1;
      return at === 0;
    });
    expect(missing).toEqual([]);
  });

  test.for(each)(
    "%s is read back from Markdown as it was, and says nothing of its form",
    ([, text]) => {
      const { instrument } = text;
      if (!instrument) throw new Error("no document");
      const markdown = writeInstrument(instrument);
      const { instrument: back, diagnostics } = readInstrument(
        { path: "text.md", text: markdown },
        instrument.id,
      );
      expect(withoutPlaces(back)).toEqual(withoutPlaces(instrument));
      expect(writeInstrument(back)).toBe(markdown);
      expect(diagnostics.filter(({ rule }) => rule === "markdown-is-in-the-dialect")).toEqual([]);
    },
  );

  const translated = [...Map.groupBy(texts, ({ resolution }) => resolution)].filter(
    ([, languages]) => languages.length === 6,
  );

  test("24 are there in six languages", () => expect(translated).toHaveLength(24));

  test.for(translated)("the paragraphs of %s have one name in six languages", ([, languages]) => {
    const english = namesOf(languages.find(({ language }) => language === "en"));
    for (const text of languages) {
      const own = namesOf(text);
      const [missing, more] = UNLIKE[text.name]?.slice(0, 2) ?? ["", ""];
      const unlike = [
        [...english].filter((name) => !own.has(name)).join(" "),
        [...own].filter((name) => !english.has(name)).join(" "),
      ];
      expect(unlike, text.name).toEqual([missing, more]);
    }
  });

  test("every fact says where it stands", () => {
    for (const { reading, source, instrument } of texts) {
      const isDated = !/<FRBRdate date="0001-01-01" name="adoption"/.test(source.text);
      expect(reading.facts.map(({ name }) => name)).toEqual(
        expect.arrayContaining(["symbol", ...(isDated ? ["adopted"] : [])]),
      );
      for (const { of, evidence } of reading.facts) {
        expect(of).toBe(instrument?.id);
        const [, line = "", found = ""] = /^\S+:(\d+):\d+: (.*)$/s.exec(evidence) ?? [];
        expect(source.text.split("\n")[Number(line) - 1]).toContain(found.split("\n")[0]);
      }
    }
  });
});

/** Where the sources differ: the names that a language lacks, those it has instead, and why. */
const UNLIKE: Readonly<Record<string, readonly [string, string, string]>> = {
  "ga/77-118.ru": ["op43", "op-1", "a number without its full stop, “43”"],
  "ga/77-235.zh": ["op15", "op154", "a misprint in the source, “154.” for “15.”"],
  "sc/sc-2774.ru": ["designation", "", "the line “Resolution 2774 (2025)” is empty"],
};

function namesOf(text: ReadText | undefined): ReadonlySet<string> {
  const units = text?.instrument ? nameUnits(text.instrument) : [];
  const apart = ["masthead", "note", "closing"];
  return new Set(units.filter(({ type }) => !apart.includes(type)).map(({ name }) => name));
}

/** The contents of all `num` elements, found without the reader. */
function numbersIn(xml: string): string[] {
  const numbers: string[] = [];
  let inside = false;
  const parser = new Parser(
    {
      onopentag(name) {
        inside = name === "num";
        if (inside) numbers.push("");
      },
      ontext(words) {
        if (inside) numbers.push(`${numbers.pop() ?? ""}${words}`);
      },
      onclosetag() {
        inside = false;
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return numbers.map((number) => number.trim());
}

function labelsOf({ preamble, operative, annexes }: Instrument): string[] {
  const ofParagraph = ({ label, items }: Paragraph): string[] => [
    ...(label === undefined ? [] : [label]),
    ...items.flatMap(ofParagraph),
  ];
  const blocks: readonly Block[] = [
    ...preamble,
    ...operative,
    ...annexes.flatMap((annex) => annex.blocks),
  ];
  return blocks.flatMap((block) => (block.type === "paragraph" ? ofParagraph(block) : []));
}
