import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Instrument, Session } from "../src/model/document.ts";
import { instrumentsOf } from "../src/model/instruments.ts";
import type { Proof } from "../src/model/proof.ts";
import { sittingSlug } from "../src/model/sitting.ts";
import type { Breach } from "../src/verify/compare.ts";
import { isXml } from "../src/read/akn/read.ts";
import type { Reading } from "../src/read/reading.ts";
import { readReport } from "../src/read/report/read.ts";
import { proveSource } from "../src/verify/proof.ts";
import type { Source } from "../src/text/source.ts";
import { digestOf, keepValue } from "./cache.ts";
import { readSource, texts } from "./files.ts";
import type { SessionPlace } from "./load.ts";
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
 * What was proved of a session when its bytes were the same, else what is proved now: what an edition may print
 * before it is finished. The finished edition is held against the sources anew.
 * @param read the session, where it has to be proved
 */
export function keepProof(
  place: SessionPlace,
  read: () => Session,
  digest = digestSession(place),
): Proved {
  return keepValue("proof", [digest], () => proveSession(read(), place.content));
}

/** Keeps what was proved of a session, whose files are in their places. */
export function rememberProof(place: SessionPlace, proved: Proved): void {
  keepValue("proof", [digestSession(place)], () => proved);
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
  const paths = new Set([...received, ...bySource.keys()]);
  return [...paths].map((path) => {
    const source = readReceived(content, path);
    // What its reader tells of a plain text is told again, and the proof looks at it with its own eyes.
    const { dropped, signs } = read.get(path) ?? (isXml(source) ? {} : readReport(source));
    return proveSource(source, bySource.get(path) ?? withoutTexts(session), dropped, signs);
  });
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

/** The digest of all that the proof and the pages of a session are made of: its Markdown, its record, its sources. */
export function digestSession({ content, path }: SessionPlace): string {
  const folder = join(content, path);
  const files = globSync("*.{md,json}", { cwd: folder }).sort();
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8"));
  const sources = new Set([
    ...Object.keys(readRecord(folder).sources),
    ...texts.flatMap((text) => /^source: (["']?)(.+)\1$/m.exec(text)?.[2] ?? []),
  ]);
  return digestOf([
    path,
    ...files.flatMap((file, nth) => [file, texts[nth] ?? ""]),
    ...[...sources].sort().flatMap((source) => [source, readIfThere(join(content, source))]),
  ]);
}

function readIfThere(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return new Uint8Array(); // the proof says that it is missing
  }
}
