import { join } from "node:path";
import { writeSession } from "../src/markdown/session.ts";
import { writeInstrument } from "../src/markdown/write.ts";
import type { Instrument, Session } from "../src/model/document.ts";
import { instrumentsOf } from "../src/model/instruments.ts";
import { assembleSession, readText, textsOf, type ReadSource } from "../src/read/session.ts";
import { wordsOf } from "../src/verify/words.ts";
import { proveSource } from "../src/verify/proof.ts";
import { complain, complainOf, type Complaint } from "./complaints.ts";
import { readSource } from "./files.ts";
import { shareBySource, withoutTexts } from "./proof.ts";
import { digest, isNamedBy, readRecord, writeFiles, type WrittenFiles } from "./record.ts";
import type { SessionSources } from "./survey.ts";

/** How many words of a source were found, and where they are. */
export interface WordCount {
  readonly read: number;
  /** In the Markdown, in order. */
  readonly written: number;
  /** Left out, as furniture of its pages. */
  readonly dropped: number;
}

/** What became of one source. */
export interface SourceReport {
  /** From the folder of texts. */
  readonly path: string;
  /** The session that it was read for, `ga/75/en`; none where nobody can tell. */
  readonly session: string | undefined;
  /** The names of the texts that the session has from it. */
  readonly documents: readonly string[];
  readonly words: WordCount;
  readonly complaints: readonly Complaint[];
  /** How many remarks on its wording and layout there are. */
  readonly remarks: number;
}

/** How the sources of a session are read. */
export interface NormalizeOptions {
  /** The texts whose new version is taken, though a person changed them, or which are let go. */
  readonly take: readonly string[];
  /** Whether every remark is told, and not only warnings and errors. */
  readonly all: boolean;
}

/** What became of a session: its files by name, its sources. */
export interface NormalizedSession extends WrittenFiles {
  readonly path: string;
  readonly sources: readonly SourceReport[];
}

/** What is read of a source, and what is wrong with it. */
interface Received extends ReadSource {
  readonly complaints: Complaint[];
}

/**
 * Reads the sources of a session in one language and writes its Markdown. A source that cannot be read stops no
 * other; the session stays as it was only where it would lose a text that is published.
 */
export function normalizeSession(
  content: string,
  group: SessionSources,
  { take, all }: NormalizeOptions,
): NormalizedSession {
  const { received, session, files, shut } = readSession(content, group);
  const folder = join(content, group.path);
  const lost = Object.keys(readRecord(folder).files).filter(
    (name) => !files.has(name) && !isNamedBy(take, `${group.path}/${name}`),
  );
  const stays = lost.length > 0 || instrumentsOf(session).length === 0;
  const digests = received.flatMap(({ source, reading }) =>
    textsOf(reading).length === 0 ? [] : [[source.path, digest(source.text)] as const],
  );
  const done = stays
    ? { written: [], unchanged: [], kept: [] }
    : writeFiles(folder, files, { path: group.path, sources: Object.fromEntries(digests), take });
  const shares = shareBySource(session);
  const reports = received.map(({ source, complaints }): SourceReport => {
    const own = shares.get(source.path) ?? withoutTexts(session);
    const { proof, breaches } = proveSource(source, own);
    const documents = stays ? [] : instrumentsOf(own).map(({ id }) => id);
    const missing = breaches.slice(0, documents.length > 0 ? 1 : 0).map(({ place, message }) => {
      const what = `its words are not all in the Markdown as they were received: ${place}: ${message}`;
      return complainOf(content, source.path, "error", what);
    });
    return {
      path: source.path,
      session: group.path,
      documents,
      words: { read: proof.words, written: stays ? 0 : proof.found, dropped: 0 },
      complaints: [...complaints.filter((one) => all || isFault(one)), ...missing],
      remarks: complaints.filter((one) => !isFault(one)).length,
    };
  });
  const names = lost.map((name) => name.replace(/\.md$/, "")).join(", ");
  const message = `it stays as it was, for its sources no longer hold ${names}; \`npm run normalize -- NAME …\` lets go of texts`;
  const loss =
    lost.length > 0
      ? [faulty(group.path, [complainOf(content, group.path, "error", message)], group.path)]
      : [];
  return { path: group.path, ...done, sources: [...shut, ...reports, ...loss] };
}

function isFault({ severity }: Complaint): boolean {
  return severity !== "info";
}

/** The report on what gave no text. */
export function faulty(
  path: string,
  complaints: readonly Complaint[],
  session?: string,
): SourceReport {
  const words = { read: 0, written: 0, dropped: 0 };
  return { path, session, documents: [], words, complaints, remarks: 0 };
}

/** The Markdown files that the sources of a session come to, by their names, and what is wrong with each source. */
export function readSession(content: string, group: SessionSources) {
  const received: Received[] = [];
  const shut: SourceReport[] = [];
  const known = new Map<string, Instrument>();
  for (const entry of group.sources) {
    try {
      const source = readSource(content, entry.file);
      const reading = readText(entry, source);
      const complaints = complain(content, source, reading.diagnostics);
      const repeated = textsOf(reading).filter(({ id }) => known.has(id));
      for (const instrument of repeated) {
        complaints.push(complainOfSecond(content, instrument, known.get(instrument.id)));
      }
      for (const instrument of textsOf(reading)) {
        if (!known.has(instrument.id)) known.set(instrument.id, instrument);
      }
      const isFirst = (instrument: Instrument) => known.get(instrument.id) === instrument;
      const parts = reading.parts.map((part) => {
        return { ...part, instruments: part.instruments.filter(isFirst) };
      });
      const second = new Set(repeated.map(({ id }) => id));
      const facts = reading.facts.filter(({ of = "" }) => !second.has(of));
      received.push({ entry, source, reading: { ...reading, parts, facts }, complaints });
    } catch (error) {
      const message = `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      shut.push(
        faulty(entry.file, [complainOf(content, entry.file, "error", message)], group.path),
      );
    }
  }
  const session = assembleSession(group, group.language, received);
  return { received, shut, session, files: composeFiles(session) };
}

/** A text that an earlier source of the session has already: the first is published. */
function complainOfSecond(
  content: string,
  second: Instrument,
  first: Instrument | undefined,
): Complaint {
  const words = (instrument: Instrument) => {
    const bare = { ...instrument, source: undefined, facts: [] };
    return wordsOf(writeInstrument(bare)).join(" ");
  };
  const isSame = first !== undefined && words(first) === words(second);
  const what = isSame ? "with the same words" : "with other words";
  const message = `${second.id} stands ${what} in ${first?.source ?? "another source"}, which is published`;
  return complainOf(content, second.source ?? "", isSame ? "warning" : "error", message);
}

function composeFiles(session: Session): Map<string, string> {
  return new Map([
    ["session.md", writeSession(session)],
    ...instrumentsOf(session).map(
      (instrument) => [`${instrument.id}.md`, writeInstrument(instrument)] as const,
    ),
  ]);
}
