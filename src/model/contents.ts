import type { Block, Heading, Instrument, Paragraph } from "./document.ts";
import { plainText } from "./inlines.ts";
import { leadPhraseOf } from "./lead-phrase.ts";
import { nameUnits, noteName } from "./name.ts";

/** What a text has from top to bottom, for its contents. */
export interface OutlinePart {
  readonly kind: "preamble" | "operative" | "annex" | "notes";
  /** Where it begins. */
  readonly name: string;
  /** What it calls itself, an annex its designation and its title. */
  readonly words: readonly string[];
  readonly entries: readonly OutlineEntry[];
}

/** A heading, or a paragraph by its printed label and the words it turns on. */
export interface OutlineEntry {
  readonly name: string;
  readonly label: string | undefined;
  readonly words: string;
}

/** The contents of a text: its parts, their headings, and the paragraphs of the operative part, items left out. */
export function outlineOf(instrument: Instrument): readonly OutlinePart[] {
  const { formula, preamble, operative, annexes, notes } = instrument;
  const names = new Map<unknown, string>(
    nameUnits(instrument).map(({ node, name }) => [node, name]),
  );
  const nameOf = (node: unknown): string => names.get(node) ?? "";
  const headings = (blocks: readonly Block[]) =>
    blocks.filter((block) => block.type === "heading").map((block) => headingEntry(block, nameOf));
  const [firstOf, operativeFirst] = [formula ?? preamble[0], operative[0]];
  const parts: readonly (OutlinePart | undefined)[] = [
    preamble.length === 0
      ? undefined
      : { kind: "preamble", name: nameOf(firstOf), words: [], entries: headings(preamble) },
    operativeFirst && {
      kind: "operative",
      name: nameOf(operativeFirst),
      words: [],
      entries: operative.flatMap((block) => blockEntries(block, nameOf)),
    },
    ...annexes.map(({ designation, title, blocks }): OutlinePart => {
      const words = [designation, ...(title ? [title] : [])].map(({ text }) => plainText(text));
      return { kind: "annex", name: nameOf(designation), words, entries: headings(blocks) };
    }),
    notes[0] && { kind: "notes", name: noteName(notes[0].label), words: [], entries: [] },
  ];
  return parts.filter((part) => part !== undefined);
}

type NameOf = (node: unknown) => string;

function blockEntries(block: Block, nameOf: NameOf): OutlineEntry[] {
  switch (block.type) {
    case "heading":
      return [headingEntry(block, nameOf)];
    case "table":
      return [];
    case "paragraph":
      return [paragraphEntry(block, nameOf)];
  }
}

function headingEntry(heading: Heading, nameOf: NameOf): OutlineEntry {
  const words = plainText(heading.text);
  return { name: nameOf(heading), label: undefined, words };
}

function paragraphEntry(paragraph: Paragraph, nameOf: NameOf): OutlineEntry {
  const [first] = paragraph.text;
  const words = plainText(paragraph.text);
  const isSetApart = first?.type === "emphasis" && first.role === "lead";
  const lead = isSetApart ? plainText(first.children) : (leadPhraseOf(words) ?? opening(words));
  return { name: nameOf(paragraph), label: paragraph.label, words: lead };
}

/** How many signs of a paragraph that turns on nothing are shown, where its words are told apart by spaces and where not. */
const SHOWN = 36;
const SHOWN_UNSPACED = 14;

/** The first words, with an ellipsis where more follow. */
export function opening(words: string): string {
  const signs = Array.from(words);
  if (signs.length <= SHOWN) return words;
  const shown = signs.slice(0, SHOWN).join("");
  const end = shown.lastIndexOf(" ");
  const cut = end > 0 ? shown.slice(0, end) : signs.slice(0, SHOWN_UNSPACED).join("");
  return `${cut.replace(/[\s\p{P}]+$/u, "")}…`;
}
