import { compareSiblings } from "../src/read/siblings.ts";
import { complainOf } from "./complaints.ts";
import type { NormalizedSession } from "./normalize-session.ts";
import type { SourceReport } from "./source-report.ts";

/** So many names are told; what follows the first is often its consequence. */
const SHOWN = 5;

/** The reports on all sources, with a warning where a text has other paragraphs than in most of its languages. */
export function compareLanguages(
  content: string,
  results: readonly NormalizedSession[],
): SourceReport[] {
  const texts = results.flatMap(({ path, names }) =>
    [...names].map(([id, own]) => ({
      id,
      path: `${path}/${id}`,
      sitting: path.slice(0, path.lastIndexOf("/")),
      names: new Set(own.split(" ").filter((name) => name !== "")),
    })),
  );
  const warnings = new Map<string, string>();
  for (const siblings of Map.groupBy(texts, ({ sitting, id }) => `${sitting}/${id}`).values()) {
    const others = siblings.length > 2 ? "most of its languages" : "its other language";
    for (const { text, missing, besides } of compareSiblings(siblings)) {
      const told = [
        ...(missing.length > 0 ? [`has no ${list(missing)}`] : []),
        ...(besides.length > 0 ? [`has ${list(besides)} besides`] : []),
      ].join(" and ");
      const message = `${text.id} ${told}, unlike ${others}; compare the numbers in the sources`;
      warnings.set(text.path, message);
    }
  }
  return results.flatMap(({ path, sources }) =>
    sources.map((report) => {
      const told = report.documents.flatMap((id) => warnings.get(`${path}/${id}`) ?? []);
      const complaints = told.map((message) =>
        complainOf(content, report.path, "warning", message),
      );
      return { ...report, complaints: [...report.complaints, ...complaints] };
    }),
  );
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).join(", ");
  return names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown;
}
