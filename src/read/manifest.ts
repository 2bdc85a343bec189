import type { Body, Fact } from "../model/document.ts";
import { readFact } from "../model/fact.ts";
import type { Diagnostic, Report } from "../text/diagnostic.ts";
import { readFrontMatter } from "../text/front-matter.ts";
import type { Source } from "../text/source.ts";

/** The sources of one session and what is known of it from elsewhere: `content/source/<body>/<session>/sources.md`. */
export interface Manifest {
  readonly body: Body;
  readonly session: number;
  readonly sources: readonly SourceEntry[];
  readonly facts: readonly Fact[];
}

export interface SourceEntry {
  /** Path beside the manifest. */
  readonly file: string;
  readonly language: string;
  /** The name of a draft that was issued by itself; a report has none. */
  readonly draft: string | undefined;
}

/** Reads the list of a session's sources. */
export function readManifest(source: Source): { manifest: Manifest; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (diagnostic) => void diagnostics.push(diagnostic);
  const { fields } = readFrontMatter(source, report);
  const fault = (message: string) =>
    void report({ rule: "front-matter-is-valid", message, span: { start: 0, end: 3 } });
  const manifest = {
    body: {
      id: fields.text("body", "the short name of the body, as in the path"),
      name: fields.text("name", "the full name of the body"),
    },
    session: fields.integer("session"),
    sources: fields.list("sources").flatMap((entry) => readEntry(entry, fault)),
    facts: fields.list("facts").flatMap((fact) => readFact(fact, fault)),
  };
  fields.close();
  return { manifest, diagnostics };
}

function readEntry(entry: unknown, fault: (message: string) => void): SourceEntry[] {
  if (typeof entry === "object" && entry !== null && "file" in entry && "language" in entry) {
    const draft = "draft" in entry ? String(entry.draft) : undefined;
    return [{ file: String(entry.file), language: String(entry.language), draft }];
  }
  fault(
    `a source is ${JSON.stringify(entry)}; expected file and language, and draft where it is one`,
  );
  return [];
}
