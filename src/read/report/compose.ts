import type {
  Annex,
  Block,
  Footnote,
  Heading,
  Inline,
  Instrument,
  InstrumentKind,
  Paragraph,
  TextBlock,
} from "../../model/document.ts";
import { mergeTexts, type EmphasisPlace } from "../../model/inlines.ts";
import { leadPhraseOf, opensWithParticiple } from "../../model/lead-phrase.ts";
import { operativeStart } from "../../model/parts.ts";
import type { Report } from "../../text/diagnostic.ts";
import type { Source } from "../../text/source.ts";
import { parseInlines, readSuperscript } from "./inlines.ts";
import { hangItems, levelsOf } from "./list.ts";
import { isFinished, type Stitched } from "./stitch.ts";

/** One instrument's blocks, from its designation on, and what it is called. */
export interface Stretch {
  readonly kind: InstrumentKind;
  readonly id: string;
  readonly number: string | undefined;
  readonly blocks: readonly Stitched[];
}

/** Builds documents out of whole paragraphs. Never throws: what does not fit is reported and kept. */
export function createComposer(source: Source, report: Report) {
  const inlines = ({ pieces }: Stitched, place: EmphasisPlace): Inline[] =>
    mergeTexts(
      pieces.flatMap((piece, nth) => [
        ...(nth === 0 ? [] : [{ type: "text", value: " " } as const]),
        ...parseInlines(source, piece, nth === 0 ? place : "elsewhere", report),
      ]),
    );

  const textBlock = (stitched: Stitched): TextBlock => ({
    text: inlines(stitched, "elsewhere"),
    spans: stitched.pieces,
  });

  const paragraph = (stitched: Stitched): Paragraph => ({
    type: "paragraph",
    label: stitched.block.label,
    text: inlines(stitched, stitched.block.kind === "item" ? "opens-item" : "opens-paragraph"),
    items: [],
    spans: stitched.pieces,
  });

  const heading = ({ block: { line } }: Stitched): Heading => {
    const span = { start: line.start, end: line.end };
    return {
      type: "heading",
      level: 1,
      text: parseInlines(source, span, "elsewhere", report),
      spans: [span],
    };
  };

  const hung = (items: readonly Stitched[]): Paragraph[] =>
    hangItems(items.map(paragraph), levelsOf(items.map(({ block }) => block.label ?? "")));

  const blocks = (run: readonly Stitched[]): Block[] => {
    const composed: Block[] = [];
    for (let index = 0; index < run.length;) {
      const stitched = run[index];
      if (!stitched) break;
      const items = itemsFrom(run, stitched.block.kind === "item" ? index : index + 1);
      if (stitched.block.kind === "section") composed.push(heading(stitched));
      else if (stitched.block.kind === "item") composed.push(...hung(items));
      else composed.push({ ...paragraph(stitched), items: hung(items) });
      index +=
        stitched.block.kind === "section"
          ? 1
          : items.length + (stitched.block.kind === "item" ? 0 : 1);
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

  const instrument = ({ kind, id, number, blocks: all }: Stretch): Instrument => {
    const annexed = all.findIndex(({ block }) => block.kind === "annex");
    const main = annexed < 0 ? all : all.slice(0, annexed);
    const only = (name: string) => main.find(({ block }) => block.kind === name);
    const body = blocks(main.filter(({ block }) => !BEFORE_BODY.has(block.kind)));
    const split = operativeStart(body, kind);
    const designation = only("designation");
    const title = only("title");
    const formula = only("formula");
    return {
      kind,
      id,
      number,
      masthead: main.filter(({ block }) => block.kind === "front").map(textBlock),
      designation: designation && textBlock(designation),
      title: title && textBlock(title),
      formula: formula && textBlock(formula),
      preamble: body.slice(0, split).map(emphasizeLead),
      operative: body.slice(split),
      annexes: annexed < 0 ? [] : annexes(all.slice(annexed)),
      notes: [],
      source: source.path,
    };
  };

  const note = (stitched: Stitched): Footnote => {
    const label = stitched.block.label ?? "";
    return {
      label: label.startsWith("*") ? label : readSuperscript(label),
      ...textBlock(stitched),
    };
  };

  return { instrument, note, paragraph, textBlock };
}

const BEFORE_BODY: ReadonlySet<string> = new Set(["designation", "title", "formula", "front"]);

function itemsFrom(run: readonly Stitched[], from: number): Stitched[] {
  let to = from;
  while (run[to]?.block.kind === "item") to += 1;
  return run.slice(from, to);
}

/** Restores the italics of a preambular lead phrase that the source has lost. */
function emphasizeLead(block: Block): Block {
  const [first, ...rest] = block.text;
  if (block.type === "heading" || first?.type !== "text") return block;
  const phrase = opensWithParticiple(first.value) ? leadPhraseOf(first.value) : undefined;
  if (phrase === undefined) return block;
  const lead = {
    type: "emphasis",
    role: "lead",
    children: [{ type: "text", value: phrase }],
  } as const;
  const after = { type: "text", value: first.value.slice(phrase.length) } as const;
  return { ...block, text: mergeTexts([lead, after, ...rest]) };
}

/** Whether the words of a paragraph come to a stop in the source. */
export function comesToAStop({ end }: Stitched): boolean {
  return isFinished(end.line.text);
}
