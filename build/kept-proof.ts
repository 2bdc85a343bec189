import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Session } from "../src/model/document.ts";
import { digestOf, keepValue } from "./cache.ts";
import type { SessionPlace } from "./load.ts";
import { proveSession, type Proved } from "./proof.ts";
import { readRecord } from "./record.ts";

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
