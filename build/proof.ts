import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Instrument, Session } from "../src/model/document.ts";
import { instrumentsOf } from "../src/model/instruments.ts";
import type { Proof } from "../src/model/proof.ts";
import { sittingSlug } from "../src/model/sitting.ts";
import type { Breach } from "../src/verify/compare.ts";
import { isXml } from "../src/read/akn/read.ts";
import { readReport } from "../src/read/report/read.ts";
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

const proved = new WeakMap<Session, Proved>();

/**
 * Holds a session's published text against each of its sources as received, which lie in the folder of texts; once a
 * session.
 */
export function proveSession(session: Session, content = texts): Proved {
  const known = proved.get(session) ?? prove(session, content);
  proved.set(session, known);
  return known;
}

function prove(session: Session, content: string): Proved {
  const own = instrumentsOf(session);
  const bySource = shareBySource(session);
  const paths = new Set([...receivedSources(session, content), ...bySource.keys()]);
  const sources = [...paths].map((path) => {
    const source = readReceived(content, path);
    // What its reader leaves out of a plain text is told again, and the proof looks at it with its own eyes.
    const { dropped, signs } = isXml(source) ? {} : readReport(source);
    return proveSource(source, bySource.get(path) ?? withoutTexts(session), dropped, signs);
  });
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

/** The sources that were received for a session, whether any text of theirs is published or not. */
function receivedSources(session: Session, content: string): string[] {
  const folder = join(content, session.body.id, sittingSlug(session), session.language);
  return Object.keys(readRecord(folder).sources);
}
