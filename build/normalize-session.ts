import { join } from "node:path";
import { composeSession, type ComposedSession } from "./compose-session.ts";
import { complainOf } from "./complaints.ts";
import { rememberProof } from "./kept-proof.ts";
import { isNamedBy, readRecord, writeFiles, type WrittenFiles } from "./record.ts";
import { faulty, isFault, type SourceReport } from "./source-report.ts";
import type { SessionSources } from "./survey.ts";

/** How the sources of a session are read. */
export interface NormalizeOptions {
  /** The texts whose new version is taken, though a person changed them, or which are let go. */
  readonly take: readonly string[];
  /** Whether every remark is told, and not only warnings and errors. */
  readonly all: boolean;
}

/** What became of a session: its files by name, its sources. */
export interface NormalizedSession extends WrittenFiles {
  readonly path: string;
  readonly sources: readonly SourceReport[];
  readonly names: ComposedSession["names"];
}

/**
 * Reads the sources of a session in one language and writes its Markdown. A source that cannot be read stops no
 * other; the session stays as it was only where it would lose a text that is published.
 */
export function normalizeSession(
  content: string,
  group: SessionSources,
  { take, all }: NormalizeOptions,
): NormalizedSession {
  const { files, sources, digests, proved, names } = composeSession(content, group);
  const folder = join(content, group.path);
  const lost = Object.keys(readRecord(folder).files).filter(
    (name) => !files.has(name) && !isNamedBy(take, `${group.path}/${name}`),
  );
  const stays = lost.length > 0 || files.size === 1; // the file of the session alone
  const done = stays
    ? { written: [], unchanged: [], kept: [] }
    : writeFiles(folder, files, { path: group.path, sources: digests, take });
  // Where the files are these, they are proved, and no edition has to do it again.
  if (!stays && done.kept.length === 0) {
    rememberProof({ content, path: group.path }, proved);
  }
  const reports = sources.map((report): SourceReport => {
    const told = all ? report.complaints : report.complaints.filter(isFault);
    if (!stays) return { ...report, complaints: told };
    return { ...report, documents: [], words: { ...report.words, written: 0 }, complaints: told };
  });
  const gone = lost.map((name) => name.replace(/\.md$/, "")).join(", ");
  const message = `it stays as it was, for its sources no longer hold ${gone}; \`npm run normalize -- NAME …\` lets go of texts`;
  const loss = complainOf(content, group.path, "error", message);
  const lostReport = lost.length > 0 ? [faulty(group.path, [loss], group.path)] : [];
  return { path: group.path, ...done, sources: [...reports, ...lostReport], names };
}
