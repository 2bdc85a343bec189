import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadSessions } from "../../../build/load.ts";
import { normalize } from "../../../build/normalize.ts";
import { recordsOf, type SearchRecord } from "../../../src/editions/site/search.ts";
import { instrumentsOf } from "../../../src/model/instruments.ts";
import { makeCorpus } from "../corpus/make.ts";

/** How many texts a session has in the bench, whose words are one file. */
export const SESSION = 50;

/** Languages with spaces between their words: the libraries know no others without being told. */
const LANGUAGES = ["en", "fr", "es"];

/** Keeps the paragraphs of the real official texts in a file, each text once. */
export async function writeDocuments(corpus: string, file: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "plenary-bench-search-"));
  try {
    const content = join(folder, "content");
    makeCorpus(corpus, content, 184);
    await normalize({ content });
    const texts = loadSessions(content)
      .filter(({ session }) => LANGUAGES.includes(session.language))
      .flatMap(({ session }) => instrumentsOf(session).map(recordsOf));
    writeFileSync(file, JSON.stringify(texts));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** So many texts, the real ones over and over, a session a member. */
export function readDocuments(
  file: string,
  documents: number,
): readonly (readonly (readonly SearchRecord[])[])[] {
  const real: readonly (readonly SearchRecord[])[] = JSON.parse(readFileSync(file, "utf8"));
  const texts = Array.from({ length: documents }, (_, nth) => real[nth % real.length] ?? []);
  return Array.from({ length: Math.ceil(documents / SESSION) }, (_, nth) =>
    texts.slice(nth * SESSION, (nth + 1) * SESSION),
  );
}
