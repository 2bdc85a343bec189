import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Session } from "../src/model/document.ts";
import { instrumentsOf } from "../src/model/instruments.ts";
import type { Proof } from "../src/model/proof.ts";
import { sittingSlug } from "../src/model/sitting.ts";
import { readManifest } from "../src/read/manifest.ts";
import type { Breach } from "../src/verify/compare.ts";
import { proveSource } from "../src/verify/proof.ts";
import type { Source } from "../src/text/source.ts";
import { readSource, root } from "./files.ts";
import { BuildError } from "./terminal.ts";

/** A session's proof, and what breaks it. */
export interface Proved {
  readonly proof: Proof;
  readonly breaches: readonly Breach[];
}

const proved = new WeakMap<Session, Proved>();

/** Holds a session's published text against each of its sources as received; once a session. */
export function proveSession(session: Session): Proved {
  const known = proved.get(session) ?? prove(session);
  proved.set(session, known);
  return known;
}

function prove(session: Session): Proved {
  const texts = instrumentsOf(session);
  const published = texts.flatMap(({ source }) => source ?? []);
  const paths = [...new Set([...receivedSources(session), ...published])];
  const sources = paths.map((path) => proveSource(readReceived(path), session));
  const corrections = texts.flatMap(({ id, corrections: made }) =>
    made.map((correction) => ({ document: id, ...correction })),
  );
  const unsourced = texts.flatMap(({ id, source }) => (source === undefined ? [id] : []));
  return {
    proof: { sources: sources.map(({ proof }) => proof), corrections, unsourced },
    breaches: sources.flatMap(({ breaches }) => breaches),
  };
}

function readReceived(path: string): Source {
  if (existsSync(join(root, path))) return readSource(join(root, path));
  throw new BuildError(`a text names ${path} as its source, and there is no such file`);
}

/** The sources that were received for a session, whether any text of theirs is published or not. */
function receivedSources(session: Session): string[] {
  const { body, language } = session;
  const folder = `content/source/${body.id}/${sittingSlug(session)}`;
  const path = join(root, folder, "sources.md");
  if (!existsSync(path)) return [];
  return readManifest(readSource(path))
    .manifest.sources.filter((entry) => entry.language === language)
    .map(({ file }) => `${folder}/${file}`);
}
