import fc, { type Arbitrary } from "fast-check";
import type {
  Annex,
  Block,
  Cell,
  Footnote,
  Heading,
  Inline,
  Instrument,
  Paragraph,
  Row,
  Table,
  TextBlock,
} from "../../src/model/document.ts";
import { mergeTexts } from "../../src/model/inlines.ts";
import { isFormula, operativeStart } from "../../src/model/parts.ts";

/** Lines as reports have them, good and bad, in any order. */
const LINES = [
  "Resolution 7/1",
  "Resolution 7/2",
  "Decision 7/1",
  "Resolution",
  "A. Resolutions",
  "B. Decisions",
  "1. At its seventh session, held in Vienna, from 6 to 10 November 2017, the Conference adopted:",
  "Measures against corruption",
  "The Conference of the States Parties,",
  "*The Conference*,",
  "At its 13th meeting, on 10 November 2017, the Conference:",
  "Recalling the Convention,¹ and *Treaty Series*,",
  "*Noting with concern* the work of the Group,²",
  "Bearing in mind that the purposes are:",
  "1. *Urges* States parties¹ to act;",
  "2. *Also urges* [70/1](#) and Assembly resolution [70/1](#);",
  "3 bis. *Decides* to rest.",
  "[4.] *Requests* the Secretariat:",
  "(a) To promote;",
  "(i) To prevent;",
  "(ii) To detect;",
  "a. To train;",
  "i. To teach;",
  "a) To promote;",
  "and so on and",
  "Implementation of the Convention,",
  "¹ United Nations, *Treaty Series*, vol. 2349.",
  "² See [CAC/COSP/2017/1](#).",
  "* [CAC/COSP/2017/1](#).",
  "Item 3 of the agenda*",
  "United States of America: draft resolution",
  "Annex",
  "Annex II",
  "Guidelines",
  "# not a heading",
  "- no list",
  "[^1]: no note",
  "¹: no note",
  "12.",
  "(a)",
  "etc. and so on,",
];

const PIECES = [
  "*",
  "_",
  "[",
  "]",
  "\\",
  "#",
  "(",
  ")",
  ".",
  "`",
  "<",
  "&amp;",
  "¹",
  "²³",
  "^",
  "1",
  "’2‘ ",
  "4 - ",
  "---",
  "|",
  " ¶ ",
  "=",
];

/** Strings with much of what means something in a source or in Markdown. */
const trickyText: Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES, " ", "a", "Word"), fc.string({ maxLength: 6 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((pieces) => pieces.join("").replace(/[\n\r]/g, " "));

/** The text of a report that may have anything in it. */
export const reportText: Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...LINES) }, trickyText),
      fc.constantFrom("\n", "\n\n", "\n\n", "\r\n\r\n", "\n\n\n\n"),
    ),
    { maxLength: 24 },
  )
  .map((lines) => lines.flat().join(""));

const noteLabel = fc.oneof(
  fc.integer({ min: 1, max: 999 }).map(String),
  fc.constantFrom("*", "**"),
);

const href = fc
  .string({ unit: fc.constantFrom(..."abZ09/.-_~()[]*&;<>\\:?=%#\"'".split("")), maxLength: 20 })
  .map((path) => `https://example.org/${path}`);

const text: Arbitrary<Inline> = trickyText.map((value) => ({ type: "text", value }));
const noteReference: Arbitrary<Inline> = noteLabel.map((label) => ({
  type: "note-reference",
  label,
}));

const leaves = fc
  .array(fc.oneof({ weight: 3, arbitrary: text }, noteReference), { minLength: 1, maxLength: 3 })
  .map(mergeTexts)
  .filter(({ length }) => length > 0);

const link: Arbitrary<Inline> = fc.record({
  type: fc.constant("link"),
  href,
  children: leaves,
});

const emphasis: Arbitrary<Inline> = fc
  .array(fc.oneof({ weight: 3, arbitrary: text }, noteReference, link), {
    minLength: 1,
    maxLength: 3,
  })
  .map(mergeTexts)
  .filter(({ length }) => length > 0)
  .map((children) => ({ type: "emphasis", role: "work", children }));

const inlines: Arbitrary<Inline[]> = fc
  .array(fc.oneof({ weight: 3, arbitrary: text }, noteReference, link, emphasis), {
    minLength: 1,
    maxLength: 5,
  })
  .map(trimEnds)
  .filter((run) => run.length > 0);

/** Words on a line have no space before the first and after the last. */
function trimEnds(run: readonly Inline[]): Inline[] {
  const merged = mergeTexts(run);
  const [first, ...rest] = merged;
  if (first?.type !== "text" && merged.at(-1)?.type !== "text") return merged;
  if (first?.type === "text" && first.value.trimStart() !== first.value) {
    return trimEnds([{ type: "text", value: first.value.trimStart() }, ...rest]);
  }
  const last = merged.at(-1);
  if (last?.type === "text" && last.value.trimEnd() !== last.value) {
    return trimEnds([...merged.slice(0, -1), { type: "text", value: last.value.trimEnd() }]);
  }
  return merged;
}

const SPAN = { start: 0, end: 0 };

const textBlock: Arbitrary<TextBlock> = inlines.map((run) => ({ text: run, spans: [SPAN] }));

const label = fc.constantFrom(
  undefined,
  undefined,
  "1.",
  "12.",
  "3 bis.",
  "2 alt.",
  "[4.]",
  "(a)",
  "(viii)",
  "(b ter)",
  "a)",
  "4 -",
  "\u200F4 -\u200F",
  "(ب)",
  "’2‘",
  "а)",
  "a.",
  "ii.",
);

