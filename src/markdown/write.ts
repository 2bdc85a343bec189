import type { Annex, Block, Inline, Instrument, Paragraph, TextBlock } from "../model/document.ts";
import { operativeStart } from "../model/parts.ts";
import { RULE_LINES } from "./dialect.ts";
import { writeTable } from "./table.ts";
import { LABEL } from "../model/label.ts";
import { writeFrontMatter } from "../text/front-matter.ts";

/** Writes an instrument in the dialect of `content/README.md`: one line a paragraph, an empty line between. */
export function writeInstrument(instrument: Instrument): string {
  const { kind, number, source, masthead, designation, title, formula } = instrument;
  const corrections = instrument.corrections.length > 0 ? instrument.corrections : undefined;
  const facts = instrument.facts.length > 0 ? instrument.facts : undefined;
  const { preamble, operative, conclusions } = instrument;
  const shown = operativeStart([...preamble, ...operative], kind) === preamble.length;
  const blocks = [
    ...masthead.map(writePlain),
    ...writeHeading(1, designation),
    ...writeHeading(2, title),
    ...(formula ? [writePlain(formula)] : []),
    ...writeBlocks(preamble),
    ...(shown ? [] : [RULE_LINES.operative]),
    ...writeBlocks(operative),
    ...(conclusions.length > 0 ? [RULE_LINES.closing, ...conclusions.map(writePlain)] : []),
    ...instrument.annexes.flatMap(writeAnnex),
    ...instrument.notes.map(({ label, text }) => `[^${label}]: ${writeInlines(text)}`),
  ];
  return `${writeFrontMatter({ kind, number, source, corrections, facts })}\n${blocks.join("\n\n")}\n`;
}

function writeAnnex({ designation, title, blocks }: Annex): string[] {
  return [...writeHeading(1, designation), ...writeHeading(2, title), ...writeBlocks(blocks)];
}

function writeHeading(level: number, block: TextBlock | undefined): string[] {
  return block ? [`${"#".repeat(level)} ${writeInlines(block.text)}`] : [];
}

export function writeBlocks(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "heading":
        return writeHeading(block.level + 2, block);
      case "table":
        return [writeTable(block, writeInlines)];
      case "paragraph":
        return writeParagraph(block, "");
    }
  });
}

function writeParagraph({ label, text, items }: Paragraph, indent: string): string[] {
  const words =
    label === undefined
      ? escapeStart(writeInlines(text))
      : `${label} ${writeInlines(text)}`.trimEnd();
  return [indent + words, ...items.flatMap((item) => writeParagraph(item, `${indent}    `))];
}

/** Writes words that stand by themselves. */
export function writePlain({ text }: TextBlock): string {
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
    case "link": {
      const words = writeInlines(inline.children).replace(/^\^/, "\\^"); // `[^` would open a note mark
      return `[${words}](${inline.href.replace(/[\\()<>&*]/g, "\\$&")})`;
    }
    case "note-reference":
      return `[^${inline.label}]`;
  }
}

// `# `, `- `, a label, or the mark of a note and a colon: at the start of a paragraph they would mean something.
const SPECIAL = /^(?:#{1,6} |[-+>|<=`]|_{3})/;
// What makes a label of digits or letters, and what a backslash before it takes from them.
const LABEL_SIGN = /[.)\]’–㈠-㈩-]/;
const NOTE_OPENING = /^\[\^[^\]\s]{1,10}\](?=:)/;

/** Words that would be read as something else at the start of a paragraph are told not to be. */
function escapeStart(words: string): string {
  if (SPECIAL.test(words)) return `\\${words}`;
  const mark = NOTE_OPENING.exec(words)?.[0].length ?? LABEL.exec(words)?.[0].search(LABEL_SIGN);
  return mark === undefined ? words : `${words.slice(0, mark)}\\${words.slice(mark)}`;
}
