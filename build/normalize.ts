import { existsSync, globSync, statSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { writeSession } from "../src/markdown/session.ts";
import { writeInstrument } from "../src/markdown/write.ts";
import type { Session } from "../src/model/document.ts";
import { instrumentsOf } from "../src/model/instruments.ts";
import { sittingSlug } from "../src/model/sitting.ts";
import { readManifest } from "../src/read/manifest.ts";
import { assembleSession, readSources } from "../src/read/session.ts";
import { severityOf } from "../src/text/diagnostic.ts";
import type { Source } from "../src/text/source.ts";
import { complain, type Complaint } from "./complaints.ts";
import { readSource, root } from "./files.ts";
import { isNamed, isNamedBy, readRecord, writeFiles } from "./record.ts";
import { BuildError, runCommand, timed, type Made, type Terminal } from "./terminal.ts";

const CONTENT = join(root, "content");

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
 * unless it is named in `take` (its name without `.md`, or `all`). Where nothing can be read from a source, or a
 * text is no longer in it, the Markdown of its session stays as it was. Throws where a source is not there, or a
 * text named in `take`; nothing is written then.
 */
export function normalize(take: readonly string[] = [], content = CONTENT): Normalized {
  const record = readRecord(content);
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
    for (const language of new Set(manifest.sources.map((entry) => entry.language))) {
      const own = read.filter(({ entry }) => entry.language === language);
      const folder = `${manifest.body.id}/${sittingSlug(manifest.session)}/${language}`;
      const texts = writeTexts(assembleSession(manifest, language, read), folder);
      const gone = Object.keys(record).filter(
        (name) => name.startsWith(`${folder}/`) && !texts.has(name) && !isNamedBy(take, name),
      );
      const empty = own.filter(({ reading }) => reading.parts.length === 0);
      unread.push(
        ...empty.map((one) => one.source.path),
        ...gone.map((name) => `${source.path}: its texts no longer hold ${basename(name, ".md")}`),
      );
      if (empty.length === 0 && gone.length === 0)
        for (const [name, text] of texts) files.set(name, text);
    }
  }
  for (const name of take) {
    if (
      name === "all" ||
      [...files.keys(), ...Object.keys(record)].some((file) => isNamed(file, name))
    )
      continue;
    throw new BuildError(`no source has a text ${name}`);
  }
  return { ...writeFiles(files, record, take, content), unread, complaints };
}

function writeTexts(session: Session, folder: string): Map<string, string> {
  return new Map([
    [`${folder}/session.md`, writeSession(session)],
    ...instrumentsOf(session).map(
      (instrument) => [`${folder}/${instrument.id}.md`, writeInstrument(instrument)] as const,
    ),
  ]);
}

function readNamed(path: string, manifest: Source): Source {
  if (existsSync(path) && statSync(path).isFile()) return readSource(path);
  throw new BuildError(`${manifest.path} names ${relative(root, path)}, which is no file`);
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
  for (const { severity, text } of complaints) {
    if (severity !== "info") terminal.warn(text);
    else if (all) terminal.say(text);
  }
  for (const name of kept) {
    const id = basename(name, ".md");
    terminal.say(
      `kept content/${name}, changed by hand; \`npm run normalize -- ${id}\` takes the new version`,
    );
  }
  if (unread.length > 0) {
    const found = unread.map((what) => `  ${what}`).join("\n");
    throw new BuildError(
      `the Markdown of a session stays as it was: its sources cannot be read, or have lost texts\n${found}\n` +
        "`npm run normalize -- NAME …` lets go of a text that is published no more",
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
  return {
    what: "Markdown",
    where: CONTENT,
    size,
    seconds,
    complaints: complaints.length - remarks,
  };
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
