import { existsSync, globSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readInstrument } from "../src/markdown/read.ts";
import { readSession } from "../src/markdown/session.ts";
import type { Instrument, Session } from "../src/model/document.ts";
import type { Diagnostic } from "../src/text/diagnostic.ts";
import type { Source } from "../src/text/source.ts";
import { readSource, root } from "./files.ts";

/** A complaint together with the file it is about. */
export interface Complaint {
  readonly source: Source;
  readonly diagnostic: Diagnostic;
}

export interface LoadedSession {
  /** `cosp-uncac/7/en`: where its files lie below `content/` and its pages on the site. */
  readonly path: string;
  readonly session: Session;
}

/** Reads every published session back from its Markdown files: the only thing that the editions see. */
export function loadSessions(content = join(root, "content")): {
  sessions: LoadedSession[];
  complaints: Complaint[];
} {
  const complaints: Complaint[] = [];
  const files = globSync("*/*/*/session.md", { cwd: content })
    .filter((file) => !file.startsWith("source"))
    .sort();
  const sessions = files.map((file) => {
    const folder = dirname(join(content, file));
    const source = readSource(join(content, file));
    const { session, diagnostics } = readSession(source, (id) =>
      loadInstrument(folder, id, complaints),
    );
    complaints.push(...diagnostics.map((diagnostic) => ({ source, diagnostic })));
    return { path: dirname(file).replaceAll("\\", "/"), session };
  });
  return { sessions, complaints };
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
  complaints.push(...diagnostics.map((diagnostic) => ({ source, diagnostic })));
  return instrument;
}
