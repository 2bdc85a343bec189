import type { IndexPlace } from "../../src/enrich/index-entry.ts";
import type { Instrument, Session } from "../../src/model/document.ts";
import { plainText } from "../../src/model/inlines.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { nameUnits, textsOf, type Unit } from "../../src/model/name.ts";
import { namePlaces } from "../wording/places.ts";
import { listed, shortName } from "../wording/phrases.ts";
import type { Wording } from "../wording/wording.ts";

/** What registers look up in a session: texts and their units by name, made once. */
export interface TextsByName {
  readonly text: (document: string) => Instrument | undefined;
  readonly unit: (document: string, unit: string) => Unit | undefined;
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
    instrumentsOf(session).map((text) => [
      text.id,
      { text, units: new Map(nameUnits(text).map((unit) => [unit.name, unit])) },
    ]),
  );
  return {
    text: (document) => texts.get(document)?.text,
    unit: (document, unit) => texts.get(document)?.units.get(unit),
  };
}

/** What a text is called: `Resolution 7/1`. */
export function textName(session: Session, document: string, wording: Wording): string {
  const text = textsByName(session).text(document);
  return text ? shortName(text, wording) : document;
}

/** What a place is called within its text: `para. 28 (c)`. */
export function placeName(
  session: Session,
  { document, unit }: Pick<IndexPlace, "document" | "unit">,
  wording: Wording,
): string {
  const text = textsByName(session).text(document);
  return (text && namePlaces(text, wording).get(unit)) ?? unit;
}

/** What a place is called where its text is not named beside it: `Resolution 7/1, para. 28 (c)`. */
export function fullPlaceName(
  session: Session,
  place: Pick<IndexPlace, "document" | "unit">,
  wording: Wording,
): string {
  const names = [textName(session, place.document, wording), placeName(session, place, wording)];
  return listed(names, wording);
}

/** The words of the block that a place is in. */
export function wordsOf(session: Session, { document, unit, text }: IndexPlace): string {
  const found = textsByName(session).unit(document, unit);
  const block = found && textsOf(found)[text];
  return block ? plainText(block.text) : "";
}
