import type { Fact, Instrument, Session } from "../../model/document.ts";
import { plainText } from "../../model/inlines.ts";
import { instrumentsOf } from "../../model/instruments.ts";
import { nameUnits, textsOf, type Unit } from "../../model/name.ts";

/** A stretch of words that a search can lead to: its name, its printed label, how many signs its lead phrase has, its words. */
export type SearchRecord = readonly [name: string, label: string, lead: number, words: string];

/** What finds a text as a whole, beside its name and title: its numbers and symbols. */
export type SearchKeys = readonly string[];

/** What a text is found by without its paragraphs. */
export interface SearchEntry extends Pick<Instrument, "id" | "kind" | "number"> {
  /** Its heading as printed. */
  readonly designation: string | undefined;
  readonly title: string | undefined;
  readonly keys: SearchKeys;
}

/**
 * The stretches of a text in reading order; its heading and title stand above them. They are found once a text, for
 * the index, the words and their size are made of them.
 */
export function recordsOf(instrument: Instrument): readonly SearchRecord[] {
  const records = known.get(instrument) ?? findRecords(instrument);
  known.set(instrument, records);
  return records;
}

const known = new WeakMap<Instrument, readonly SearchRecord[]>();

function findRecords(instrument: Instrument): readonly SearchRecord[] {
  return nameUnits(instrument).flatMap((unit): SearchRecord[] => {
    if (unit.name === "title" || unit.name === "designation") return [];
    const words = wordsOf(unit);
    return words === "" ? [] : [[unit.name, labelOf(unit), leadOf(unit), words]];
  });
}

/** The paragraphs that a reader looks a text up by: all that no other one holds. */
export function topRecords(instrument: Instrument): readonly SearchRecord[] {
  const top = new Set(
    nameUnits(instrument)
      .filter((unit) => "depth" in unit && unit.depth === 0)
      .map(({ name }) => name),
  );
  return recordsOf(instrument).filter(([name]) => top.has(name));
}

/** A text without its paragraphs. */
export function entryOf(instrument: Instrument): SearchEntry {
  const { id, kind, number, designation, title, facts } = instrument;
  return {
    id,
    kind,
    number,
    designation: designation && plainText(designation.text),
    title: title && plainText(title.text),
    keys: [...new Set([...(number === undefined ? [] : [number]), ...symbolsIn(facts)])],
  };
}

/** About how many bytes the words of a session have for a search. */
export function searchSize(session: Session): number {
  const encoder = new TextEncoder();
  const room = new Uint8Array(1 << 16);
  let bytes = 0;
  for (const [name, label, , words] of instrumentsOf(session).flatMap(recordsOf)) {
    const { read, written } = encoder.encodeInto(words, room);
    // Of a paragraph that does not fit, what is left has as many bytes a sign.
    bytes += name.length + label.length + FRAME + (written * words.length) / Math.max(1, read);
  }
  return Math.round(bytes);
}

/** The brackets, commas and quotation marks around a paragraph, and the place of its lead phrase. */
const FRAME = 15;

/** The latest day that the facts of a session and its texts tell; empty where they tell none. */
export function latestDay(session: Session): string {
  const facts = [...session.facts, ...instrumentsOf(session).flatMap((text) => text.facts)];
  return facts
    .filter(({ name }) => DAYS.has(name))
    .reduce((latest, { value }) => (value > latest ? value : latest), "");
}

const DAYS = new Set(["opened", "closed", "adopted"]);

/** The facts that are symbols of documents: those of the text itself and of what it came from. */
const SYMBOLS = new Set(["symbol", "draft", "committee-report", "meeting-record"]);

function symbolsIn(facts: readonly Fact[]): readonly string[] {
  return facts.filter(({ name }) => SYMBOLS.has(name)).map(({ value }) => value);
}

function wordsOf(unit: Unit): string {
  return textsOf(unit)
    .map(({ text }) => plainText(text))
    .join(" ");
}

function labelOf(unit: Unit): string {
  return "label" in unit.node ? (unit.node.label ?? "") : "";
}

function leadOf({ type, node }: Unit): number {
  if (type === "table" || type === "row") return 0;
  const [first] = node.text;
  const isLead = first?.type === "emphasis" && first.role === "lead";
  return isLead ? plainText(first.children).length : 0;
}
