import { readdirSync, readFileSync } from "node:fs";

/** A worked example of a chapter: what goes in, and what a reader makes of it. */
export interface Example {
  readonly file: string;
  /** The line of the chapter on which its source begins. */
  readonly line: number;
  /** What the source is: the text of a report, official XML, the parts of a Word document, a file in the dialect, a session's file, a list of sources. */
  readonly kind: string;
  /** The rules of severity `info` that the example is about; of the others nothing is said. */
  readonly rules: readonly string[];
  readonly source: string;
  readonly expected: string;
}

const FENCE =
  /^(`{3,})(report|akn|word|instrument|session|manifest)((?: [a-z-]+)*)\n(.*?)^\.\n(.*?)^\1$/gms;

/** Reads the examples of a chapter: a fence, the source, a line with a full stop, and what is expected. */
export function readExamples(file: string, text: string): Example[] {
  return [...text.matchAll(FENCE)].map(
    ({ index, 2: kind = "", 3: rules = "", 4: source = "", 5: expected = "" }) => ({
      file,
      line: text.slice(0, index).split("\n").length + 1,
      kind,
      rules: rules.split(" ").filter((rule) => rule !== ""),
      source,
      expected,
    }),
  );
}

/** Reads the examples of every chapter in a folder. */
export function readChapters(folder: URL): Example[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".md"))
    .sort()
    .flatMap((name) => readExamples(name, readFileSync(new URL(name, folder), "utf8")));
}
