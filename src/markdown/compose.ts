import type { Annex, Block, Footnote, Paragraph, TextBlock } from "../model/document.ts";
import { mergeTexts } from "../model/inlines.ts";
import { isNumber } from "../model/label.ts";
import type { MarkdownBlock } from "./blocks.ts";

/** A block as plain words: what looks like a label at its start is one of them. */
export function textBlock({ label, inlines, span }: MarkdownBlock): TextBlock {
  const text = inlines("elsewhere");
  if (label === undefined) return { text, spans: [span] };
  return { text: mergeTexts([{ type: "text", value: `${label} ` }, ...text]), spans: [span] };
}

/** A block that defines a note: `[^5]: United Nations, *Treaty Series*`. */
export function composeNote({ label, inlines, span }: MarkdownBlock): Footnote {
  return { label: label ?? "", text: inlines("elsewhere"), spans: [span] };
}

/** Whether a heading opens an annex, below the top of the file. */
export function isAnnex({ kind, level }: MarkdownBlock): boolean {
  return kind === "heading" && level === 1;
}

/** Cuts what follows the main text into annexes, each with its heading, its title and its blocks. */
export function composeAnnexes(blocks: readonly MarkdownBlock[]): Annex[] {
  const starts = blocks.flatMap((block, index) => (isAnnex(block) ? [index] : []));
  return starts.flatMap((start, nth) => {
    const [designation, ...rest] = blocks.slice(start, starts[nth + 1]);
    if (!designation) return [];
    const title = rest[0]?.kind === "heading" && rest[0].level === 2 ? rest[0] : undefined;
    return [
      {
        designation: textBlock(designation),
        title: title && textBlock(title),
        blocks: composeBlocks(title ? rest.slice(1) : rest),
      },
    ];
  });
}

/** A paragraph whose items are still being collected. */
interface Open {
  readonly level: number;
  readonly items: Paragraph[];
}

/** Hangs indented paragraphs under the nearest one above that is indented less. */
export function composeBlocks(blocks: readonly MarkdownBlock[]): Block[] {
  const composed: Block[] = [];
  let open: Open[] = [];
  for (const block of blocks) {
    if (block.kind === "heading") {
      composed.push({ type: "heading", level: Math.max(1, block.level - 2), ...textBlock(block) });
      open = [];
      continue;
    }
    if (block.table) {
      composed.push(block.table());
      open = [];
      continue;
    }
    while ((open.at(-1)?.level ?? -1) >= block.level) open.pop();
    const items: Paragraph[] = [];
    const { label, span } = block;
    // A decision's lettered paragraphs stand at the margin and are items all the same.
    const opens = open.length === 0 && (label === undefined || isNumber(label));
    const place = opens ? "opens-paragraph" : "opens-item";
    const text = block.inlines(place);
    (open.at(-1)?.items ?? composed).push({ type: "paragraph", label, text, items, spans: [span] });
    open.push({ level: block.level, items });
  }
  return composed;
}
