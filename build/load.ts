import { existsSync, globSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readInstrument } from "../src/markdown/read.ts";
import { readSession } from "../src/markdown/session.ts";
import type { Instrument, Session } from "../src/model/document.ts";
import { complain, type Complaint } from "./complaints.ts";
import { readSource, root } from "./files.ts";
import { BuildError } from "./terminal.ts";

export interface LoadedSession {
  /** `cosp-uncac/7/en`: where its files lie below `content/` and its pages on the site. */
  readonly path: string;
  readonly session: Session;
}

/** The file name of a session's editions, without its ending: `cosp-uncac-7-en`. */
export function editionName({ path }: Pick<LoadedSession, "path">): string {
  return path.replaceAll("/", "-");
}

/**
 * Reads every published session back from its Markdown files: the only thing that the editions see.
 * Throws where a file is not in the dialect, with each fault at its place.
 */
export function loadSessions(content = join(root, "content")): LoadedSession[] {
  const complaints: Complaint[] = [];
  const files = globSync("*/*/*/session.md", { cwd: content })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => !file.startsWith("source/"))
    .sort();
  const sessions = files.map((file) => {
    const folder = dirname(join(content, file));
    const source = readSource(join(content, file));
    const { session, diagnostics } = readSession(
      source,
      (id) => loadInstrument(folder, id, complaints),
      dirname(file),
    );
    complaints.push(...complain(source, diagnostics));
    return { path: dirname(file), session };
  });
  const faults = complaints.filter(({ severity }) => severity === "error");
  if (faults.length > 0) {
    throw new BuildError(`the texts cannot be read\n${faults.map(({ text }) => text).join("\n")}`);
  }
  if (sessions.length === 0) {
    throw new BuildError(`no session found below ${content}; run \`npm run normalize\` first`);
  }
  return sessions;
}

function loadInstrument(
  folder: string,
  id: string,
  complaints: Complaint[],
): Instrument | undefined {
  const path = join(folder, `${basename(id)}.md`);
  if (!existsSync(path)) return undefined;
  const source = readSource(path);
  const { instrument, diagnostics } = readInstrument(source, id);
  complaints.push(...complain(source, diagnostics));
  return instrument;
}
