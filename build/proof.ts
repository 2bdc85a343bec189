import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Instrument, Session } from "../src/model/document.ts";
import { instrumentsOf } from "../src/model/instruments.ts";
import type { Proof } from "../src/model/proof.ts";
import { sittingSlug } from "../src/model/sitting.ts";
import type { Breach } from "../src/verify/compare.ts";
import { isXml } from "../src/read/akn/read.ts";
import type { Reading } from "../src/read/reading.ts";
import { readReport } from "../src/read/report/read.ts";
import { shareFrame } from "../src/verify/frame.ts";
import { readSourceWords } from "../src/verify/source.ts";
import { proveSource } from "../src/verify/proof.ts";
import type { Source } from "../src/text/source.ts";
import { readSource, texts } from "./files.ts";
import { readRecord } from "./record.ts";
import { BuildError } from "./terminal.ts";

/** A session's proof, and what breaks it. */
export interface Proved {
  readonly proof: Proof;
  readonly breaches: readonly Breach[];
}

/** What a proof has to be told of a source by its reader. */
export type Told = Pick<Reading, "dropped" | "signs">;

/** What one source comes to. */
export type ProvedSource = ReturnType<typeof proveSource>;

/** Holds a session's published text against each of its sources as received, which lie in the folder of texts. */
export function proveSession(session: Session, content = texts): Proved {
  const folder = join(content, session.body.id, sittingSlug(session), session.language);
  const { sources } = readRecord(folder);
  return sumUp(session, proveSources(session, content, Object.keys(sources)));
}

/**
 * Holds a session against each of its sources: those received for it, though none of their texts is published, too.
 * @param read what the reader of plain texts says of what it left out and of signs, where it was asked just now
 */
export function proveSources(
  session: Session,
  content: string,
  received: readonly string[],
  read: ReadonlyMap<string, Told> = new Map(),
): ProvedSource[] {
  const bySource = shareBySource(session);
  const paths = [...new Set([...received, ...bySource.keys()])];
  const told = new Map<string, Told & { readonly source: Source }>();
  const tell = (path: string) => {
    const known = told.get(path) ?? readAgain(readReceived(content, path), read.get(path));
    told.set(path, known);
    return known;
  };
  const frames = shareFrames(session, bySource, paths, tell);
  return paths.map((path) => {
    const { source, dropped, signs } = tell(path);
    const own = bySource.get(path) ?? withoutTexts(session);
    return proveSource(source, { ...own, ...frames.get(path) }, dropped, signs);
  });
}

/** What its reader tells of a plain text is told again, and the proof looks at it with its own eyes. */
function readAgain(source: Source, known: Told | undefined): Told & { readonly source: Source } {
  if (known || isXml(source)) return { source, ...known };
  const { dropped, signs } = readReport(source, { reviews: false });
  return { source, ...(dropped && { dropped }), ...(signs && { signs }) };
}

/** What each report has of the frame, where a session was read from several. */
function shareFrames(
  session: Session,
  bySource: ReadonlyMap<string, Session>,
  paths: readonly string[],
  tell: (path: string) => Told & { readonly source: Source },
): ReadonlyMap<string, Partial<Session>> {
  const hasTexts = (path: string) =>
    bySource.get(path)?.parts.some(({ instruments }) => instruments.length > 0);
  const hasFrame = session.title.length > 0 || session.parts.some(({ title }) => title);
  const reports = hasFrame
    ? paths
        .filter(hasTexts)
        .map(tell)
        .filter(({ source }) => !isXml(source))
    : [];
  if (reports.length < 2) return new Map();
  const read = reports.map(({ source, dropped, signs }) => {
    const { body } = readSourceWords(source.text, dropped, signs);
    return { path: source.path, body };
  });
  const frames = shareFrame(session, read);
  return new Map(
    [...frames].map(([path, { title, parts }]) => {
      const own = bySource.get(path)?.parts ?? [];
      return [
        path,
        {
          title,
          parts: parts.map((part, nth) => ({ ...part, instruments: own[nth]?.instruments ?? [] })),
        },
      ];
    }),
  );
}

/** The proof of a session from those of its sources. */
export function sumUp(session: Session, sources: readonly ProvedSource[]): Proved {
  const own = instrumentsOf(session);
  const corrections = own.flatMap(({ id, corrections: made }) =>
    made.map((correction) => ({ document: id, ...correction })),
  );
  const unsourced = own.flatMap(({ id, source }) => (source === undefined ? [id] : []));
  return {
    proof: { sources: sources.map(({ proof }) => proof), corrections, unsourced },
    breaches: sources.flatMap(({ breaches }) => breaches),
  };
}

/** The session as each of its sources has it: the texts are looked at once, however many sources there are. */
function shareBySource(session: Session): Map<string, Session> {
  const shares = new Map<string, { parts: Instrument[][]; drafts: Instrument[] }>();
  const shareOf = (source: string) => {
    const share = shares.get(source) ?? { parts: session.parts.map(() => []), drafts: [] };
    shares.set(source, share);
    return share;
  };
  for (const [nth, { instruments }] of session.parts.entries()) {
    for (const instrument of instruments) {
      if (instrument.source !== undefined) shareOf(instrument.source).parts[nth]?.push(instrument);
    }
  }
  for (const draft of session.drafts) {
    if (draft.source !== undefined) shareOf(draft.source).drafts.push(draft);
  }
  return new Map(
    [...shares].map(([source, { parts, drafts }]) => {
      const own = session.parts.map((part, nth) => {
        return { ...part, instruments: parts[nth] ?? [] };
      });
      return [source, { ...session, parts: own, drafts }];
    }),
  );
}

function withoutTexts(session: Session): Session {
  return { ...session, parts: [], drafts: [] };
}

function readReceived(content: string, path: string): Source {
  if (existsSync(join(content, path))) return readSource(content, path);
  throw new BuildError(`a text names ${path} as its source, and there is no such file`);
}
