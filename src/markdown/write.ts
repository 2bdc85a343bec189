import type { Annex, Block, Inline, Instrument, Paragraph, TextBlock } from "../model/document.ts";
import { LABEL } from "./dialect.ts";
import { writeFrontMatter } from "../text/front-matter.ts";

/** Writes an instrument in the dialect of `content/README.md`: one line a paragraph, an empty line between. */
export function writeInstrument(instrument: Instrument): string {
  const { kind, number, source, masthead, designation, title, formula } = instrument;
  const blocks = [
    ...masthead.map(writePlain),
    ...writeHeading(1, designation),
    ...writeHeading(2, title),
    ...(formula ? [writePlain(formula)] : []),
    ...writeBlocks(instrument.preamble),
    ...writeBlocks(instrument.operative),
    ...instrument.annexes.flatMap(writeAnnex),
    ...instrument.notes.map(({ label, text }) => `[^${label}]: ${writeInlines(text)}`),
  ];
  return `${writeFrontMatter({ kind, number, source })}\n${blocks.join("\n\n")}\n`;
}

function writeAnnex({ designation, title, blocks }: Annex): string[] {
  return [...writeHeading(1, designation), ...writeHeading(2, title), ...writeBlocks(blocks)];
}

function writeHeading(level: number, block: TextBlock | undefined): string[] {
  return block ? [`${"#".repeat(level)} ${writeInlines(block.text)}`] : [];
}

export function writeBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === "heading" ? writeHeading(block.level + 2, block) : writeParagraph(block, ""),
  );
}

function writeParagraph({ label, text, items }: Paragraph, indent: string): string[] {
  const words =
    label === undefined
      ? escapeStart(writeInlines(text))
      : `${label} ${writeInlines(text)}`.trimEnd();
  return [indent + words, ...items.flatMap((item) => writeParagraph(item, `${indent}    `))];
}

function writePlain({ text }: TextBlock): string {
  return escapeStart(writeInlines(text));
}

export function writeInlines(inlines: readonly Inline[]): string {
  return inlines.map(writeInline).join("");
}

function writeInline(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return inline.value.replace(/[\\*[\]]/g, "\\$&");
    case "emphasis":
      return `*${writeInlines(inline.children)}*`;
    case "link":
      return `[${writeInlines(inline.children)}](${inline.href})`;
    case "note-reference":
      return `[^${inline.label}]`;
  }
}

/** Words that would be read as a label or a heading are told not to be. */
function escapeStart(words: string): string {
  if (/^#{1,6} /.test(words)) return `\\${words}`;
  const label = LABEL.exec(words)?.[0];
  if (label === undefined) return words;
  const mark = label.search(/[.)\]]/);
  return `${words.slice(0, mark)}\\${words.slice(mark)}`;
}
