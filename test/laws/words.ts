import type { Block, Inline, Instrument, Part, TextBlock } from "../../src/model/document.ts";
import type { Signs } from "../../src/read/reading.ts";
import { writeSigns } from "../../src/verify/signs.ts";

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** The letters and digits of a source, run by run; note marks count as the digits they show. */
export function wordsOfSource(received: string, signs?: Signs): string[] {
  const text = signs ? writeSigns(received, signs).replace(/[⁽⁾]/g, "") : received;
  const separate = text.replace(/^(\s*[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})(?=\[)/gm, "$1 ");
  return split(separate.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (mark) => String(SUPERSCRIPTS.indexOf(mark))));
}

/** The letters and digits that a reading holds, run by run: frame, texts, labels and notes. */
export function wordsOfReading(title: readonly TextBlock[], parts: readonly Part[]): string[] {
  return split(
    [
      ...title.map(wordsOfText),
      ...parts.flatMap((part) => [
        `${part.label ?? ""} ${part.title ? wordsOfText(part.title) : ""}`,
        part.opening ? wordsOfBlock(part.opening) : "",
        ...part.instruments.map(wordsOfInstrument),
      ]),
    ].join("\n"),
  );
}

/** Everything of an instrument that is printed, a line a block. */
export function wordsOfInstrument(instrument: Instrument): string {
  const { masthead, designation, title, formula, preamble, operative } = instrument;
  const { conclusions, annexes, notes } = instrument;
  return [
    ...[...masthead, designation ?? [], title ?? [], formula ?? []].flat().map(wordsOfText),
    ...[...preamble, ...operative].map(wordsOfBlock),
    ...conclusions.map(wordsOfText),
    ...annexes.flatMap((annex) => [
      ...[annex.designation, annex.title ?? []].flat().map(wordsOfText),
      ...annex.blocks.map(wordsOfBlock),
    ]),
    ...notes.map(({ label, text }) => `${label} ${wordsOfInlines(text)}`),
  ].join("\n");
}

function wordsOfBlock(block: Block): string {
  if (block.type === "heading") return wordsOfText(block);
  if (block.type === "table") {
    const cells = block.rows.flatMap((row) => row.cells.flatMap(({ paragraphs }) => paragraphs));
    return [...(block.caption ? [block.caption] : []), ...cells].map(wordsOfText).join("\n");
  }
  const { label = "", text, items } = block;
  return [`${label} ${wordsOfInlines(text)}`, ...items.map(wordsOfBlock)].join("\n");
}

function wordsOfText({ text }: TextBlock): string {
  return wordsOfInlines(text);
}

function wordsOfInlines(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
          return inline.value.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (mark) =>
            String(SUPERSCRIPTS.indexOf(mark)),
          );
        case "note-reference":
          return inline.label;
        case "emphasis":
        case "link":
          return wordsOfInlines(inline.children);
      }
    })
    .join("");
}

// Brackets and asterisks may be words or markup: which, is not for this to say.
function split(text: string): string[] {
  return text.replace(/[*[\]()#]/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The words of the first that the second lacks, however often each stands in either. */
export function missing(words: readonly string[], from: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const word of from) left.set(word, (left.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}
