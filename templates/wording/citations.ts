import { opening } from "../../src/model/contents.ts";
import type { Instrument, Session } from "../../src/model/document.ts";
import { plainText } from "../../src/model/inlines.ts";
import { nameUnits, textsOf, type Unit } from "../../src/model/name.ts";
import { citePlace } from "./cite-place.ts";
import { citation, factValue, inSentence, kindName, reportOf } from "./phrases.ts";
import { wordingFor } from "./table.ts";

/** What a note cites a text by; a place in it goes between. */
export interface NoteCitation {
  /** `Conference of the States Parties … resolution 7/1`. */
  readonly text: string;
  /** `; see CAC/COSP/2017/14, sect. I.A`; nothing where no fact tells. */
  readonly see: string;
}

/** A paragraph, an item or a table of a text, as it is cited. */
export interface CitedPlace {
  readonly name: string;
  /** `para. 28 (c)`. */
  readonly place: string;
  /** Its first words. */
  readonly opening: string;
}

/** A text as the United Nations cites it in notes. */
export function noteCitation(instrument: Instrument, session: Session): NoteCitation {
  const wording = wordingFor(session.language);
  const { citing } = wording;
  if (instrument.number === undefined) {
    const symbol = factValue(instrument, "symbol");
    return {
      text: citation(instrument, session),
      see: symbol === undefined ? "" : citing.see(symbol, undefined),
    };
  }
  const held = reportOf(instrument, session);
  return {
    text: citing.named(session.body.name, inSentence(kindName(instrument, wording), wording)),
    see: held ? citing.see(held.report, held.section) : "",
  };
}

/** The same with a place in the text: `…, para. 28 (c); see …`. */
export function citeIn({ text, see }: NoteCitation, place: string, language: string): string {
  return `${text}${wordingFor(language).client.selection.comma}${place}${see}`;
}

/** All that can be cited of a text by itself, in reading order. */
export function citedPlaces(instrument: Instrument, language: string): readonly CitedPlace[] {
  const units = nameUnits(instrument);
  const named = new Map(units.map((unit) => [unit.name, unit]));
  const words = wordingFor(language).client.selection;
  const printed = {
    labelOf: (name: string) => labelOf(named.get(name)),
    wordsOf: (name: string) => wordsOf(named.get(name)),
  };
  return units.filter(isCited).map((unit) => ({
    name: unit.name,
    place: citePlace(unit.name, printed, words),
    opening: opening(wordsOf(unit) ?? ""),
  }));
}

function isCited({ type }: Unit): boolean {
  return type === "preambular" || type === "operative" || type === "annex" || type === "table";
}

function labelOf(unit: Unit | undefined): string | undefined {
  return unit && "label" in unit.node ? unit.node.label : undefined;
}

function wordsOf(unit: Unit | undefined): string | undefined {
  return (
    unit &&
    textsOf(unit)
      .map(({ text }) => plainText(text))
      .join(" ")
  );
}
