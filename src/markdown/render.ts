import type { Footnote, Instrument, Paragraph, Table, TextBlock } from "../model/document.ts";
import { plainText } from "../model/inlines.ts";
import { nameUnits, noteName, textsOf, type Unit } from "../model/name.ts";
import { closingMarks, runsAgainst, type Direction } from "../text/direction.ts";
import { html, raw, type Html } from "../text/html.ts";
import { renderInlines } from "./render-inlines.ts";
import { renderTable } from "./render-table.ts";
import type { Stretch } from "./stretch.ts";

export { renderInlines, type Stretch };

/** What an edition decides about the markup; all the rest is the same everywhere. */
export interface Dress {
  /** The anchor of a unit in this edition's file: the name itself, or with the document before it. */
  id(name: string): string;
  /** What stands before the words of a paragraph: the printed label, or nothing where there is none. */
  label(name: string, printed: string | undefined): Html;
  /** The mark of a note in the text. */
  noteMark(mark: NoteMark): Html;
  /** The parts of a text that are set in a way of their own, such as links; none where it is not there. */
  readonly stretches?: (block: TextBlock) => readonly Stretch[];
  /** What stands around a table. */
  table(markup: Html, table: Table, name: string): Html;
  /** How the columns of a table share its width, where that is not left to who shows it. */
  columns?(table: Table): Html;
  /** Which way the text runs: words that run against it all through are kept apart. */
  readonly direction: Direction;
  /** The level of headings inside the text, 2 where the title is level 1. */
  readonly heading: 1 | 2 | 3 | 4 | 5;
  /** The level of headings inside an annex, whose own heading has the level above. */
  readonly annexHeading: 1 | 2 | 3 | 4 | 5;
}

/** One reference to a note. */
export interface NoteMark {
  readonly label: string;
  /** The note's name, `fn5`. */
  readonly name: string;
  /** The anchor of this reference: `fnref5`, the second `fnref5-2`. */
  readonly anchor: string;
  /** Counts the references to the note from 1. */
  readonly nth: number;
  /** Its words, where the text has them. */
  readonly note: Footnote | undefined;
}

/** A footnote ready to be set, with the anchors of its references. */
export interface RenderedNote {
  readonly name: string;
  readonly label: string;
  readonly words: Html;
  readonly references: readonly string[];
}

/** The parts of an instrument as markup, valid in HTML and in XHTML, for a template to put in their places. */
export interface RenderedInstrument {
  readonly masthead: readonly Html[];
  readonly designation: Html | undefined;
  readonly title: Html | undefined;
  readonly formula: Html | undefined;
  readonly preamble: Html;
  readonly operative: Html;
  readonly conclusions: readonly Html[];
  readonly annexes: Html;
  readonly notes: readonly RenderedNote[];
}

/** A stretch of a text by itself, for an edition that does not set its texts from top to bottom. */
export interface RenderedUnit {
  readonly unit: Unit;
  /** Its words with its label before them; of a table all of it. */
  readonly markup: Html;
  /** Of a note the anchors of its references. */
  readonly references: readonly string[];
}

/** Every unit of an instrument as markup, in reading order; the rows of a table stand in the table. */
export function renderUnits(instrument: Instrument, dress: Dress): readonly RenderedUnit[] {
  const { words, references } = wordsIn(instrument, dress);
  return nameUnits(instrument).flatMap((unit): RenderedUnit[] => {
    switch (unit.type) {
      case "row":
        return [];
      case "table":
        return [{ unit, markup: renderTable(unit.node, unit.name, dress, words), references: [] }];
      case "preambular":
      case "operative":
      case "annex": {
        const markup = html`${dress.label(unit.name, unit.node.label)}${words(unit.node)}`;
        return [{ unit, markup, references: [] }];
      }
      case "note": {
        const own = references.get(unit.node.label) ?? [];
        return [{ unit, markup: words(unit.node), references: own }];
      }
      case "masthead":
      case "designation":
      case "title":
      case "formula":
      case "closing":
      case "heading":
        return [{ unit, markup: words(unit.node), references: [] }];
    }
  });
}

/** What sets the words of an instrument, and the anchors of the references to each note, which grow as it does. */
function wordsIn(
  instrument: Instrument,
  dress: Dress,
): { readonly words: Words; readonly references: ReadonlyMap<string, readonly string[]> } {
  const notes = new Map(instrument.notes.map((note) => [note.label, note]));
  const references = new Map<string, string[]>();
  const mark = (label: string): Html => {
    const anchors = references.get(label) ?? [];
    references.set(label, anchors);
    const nth = anchors.length + 1;
    const anchor = `${noteName(label).replace("fn", "fnref")}${nth > 1 ? `-${nth}` : ""}`;
    anchors.push(anchor);
    return dress.noteMark({ label, name: noteName(label), anchor, nth, note: notes.get(label) });
  };
  const words = (block: TextBlock): Html => {
    const { text } = block;
    const markup = renderInlines(text, mark, dress.stretches?.(block));
    const plain = plainText(text);
    if (runsAgainst(plain, dress.direction)) return html`<bdi>${markup}</bdi>`;
    return closingMarks(plain) === ""
      ? markup
      : html`<bdi dir="${dress.direction}">${markup}</bdi>`;
  };
  return { words, references };
}

