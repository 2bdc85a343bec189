import { existsSync, globSync } from "node:fs";
import { basename, join } from "node:path";
import { readInstrument } from "../src/markdown/read.ts";
import { readSession } from "../src/markdown/session.ts";
import type { Instrument, Session } from "../src/model/document.ts";
import { instrumentsOf } from "../src/model/instruments.ts";
import { complain, type Complaint } from "./complaints.ts";
import { readSource, texts } from "./files.ts";
import { choose, EVERYTHING, UsageError } from "./options.ts";
import { BuildError } from "./terminal.ts";

/** Where a session stands. */
export interface SessionPlace {
  /** The folder of texts. */
  readonly content: string;
  /** `cosp-uncac/7/en`: where its files lie in the folder of texts, and its pages on the site. */
  readonly path: string;
}

/** A session as its Markdown says it. */
export interface LoadedSession extends SessionPlace {
  readonly session: Session;
}

/** The file name of a session's editions, without its ending: `cosp-uncac-7-en`. */
export function editionName({ path }: Pick<SessionPlace, "path">): string {
  return path.replaceAll("/", "-");
}

/** The folders of all published sessions, `cosp-uncac/7/en`, in order. */
export function findSessions(content: string): string[] {
  return globSync("*/*/*/session.md", { cwd: content })
    .map((file) => file.replaceAll("\\", "/").replace(/\/session\.md$/, ""))
    .filter((path) => !path.startsWith("source/"))
    .sort();
}

/** Reads published sessions back from their Markdown files, all or those asked for: the only thing that the editions see. */
export function loadSessions(content = texts, choice = EVERYTHING): LoadedSession[] {
  const paths = chooseSessions(content, choice).map(({ path }) => path);
  return readSessions(content, paths);
}

/** Reads one session. Throws where a file of it is not in the dialect. */
export function loadSession(place: SessionPlace): LoadedSession {
  const [loaded] = readSessions(place.content, [place.path]);
  if (!loaded) throw new BuildError(`no session in ${place.path}`);
  return loaded;
}

/** Where the published sessions are that are asked for. Throws where there is none at all. */
export function chooseSessions(content: string, choice = EVERYTHING): SessionPlace[] {
  const paths = findSessions(content);
  if (paths.length === 0) {
    throw new BuildError(`no session found below ${content}; run \`npm run normalize\` first`);
  }
  return choose(paths, choice).map((path) => ({ content, path }));
}

/** The sessions that have some of these texts. Throws a `UsageError` where a text is in none. */
export function withTexts(
  places: readonly SessionPlace[],
  only: readonly string[],
): SessionPlace[] {
  if (only.length === 0) return [...places];
  const own = places.map((place) => {
    return { place, names: instrumentsOf(loadSession(place).session).map(({ id }) => id) };
  });
  const known = new Set(own.flatMap(({ names }) => names));
  const unknown = only.find((name) => !known.has(name));
  if (unknown !== undefined) {
    throw new UsageError(`no text “${unknown}”; there are ${[...known].join(", ")}`);
  }
  return own.flatMap(({ place, names }) =>
    only.some((name) => names.includes(name)) ? [place] : [],
  );
}

/** Reads the sessions in these folders. Throws where a file is not in the dialect, with each fault at its place. */
export function readSessions(content: string, paths: readonly string[]): LoadedSession[] {
  const complaints: Complaint[] = [];
  const sessions = paths.map((path): LoadedSession => {
    const source = readSource(content, `${path}/session.md`);
    const find = (id: string) => loadInstrument(content, `${path}/${basename(id)}.md`, complaints);
    const { session, diagnostics } = readSession(source, find, path);
    complaints.push(...complain(content, source, diagnostics));
    return { content, path, session };
  });
  const faults = complaints.filter(({ severity }) => severity === "error");
  if (faults.length > 0) {
    throw new BuildError(`the texts cannot be read\n${faults.map(({ text }) => text).join("\n")}`);
  }
  return sessions;
}

function loadInstrument(
  content: string,
  path: string,
  complaints: Complaint[],
): Instrument | undefined {
  if (!existsSync(join(content, path))) return undefined;
  const source = readSource(content, path);
  const { instrument, diagnostics } = readInstrument(source, basename(path, ".md"));
  complaints.push(...complain(content, source, diagnostics));
  return instrument;
}
