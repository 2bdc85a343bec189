import type {
  Annex,
  Block,
  Footnote,
  Inline,
  Instrument,
  InstrumentKind,
  Paragraph,
  TextBlock,
} from "../../model/document.ts";
import type { EmphasisPlace } from "../../model/inlines.ts";
import { hangItems } from "../../model/list.ts";
import { isFormula, operativeStart } from "../../model/parts.ts";
import type { Report } from "../../text/diagnostic.ts";
import type { Source } from "../../text/source.ts";
import { closesText } from "./blocks.ts";
import { depthsOf } from "./depths.ts";
import { parseInlines, readMark } from "./inlines.ts";
import { joinPieces } from "./join.ts";
import type { Stitched } from "./stitch.ts";
import { emphasizeParticiple, emphasizeVerbs } from "./leads.ts";
import { composeRow, composeTable } from "./table.ts";

/** What a text is called. */
export interface Name {
  readonly kind: InstrumentKind;
  readonly id: string;
  readonly number: string | undefined;
}

/** Builds documents out of whole paragraphs. Never throws: what does not fit is reported and kept. */
export function createComposer(source: Source, report: Report) {
  const inlines = (stitched: Stitched, place: EmphasisPlace): Inline[] =>
    parseInlines(joinPieces(stitched, source), place, report);

  const textBlock = (stitched: Stitched): TextBlock => ({
    text: inlines(stitched, "elsewhere"),
    spans: stitched.pieces,
  });

  /** A line as plain words: what looks like a label at its start is one of them. */
  const wholeLine = (stitched: Stitched): TextBlock => {
    const { block, pieces, end } = stitched;
    if (block.line.row) return composeRow(stitched, source, report);
    const [first, ...rest] = pieces;
    return textBlock({
      block,
      pieces: [{ start: block.line.start, end: first.end }, ...rest],
      end,
    });
  };

  const paragraph = (stitched: Stitched): Paragraph => ({
    type: "paragraph",
    label: stitched.block.label,
    text: inlines(stitched, stitched.block.kind === "item" ? "opens-item" : "opens-paragraph"),
    items: [],
    spans: stitched.pieces,
  });

  const hung = (items: readonly Stitched[]): Paragraph[] =>
    hangItems(items.map(paragraph), depthsOf(items.map(({ block }) => block.label ?? "")));

  const blocks = (run: readonly Stitched[]): Block[] => {
    const composed: Block[] = [];
    for (let index = 0; index < run.length;) {
      const stitched = run[index];
      if (!stitched) break;
      if (stitched.block.kind === "section") {
        composed.push({ type: "heading", level: 1, ...wholeLine(stitched) });
        index += 1;
        continue;
      }
      if (stitched.block.kind === "row") {
        const rows = tableFrom(run, index);
        if (
          composed.at(-1)?.type === "paragraph" &&
          run[index + rows.length]?.block.kind === "item"
        ) {
          const message =
            "a table inside an item; it is read as standing below it, and what follows by itself";
          report({ rule: "table-stands-by-itself", message, span: stitched.pieces[0] });
        }
        composed.push(...composeTable(rows, source, report));
        index += rows.length;
        continue;
      }
      const opens = stitched.block.kind !== "item";
      const items = itemsFrom(run, opens ? index + 1 : index);
      if (opens) composed.push({ ...paragraph(stitched), items: hung(items) });
      else for (const item of hung(items)) composed.push(item);
      index += items.length + (opens ? 1 : 0);
    }
    return composed;
  };

  const annexes = (run: readonly Stitched[]): Annex[] => {
    const starts = run.flatMap(({ block }, index) => (block.kind === "annex" ? [index] : []));
    return starts.flatMap((start, nth) => {
      const [designation, ...rest] = run.slice(start, starts[nth + 1]);
      if (!designation) return [];
      const title = rest[0]?.block.kind === "title" ? rest[0] : undefined;
      return {
        designation: textBlock(designation),
        title: title && textBlock(title),
        blocks: blocks(title ? rest.slice(1) : rest),
      };
    });
  };

  const instrument = ({ kind, id, number }: Name, stretch: readonly Stitched[]): Instrument => {
    const annexed = stretch.findIndex(({ block }) => block.kind === "annex");
    const main = annexed < 0 ? stretch : stretch.slice(0, annexed);
    const only = (name: string) => main.find(({ block }) => block.kind === name);
    const designation = only("designation");
    const title = only("title");
    const closing = kind === "document" ? main.length : closingStart(main);
    const above = new Set(
      main.filter((one) => one === designation || one === title || isFront(one)),
    );
    const all = blocks(main.slice(0, closing).filter((one) => !above.has(one)));
    const { formula, body } =
      kind === "document" ? { formula: undefined, body: all } : takeFormula(all, kind);
    const split = operativeStart(body, kind);
    return {
      kind,
      id,
      number,
      masthead: main.filter(isFront).map(wholeLine),
      designation: designation && textBlock(designation),
      title: title && wholeLine(title),
      formula,
      preamble: body.slice(0, split).map(emphasizeParticiple),
      operative: formula ? emphasizeVerbs(body.slice(split)) : body.slice(split),
      conclusions: main.slice(closing).map(wholeLine),
      annexes: annexed < 0 ? [] : annexes(stretch.slice(annexed)),
      notes: [],
      source: source.path,
      corrections: [],
      facts: [],
    };
  };

  const note = (stitched: Stitched): Footnote => ({
    label: readMark(stitched.block.label ?? ""),
    ...textBlock(stitched),
  });

  return { instrument, note, paragraph, textBlock, wholeLine };
}

/** Where the lines begin that close a text: the meeting, the date, how the votes fell. */
function closingStart(main: readonly Stitched[]): number {
  let start = main.length;
  for (let above = main[start - 1]; above; above = main[start - 1]) {
    const { kind, line } = above.block;
    if (kind !== "prose" || !closesText(line)) break;
    start -= 1;
  }
  return start;
}

function isFront({ block }: Stitched): boolean {
  return block.kind === "front";
}

/** Takes the formula off the body. The lettered paragraphs of a decision hang on its colon and are its body. */
function takeFormula(
  all: readonly Block[],
  kind: InstrumentKind,
): {
  formula: TextBlock | undefined;
  body: readonly Block[];
} {
  const [first, ...rest] = all;
  if (first?.type !== "paragraph" || first.label !== undefined || !isFormula(first.text, kind)) {
    return { formula: undefined, body: all };
  }
  const { text, spans, items } = first;
  return { formula: { text, spans }, body: [...items, ...rest] };
}

/** The rows from a place on that stand together. */
function tableFrom(run: readonly Stitched[], from: number): Stitched[] {
  let to = from + 1;
  while (run[to]?.block.kind === "row" && run[to]?.block.line.gap === 0) to += 1;
  return run.slice(from, to);
}

function itemsFrom(run: readonly Stitched[], from: number): Stitched[] {
  let to = from;
  while (run[to]?.block.kind === "item") to += 1;
  return run.slice(from, to);
}
