import type { Session } from "../model/document.ts";
import type { Manifest, SourceEntry } from "./manifest.ts";
import { readReport, type Reading } from "./report/read.ts";
import type { Source } from "../text/source.ts";

/** A source together with its place in the manifest and what was read from it. */
export interface ReadSource {
  readonly entry: SourceEntry;
  readonly source: Source;
  readonly reading: Reading;
}

/** Reads every source of a manifest; `load` gives the text of a file beside it. */
export function readSources(manifest: Manifest, load: (file: string) => Source): ReadSource[] {
  return manifest.sources.map((entry) => {
    const source = load(entry.file);
    return {
      entry,
      source,
      reading: readReport(source, entry.draft === undefined ? {} : { id: entry.draft }),
    };
  });
}

/** Puts what was read in one language together as a session. Facts in the texts come before facts from elsewhere. */
export function assembleSession(
  manifest: Manifest,
  language: string,
  read: readonly ReadSource[],
): Session {
  const own = read.filter(({ entry }) => entry.language === language);
  const reports = own.filter(({ entry }) => entry.draft === undefined);
  const drafts = own.filter(({ entry }) => entry.draft !== undefined);
  return {
    body: manifest.body,
    number: manifest.session,
    language,
    title: reports.flatMap(({ reading }) => reading.title),
    parts: reports.flatMap(({ reading }) => reading.parts),
    drafts: drafts.flatMap(({ reading }) =>
      reading.parts.flatMap(({ instruments }) => instruments),
    ),
    facts: [...own.flatMap(({ reading }) => reading.facts), ...manifest.facts],
  };
}
