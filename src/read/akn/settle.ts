import type { Block, Paragraph } from "../../model/document.ts";
import { plainText } from "../../model/inlines.ts";
import { isNumber, labelForm } from "../../model/label.ts";
import { opensWithParticiple } from "../../model/lead-phrase.ts";
import type { Report } from "../../text/diagnostic.ts";
import { placeBlocks } from "./body.ts";

/** The two parts of a text below its formula. */
export interface Parts {
  readonly preamble: readonly Block[];
  readonly operative: readonly Block[];
}

/**
 * Puts paragraphs into the part that their form says they are of, in their order: a numbered one in the preamble opens
 * the operative part, and those directly below the preamble that have no number and end with a comma are of it, where
 * numbers follow. Where none do, operative paragraphs end with commas too: only a participle tells there.
 * @param isOpened whether a formula stands above
 */
export function settleParts(
  preamble: readonly Block[],
  operative: readonly Block[],
  isOpened: boolean,
  report: Report,
): Parts {
  const cut = cutAtNumber(preamble, report);
  if (cut) return { preamble: cut.above, operative: placeBlocks([...cut.below, ...operative]) };
  if (preamble.length === 0 && !isOpened) return { preamble, operative };
  const isNumberedBelow = operative.some(
    (block) => block.type === "paragraph" && isNumbered(block),
  );
  const end = operative.findIndex(
    (block) => !endsWithComma(block) || !(isNumberedBelow || isPreambular(block)),
  );
  const moved = operative.slice(0, end < 0 ? 0 : end);
  for (const { spans } of moved) {
    const message =
      "a paragraph without a number that ends with a comma stands below the preamble; it is read as preambular";
    report({ rule: "paragraph-stands-in-its-part", message, span: spans[0] });
  }
  return { preamble: [...preamble, ...moved], operative: operative.slice(moved.length) };
}

function endsWithComma(block: Block): boolean {
  if (block.type !== "paragraph" || block.label !== undefined) return false;
  const last = lastOf(block);
  return /[,،，]\s*$/.test(plainText(last.text));
}

function isPreambular(block: Block): boolean {
  return block.type === "paragraph" && opensWithParticiple(plainText(block.text));
}

function lastOf(paragraph: Paragraph): Paragraph {
  const last = paragraph.items.at(-1);
  return last ? lastOf(last) : paragraph;
}

/** Cuts a preamble where the first number stands, among its paragraphs or the items of one; headings above it go with it. */
function cutAtNumber(
  preamble: readonly Block[],
  report: Report,
): { above: readonly Block[]; below: readonly Block[] } | undefined {
  for (const [index, block] of preamble.entries()) {
    if (block.type !== "paragraph") continue;
    const at = isNumbered(block) ? -1 : block.items.findIndex(isNumbered);
    const first = isNumbered(block) ? block : block.items[at];
    if (!first) continue;
    const message = `paragraph ${first.label ?? ""} stands in the preamble; it and those below are read as operative`;
    report({ rule: "paragraph-stands-in-its-part", message, span: first.spans[0] });
    if (first !== block) {
      const rest = { ...block, items: block.items.slice(0, at) };
      const below = [...block.items.slice(at), ...preamble.slice(index + 1)];
      return { above: [...preamble.slice(0, index), rest], below };
    }
    let start = index;
    while (preamble[start - 1]?.type === "heading") start -= 1;
    return { above: preamble.slice(0, start), below: preamble.slice(start) };
  }
  return undefined;
}

function isNumbered({ label }: Paragraph): boolean {
  return label !== undefined && isNumber(label) && !labelForm(label).endsWith(")");
}
