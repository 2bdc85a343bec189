import fc from "fast-check";
import { expect, test } from "vitest";
import { readText } from "../../src/read/session.ts";
import { proveSource } from "../../src/verify/proof.ts";
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

const ACCENTED = "Résolution de Mérida, n° 14, ó, ضدَّ";

test.for([
  [
    "a plain text",
    "res.txt",
    `Resolution 7/1\n\n${ACCENTED}\n\nThe Conference,\n\n1. *Décide*¹⁴ ${ACCENTED}.\n\n¹⁴ ${ACCENTED}.\n`,
  ],
  [
    "official XML",
    "res.xml",
    `<akomaNtoso><statement name="resolution"><preface><p><docNumber>75/1.</docNumber> <docTitle>${ACCENTED}</docTitle></p></preface><mainBody><paragraph><num>1.</num><content><p>${ACCENTED}<authorialNote marker="14"><p>${ACCENTED}</p></authorialNote></p></content></paragraph></mainBody></statement></akomaNtoso>`,
  ],
] as const)("the words of %s come out in NFC, however it composed them", ([, file, composed]) => {
  const entry = { file, language: "en", draft: undefined };
  const source = { path: file, text: composed.normalize("NFD") };
  expect(source.text).not.toBe(composed);
  const { parts, diagnostics } = readText(entry, source);
  const [instrument] = parts.flatMap(({ instruments }) => instruments);
  const markdown = instrument ? writeInstrument(instrument) : "";
  expect(markdown).toBe(markdown.normalize("NFC"));
  expect(markdown.split(ACCENTED.normalize("NFC"))).toHaveLength(4);
  expect(markdown).toContain("[^14]");
  for (const { span } of diagnostics) expect(span.end).toBeLessThanOrEqual(source.text.length);
  const session = {
    body: { id: "x", name: "X" },
    kind: "regular" as const,
    number: 7,
    language: "fr",
    title: [],
    parts,
    drafts: [],
    facts: [],
  };
  expect(proveSource(source, session).breaches).toEqual([]);
});
