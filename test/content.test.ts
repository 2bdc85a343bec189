import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { readInstrument } from "../src/markdown/read.ts";
import { writeSession } from "../src/markdown/session.ts";
import { writeInstrument } from "../src/markdown/write.ts";
import { instrumentsOf } from "../src/model/instruments.ts";
import { sittingSlug } from "../src/model/sitting.ts";
import { readManifest } from "../src/read/manifest.ts";
import { assembleSession, readSources } from "../src/read/session.ts";
import { severityOf } from "../src/text/diagnostic.ts";
import type { Source } from "../src/text/source.ts";

const read = (path: string): Source => ({ path, text: readFileSync(path, "utf8") });

/** Every file that the sources normalize to, with the text it should have. */
const files = globSync("content/source/*/*/sources.md").flatMap((path) => {
  const { manifest } = readManifest(read(path));
  const sources = readSources(manifest, (file) => read(join(dirname(path), file)));
  return [...new Set(manifest.sources.map(({ language }) => language))].flatMap((language) => {
    const session = assembleSession(manifest, language, sources);
    const folder = `content/${manifest.body.id}/${sittingSlug(manifest.session)}/${language}`;
    return [
      [`${folder}/session.md`, writeSession(session)] as const,
      ...instrumentsOf(session).map(
        (instrument) => [`${folder}/${instrument.id}.md`, writeInstrument(instrument)] as const,
      ),
    ];
  });
});

/** A text whose words a person corrected says so itself; the proof holds it against its source. */
const isCorrected = (path: string) =>
  readInstrument(read(path), "text").instrument.corrections.length > 0;

test.for(files.filter(([path]) => !isCorrected(path)))(
  "%s is what its source normalizes to",
  ([path, text]) => {
    const message = `${path} differs from its source; npm run normalize writes it anew`;
    expect(readFileSync(path, "utf8"), message).toBe(text);
  },
);

test.for(globSync("content/*/*/*/*.md").filter((path) => !/source|session\.md$/.test(path)))(
  "%s has no error",
  (path) => {
    const { diagnostics } = readInstrument(read(path), "text");
    expect(diagnostics.filter((one) => severityOf(one) === "error")).toEqual([]);
  },
);
