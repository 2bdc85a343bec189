import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { composeSession } from "../build/compose-session.ts";
import { survey } from "../build/survey.ts";
import { readInstrument } from "../src/markdown/read.ts";
import { severityOf } from "../src/text/diagnostic.ts";
import type { Source } from "../src/text/source.ts";

const read = (path: string): Source => ({ path, text: readFileSync(path, "utf8") });

/** Every file that the sources normalize to, with the text it should have. */
const files = survey("content").sessions.flatMap((group) =>
  [...composeSession("content", group).files].map(
    ([name, text]) => [`content/${group.path}/${name}`, text] as const,
  ),
);

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
