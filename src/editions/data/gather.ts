import { findClauses } from "../../enrich/clauses.ts";
import { findReferences } from "../../enrich/find.ts";
import type { Quoted } from "../../enrich/reference.ts";
import type { Instrument, Session } from "../../model/document.ts";
import { namePart, nameReport } from "../../model/frame.ts";
import { instrumentsOf } from "../../model/instruments.ts";
import { nameUnits } from "../../model/name.ts";
import type { UnitData, UnresolvedData } from "./types.ts";
import { frameData, unitData, unresolvedData, type Digest } from "./units.ts";

/** A session of which each unit is data already: all files are made of it. */
export interface Gathered {
  readonly session: Session;
  /** The title of the report. */
  readonly report: readonly UnitData[];
  /** The heading and the opening sentence of each part. */
  readonly parts: readonly (readonly UnitData[])[];
  readonly texts: ReadonlyMap<Instrument, GatheredText>;
}

export interface GatheredText {
  readonly instrument: Instrument;
  readonly units: readonly UnitData[];
  readonly unresolved: readonly UnresolvedData[];
}

/** Makes data of a session, with what its words refer to and what they do. */
export function gather(session: Session, digest: Digest): Gathered {
  const { references, unresolved } = findReferences(session);
  const found = {
    references: byPlace(references),
    unresolved: byPlace(unresolved),
    clauses: byPlace(findClauses(session)),
  };
  const gatherText = (instrument: Instrument): GatheredText => {
    const units = nameUnits(instrument).map((unit) => {
      const place = `${instrument.id}#${unit.name}`;
      const own = {
        references: found.references.get(place) ?? [],
        clauses: found.clauses.get(place) ?? [],
      };
      const missed = unresolvedData(unit, found.unresolved.get(place) ?? []);
      return { data: unitData(unit, own, digest), missed };
    });
    return {
      instrument,
      units: units.map(({ data }) => data),
      unresolved: units.flatMap(({ missed }) => missed),
    };
  };
  return {
    session,
    report: nameReport(session).map((unit) => frameData(unit, digest)),
    parts: session.parts.map((part, nth) =>
      namePart(part, nth).map((unit) => frameData(unit, digest)),
    ),
    texts: new Map(instrumentsOf(session).map((text) => [text, gatherText(text)])),
  };
}

function byPlace<Kind extends Quoted>(found: readonly Kind[]): ReadonlyMap<string, Kind[]> {
  return Map.groupBy(found, ({ document, unit }) => `${document}#${unit}`);
}

/** A unit with the document that it stands in: a text, or the report of the session around them. */
export interface PlacedUnit {
  readonly document: string;
  readonly unit: UnitData;
}

/** All units of a session in the order of the report, the drafts last. */
export function unitsInOrder({ session, report, parts, texts }: Gathered): PlacedUnit[] {
  const ofFrame = (units: readonly UnitData[] = []) =>
    units.map((unit) => ({ document: FRAME, unit }));
  const ofText = (instrument: Instrument) =>
    (texts.get(instrument)?.units ?? []).map((unit) => ({ document: instrument.id, unit }));
  return [
    ...ofFrame(report),
    ...session.parts.flatMap(({ instruments }, nth) => [
      ...ofFrame(parts[nth]),
      ...instruments.flatMap(ofText),
    ]),
    ...session.drafts.flatMap(ofText),
  ];
}

/** What the report around the texts is called among documents. */
const FRAME = "session";
