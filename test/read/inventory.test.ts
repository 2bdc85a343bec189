import { describe, expect, test } from "vitest";
import type { Block, Inline, Instrument, Paragraph, TextBlock } from "../../src/model/document.ts";
import { noteReferences, plainText } from "../../src/model/inlines.ts";
import { nameUnits, textsOf } from "../../src/model/name.ts";
import type { Diagnostic } from "../../src/text/diagnostic.ts";
import type { Rule } from "../../src/text/rules.ts";
import type { Position } from "../../src/text/source.ts";
import { readKey, type KeyParagraph, type KeyUnit } from "./inventory.ts";
import { draftReading, lineOfDraft, lineOfReport, reportReading } from "./seeds.ts";

const key = readKey();

/** The words of the key without superscripts, asterisks, link targets and the number in front. */
function words(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\*+/g, "")
    .replace(/^\d+\. /, "");
}

function leadOf(text: readonly Inline[]): string | undefined {
  const [first] = text;
  return first?.type === "emphasis" && first.role === "lead"
    ? plainText(first.children)
    : undefined;
}

function paragraphs(blocks: readonly Block[]): Paragraph[] {
  return blocks.filter((block): block is Paragraph => block.type === "paragraph");
}

/** What the key says of a paragraph, in the form that is compared. */
function fromKey({ lines, text, number, item, footnoteRefs, items = [] }: KeyParagraph): unknown {
  const label =
    number === undefined ? (item === undefined ? undefined : `(${item})`) : `${number}.`;
  const notes = footnoteRefs.map(String);
  return { lines, label, text: words(text), notes, items: items.map(fromKey) };
}

function fromModel(locate: (offset: number) => Position) {
  const one = ({ label, text, spans, items }: Paragraph): unknown => ({
    lines: spans.map(({ start }) => locate(start).line),
    label,
    text: plainText(text),
    notes: noteReferences(text),
    items: items.map(one),
  });
  return one;
}

test("the answer key is at hand", ({ skip }) => {
  skip(key === undefined, "../shared/domain/inventory.json is not beside the project");
  expect(key).toBeDefined();
});

describe.skipIf(key === undefined)(
  "the answer key beside the project (shared/domain/inventory.json)",
  () => {
    if (!key) return;
    const adopted = reportReading.parts.flatMap(({ instruments }) => instruments);
    const [draft] = draftReading.parts.flatMap(({ instruments }) => instruments);
    const pairs = [
      ...key.units.map(
        (unit, nth) => [unit.kind, unit.number, unit, adopted[nth], lineOfReport] as const,
      ),
      ["draft", "", key.draft, draft, lineOfDraft] as const,
    ];

    test.for(pairs)(
      "%s %s has the title, the formula and the masthead of the key",
      ([, , unit, text]) => {
        expect(text?.title && plainText(text.title.text)).toBe(unit.title);
        expect(text?.formula && plainText(text.formula.text)).toBe(unit.formula);
        const printed = (lines: readonly TextBlock[] = []) =>
          lines.map((line) => plainText(line.text));
        expect(printed(text?.masthead)).toEqual(
          (unit.masthead ?? []).map((line) => words(line.text)),
        );
      },
    );

    test.for(pairs)(
      "%s %s has the paragraphs of the key, with lines, labels, notes and items",
      ([, , unit, text, locate]) => {
        const operative = unit.kind === "decision" ? unit.items : unit.operative;
        const read = (blocks: readonly Block[] = []) => paragraphs(blocks).map(fromModel(locate));
        expect(read(text?.preamble)).toEqual((unit.preamble ?? []).map(fromKey));
        expect(read(text?.operative)).toEqual((operative ?? []).map(fromKey));
      },
    );

    test.for(pairs)("%s %s has the lead phrases of the key", ([, , { leads }, text]) => {
      const read = (blocks: readonly Block[] = []) =>
        paragraphs(blocks).map((one) => leadOf(one.text));
      expect(read(text?.preamble)).toEqual(leads.preambular);
      if (leads.decision.length === 0) expect(read(text?.operative)).toEqual(leads.operative);
      // The verbs of a decision are not in italics, and the words before them are none.
      for (const [nth, verb] of leads.decision.entries()) {
        const paragraph = paragraphs(text?.operative ?? [])[nth];
        expect(paragraph && plainText(paragraph.text).startsWith(`${verb} `)).toBe(true);
      }
    });

    test.for(pairs)(
      "%s %s has the notes of the key, and the references to each",
      ([, , unit, text, locate]) => {
        const referring = (label: string) =>
          text
            ? nameUnits(text)
                .filter((unit) =>
                  textsOf(unit).some((words) => noteReferences(words.text).includes(label)),
                )
                .map(({ name }) => name)
            : [];
        const read = (text?.notes ?? []).map((note) => ({
          label: note.label,
          line: locate(note.spans[0].start).line,
          text: plainText(note.text),
          refs: note.label === "*" ? [] : referring(note.label),
        }));
        expect(read).toEqual([...stars(unit), ...unit.footnotes.map(noteOfKey)]);
      },
    );

    test("the halves of ten paragraphs are joined where the key says", () => {
      const cuts = (text: Instrument | undefined, locate: (offset: number) => Position) =>
        (text ? nameUnits(text) : [])
          .flatMap(textsOf)
          .filter(({ spans }) => spans.length > 1)
          .map(({ spans }) => spans.map(({ start }) => locate(start).line));
      const read = adopted.flatMap((text) => cuts(text, lineOfReport));
      expect(read).toEqual(key.joins.map(({ fromLine, toLine }) => [fromLine, toLine]));
      expect(cuts(draft, lineOfDraft)).toEqual([[40, 50]]);
    });

    test("the list of anomalies is the one that is known here", () => {
      expect(key.anomalies.map(({ id }) => id)).toEqual(Object.keys(ANOMALIES));
    });
  },
);

