import { existsSync, globSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import { writeSession } from "../src/markdown/session.ts";
import { writeInstrument } from "../src/markdown/write.ts";
import { instrumentsOf } from "../src/model/instruments.ts";
import { readManifest } from "../src/read/manifest.ts";
import { assembleSession, readSources } from "../src/read/session.ts";
import { readSource, root, writeWhole } from "./files.ts";
import type { Complaint } from "./load.ts";

const content = join(root, "content");
const RECORD = join(content, "normalized.json");

/** What became of each Markdown file: written, as it was, or kept because a person changed it. */
export interface Normalized {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly kept: readonly string[];
  readonly complaints: readonly Complaint[];
}

/**
 * Reads the sources and writes the Markdown. A file that a person changed since it was last written is kept,
 * unless it is named in `take` (its name without `.md`, or `all`).
 */
export function normalize(take: readonly string[] = []): Normalized {
  const files = new Map<string, string>();
  const complaints: Complaint[] = [];
  for (const path of globSync("source/*/*/sources.md", { cwd: content }).sort()) {
    const source = readSource(join(content, path));
    const { manifest, diagnostics } = readManifest(source);
    complaints.push(...diagnostics.map((diagnostic) => ({ source, diagnostic })));
    const read = readSources(manifest, (file) => readSource(join(content, dirname(path), file)));
    for (const one of read) {
      complaints.push(
        ...one.reading.diagnostics.map((diagnostic) => ({ source: one.source, diagnostic })),
      );
    }
    for (const language of new Set(manifest.sources.map((entry) => entry.language))) {
      const session = assembleSession(manifest, language, read);
      const folder = `${manifest.body.id}/${manifest.session}/${language}`;
      files.set(`${folder}/session.md`, writeSession(session));
      for (const instrument of instrumentsOf(session)) {
        files.set(`${folder}/${instrument.id}.md`, writeInstrument(instrument));
      }
    }
  }
  return { ...writeFiles(files, take), complaints };
}

function writeFiles(files: ReadonlyMap<string, string>, take: readonly string[]) {
  const record = readRecord();
  const written: string[] = [];
  const unchanged: string[] = [];
  const kept: string[] = [];
  const hashes: Record<string, string> = {};
  for (const [name, text] of files) {
    const path = join(content, name);
    const present = existsSync(path) ? readFileSync(path, "utf8") : undefined;
    const isTaken = take.includes("all") || take.some((id) => name.endsWith(`/${id}.md`));
    const isHandMade = present !== undefined && present !== text && record[name] !== hash(present);
    if (isHandMade && !isTaken) {
      kept.push(name);
      hashes[name] = record[name] ?? "";
      continue;
    }
    hashes[name] = hash(text);
    if (present === text) unchanged.push(name);
    else {
      writeWhole(path, text);
      written.push(name);
    }
  }
  writeWhole(RECORD, `${JSON.stringify(hashes, null, 2)}\n`);
  return { written, unchanged, kept };
}

function readRecord(): Record<string, string> {
  if (!existsSync(RECORD)) return {};
  const record: unknown = JSON.parse(readFileSync(RECORD, "utf8"));
  if (typeof record !== "object" || record === null) return {};
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value)]));
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

if (import.meta.main) {
  const result = normalize(process.argv.slice(2).filter((argument) => !argument.startsWith("-")));
  console.log(result.written, result.kept, result.complaints.length);
}
