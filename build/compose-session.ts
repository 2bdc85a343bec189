import { readInstrument } from "../src/markdown/read.ts";
import { readSession, writeSession } from "../src/markdown/session.ts";
import { writeInstrument } from "../src/markdown/write.ts";
import type { Instrument, Session } from "../src/model/document.ts";
import { instrumentsOf } from "../src/model/instruments.ts";
import { nameUnits } from "../src/model/name.ts";
import type { Reading } from "../src/read/reading.ts";
import { assembleSession, readText, type ReadSource } from "../src/read/session.ts";
import { takeOut } from "../src/verify/furniture.ts";
import { wordsOf } from "../src/verify/words.ts";
import { complain, complainOf, type Complaint } from "./complaints.ts";
import { readSource } from "./files.ts";
import { proveSources, sumUp, type Proved, type ProvedSource, type Told } from "./proof.ts";
import { digest } from "./record.ts";
import { remarksOnAdoptions } from "./remark-adoptions.ts";
import { faulty, isFault, type SourceReport } from "./source-report.ts";
import type { SessionSources } from "./survey.ts";

/** What the sources of a session come to. */
export interface ComposedSession {
  /** The Markdown files by their names. */
  readonly files: ReadonlyMap<string, string>;
  readonly sources: readonly SourceReport[];
  /** The digest of each source that gave a text, by its path. */
  readonly digests: Readonly<Record<string, string>>;
  /** The proof of the files. */
  readonly proved: Proved;
  /** The names of the paragraphs of each text, with spaces between them, by the name of the text. */
  readonly names: ReadonlyMap<string, string>;
}

/** The Markdown files that the sources of a session come to, and what there is to say of each source. */
export function composeSession(content: string, group: SessionSources): ComposedSession {
  const texts = new Map<string, string>();
  const sources: SourceReport[] = [];
  const digests: Record<string, string> = {};
  const names = new Map<string, string>();
  const frames: ReadSource[] = [];
  const known = new Map<string, string | undefined>();
  const told = new Map<string, Told>();
  for (const entry of group.sources) {
    const path = entry.file;
    try {
      const source = readSource(content, path);
      const reading = readText(entry, source);
      const complaints = complain(content, source, reading.diagnostics);
      const { own, second } = partTexts(reading, known);
      const session = assembleSession(group, group.language, [{ entry, source, reading: own }]);
      const instruments = instrumentsOf(session);
      for (const text of instruments) {
        texts.set(`${text.id}.md`, writeInstrument(text));
        names.set(text.id, namesOf(text));
      }
      for (const text of second) {
        const isSame = wordsBelow(writeInstrument(text)) === wordsBelow(texts.get(`${text.id}.md`));
        complaints.push(complainOfSecond(content, path, text, known.get(text.id), isSame));
      }
      const { dropped: left = [], signs } = reading;
      told.set(path, signs ? { dropped: left, signs } : { dropped: left });
      // What was left out when the text was got out of the file was there to be read, too.
      const unread = source.conversion?.dropped ?? [];
      if (unread.length > 0) complaints.push(complainOf(content, path, "info", tellLeft(unread)));
      const dropped = takeOut(source.text, left).words + unread.flatMap(wordsOf).length;
      if (instruments.length > 0) digests[path] = digest(source.text);
      frames.push({ entry, source: { path, text: "" }, reading: withoutWords(own) });
      sources.push({
        path,
        session: group.path,
        documents: instruments.map(({ id }) => id),
        words: { read: 0, written: 0, dropped },
        complaints,
        remarks: 0,
      });
    } catch (error) {
      const message = `it cannot be read: ${error instanceof Error ? error.message : String(error)}`;
      sources.push(faulty(path, [complainOf(content, path, "error", message)], group.path));
    }
  }
  const frame = writeSession(assembleSession(group, group.language, frames));
  const files = new Map([[SESSION_FILE, frame], ...texts]);
  const session = readBack(files, group.path);
  const remarks = remarksOnAdoptions(content, session);
  const proofs = new Map(
    proveSources(session, content, [...told.keys()], told).map((one) => [one.proof.path, one]),
  );
  return {
    files,
    sources: sources.map((report) => {
      const complaints = [...report.complaints, ...(remarks.get(report.path) ?? [])];
      return withProof({ ...report, complaints }, content, proofs.get(report.path));
    }),
    digests,
    proved: sumUp(
      session,
      Object.keys(digests).flatMap((path) => proofs.get(path) ?? []),
    ),
    names,
  };
}

