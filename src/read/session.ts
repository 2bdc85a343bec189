import type { Fact, Instrument, Part, Session } from "../model/document.ts";
import { ADOPTED_AS } from "../model/fact.ts";
import type { Manifest, SourceEntry } from "./manifest.ts";
import { isXml, readAkn } from "./akn/read.ts";
import type { Reading } from "./reading.ts";
import { readReport } from "./report/read.ts";
import { createCollector } from "../text/diagnostic.ts";
import type { Source } from "../text/source.ts";
import type { Received } from "./receive.ts";

/** A source together with its place in the manifest and what was read from it. */
export interface ReadSource {
  readonly entry: SourceEntry;
  readonly source: Source;
  readonly reading: Reading;
}

/** Reads a source in the form it is found to have. A text without a number is called as its entry says, or its file. */
export function readText({ file, draft }: SourceEntry, source: Received): Reading {
  if (isXml(source)) return readAkn(source, draft === undefined ? {} : { id: draft });
  const reading = readReport(source, { id: draft ?? fileSlug(file) });
  if (!source.conversion) return reading;
  const { report, collect } = createCollector();
  for (const one of [...source.conversion.remarks, ...reading.diagnostics]) report(one);
  return { ...reading, diagnostics: collect() };
}

/** What the name of a file comes to in a path: `s-res-242-1967` for `S_RES_242_1967.txt`. */
function fileSlug(file: string): string {
  const name = file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug || "document";
}

/**
 * Puts what was read in one language together as a session. Facts in the texts come before facts from elsewhere, and
 * each stands with the text that it is about, but for what a draft became, which is about two.
 */
export function assembleSession(
  manifest: Manifest,
  language: string,
  read: readonly ReadSource[],
): Session {
  const own = read.filter(({ entry }) => entry.language === language);
  const reports = own.filter((one) => !isDraft(one));
  const parts = reports.flatMap(({ reading }) => reading.parts);
  const texts = own.filter(isDraft).flatMap(({ reading }) => textsOf(reading));
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
    const own = name === ADOPTED_AS ? undefined : about.get(of);
    if (own) own.push({ name, value, evidence });
    else rest.push(fact);
  }
  return { about, rest };
}

/** All texts of a reading, in order. */
export function textsOf({ parts }: Reading): Instrument[] {
  return parts.flatMap(({ instruments }) => instruments);
}

/** Whether a source is a text that the session had before it, as its entry says or it says itself. */
function isDraft({ entry, reading }: ReadSource): boolean {
  const texts = textsOf(reading);
  if (entry.draft !== undefined) return true;
  return texts.length > 0 && texts.every(({ kind }) => kind === "draft-resolution");
}

/** Texts that were issued one by one stand in no part of a report: together they are one part without a heading. */
function joinBareParts(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  let bare: Instrument[] | undefined;
  for (const part of parts) {
    if (!isBare(part)) {
      joined.push(part);
      bare = undefined;
    } else if (bare) bare.push(...part.instruments);
    else joined.push({ ...part, instruments: (bare = [...part.instruments]) });
  }
  return joined;
}

function isBare({ label, title, opening }: Part): boolean {
  return label === undefined && title === undefined && opening === undefined;
}
