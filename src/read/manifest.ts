import type { Body, Fact } from "../model/document.ts";
import { BODY_EXPECTED, readBodyId } from "../model/body.ts";
import { readFact } from "../model/fact.ts";
import {
  NO_SITTING,
  readSitting,
  SITTING_EXPECTED,
  writeSitting,
  type Sitting,
} from "../model/sitting.ts";
import { createCollector, type Diagnostic } from "../text/diagnostic.ts";
import {
  LANGUAGE_TAG,
  readFrontMatter,
  SLUG,
  writeFrontMatter,
  type Entry,
} from "../text/front-matter.ts";
import type { Source } from "../text/source.ts";

/** The sources of one session and what is known of it from elsewhere: `source/<body>/<session>/sources.md`. */
export interface Manifest {
  readonly body: Body;
  readonly session: Sitting;
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
      id: fields.read("body", BODY_EXPECTED, readBodyId) ?? "",
      name: fields.text("name", "the full name of the body"),
    },
    session:
      fields.read("session", SITTING_EXPECTED, (value) => readSitting(String(value))) ?? NO_SITTING,
    sources: fields.list("sources").flatMap(readEntry),
    facts: fields.list("facts").flatMap(({ value, fault }) => readFact(value, fault)),
  };
  fields.close();
  return { manifest, diagnostics: collect() };
}

function readEntry({ value, fault }: Entry): SourceEntry[] {
  if (typeof value === "object" && value !== null) {
    const { file, language, draft } = { file: "", language: "", draft: undefined, ...value };
    const isHere =
      typeof file === "string" && file !== "" && !/^[/\\]|(?:^|[/\\])\.\.(?:[/\\]|$)/.test(file);
    const isTag = typeof language === "string" && LANGUAGE_TAG.test(language);
    const isNamed = draft === undefined || (typeof draft === "string" && SLUG.test(draft));
    if (isHere && isTag && isNamed) return [{ file, language, draft }];
  }
  const expected =
    "file (a path below this folder), language (a tag such as en), and for a draft its name";
  fault(`a source is ${JSON.stringify(value)}; expected ${expected}`);
  return [];
}

/** Writes the list of a session's sources. */
export function writeManifest({ body, session, sources, facts }: Manifest): string {
  return writeFrontMatter({
    body: body.id,
    name: body.name,
    session: writeSitting(session),
    sources: sources.map(({ file, language, draft }) =>
      draft === undefined ? { file, language } : { file, language, draft },
    ),
    facts: facts.length > 0 ? facts : undefined,
  });
}
