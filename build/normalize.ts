import { existsSync, globSync } from "node:fs";
import { basename, join } from "node:path";
import { complainOf } from "./complaints.ts";
import { shownPath, texts } from "./files.ts";
import { findSessions } from "./load.ts";
import {
  normalizeSession,
  type NormalizedSession,
  type NormalizeOptions,
} from "./normalize-session.ts";
import type { NormalizeTask } from "./normalize-worker.ts";
import { choiceOf, choose, EVERYTHING, foldersOf, UsageError, type Choice } from "./options.ts";
import { isNamed, readRecord } from "./record.ts";
import { formatReport, reportAsJson } from "./report.ts";
import { survey } from "./survey.ts";
import { faulty, type SourceReport } from "./source-report.ts";
import { runCommand, timed, type Made, type Terminal } from "./terminal.ts";
import { compareLanguages } from "./siblings.ts";
import { onThreads } from "./workers.ts";

/** What became of the Markdown files, by their paths in the folder of texts, and of each source. */
export interface Normalized {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  /** Left as they were, because a person changed them. */
  readonly kept: readonly string[];
  readonly sources: readonly SourceReport[];
}

export interface NormalizeWork extends Partial<NormalizeOptions> {
  readonly content?: string;
  readonly choice?: Choice;
  /** Hears the name of each session when it is done. */
  readonly done?: (path: string) => void;
}

// Fewer are read before a thread has started.
const FEW = 24;

/**
 * Reads the sources of a folder of texts and writes the Markdown of each session, on all processors where there are
 * many. A file that a person changed since it was last written is kept, unless it is named in `take` (`res-7-1`,
 * `ga/75/en/res-75-1`, or `all`). What cannot be read, or belongs nowhere, stops nothing else.
 * Throws a `UsageError` where a session, a language or a text is named that is not there; nothing is written then.
 */
export async function normalize({
  content = texts,
  choice = EVERYTHING,
  take = [],
  all = false,
  done = () => undefined,
}: NormalizeWork = {}): Promise<Normalized> {
  const { sessions, strays } = survey(content);
  const there = new Set([...sessions.map(({ path }) => path), ...findSessions(content)]);
  const chosen = new Set(choose([...there].sort(), choice));
  checkNames(content, take);
  const groups = sessions.filter(({ path }) => chosen.has(path));
  const options = { take, all };
  const tasks = groups.map((group): NormalizeTask => ({ content, group, options }));
  const count = groups.reduce((sum, { sources }) => sum + sources.length, 0);
  const results =
    count <= FEW
      ? groups.map((group) => normalizeSession(content, group, options))
      : await onThreads<NormalizeTask, NormalizedSession>(
          new URL("normalize-worker.ts", import.meta.url),
          tasks,
          ({ path }) => done(path),
        );
  const read = new Set(groups.map(({ path }) => path));
  const gone = tellGone(
    content,
    [...chosen].filter((path) => !read.has(path)),
  );
  const named = (which: "written" | "unchanged" | "kept") =>
    results.flatMap((result) => result[which].map((name) => `${result.path}/${name}`));
  return {
    written: named("written"),
    unchanged: named("unchanged"),
    kept: named("kept"),
    sources: [
      ...strays.map(({ path, complaints }) => faulty(path, complaints)),
      ...compareLanguages(content, results),
      ...gone,
    ],
  };
}

/** Tells of published sessions that were read from sources of which none is there any more. */
function tellGone(content: string, paths: readonly string[]): SourceReport[] {
  return paths.flatMap((path) => {
    const sources = Object.keys(readRecord(join(content, path)).sources);
    // A session without a record was written by a person; of sources that are there the survey tells why they wait.
    if (sources.length === 0 || sources.some((one) => existsSync(join(content, one)))) return [];
    const message = `it stays as it was, for none of its sources is there any more (${sources.join(", ")}); without its folder it is published no more`;
    return [faulty(path, [complainOf(content, path, "error", message)], path)];
  });
}

/** Refuses the name of a text that no session has, neither in its folder nor in its record. */
function checkNames(content: string, take: readonly string[]): void {
  const asked = take.filter((name) => name !== "all");
  if (asked.length === 0) return;
  const files = findSessions(content).flatMap((path) => {
    const folder = join(content, path);
    const names = [...globSync("*.md", { cwd: folder }), ...Object.keys(readRecord(folder).files)];
    return names.map((name) => `${path}/${name}`);
  });
  const unknown = asked.find((name) => !files.some((file) => isNamed(file, name)));
  if (unknown !== undefined) throw new UsageError(`no session has a text ${unknown}`);
}

/**
 * The step of the build: says what it kept and prints what is wrong. Where an error is reported the command ends
 * with 1, and what could be read is published all the same: the proof tells whether that is whole.
 */
export async function normalizeSources(
  terminal: Terminal,
  { content = texts, all = false, ...work }: NormalizeWork = {},
): Promise<{ made: Made; result: Normalized }> {
  if (!existsSync(content)) throw new UsageError(`no folder ${content}`);
  terminal.progress("normalize: reading the sources");
  const done = (path: string) => terminal.update(`normalize: ${path}`);
  const { result, seconds } = await timed(() => normalize({ content, all, done, ...work }));
  const { written, unchanged, kept, sources } = result;
  const complaints = sources.flatMap((one) => one.complaints);
  for (const { severity, text } of complaints) {
    if (severity !== "info") terminal.warn(text);
    else terminal.say(text);
  }
  for (const name of kept) {
    const id = basename(name, ".md");
    const path = shownPath(join(content, name));
    terminal.say(
      `kept ${path}, changed by hand; \`npm run normalize -- ${id}\` takes the new version`,
    );
  }
  const remarks = sources.reduce((sum, one) => sum + one.remarks, 0);
  if (remarks > 0 && !all) {
    terminal.say(
      `${remarks} remarks on the wording and layout of the sources; \`npm run normalize -- --all\` prints them`,
    );
  }
  if (complaints.some(({ severity }) => severity === "error")) process.exitCode = 1;
  const made = {
    what: "Markdown",
    where: content,
    size: `${written.length} new, ${unchanged.length + kept.length} as before`,
    seconds,
    complaints: complaints.filter(({ severity }) => severity !== "info").length,
  };
  return { made, result };
}

if (import.meta.main) {
  await runCommand({
    name: "npm run normalize",
    summary:
      "reads every text below source/ in the folder of texts and writes it as Markdown, session by session",
    names: {
      value: "NAME …",
      says: "take the new version of these texts (res-7-1, session, or all), though they were changed by hand",
    },
    takes: ["content", "session", "language", "all", "json"],
    async run(terminal, given) {
      const { content } = foldersOf(given);
      const all = given.flags.has("all");
      const work = { content, choice: choiceOf(given), take: given.names, all };
      const { made, result } = await normalizeSources(terminal, work);
      if (given.flags.has("json")) console.log(reportAsJson(result));
      else terminal.say(`\n${formatReport(result)}`);
      return [made];
    },
  });
}
