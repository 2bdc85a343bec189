import type { IndexPlace } from "../../src/enrich/index-entry.ts";
import type { Instrument, Session, TextBlock } from "../../src/model/document.ts";
import { noteReferences, plainText } from "../../src/model/inlines.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { nameUnits, textsOf, type Unit } from "../../src/model/name.ts";
import { namePlaces } from "../wording/places.ts";
import { listed, shortName } from "../wording/phrases.ts";
import type { Wording } from "../wording/wording.ts";

/** A place with a name: `op28.c` in `res-7-1`. */
export type NamedPlace = Pick<IndexPlace, "document" | "unit">;

/** What registers look up in a session: texts and their units by name, made once. */
export interface TextsByName {
  readonly text: (document: string) => Instrument | undefined;
  readonly unit: (document: string, unit: string) => Unit | undefined;
  /** The units that refer to a note, by its label. */
  readonly referring: (document: string, label: string) => readonly string[];
}

/** Finds the texts of a session and what stands in them by their names. */
export function textsByName(session: Session): TextsByName {
  const texts = known.get(session) ?? findTexts(session);
  known.set(session, texts);
  return texts;
}

const known = new WeakMap<Session, TextsByName>();

function findTexts(session: Session): TextsByName {
  const texts = new Map(
    instrumentsOf(session).map((text) => {
      const units = new Map(nameUnits(text).map((unit) => [unit.name, unit]));
      return [text.id, { text, units, marked: marksOf(text) }];
    }),
  );
  return {
    text: (document) => texts.get(document)?.text,
    unit: (document, unit) => texts.get(document)?.units.get(unit),
    referring: (document, label) => texts.get(document)?.marked.get(label) ?? [],
  };
}

function marksOf(text: Instrument): ReadonlyMap<string, readonly string[]> {
  const marked = new Map<string, string[]>();
  for (const unit of nameUnits(text)) {
    const labels = textsOf(unit).flatMap((block) => noteReferences(block.text));
    for (const label of new Set(labels)) {
      const names = marked.get(label) ?? [];
      marked.set(label, names);
      names.push(unit.name);
    }
  }
  return marked;
}

/** So many paragraphs are told that refer to a note: nobody looks for it at more. */
const REFERRING = 10;

/** Where a place is read: a note with the paragraphs that refer to it before it. */
export function withReferring(
  session: Session,
  { document, unit }: NamedPlace,
): readonly NamedPlace[] {
  const texts = textsByName(session);
  const found = texts.unit(document, unit);
  const own = { document, unit };
  if (found?.type !== "note") return [own];
  const names = texts.referring(document, found.node.label).slice(0, REFERRING);
  return [...names.map((name) => ({ document, unit: name })), own];
}

/** What a text is called: `Resolution 7/1`. */
export function textName(session: Session, document: string, wording: Wording): string {
  const text = textsByName(session).text(document);
  return text ? shortName(text, wording) : document;
}

/** What a place is called within its text: `para. 28 (c)`. */
export function placeName(
  session: Session,
  { document, unit }: NamedPlace,
  wording: Wording,
): string {
  const text = textsByName(session).text(document);
  return (text && namePlaces(text, wording).get(unit)) ?? unit;
}

/** What a place is called where its text is not named beside it: `Resolution 7/1, para. 28 (c)`. */
export function fullPlaceName(session: Session, place: NamedPlace, wording: Wording): string {
  const names = [textName(session, place.document, wording), placeName(session, place, wording)];
  return listed(names, wording);
}

/** The words of the block that a place is in. */
export function wordsOf(session: Session, { document, unit, text }: IndexPlace): string {
  const found = textsByName(session).unit(document, unit);
  const block = found && textsOf(found)[text];
  if (!block) return "";
  const words = plain.get(block) ?? plainText(block.text);
  plain.set(block, words);
  return words;
}

// A block is asked for as often as something in it is cited.
const plain = new WeakMap<TextBlock, string>();
