import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readSession } from "../../../src/markdown/session.ts";
import { readInstrument } from "../../../src/markdown/read.ts";
import { instrumentsOf } from "../../../src/model/instruments.ts";

/** A way to make an e-book of a session. */
export interface Way {
  readonly name: string;
  /** The command that makes it of the texts in `content`, below a folder that is its own. Throws where it is missing. */
  readonly command: (folder: string) => Command;
}

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Where it is run. */
  readonly folder?: string;
  /** The file that it makes. */
  readonly book: string;
}

const SESSION = "cosp-uncac/7/en";

/** With the cover and the fonts in it. */
export const OURS = "ours";

/**
 * What others make of the same: the texts and what leads to them, without fonts, with a cover of the size of a stamp,
 * and without registers and indexes, since nobody else makes any.
 */
export const TEXT_ONLY = "ours, text only";

export const PANDOC = "pandoc";

/**
 * Ours finds the cache as normalizing left it, with what was proved of the texts, or none at all, so that it proves them
 * first. pandoc reads the same Markdown, each file by itself, for their notes have the same names; of several ways to
 * ask it for chapters and contents this takes it the least time.
 */
export const WAYS: readonly Way[] = [
  { name: OURS, command: (folder) => ours(folder, "book", "cache") },
  { name: "ours, for mail", command: (folder) => ours(folder, "mail", "cache") },
  { name: TEXT_ONLY, command: textOnly },
  { name: "ours, proved anew", command: (folder) => ours(folder, "book", "empty") },
  { name: "ours, nothing changed", command: (folder) => ours(folder, "book", "empty") },
  { name: PANDOC, command: pandoc },
];

function ours(folder: string, format: "book" | "mail", cache: string): Command {
  const ending = format === "book" ? ".epub" : "-mail.epub";
  return run("build/epub.ts", ["--format", format], folder, cache, ending);
}

function textOnly(folder: string): Command {
  return run("test/bench/epub/text-only.ts", [], folder, "cache", "-mail.epub");
}

function run(
  program: string,
  options: readonly string[],
  folder: string,
  cache: string,
  ending: string,
): Command {
  const [content, out] = [join(folder, "content"), join(folder, "out")];
  return {
    program: process.execPath,
    args: [
      "-r",
      resolve("build/quick.cjs"),
      resolve(program),
      "--quiet",
      ...options,
      "--content",
      content,
      "--out",
      out,
    ],
    env: { PLENARY_CACHE: join(folder, cache) },
    book: join(out, "epub", `${SESSION.replaceAll("/", "-")}${ending}`),
  };
}

function pandoc(folder: string): Command {
  execFileSync("pandoc", ["--version"], { stdio: "ignore" });
  const texts = join(folder, "content", SESSION);
  const book = join(folder, "pandoc.epub");
  const form = ["--file-scope", "--from", "markdown", "--to", "epub3", "--toc"];
  return {
    program: "pandoc",
    args: [...form, "--output", book, "session.md", ...inOrder(texts)],
    env: {},
    folder: texts,
    book,
  };
}

/** The files of a session's texts, in its order. */
function inOrder(folder: string): readonly string[] {
  const read = (file: string) => ({ path: file, text: readFileSync(join(folder, file), "utf8") });
  const { session } = readSession(
    read("session.md"),
    (id) => readInstrument(read(`${id}.md`), id).instrument,
    SESSION,
  );
  return instrumentsOf(session).map(({ id }) => `${id}.md`);
}
