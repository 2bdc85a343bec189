import type {
  Annex,
  Block,
  Footnote,
  Instrument,
  Paragraph,
  TextBlock,
} from "../model/document.ts";
import { operativeStart } from "../model/parts.ts";
import type { Diagnostic, Report } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import { scanBlocks, type MarkdownBlock } from "./blocks.ts";
import { readFrontMatter } from "../text/front-matter.ts";

/**
 * Reads an instrument back from its Markdown file: the inverse of `writeInstrument`.
 * The file's name is the instrument's id. Never throws; faults are reported at their place.
 */
export function readInstrument(
  source: Source,
  id: string,
): { instrument: Instrument; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const { fields, bodyStart } = readFrontMatter(source, report);
  const kind = fields.oneOf("kind", ["resolution", "decision", "draft-resolution", "document"]);
  const number = fields.optional("number");
  const origin = fields.text("source", "the path of the source below content/source");
  fields.close();

  const all = scanBlocks(source, bodyStart);
  const notes = all.filter((block) => block.kind === "note").map(readNote);
  const { masthead, designation, title, body } = takeTop(
    all.filter((block) => block.kind !== "note"),
    kind,
  );
  const annexed = body.findIndex(isAnnex);
  const main = annexed < 0 ? body : body.slice(0, annexed);
  const formula = kind !== "document" && isFormula(main[0]) ? main[0] : undefined;
  const blocks = composeBlocks(formula ? main.slice(1) : main, report);
  const split = operativeStart(blocks, kind);
  const instrument: Instrument = {
    kind,
    id,
    number,
    masthead: masthead.map(textBlock),
    designation: designation && textBlock(designation),
    title: title && textBlock(title),
    formula: formula && textBlock(formula),
    preamble: blocks.slice(0, split),
    operative: blocks.slice(split),
    annexes: annexed < 0 ? [] : readAnnexes(body.slice(annexed), report),
    notes,
    source: origin,
  };
  return { instrument, diagnostics };
}

function takeTop(blocks: readonly MarkdownBlock[], kind: Instrument["kind"]) {
  const first = blocks.findIndex((block) => block.kind === "heading" && block.level <= 2);
  if (first < 0 || kind === "document")
    return { masthead: [], designation: undefined, title: undefined, body: blocks };
  const designation = blocks[first]?.level === 1 ? blocks[first] : undefined;
  const below = designation ? first + 1 : first;
  const next = blocks[below];
  const title = next?.kind === "heading" && next.level === 2 ? next : undefined;
  return {
    masthead: blocks.slice(0, first),
    designation,
    title,
    body: blocks.slice(title ? below + 1 : below),
  };
}

function isAnnex({ kind, level }: MarkdownBlock): boolean {
  return kind === "heading" && level === 1;
}

/** The first words below the title, unless they open like a preambular or an operative paragraph. */
function isFormula(block: MarkdownBlock | undefined): boolean {
  if (block?.kind !== "paragraph" || block.level > 0 || block.label !== undefined) return false;
  return block.inlines("opens-paragraph")[0]?.type !== "emphasis";
}

function textBlock({ inlines, span }: MarkdownBlock): TextBlock {
  return { text: inlines("elsewhere"), spans: [span] };
}

function readNote(block: MarkdownBlock): Footnote {
  return { label: block.label ?? "", ...textBlock(block) };
}

function readAnnexes(blocks: readonly MarkdownBlock[], report: Report): Annex[] {
  const starts = blocks.flatMap((block, index) => (isAnnex(block) ? [index] : []));
  return starts.flatMap((start, nth) => {
    const [designation, ...rest] = blocks.slice(start, starts[nth + 1]);
    if (!designation) return [];
    const title = rest[0]?.kind === "heading" && rest[0].level === 2 ? rest[0] : undefined;
    return [
      {
        designation: textBlock(designation),
        title: title && textBlock(title),
        blocks: composeBlocks(title ? rest.slice(1) : rest, report),
      },
    ];
  });
}

/** Hangs indented paragraphs under those they are indented from. */
export function composeBlocks(blocks: readonly MarkdownBlock[], report: Report): Block[] {
  const composed: Block[] = [];
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index];
    if (!block) break;
    if (block.kind === "heading") {
      composed.push({ type: "heading", level: Math.max(1, block.level - 2), ...textBlock(block) });
      index += 1;
      continue;
    }
    const { paragraph, next } = composeParagraph(blocks, index, 0, report);
    composed.push(paragraph);
    index = next;
  }
  return composed;
}

function composeParagraph(
  blocks: readonly MarkdownBlock[],
  index: number,
  depth: number,
  report: Report,
): { paragraph: Paragraph; next: number } {
  const block = blocks[index];
  if (!block) throw new RangeError("no block to compose");
  if (block.level > depth) {
    const message = `indented ${block.level * 4} spaces, but nothing above is indented ${(block.level - 1) * 4}`;
    report({ rule: "markdown-is-in-the-dialect", message, span: block.span });
  }
  const items: Paragraph[] = [];
  let next = index + 1;
  for (
    let below = blocks[next];
    below?.kind === "paragraph" && below.level > depth;
    below = blocks[next]
  ) {
    const composed = composeParagraph(blocks, next, depth + 1, report);
    items.push(composed.paragraph);
    next = composed.next;
  }
  const text = block.inlines(depth === 0 && !isItemLike(block) ? "opens-paragraph" : "opens-item");
  return {
    paragraph: { type: "paragraph", label: block.label, text, items, spans: [block.span] },
    next,
  };
}

/** A decision's lettered paragraphs stand at the margin and are items all the same. */
function isItemLike({ label }: MarkdownBlock): boolean {
  return label !== undefined && !/^\[?\d/.test(label);
}
