import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { PDFDocument } from "@cantoo/pdf-lib";
import { measure, type Figures } from "../measure.ts";
import { writeBook } from "./book.ts";
import { PEERS, type Command } from "./peers.ts";
import { tellPhases } from "./profiling.ts";
import { cacheIn, changeSession, makeSession, textsFor } from "./session.ts";
import {
  cellsOf,
  CHANGED,
  goalLines,
  growthLines,
  HEAD,
  OURS,
  UNCHANGED,
  type Result,
} from "./table.ts";

/**
 * Prints sessions of ever more pages, beside others that print the same HTML with the same style sheet:
 * `npm run bench -- print --pages 40,157 --only ours,weasyprint --limit 600`.
 */
export async function benchPrint(args: readonly string[]): Promise<void> {
  const { pages, only, limit, phases } = read(args);
  if (phases) return profileOurs(pages);
  const commands = findPeers(only);
  const results: Result[] = [];
  console.log(HEAD.join("\t"));
  for (const asked of pages) {
    const show = (way: string, printed: Printed): void => {
      const result = { asked, way, ...printed };
      results.push(result);
      console.log(cellsOf(result, results).join("\t"));
    };
    await inFolder(async (folder) => {
      await makeSession(folder, textsFor(asked));
      await writeBook(join(folder, "content"), join(folder, "book"));
      for (const [name, command] of commands) {
        try {
          show(name, await printPeer(command, folder, limit));
        } catch (error) {
          console.log([asked, name, firstLine(error)].join("\t"));
          // It would not be quicker with more.
          commands.delete(name);
        }
      }
      if (only.includes(OURS)) await printOurs(folder, show);
    });
  }
  const lacking = PEERS.filter(({ name }) => commands.has(name)).map(
    ({ name, lacks }) => `${name} goes without ${lacks}`,
  );
  for (const lines of [lacking, growthLines(results), goalLines(results)]) {
    if (lines.length > 0) console.log(`\n${lines.join("\n")}`);
  }
}

/** Where the time of ours goes: with an empty cache, with a full one, and when a paragraph was changed. */
async function profileOurs(pages: readonly number[]): Promise<void> {
  for (const asked of pages) {
    await inFolder(async (folder) => {
      await makeSession(folder, textsFor(asked));
      const { given, env } = commandOfOurs(folder);
      for (const way of [OURS, UNCHANGED, CHANGED]) {
        if (way === CHANGED) await changeSession(folder);
        console.log(`\n${asked} pages, ${way}\n`);
        await tellPhases(given, join(folder, way), env);
      }
    });
  }
}

/** Those that can be measured, with what they run; of each other it is said why not. */
function findPeers(only: readonly string[]): Map<string, Command> {
  const found = new Map<string, Command>();
  for (const { name, command } of PEERS.filter((peer) => only.includes(peer.name))) {
    try {
      found.set(name, command());
    } catch (error) {
      console.log(`${name} is passed over: ${firstLine(error)}`);
    }
  }
  return found;
}

/** What a way came to, with the file that it made. */
type Printed = Figures & Pick<Result, "pages" | "bytes">;

/** Prints the HTML of the book, which was made before. */
async function printPeer(
  { program, args, env }: Command,
  folder: string,
  limit: number,
): Promise<Printed> {
  const pdf = join(folder, "peer.pdf");
  rmSync(pdf, { force: true });
  // What it leaves behind goes with the folder.
  const own = { ...env, TMPDIR: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder };
  const figures = await measure(program, args(pdf, limit), {
    env: own,
    folder: join(folder, "book"),
    memory: "pss",
    limit,
  });
  return { ...figures, ...(await lookInto(pdf)) };
}

/** Prints the session from its Markdown: first with an empty cache, then again, then with one paragraph changed. */
async function printOurs(
  folder: string,
  show: (way: string, printed: Printed) => void,
): Promise<void> {
  const { given, env, pdf } = commandOfOurs(folder);
  const print = async (way: string): Promise<void> => {
    const figures = await measure(process.execPath, given, { env, memory: "pss" });
    show(way, { ...figures, ...(await lookInto(pdf)) });
  };
  await print(OURS);
  await print(UNCHANGED);
  await changeSession(folder);
  await print(CHANGED);
}

function commandOfOurs(folder: string) {
  const [content, out] = [join(folder, "content"), join(folder, "out")];
  return {
    given: [
      "-r",
      resolve("build/quick.cjs"),
      resolve("build/print.ts"),
      "--quiet",
      "--format",
      "a4",
      "--content",
      content,
      "--out",
      out,
    ],
    env: cacheIn(folder),
    pdf: join(out, "print/cosp-uncac-7-en.pdf"),
  };
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "plenary-bench-print-"));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function lookInto(pdf: string): Promise<Pick<Result, "pages" | "bytes">> {
  const bytes = readFileSync(pdf);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return { pages: document.getPageCount(), bytes: bytes.length };
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1).join();
}

function read(args: readonly string[]) {
  const all = [OURS, ...PEERS.map(({ name }) => name)];
  const { values } = parseArgs({
    args: [...args],
    options: {
      pages: { type: "string", default: "40,157,622,1200" },
      only: { type: "string", default: all.join() },
      limit: { type: "string", default: "1200" },
      phases: { type: "boolean", default: false },
    },
  });
  const only = values.only.split(",");
  const unknown = only.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new Error(`no “${unknown}”; there are ${all.join(", ")}`);
  return {
    pages: values.pages.split(",").map(Number),
    only,
    limit: Number(values.limit),
    phases: values.phases,
  };
}
