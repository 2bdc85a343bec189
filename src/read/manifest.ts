import type { Body, Fact } from "../model/document.ts";
import { readFact } from "../model/fact.ts";
import { createCollector, type Diagnostic } from "../text/diagnostic.ts";
import { readFrontMatter, type Entry } from "../text/front-matter.ts";
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
  const { report, collect } = createCollector();
  const { fields } = readFrontMatter(source, report);
  const manifest = {
    body: {
      id: fields.text("body", "the short name of the body, as in the path"),
      name: fields.text("name", "the full name of the body"),
    },
    session: fields.integer("session"),
    sources: fields.list("sources").flatMap(readEntry),
    facts: fields.list("facts").flatMap(({ value, fault }) => readFact(value, fault)),
  };
  fields.close();
  return { manifest, diagnostics: collect() };
}

function readEntry({ value, fault }: Entry): SourceEntry[] {
  if (typeof value === "object" && value !== null && "file" in value && "language" in value) {
    const draft = "draft" in value ? String(value.draft) : undefined;
    return [{ file: String(value.file), language: String(value.language), draft }];
  }
  fault(`a source is ${JSON.stringify(value)}; expected file and language, and draft if it is one`);
  return [];
}
