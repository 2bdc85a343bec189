import type { Report } from "../text/diagnostic.ts";
import type { Span } from "../text/source.ts";
import type { Block, Paragraph } from "./document.ts";
import { labelKey } from "./label.ts";

/** Where the label of a paragraph stands in the text it was read from. */
export type LabelSpan = (paragraph: Paragraph) => Span;

/**
 * Reports a label that stands twice among the paragraphs of one text, or among the items of one paragraph. Below a
 * heading numbers may begin again, as the sections of an annex have them.
 */
export function checkLabels(blocks: readonly Block[], spanOf: LabelSpan, report: Report): void {
  const seen = new Set<string>();
  for (const block of blocks) {
    if (block.type === "heading") {
      seen.clear();
      continue;
    }
    if (block.type === "table") continue;
    const { label, items } = block;
    if (label !== undefined && seen.has(label)) {
      report({ rule: "label-is-unique", message: `a second ${label}`, span: spanOf(block) });
    }
    if (label !== undefined) seen.add(label);
    checkLabels(items, spanOf, report);
  }
}

/**
 * Reports where the numbers of paragraphs do not run from one without a gap; `3 bis` follows 3. Below a heading they
 * may run on or begin again.
 */
export function checkNumbers(blocks: readonly Block[], spanOf: LabelSpan, report: Report): void {
  let last = 0;
  let mayBegin = true;
  for (const block of blocks) {
    if (block.type === "heading") mayBegin = true;
    if (block.type !== "paragraph") continue;
    const key = labelKey(block.label ?? "");
    const count = Number.parseInt(key, 10);
    if (Number.isNaN(count)) continue;
    const begins = count === 1 && mayBegin;
    if (count !== last + 1 && !begins && !(count === last && /\D/.test(key))) {
      const message = `expected paragraph ${last + 1}, found ${count}`;
      report({ rule: "paragraph-numbers-are-consecutive", message, span: spanOf(block) });
    }
    last = count;
    mayBegin = false;
  }
}