function paragraphAbove(items: Arbitrary<Paragraph[]>): Arbitrary<Paragraph> {
  return fc.tuple(label, textBlock, items).map(([printed, block, below]) => ({
    type: "paragraph",
    label: printed,
    items: below,
    ...block,
  }));
}

const paragraph = [1, 2, 3, 4].reduce(
  (item) => paragraphAbove(fc.array(item, { maxLength: 2 })),
  paragraphAbove(fc.constant([])),
);

const heading: Arbitrary<Heading> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), textBlock)
  .map(([level, block]) => ({ type: "heading", level, ...block }));

const cell: Arbitrary<Cell> = fc.record({
  isHead: fc.boolean(),
  columns: fc.constantFrom(1, 1, 2, 3),
  rows: fc.constantFrom(1, 1, 2, 3),
  paragraphs: fc.array(textBlock, { maxLength: 2 }),
});

/** Cells put into a grid of their width: none reaches over another or out of it, and each row begins one. */
function layOut(width: number, height: number, cells: readonly Cell[]): Row[] {
  const left = Array.from({ length: width }, () => 0); // the rows that each column is taken for
  const more = [...cells];
  return Array.from({ length: height }, (_, nth): Row => {
    const row: Cell[] = [];
    for (let column = 0; column < width; column += 1) {
      const drawn = left[column] === 0 ? more.pop() : undefined;
      if (!drawn) continue;
      const end = left.findIndex((rows, at) => at > column && rows > 0);
      const room = (end < 0 ? width : end) - column;
      // The last column is free in the next row, so that a cell can begin there.
      const isLast = column + Math.min(drawn.columns, room) === width;
      const { isHead, paragraphs } = drawn;
      const columns = Math.min(drawn.columns, room);
      const rows = isLast ? 1 : Math.min(drawn.rows, height - nth);
      row.push({ isHead: isHead && paragraphs.length > 0, columns, rows, paragraphs });
      left.fill(rows, column, column + columns);
      column += columns - 1;
    }
    for (const [column, rows] of left.entries()) left[column] = Math.max(0, rows - 1);
    return { cells: row };
  });
}

const table: Arbitrary<Table> = fc
  .tuple(
    fc.option(textBlock, { nil: undefined }),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
    fc.array(cell, { minLength: 16, maxLength: 16 }),
  )
  .map(([caption, width, height, cells]) => ({
    type: "table",
    caption,
    rows: layOut(width, height, cells),
    spans: [SPAN],
  }));

const blocks: Arbitrary<Block[]> = fc.array(
  fc.oneof({ weight: 4, arbitrary: paragraph }, heading, table),
  { maxLength: 5 },
);

const annex: Arbitrary<Annex> = fc.record({
  designation: textBlock,
  title: fc.option(textBlock, { nil: undefined }),
  blocks,
});

const note: Arbitrary<Footnote> = fc
  .tuple(noteLabel, textBlock)
  .map(([printed, block]) => ({ label: printed, ...block }));

const top = fc.oneof(
  fc.record({
    kind: fc.constantFrom("resolution", "decision"),
    number: fc.constant("7/1"),
    masthead: fc.constant([]),
    designation: textBlock,
    title: fc.option(textBlock, { nil: undefined }),
  }),
  fc.record({
    kind: fc.constant("draft-resolution"),
    number: fc.constant(undefined),
    masthead: fc.array(textBlock, { maxLength: 3 }),
    designation: fc.constant(undefined),
    title: textBlock,
  }),
  fc.record({
    kind: fc.constantFrom("document", "resolution"),
    number: fc.constant(undefined),
    masthead: fc.constant([]),
    designation: fc.constant(undefined),
    title: fc.constant(undefined),
  }),
);

const fact = fc.record({
  name: fc.constantFrom("adopted", "vote"),
  value: fc.constantFrom("2020-12-16", "without: a vote", "75"),
  evidence: fc.constantFrom('report.txt:3:33: "it\'s" — <x/>', "# no comment"),
});

/** An instrument as any reader could make it, with any words in it. */
export const instrument: Arbitrary<Instrument> = fc
  .tuple(
    top,
    blocks,
    fc.array(annex, { maxLength: 2 }),
    fc.array(note, { maxLength: 4 }),
    fc.array(textBlock, { maxLength: 2 }),
    fc.option(fc.nat({ max: 5 }), { nil: undefined }),
    fc.array(fact, { maxLength: 2 }),
  )
  .filter(([{ kind }, body]) => {
    const [first] = body;
    if (kind === "document" || first?.type !== "paragraph" || first.label !== undefined)
      return true;
    return !isFormula(first.text, kind);
  })
  .map(([{ kind, ...head }, body, annexes, notes, conclusions, cut, facts]) => {
    // The operative part begins where the words show it, or anywhere.
    const shown = cut === undefined || kind === "document";
    const split = shown ? operativeStart(body, kind) : Math.min(cut, body.length);
    return {
      ...head,
      kind,
      id: "res-7-1",
      formula:
        kind === "document"
          ? undefined
          : { text: [{ type: "text", value: "The Conference," } as const], spans: [SPAN] as const },
      preamble: body.slice(0, split),
      operative: body.slice(split),
      conclusions,
      annexes,
      notes,
      source: "content/source/report.txt",
      corrections: [],
      facts,
    };
  });
