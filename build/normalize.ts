import { existsSync, globSync, readFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { basename, dirname, join, relative } from "node:path";
import { writeSession } from "../src/markdown/session.ts";
import { writeInstrument } from "../src/markdown/write.ts";
import { instrumentsOf } from "../src/model/instruments.ts";
import { readManifest } from "../src/read/manifest.ts";
import { assembleSession, readSources } from "../src/read/session.ts";
import { severityOf } from "../src/text/diagnostic.ts";
import type { Source } from "../src/text/source.ts";
import { complain, type Complaint } from "./complaints.ts";
import { readSource, root, writeWhole } from "./files.ts";
import { BuildError, runCommand, timed, type Made, type Terminal } from "./terminal.ts";

const CONTENT = join(root, "content");

/** Which bytes the last run wrote, by file: what differs was changed by a person. */
const RECORD = "normalized.json";

/** What became of each Markdown file: written, as it was, or kept because a person changed it. */
export interface Normalized {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  readonly kept: readonly string[];
  /** Sources of which nothing could be read; the Markdown of their session is left as it is. */
  readonly unread: readonly string[];
  readonly complaints: readonly Complaint[];
}

/**
 * Reads the sources and writes the Markdown. A file that a person changed since it was last written is kept,
 * unless it is named in `take` (its name without `.md`, or `all`). Throws where a source is not there, or a
 * text named in `take`; nothing is written then.
 */
export function normalize(take: readonly string[] = [], content = CONTENT): Normalized {
  const files = new Map<string, string>();
  const complaints: Complaint[] = [];
  const unread: string[] = [];
  for (const path of globSync("source/*/*/sources.md", { cwd: content }).sort()) {
    const source = readSource(join(content, path));
    const { manifest, diagnostics } = readManifest(source);
    complaints.push(...complain(source, diagnostics));
    // Its fields say where the Markdown belongs: with a fault in them nobody knows.
    if (diagnostics.some((one) => severityOf(one) === "error")) {
      unread.push(source.path);
      continue;
    }
    const read = readSources(manifest, (file) =>
      readNamed(join(content, dirname(path), file), source),
    );
    for (const one of read) complaints.push(...complain(one.source, one.reading.diagnostics));
    const empty = read.filter(({ reading }) => reading.parts.length === 0);
    unread.push(...empty.map((one) => one.source.path));
    for (const language of new Set(manifest.sources.map((entry) => entry.language))) {
      if (empty.some(({ entry }) => entry.language === language)) continue;
      const session = assembleSession(manifest, language, read);
      const folder = `${manifest.body.id}/${manifest.session}/${language}`;
      files.set(`${folder}/session.md`, writeSession(session));
      for (const instrument of instrumentsOf(session)) {
        files.set(`${folder}/${instrument.id}.md`, writeInstrument(instrument));
      }
    }
  }
  for (const name of take) {
    if (name === "all" || [...files.keys()].some((file) => isNamed(file, name))) continue;
    throw new BuildError(`no source has a text ${name}`);
  }
  return { ...writeFiles(files, take, content), unread, complaints };
}

function readNamed(path: string, manifest: Source): Source {
  if (existsSync(path)) return readSource(path);
  throw new BuildError(`${manifest.path} names ${relative(root, path)}, which is not there`);
}

function isNamed(file: string, id: string): boolean {
  return basename(file, ".md") === id;
}

/**
 * The step of the build: says what it kept and prints what is wrong. A source that cannot be read at all ends the
 * build; what else is wrong with one is for a person to mend in the Markdown, whose own errors end it.
 */
export async function normalizeSources(
  terminal: Terminal,
  take: readonly string[] = [],
  all = false,
): Promise<Made> {
  terminal.progress("normalize: reading the sources");
  const { result, seconds } = await timed(() => normalize(take));
  const { written, unchanged, kept, unread, complaints } = result;
  for (const { severity, text } of complaints) if (all || severity !== "info") terminal.say(text);
  for (const name of kept) {
    const id = basename(name, ".md");
    terminal.say(
      `kept content/${name}, changed by hand; \`npm run normalize -- ${id}\` takes the new version`,
    );
  }
  if (unread.length > 0) {
    throw new BuildError(
      `nothing was read from ${unread.join(", ")}; the Markdown of its session stays as it was`,
    );
  }
  const remarks = complaints.filter(({ severity }) => severity === "info").length;
  if (remarks > 0 && !all) {
    terminal.say(
      `${remarks} remarks on the wording and layout of the sources; \`npm run normalize -- --all\` prints them`,
    );
  }
  const size = `${written.length} new, ${unchanged.length + kept.length} as before`;
  const errors = complaints.filter(({ severity }) => severity === "error").length;
  if (errors > 0) process.exitCode = 1;
  return { what: "Markdown", where: CONTENT, size, seconds, complaints: complaints.length };
}

function writeFiles(files: ReadonlyMap<string, string>, take: readonly string[], content: string) {
  const record = readRecord(join(content, RECORD));
  const written: string[] = [];
  const unchanged: string[] = [];
  const kept: string[] = [];
  const hashes: Record<string, string> = {};
  for (const [name, text] of files) {
    const path = join(content, name);
    const present = existsSync(path) ? readFileSync(path, "utf8") : undefined;
    const isTaken = take.includes("all") || take.some((id) => isNamed(name, id));
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
  writeWhole(join(content, RECORD), `${JSON.stringify(hashes, null, 2)}\n`);
  return { written, unchanged, kept };
}

// Without a record that can be read, each file that differs counts as changed by a person: none is overwritten.
function readRecord(path: string): Record<string, string> {
  if (!existsSync(path)) return {};
  const record = parseJson(readFileSync(path, "utf8"));
  if (typeof record !== "object" || record === null) return {};
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value)]));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

if (import.meta.main) {
  await runCommand({
    name: "npm run normalize",
    summary: "reads the texts in content/source and writes them as Markdown below content/",
    usage: [
      "NAME …    take the new version of these texts (res-7-1, session, or all), though they were changed by hand",
      "--all     print every remark on the sources, not only warnings and errors",
    ],
    takesNames: true,
    options: { all: { type: "boolean" } },
    run: async (terminal, { names, flags }) => [
      await normalizeSources(terminal, names, flags.has("all")),
    ],
  });
}
