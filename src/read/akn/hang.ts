import type { Block, Paragraph } from "../../model/document.ts";
import { isNumber } from "../../model/label.ts";
import { countOn, hangItems, levelsOf, mayOpenList } from "../../model/list.ts";
import type { Report } from "../../text/diagnostic.ts";

/** Hangs lettered paragraphs that stand beside the paragraph they belong to under it, and reports each. */
export function hangLooseItems(blocks: readonly Block[], report: Report): Block[] {
  const hung: Block[] = [];
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index];
    if (!block) break;
    if (block.type !== "paragraph") {
      hung.push(block);
      continue;
    }
    const loose = takeItems(blocks, index + 1);
    for (const { label = "", spans } of loose) {
      const message = `${label} stands beside its paragraph and in no list of it; it is read as its item`;
      report({ rule: "item-is-in-a-list", message, span: spans[0] });
    }
    hung.push(loose.length === 0 ? block : { ...block, items: hangBelow(block, loose) });
    index += loose.length;
  }
  return hung;
}

/**
 * Lifts items that stand below the item whose letters they continue, and reports each: no list opens with (d), and (i)
 * stands between (h) and (j).
 */
export function liftItems(blocks: readonly Block[], report: Report): Block[] {
  return blocks.map((block) =>
    block.type === "paragraph" ? { ...block, items: lift(block.items, 0, report) } : block,
  );
}

function lift(items: readonly Paragraph[], level: number, report: Report): Paragraph[] {
  return items.flatMap((item, nth) => {
    const below = lift(item.items, level + 1, report);
    if (!continueItem(item, below, items[nth + 1], level)) return [{ ...item, items: below }];
    for (const { label = "", spans } of below) {
      const message = `${label} stands in a list below ${item.label ?? ""}, whose letters it continues; it is read as standing beside it`;
      report({ rule: "item-is-in-a-list", message, span: spans[0] });
    }
    return [{ ...item, items: [] }, ...below];
  });
}

function continueItem(
  { label }: Paragraph,
  below: readonly Paragraph[],
  next: Paragraph | undefined,
  level: number,
): boolean {
  const [opening] = below;
  if (label === undefined || opening?.label === undefined) return false;
  const labels = [label, ...below.map((item) => item.label ?? "")];
  if (!countOn(labels, level)) return false;
  return !mayOpenList(opening.label) || countOn([...labels, next?.label ?? ""], level);
}

function takeItems(blocks: readonly Block[], from: number): Paragraph[] {
  const items: Paragraph[] = [];
  for (let at = from; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block?.type !== "paragraph" || block.label === undefined || isNumber(block.label)) break;
    items.push(block);
  }
  return items;
}

/** The items of a paragraph and the loose ones below it, by the letters they continue. */
function hangBelow({ items }: Paragraph, loose: readonly Paragraph[]): Paragraph[] {
  const known = flatten(items, 0);
  const all = [...known.map(({ item }) => item), ...loose.map(withoutItems)];
  const depths = levelsOf(
    all.map(({ label = "" }) => label),
    known.map(({ depth }) => depth),
  );
  // What hangs under a loose item already keeps its place below it.
  const entries = all.flatMap((item, nth) => {
    const depth = depths[nth] ?? 0;
    const below = flatten(loose[nth - known.length]?.items ?? [], depth + 1);
    return [{ item, depth }, ...below];
  });
  return hangItems(
    entries.map(({ item }) => item),
    entries.map(({ depth }) => depth),
  );
}

function flatten(items: readonly Paragraph[], depth: number): { item: Paragraph; depth: number }[] {
  return items.flatMap((item) => [
    { item: withoutItems(item), depth },
    ...flatten(item.items, depth + 1),
  ]);
}

function withoutItems(item: Paragraph): Paragraph {
  return { ...item, items: [] };
}
