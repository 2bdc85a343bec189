import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { strFromU8, unzipSync } from "fflate";
import { measure } from "../measure.ts";
import { makeSession } from "../print/session.ts";
import { cellsOf, goalLines, growthLines, HEAD, type Result } from "./table.ts";
import { WAYS, type Way } from "./ways.ts";

/** The texts of the real session. */
const TEXTS = 9;

/**
 * Makes e-books of the real session so many times over, each text under a number of its own, beside pandoc, which makes
 * one of the same Markdown: `npm run bench -- epub --sessions 1,16,128 --only ours,pandoc`.
 */
export async function benchEpub(args: readonly string[]): Promise<void> {
  const { sizes, ways, limit } = read(args);
  const results: Result[] = [];
  // What a program compiles when it first runs on a machine is compiled.
  execFileSync("npm", ["run", "epub", "--", "--help"], { stdio: "ignore" });
  console.log(HEAD.join("\t"));
  for (const sessions of sizes) {
    const folder = mkdtempSync(join(tmpdir(), "plenary-bench-epub-"));
    try {
      await makeSession(folder, sessions * TEXTS);
      const made: Result[] = [];
      for (const way of ways) made.push(await makeOne(way, sessions, folder, limit));
      results.push(...made);
      for (const result of made) console.log(cellsOf(result, results).join("\t"));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  for (const lines of [growthLines(results), goalLines(results)]) {
    if (lines.length > 0) console.log(`\n${lines.join("\n")}`);
  }
}

async function makeOne(
  { name, command }: Way,
  sessions: number,
  folder: string,
  limit: number,
): Promise<Result> {
  const { program, args, book, ...options } = command(folder);
  const figures = await measure(program, args, { ...options, limit });
  const bytes = readFileSync(book);
  return { sessions, way: name, words: wordsIn(bytes), bytes: bytes.length, ...figures };
}

/** The words that stand in the chapters of a book, its contents left out. */
function wordsIn(book: Uint8Array): number {
  const isChapter = ({ name }: { readonly name: string }) =>
    name.endsWith(".xhtml") && !/(?:toc|nav)\.xhtml$/.test(name);
  return Object.values(unzipSync(book, { filter: isChapter })).reduce((sum, file) => {
    const [, body = ""] = strFromU8(file).split("<body", 2);
    return sum + (body.replaceAll(/<[^>]*>/g, " ").match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0);
  }, 0);
}

function read(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sessions: { type: "string", default: "1,16,128" },
      only: { type: "string", default: "" },
      limit: { type: "string", default: "1200" },
    },
  });
  const only = values.only.split(",").filter((name) => name !== "");
  const unknown = only.find((name) => !WAYS.some((way) => isCalled(way, name)));
  if (unknown !== undefined) throw new Error(`no “${unknown}”; there are ours and pandoc`);
  return {
    sizes: values.sessions.split(",").map(Number),
    ways: WAYS.filter((way) => only.length === 0 || only.some((name) => isCalled(way, name))),
    limit: Number(values.limit),
  };
}

/** `ours` are all ways of ours. */
function isCalled(way: Way, name: string): boolean {
  return way.name.split(",", 1).join() === name;
}