const SESSION_FILE = "session.md";

/** The session as its Markdown says it: what is proved is what was written, and not what was meant. */
function readBack(files: ReadonlyMap<string, string>, path: string): Session {
  const sourceOf = (name: string) => ({ path: `${path}/${name}`, text: files.get(name) ?? "" });
  const find = (id: string) =>
    files.has(`${id}.md`) ? readInstrument(sourceOf(`${id}.md`), id).instrument : undefined;
  return readSession(sourceOf(SESSION_FILE), find, path).session;
}

/** A report with what was proved of its source; a source that gave no text has nothing to be missed. */
function withProof(
  report: SourceReport,
  content: string,
  proved: ProvedSource | undefined,
): SourceReport {
  const { path, words } = report;
  if (!proved) return report;
  const { proof, breaches } = proved;
  const missed = report.documents.length > 0 ? breaches.slice(0, 1) : [];
  const faults = missed.map(({ place, message }) => {
    const what = `its words are not all in the Markdown as they were received: ${place}: ${message}`;
    return complainOf(content, path, "error", what);
  });
  const complaints = [...report.complaints, ...faults];
  return {
    ...report,
    words: { ...words, read: proof.words + words.dropped, written: proof.found },
    complaints,
    remarks: complaints.filter((one) => !isFault(one)).length,
  };
}

/** So many lines are told; what stands on each page is much the same. */
const LINES = 20;

function tellLeft(lines: readonly string[]): string {
  const shown = lines.slice(0, LINES).map((line) => `“${line}”`);
  const more = lines.length > LINES ? ` and ${lines.length - LINES} lines more` : "";
  return `left out, as only the pages have it or no page shows it: ${shown.join(", ")}${more}`;
}

/** Of paragraphs, and not of headings and lines around them, which languages set as they like. */
function namesOf(instrument: Instrument): string {
  const names = nameUnits(instrument).map(({ name }) => name);
  return names.filter((name) => /(?:^|\.)(?:pp|op)\d/.test(name)).join(" ");
}

/**
 * Parts the texts of a reading that the session has not yet from those it has, which an earlier source holds.
 * @param known the sources of the texts that the session has, by their names
 */
function partTexts(reading: Reading, known: Map<string, string | undefined>) {
  const second: Instrument[] = [];
  const isNew = (instrument: Instrument): boolean => {
    if (known.has(instrument.id)) {
      second.push(instrument);
      return false;
    }
    known.set(instrument.id, instrument.source);
    return true;
  };
  const parts = reading.parts.map((part) => {
    return { ...part, instruments: part.instruments.filter(isNew) };
  });
  const repeated = new Set(second.map(({ id }) => id));
  const facts = reading.facts.filter(({ of = "" }) => !repeated.has(of));
  return { own: { ...reading, parts, facts }, second };
}

/** The words of a Markdown file below its front matter. */
function wordsBelow(markdown = ""): string {
  return wordsOf(markdown.replace(/^---\n[^]*?\n---\n/, "")).join(" ");
}

function complainOfSecond(
  content: string,
  path: string,
  { id }: Instrument,
  first: string | undefined,
  isSame: boolean,
): Complaint {
  const what = isSame ? "with the same words" : "with other words";
  const message = `${id} stands ${what} in ${first ?? "another source"}, which is published`;
  return complainOf(content, path, isSame ? "warning" : "error", message);
}

/** What the file of a session needs of a reading: however many texts there are, their words are not kept. */
function withoutWords(reading: Reading): Reading {
  const parts = reading.parts.map((part) => ({
    ...part,
    instruments: part.instruments.map((instrument): Instrument => ({
      ...instrument,
      masthead: [],
      preamble: [],
      operative: [],
      conclusions: [],
      annexes: [],
      notes: [],
      facts: [],
    })),
  }));
  const own = new Set(parts.flatMap(({ instruments }) => instruments.map(({ id }) => id)));
  const facts = reading.facts.filter(({ of = "" }) => !own.has(of));
  return { ...reading, parts, facts, diagnostics: [] };
}
