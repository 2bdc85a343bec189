import { SaxesParser, type SaxesTagPlain } from "saxes";
import type { Inline, Instrument } from "../model/document.ts";
import { noteReferences } from "../model/inlines.ts";
import { nameUnits, textsOf } from "../model/name.ts";
import { compareUnits, type Breach } from "./compare.ts";
import { isNote, lineOf, wordsOf, type NamedWords } from "./words.ts";

const EDITION = "akn";

/** Elements inside a line of words: they part no words. All others do. */
const IN_LINE = new Set(
  "a authorialNote docAuthority docNumber docProponent docTitle i inline noteRef ref session".split(
    " ",
  ),
);

/** The words of one unit while they are read. */
interface Reading {
  readonly name: string | undefined;
  text: string;
  readonly marks: string[];
}

/**
 * Holds a text in Akoma Ntoso against the text itself, with a parser of its own: every unit is there once under its name
 * (`wId`) with its label, its words and its marks, in order; no other words are; every note stands where it is first
 * referred to; every identifier is given once, and every reference within the file leads to one.
 */
export function verifyAkn(xml: string, instrument: Instrument): Breach[] {
  const { root, units, eIds, targets, noteRefs, fault } = readWritten(xml, instrument.id);
  if (fault !== undefined) return [breach("form", instrument.id, fault)];
  const isBody = (unit: NamedWords) => !isNote(unit);
  const found = [...units.filter(isBody), ...units.filter(isNote)];
  const breaches = compareUnits(EDITION, orderNotes(expectMarked(instrument)), found);
  const stray = wordsOf(root);
  if (stray.length > 0) {
    const message = `words stand outside of any unit: “${lineOf(stray.slice(0, 12))}”`;
    breaches.push(breach("words", instrument.id, message));
  }
  const known = new Set(eIds);
  for (const eId of repeated(eIds)) {
    breaches.push(breach("names", `${instrument.id}#${eId}`, "is the eId of two elements"));
  }
  for (const target of new Set(targets)) {
    if (known.has(target)) continue;
    breaches.push(breach("links", instrument.id, `#${target} leads to nothing in the file`));
  }
  const labels = new Set(instrument.notes.map(({ label }) => label));
  for (const { marker, note } of noteRefs) {
    if (note === marker || (note === undefined && !labels.has(marker))) continue;
    const message = `a mark ${marker} leads to ${note === undefined ? "no note" : `note ${note}`}`;
    breaches.push(breach("notes", instrument.id, message));
  }
  return breaches;
}

function breach(law: Breach["law"], place: string, message: string): Breach {
  return { edition: EDITION, law, place, message };
}

interface Written {
  /** Words of no unit. */
  readonly root: string;
  readonly units: readonly NamedWords[];
  readonly eIds: readonly string[];
  /** Where references within the file lead. */
  readonly targets: readonly string[];
  /** Further marks of notes, each with the label of the note that it leads to. */
  readonly noteRefs: readonly { readonly marker: string; readonly note: string | undefined }[];
  readonly fault: string | undefined;
}

function readWritten(xml: string, document: string): Written {
  const root: Reading = { name: undefined, text: "", marks: [] };
  const readings: Reading[] = [];
  const left: Reading[] = []; // notes in the metadata, which nothing refers to
  const eIds: string[] = [];
  const notes = new Map<string, string>(); // the labels by the identifiers
  const further: { readonly marker: string; readonly href: string }[] = [];
  const targets: string[] = [];
  const open: Reading[] = [root];
  const opened: boolean[] = []; // whether each open element is a unit
  let metadata = 0;
  let fault: string | undefined;
  const part = (name: string) => {
    const reading = open.at(-1);
    if (reading && !IN_LINE.has(name)) reading.text += " ";
  };
  const parser = new SaxesParser();
  parser.on("error", ({ message }) => (fault ??= message));
  parser.on("opentag", ({ name, attributes }: SaxesTagPlain) => {
    part(name);
    const { eId, wId, marker, href } = attributes;
    if (eId !== undefined) eIds.push(eId);
    if (href?.startsWith("#") === true) targets.push(href.slice(1));
    if (name === "meta") metadata += 1;
    if (name === "noteRef") further.push({ marker: marker ?? "", href: href ?? "" });
    if (name === "authorialNote" || name === "note") notes.set(`#${eId}`, marker ?? "");
    const isMark = name === "authorialNote" || name === "noteRef";
    const owner = open.at(-1);
    if (isMark && owner) {
      owner.marks.push(marker ?? "");
      owner.text += markOf(marker ?? "");
    }
    opened.push(wId !== undefined);
    if (wId === undefined) return;
    const reading = { name: wId, text: marker === undefined ? "" : `${marker} `, marks: [] };
    (metadata > 0 ? left : readings).push(reading);
    open.push(reading);
  });
  parser.on("text", (text) => {
    const reading = open.at(-1);
    const isMetadata = metadata > 0 && reading === root;
    if (reading && !isMetadata) reading.text += text;
  });
  parser.on("closetag", ({ name }) => {
    if (opened.pop() === true) open.pop();
    if (name === "meta") metadata -= 1;
    part(name);
  });
  parser.write(xml).close();
  const units = [...readings, ...left].map(({ name = "", text, marks }) => {
    return { document, name, words: wordsOf(text), marks };
  });
  const noteRefs = further.map(({ marker, href }) => ({ marker, note: notes.get(href) }));
  return { root: root.text, units, eIds, targets, noteRefs, fault };
}

/** What the file should have of each unit: its label and its words, with the marks of notes between them. */
function expectMarked(instrument: Instrument): NamedWords[] {
  return nameUnits(instrument).map((unit) => {
    const label = "label" in unit.node ? (unit.node.label ?? "") : "";
    const texts = textsOf(unit).map(({ text }) => text);
    const words = wordsOf(`${label} ${texts.map(markedText).join(" ")}`);
    return {
      document: instrument.id,
      name: unit.name,
      words,
      marks: texts.flatMap(noteReferences),
    };
  });
}

function markedText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.type) {
        case "text":
          return inline.value;
        case "note-reference":
          return markOf(inline.label);
        case "emphasis":
        case "link":
          return markedText(inline.children);
      }
    })
    .join("");
}

/** A mark among words, so that one in another place is another word. */
function markOf(label: string): string {
  return `[^${label}]`;
}

/**
 * A note stands at its mark: the first of a label at the first mark of it, a second one at the second. What a note
 * refers to stands in it; notes that nothing refers to come last.
 */
function orderNotes(units: readonly NamedWords[]): NamedWords[] {
  const body = units.filter((unit) => !isNote(unit));
  const notes = units.filter(isNote);
  const waiting = Map.groupBy(notes, ({ words }) => words[0] ?? "");
  const ordered = new Set<NamedWords>();
  const take = (note: NamedWords | undefined) => {
    if (!note) return;
    ordered.add(note);
    for (const label of note.marks) take(waiting.get(label)?.shift());
  };
  for (const label of body.flatMap(({ marks }) => marks)) take(waiting.get(label)?.shift());
  for (const note of notes) if (!ordered.has(note)) take(waiting.get(note.words[0] ?? "")?.shift());
  return [...body, ...ordered];
}

function repeated(names: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.size === seen.add(name).size));
}
