import type { Instrument, Session } from "../model/document.ts";
import type { SourceProof } from "../model/proof.ts";
import {
  areSame,
  countInOrder,
  describeDifference,
  findDifferences,
  type Breach,
} from "./compare.ts";
import { expectInstrument, expectSession } from "./expect.ts";
import { looksLikeXml, readAknWords } from "./akn.ts";
import type { Omission } from "./furniture.ts";
import type { SignPlaces } from "./signs.ts";
import { readSourceWords, type SourceWords } from "./source.ts";
import { isNote, lineOf, placeOf, wordsOf, type NamedWords } from "./words.ts";

export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/**
 * Holds the published text against a source as received: every word, in order, notes apart, since page layout
 * dropped them anywhere. Notes are compared by their printed number, marks in the order of the text. Where a
 * person corrected the source knowingly, the words received are expected, and those published are not counted.
 */
export function proveSource(
  source: SourceText,
  session: Session,
  omissions: readonly Omission[] = [],
  signs?: SignPlaces,
): { proof: SourceProof; breaches: Breach[] } {
  const isXml = looksLikeXml(source.text);
  const received = isXml
    ? readAknWords(source.text)
    : readSourceWords(source.text, omissions, signs);
  const isOwn = (instrument: Instrument) => instrument.source === source.path;
  const draft = session.drafts.find(isOwn);
  const parts = session.parts.map((part) => ({
    ...part,
    instruments: part.instruments.filter(isOwn),
  }));
  const own = draft ? [draft] : parts.flatMap(({ instruments }) => instruments);
  if (own.length === 0) {
    const message = "none of its texts is published";
    return {
      proof: proofOf(source, undefined, received, 0),
      breaches: [breach("words", source.path, message)],
    };
  }
  // The frame of a report is words of its source; official XML is issued text by text.
  const isAlone = isXml || draft !== undefined;
  const published = isAlone
    ? own.flatMap(expectInstrument)
    : expectSession({ ...session, parts, drafts: [] });
  const { units, breaches: undone } = undoCorrections(published, own);
  const notes = pairNotes(received.notes, units).flatMap((pair) => proveNote(source, pair));
  const marks = units.filter((unit) => !isNote(unit)).flatMap((unit) => unit.marks);
  const words = wordsOutsideNotes(published);
  const found =
    countInOrder(received.body, words) +
    pairNotes(received.notes, published).reduce(
      (sum, { note, words: own }) => sum + countInOrder(note, own),
      0,
    );
  return {
    proof: proofOf(source, draft, received, found),
    breaches: [
      ...undone,
      ...compareInOrder(source, received.body, units),
      ...(received.marks.join() === marks.join()
        ? []
        : [
            breach(
              "notes",
              source.path,
              `its marks are ${received.marks.join(", ")}; found ${marks.join(", ")}`,
            ),
          ]),
      ...notes,
    ],
  };
}

function breach(law: Breach["law"], place: string, message: string): Breach {
  return { edition: "markdown", law, place, message };
}

/** Puts the words of the source back where a person changed them. */
function undoCorrections(
  units: readonly NamedWords[],
  instruments: readonly Instrument[],
): { units: readonly NamedWords[]; breaches: readonly Breach[] } {
  const restored = [...units];
  const breaches: Breach[] = [];
  for (const { id: document, corrections } of instruments) {
    for (const { at: name, received, published } of corrections) {
      const index = restored.findIndex((unit) => unit.document === document && unit.name === name);
      const unit = restored[index];
      const text = unit ? lineOf(unit.words) : "";
      if (!unit || text.split(published).length !== 2) {
        const message = `a correction says “${published}” once, which is not so`;
        breaches.push(breach("words", placeOf({ document, name }), message));
      } else restored[index] = { ...unit, words: wordsOf(text.replace(published, () => received)) };
    }
  }
  return { units: restored, breaches };
}

/** Each difference between a source and the published units, at the unit where it is. */
function compareInOrder(
  { path }: SourceText,
  received: readonly string[],
  units: readonly NamedWords[],
): Breach[] {
  const body = units.filter((unit) => !isNote(unit));
  const words = body.flatMap((unit) => unit.words);
  if (areSame(received, words)) return [];
  const places = body.flatMap((unit) => unit.words.map(() => placeOf(unit)));
  return findDifferences(received, words).map(({ at, before, expected, found }) => {
    const place = places[at] ?? places.at(-1) ?? path;
    const message = `“${`${before} ${found}`.trim()}” where ${path} has “${`${before} ${expected}`.trim()}”`;
    return breach("words", place, message);
  });
}

/** A note as received, and its words where they are published. */
interface NotePair {
  readonly note: readonly string[];
  readonly words: readonly string[];
}

/** Notes by their printed labels; where several texts of a source have a note 1, in the order of the texts. */
function pairNotes(
  received: readonly (readonly string[])[],
  units: readonly NamedWords[],
): NotePair[] {
  const published = Map.groupBy(units.filter(isNote), ({ words: [label] }) => label);
  const taken = new Map<string | undefined, number>();
  return received.map((note) => {
    const [label] = note;
    const nth = taken.get(label) ?? 0;
    taken.set(label, nth + 1);
    return { note, words: published.get(label)?.[nth]?.words ?? [] };
  });
}

function proveNote({ path }: SourceText, { note, words }: NotePair): Breach[] {
  const [label = ""] = note;
  const difference = words.length === 0 ? "is missing" : describeDifference(note, words);
  return difference === undefined ? [] : [breach("notes", `${path}, note ${label}`, difference)];
}

function wordsOutsideNotes(units: readonly NamedWords[]): string[] {
  return units.filter((unit) => !isNote(unit)).flatMap(({ words }) => words);
}

function proofOf(
  { path }: SourceText,
  draft: Instrument | undefined,
  { total, notes, marks }: SourceWords,
  found: number,
): SourceProof {
  return {
    path,
    draft: draft?.id,
    words: total,
    found,
    notes: notes.length,
    references: marks.length,
  };
}