/** The one place where the words of a text become HTML: site, print and e-book all call it. */
export function renderInstrument(instrument: Instrument, dress: Dress): RenderedInstrument {
  const { words, references } = wordsIn(instrument, dress);
  const units = nameUnits(instrument);
  const of = (...types: readonly Unit["type"][]) =>
    units.filter(({ type }) => types.includes(type));
  const main = units.filter(({ name }) => !name.startsWith("annex"));
  const one = (type: Unit["type"]): Html | undefined => {
    const unit = main.find((candidate) => candidate.type === type);
    return unit && raw(textsOf(unit).map(words).join(""));
  };
  const annexed = units.filter(({ name }) => name.startsWith("annex"));
  const operativeType = instrument.kind === "document" ? "annex" : "operative";
  // Marks are numbered in the order of the text, so the parts are rendered in that order.
  const lines = (type: "masthead" | "closing") =>
    of(type).map(
      (unit) =>
        html`<p class="${type}" id="${dress.id(unit.name)}">${textsOf(unit).map(words)}</p>\n`,
    );
  const masthead = lines("masthead");
  const designation = one("designation");
  const title = one("title");
  const formula = one("formula");
  const amongBlocks = ({ type }: Unit) => ["heading", "table", "row"].includes(type);
  const inPreamble = main.filter(
    (unit) => unit.type === "preambular" || (amongBlocks(unit) && /^p[hp]/.test(unit.name)),
  );
  const inOperative = main.filter(
    (unit) => unit.type === operativeType || (amongBlocks(unit) && !/^p[hp]/.test(unit.name)),
  );
  const preamble = renderBlocks(inPreamble, dress, words);
  const operative = renderBlocks(inOperative, dress, words);
  const conclusions = lines("closing");
  const annexes = renderBlocks(annexed, dress, words);
  const rendered = instrument.notes.map((note) => ({
    name: noteName(note.label),
    label: note.label,
    words: words(note),
    references: references.get(note.label) ?? [],
  }));
  return {
    masthead,
    designation,
    title,
    formula,
    preamble,
    operative,
    conclusions,
    annexes,
    notes: rendered,
  };
}

/** What sets the words of a block. */
export type Words = (block: TextBlock) => Html;

function renderBlocks(units: readonly Unit[], dress: Dress, words: Words): Html {
  const out: Html[] = [];
  let list: Html[] = [];
  let above = 0; // the level of the last heading
  const closeList = () => {
    if (list.length > 0) out.push(html`<ol class="paragraphs">\n${list}</ol>\n`);
    list = [];
  };
  for (const [index, unit] of units.entries()) {
    if (unit.type === "heading") {
      closeList();
      const top = unit.name.startsWith("annex") ? dress.annexHeading : dress.heading;
      // Who listens takes a level that is missing for a heading that was lost.
      above = Math.min(unit.level, above + 1);
      const tag = raw(`h${Math.min(6, top + above - 1)}`);
      out.push(html`<${tag} id="${dress.id(unit.name)}">${words(unit.node)}</${tag}>\n`);
    } else if (unit.type === "designation" || unit.type === "title") {
      closeList();
      above = 0;
      const tag = raw(`h${dress.heading}`);
      out.push(
        html`<${tag} class="annex-${unit.type}" id="${dress.id(unit.name)}">${words(unit.node)}</${tag}>\n`,
      );
    } else if (unit.type === "table") {
      closeList();
      out.push(renderTable(unit.node, unit.name, dress, words));
    } else if ("depth" in unit && unit.depth === 0) {
      const below = unitsBelow(units, index);
      if (unit.node.label === undefined) {
        closeList();
        out.push(renderUnlabelled(unit.name, unit.node, below, dress, words));
      } else list.push(renderItem(unit.name, unit.node, below, dress, words));
    }
  }
  closeList();
  return raw(out.join(""));
}

type Below = ReadonlyMap<Paragraph, string>;

/** The items of the unit at an index, at every depth, with their names. */
function unitsBelow(units: readonly Unit[], index: number): Below {
  const prefix = `${units[index]?.name ?? ""}.`;
  const names = new Map<Paragraph, string>();
  for (let at = index + 1; at < units.length; at += 1) {
    const below = units[at];
    if (!below || !("depth" in below) || !below.name.startsWith(prefix)) break;
    names.set(below.node, below.name);
  }
  return names;
}

function renderUnlabelled(
  name: string,
  node: Paragraph,
  below: Below,
  dress: Dress,
  words: Words,
): Html {
  const paragraph = html`${dress.label(name, undefined)}${words(node)}`;
  if (node.items.length === 0) {
    return html`<p class="paragraph" id="${dress.id(name)}">${paragraph}</p>\n`;
  }
  const items = renderItems(node, below, dress, words);
  return html`<div class="paragraph" id="${dress.id(name)}">\n<p>${paragraph}</p>${items}</div>\n`;
}

function renderItem(name: string, node: Paragraph, below: Below, dress: Dress, words: Words): Html {
  const items = renderItems(node, below, dress, words);
  return html`<li id="${dress.id(name)}"><p>${dress.label(name, node.label)}${words(node)}</p>${items}</li>\n`;
}

function renderItems({ items }: Paragraph, below: Below, dress: Dress, words: Words): Html {
  if (items.length === 0) return raw("");
  const rendered = items.map((item) =>
    renderItem(below.get(item) ?? "", item, below, dress, words),
  );
  return html`\n<ol class="items">\n${rendered}</ol>\n`;
}
