import type { Part, Session } from "../model/document.ts";
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
    parts: joinBareParts(reports.flatMap(({ reading }) => reading.parts)),
    drafts: drafts.flatMap(({ reading }) =>
      reading.parts.flatMap(({ instruments }) => instruments),
    ),
    facts: [...own.flatMap(({ reading }) => reading.facts), ...manifest.facts],
  };
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