function stars({ starFootnote = [] }: KeyUnit): unknown[] {
  return starFootnote.map(({ line, text }) => ({ label: "*", line, text: words(text), refs: [] }));
}

function noteOfKey({ number, line, text, refs }: KeyUnit["footnotes"][number]): unknown {
  return { label: String(number), line, text: words(text), refs: refs.map(({ node }) => node) };
}

/** Where the rules meet what a careful editor found: the lines of the report, or of the draft (`D`). */
const ANOMALIES: Readonly<
  Record<string, readonly (readonly [Rule, ...(number | `D${number}`)[]])[]>
> = {
  A01: [["note-stands-with-its-paragraph", 513]],
  A02: [["same-note-has-same-links", 465]],
  A03: [["symbol-is-linked", 265, 267, 369, 465, 487, 509, 513, 515, 543, 597]],
  A04: [["link-stands-in-a-note", 183]],
  A05: [["quotation-marks-are-alike", 381]],
  A06: [["apostrophes-are-curly", 31, 319, 371, 457, 525, 599]],
  A07: [["citation-has-both-commas", 119]],
  A08: [
    ["series-has-no-comma-before-and", 91],
    ["insertion-has-both-commas", 91],
  ],
  A09: [["note-sits-on-first-mention", 277]],
  A10: [["sequence-word-follows-the-participle", 183, 593]],
  A11: [["resolution-calls-itself-present", 349, 637]],
  A12: [["capitals-are-alike", 411, 483]],
  A13: [["lead-phrase-is-emphasized", 13, 175, 247, 317, 355, 427, 503, 569, "D24"]],
  A14: [["ibid-has-its-note", 339]],
  A15: [["note-stands-by-itself", 103]],
  A16: [["decision-and-resolution-differ-in-number", 649]],
  A17: [["framing-paragraph-is-not-operative", 7, 647]],
  A18: [["ranges-are-written-alike", 655, "D14"]],
  A19: [["citation-is-written-out", 389]],
  A20: [["paragraph-is-whole", 105]],
  A21: [["preambular-paragraph-has-no-items", 69]],
  A22: [["decision-is-a-lettered-sentence", 653]],
  A23: [
    ["masthead-has-symbol", "D5"],
    ["masthead-lines-stand-apart", "D8"],
  ],
  A24: [["star-note-is-no-bullet", "D42"]],
  A25: [["page-boundary-leaves-no-trace", 31, "D50"]],
  A26: [["session-names-its-body", 259, 419, 453, 495, 657, 661]],
  A27: [["wording-is-usual", 637]],
  A28: [["instrument-has-adoption-line", 9, 171, 243, 313, 351, 423, 499, 565]],
};

/** Rules that hold for more than the places of the key: cut paragraphs, and two more ordinals at line 655 and 659. */
const WIDER: ReadonlySet<Rule> = new Set(["paragraph-is-whole", "session-names-its-body"]);

const told = (diagnostics: readonly Diagnostic[], rule: Rule, locate: (at: number) => Position) =>
  diagnostics.filter((one) => one.rule === rule).map(({ span }) => locate(span.start).line);

test.for(Object.entries(ANOMALIES))(
  "anomaly %s is reported where it stands, and nowhere else",
  ([, expected]) => {
    for (const [rule, ...lines] of expected) {
      const found = new Set<number | string>([
        ...told(reportReading.diagnostics, rule, lineOfReport),
        ...told(draftReading.diagnostics, rule, lineOfDraft).map((line) => `D${line}`),
      ]);
      if (WIDER.has(rule)) expect([...found]).toEqual(expect.arrayContaining([...lines]));
      else expect([...found]).toEqual(lines);
    }
  },
);
