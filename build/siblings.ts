import { compareSiblings } from "../src/read/siblings.ts";
import { complainOf } from "./complaints.ts";
import type { NormalizedSession, SourceReport } from "./normalize-session.ts";

/** So many names are told; what follows the first is often its consequence. */
const SHOWN = 5;

/** The reports on all sources, with a warning where a text has other paragraphs than in most of its languages. */
export function compareLanguages(
  content: string,
  results: readonly NormalizedSession[],
): SourceReport[] {
  const texts = results.flatMap(({ path, names }) => {
    const cut = path.lastIndexOf("/");
    const [sitting, language] = [path.slice(0, cut), path.slice(cut + 1)];
    return [...names].map(([id, own]) => ({ text: `${sitting}/${id}`, path, id, language, own }));
  });
  const warnings = new Map<string, string>();
  for (const siblings of Map.groupBy(texts, ({ text }) => text).values()) {
    if (siblings.length < 2) continue;
    const differences = compareSiblings(
      siblings.map(({ language, own }) => ({ language, names: new Set(own.split(" ")) })),
    );
    for (const { language, missing, besides } of differences) {
      const own = siblings.find((one) => one.language === language);
      const told = [
        ...(missing.length > 0 ? [`has no ${list(missing)}`] : []),
        ...(besides.length > 0 ? [`has ${list(besides)} besides`] : []),
      ];
      if (own) warnings.set(`${own.path}/${own.id}`, `${own.id} ${told.join(" and ")}`);
    }
  }
  return results.flatMap(({ path, sources }) =>
    sources.map((report) => {
      const told = report.documents.flatMap((id) => warnings.get(`${path}/${id}`) ?? []);
      const complaints = told.map((what) => {
        const message = `${what}, unlike most of its languages; compare the numbers in the sources`;
        return complainOf(content, report.path, "warning", message);
      });
      return { ...report, complaints: [...report.complaints, ...complaints] };
    }),
  );
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).join(", ");
  return names.length > SHOWN ? `${shown} and ${names.length - SHOWN} more` : shown;
}
