import type { Normalized } from "./normalize.ts";
import { isFault, type SourceReport } from "./source-report.ts";
import { formatRows } from "./terminal.ts";

// A longer table nobody reads: it keeps to what somebody should look at.
const LONGEST = 200;

/** The table of the sources: what each holds, its words, and what is wrong. */
export function formatReport({ sources }: Normalized): string {
  const faulty = (one: SourceReport) => one.complaints.some(isFault);
  const shown = sources.length > LONGEST ? sources.filter(faulty) : sources;
  const sum = (of: (one: SourceReport) => number) =>
    sources.reduce((total, one) => total + of(one), 0);
  const total = [
    `${sources.length} sources`,
    "",
    String(sum(({ documents }) => documents.length)),
    ...(["read", "written", "dropped"] as const).map((which) =>
      String(sum(({ words }) => words[which])),
    ),
    String(sum(countFaults)),
  ];
  const head = ["source", "session", "texts", "read", "written", "dropped", "complaints"];
  return formatRows([head, ...shown.map(row), total], 2);
}

function countFaults({ complaints }: SourceReport): number {
  return complaints.filter(({ severity }) => severity !== "info").length;
}

function row(source: SourceReport): string[] {
  const { path, session = "–", documents, words } = source;
  const counts = [documents.length, words.read, words.written, words.dropped, countFaults(source)];
  return [path, session, ...counts.map(String)];
}

/** What the report says of one source file. */
interface FileReport {
  readonly path: string;
  readonly sessions: string[];
  readonly documents: string[];
  readonly words: { read: number; written: number; dropped: number };
  readonly complaints: { severity: string; text: string }[];
  remarks: number;
}

/**
 * The same for programs: for each source the sessions it was read for, the texts it gave (as paths in the folder of
 * texts, without `.md`), its words, what is wrong with it. `version` changes when a field changes its meaning.
 */
export function reportAsJson({ written, unchanged, kept, sources }: Normalized): string {
  const files = new Map<string, FileReport>();
  for (const { path, session, documents, words, complaints, remarks } of sources) {
    const file = files.get(path) ?? {
      path,
      sessions: [],
      documents: [],
      words: { read: 0, written: 0, dropped: 0 },
      complaints: [],
      remarks: 0,
    };
    files.set(path, file);
    if (session !== undefined) file.sessions.push(session);
    file.documents.push(...documents.map((id) => `${session}/${id}`));
    for (const which of ["read", "written", "dropped"] as const) file.words[which] += words[which];
    file.complaints.push(...complaints.map(({ severity, text }) => ({ severity, text })));
    file.remarks += remarks;
  }
  return JSON.stringify(
    { version: 1, written, unchanged, kept, sources: [...files.values()] },
    null,
    2,
  );
}
