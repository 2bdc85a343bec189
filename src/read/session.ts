import type { Fact, Instrument, Part, Session } from "../model/document.ts";
import type { Manifest, SourceEntry } from "./manifest.ts";
import { isXml, readAkn } from "./akn/read.ts";
import type { Reading } from "./reading.ts";
import { readReport } from "./report/read.ts";
import type { Source } from "../text/source.ts";

/** A source together with its place in the manifest and what was read from it. */
export interface ReadSource {
  readonly entry: SourceEntry;
  readonly source: Source;
  readonly reading: Reading;
}

/** Reads every source of a manifest, each in the form it is found to have; `load` gives the text of a file beside it. */
export function readSources(manifest: Manifest, load: (file: string) => Source): ReadSource[] {
  return manifest.sources.map((entry) => {
    const source = load(entry.file);
    const options = entry.draft === undefined ? {} : { id: entry.draft };
    const read = isXml(source) ? readAkn : readReport;
    return { entry, source, reading: read(source, options) };
  });
}

/**
 * Puts what was read in one language together as a session. Facts in the texts come before facts from elsewhere, and
 * each stands with the text that it is about.
 */
export function assembleSession(
  manifest: Manifest,
  language: string,
  read: readonly ReadSource[],
): Session {
  const own = read.filter(({ entry }) => entry.language === language);
  const reports = own.filter(({ entry }) => entry.draft === undefined);
  const drafts = own.filter(({ entry }) => entry.draft !== undefined);
  const parts = reports.flatMap(({ reading }) => reading.parts);
  const texts = drafts.flatMap(({ reading }) =>
    reading.parts.flatMap(({ instruments }) => instruments),
  );
  const facts = [...own.flatMap(({ reading }) => reading.facts), ...manifest.facts];
  const { about, rest } = shareFacts(facts, [
    ...parts.flatMap(({ instruments }) => instruments),
    ...texts,
  ]);
  const known = (instrument: Instrument): Instrument => ({
    ...instrument,
    facts: [...instrument.facts, ...(about.get(instrument.id) ?? [])],
  });
  return {
    ...manifest.session,
    body: manifest.body,
    language,
    title: reports.flatMap(({ reading }) => reading.title),
    parts: joinBareParts(
      parts.map((part) => ({ ...part, instruments: part.instruments.map(known) })),
    ),
    drafts: texts.map(known),
    facts: rest,
  };
}

/** Parts the facts about each of the texts from those about the session and its report. */
function shareFacts(facts: readonly Fact[], texts: readonly Instrument[]) {
  const about = new Map<string, Fact[]>(texts.map(({ id }) => [id, []]));
  const rest: Fact[] = [];
  for (const fact of facts) {
    const { of = "", name, value, evidence } = fact;
    const own = about.get(of);
    if (own) own.push({ name, value, evidence });
    else rest.push(fact);
  }
  return { about, rest };
}

/** Texts that were issued one by one stand in no part of a report: together they are one part without a heading. */
function joinBareParts(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && isBare(last) && isBare(part)) {
      joined[joined.length - 1] = {
        ...last,
        instruments: [...last.instruments, ...part.instruments],
      };
    } else joined.push(part);
  }
  return joined;
}

function isBare({ label, title, opening }: Part): boolean {
  return label === undefined && title === undefined && opening === undefined;
}
