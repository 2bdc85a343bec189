import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { writeDocuments } from "./documents.ts";

const OURS = ["build", "prebuilt", "scan", "sessions"];

/** Those that are no packages of the project: `npm run bench -- search FOLDER`, the node_modules where they are. */
const OTHERS = ["flexsearch", "pagefind"];

/** At this size the others take minutes and gigabytes. */
const LARGEST = ["10000", ["scan", "sessions"]] as const;

/** Ways of searching, side by side on 10, 1,000 and 10,000 documents. */
export async function benchSearch(packages?: string): Promise<void> {
  const corpus = resolve("../shared/corpora/un-xml");
  if (!existsSync(corpus)) throw new Error(`there are no official texts in ${corpus}`);
  const folder = mkdtempSync(join(tmpdir(), "plenary-bench-search-"));
  const file = join(folder, "documents.json");
  const program = fileURLToPath(new URL("ways.ts", import.meta.url));
  try {
    await writeDocuments(corpus, file);
    console.log("documents\tway\tloaded kB\tfirst ms\tnext ms\thits\tMB");
    const all = [...OURS, ...(packages === undefined ? [] : OTHERS)];
    for (const [size, ways] of [["10", all], ["1000", all], LARGEST] as const) {
      for (const way of ways) {
        const given = [program, file, way, size, resolve(packages ?? "")];
        console.log([size, way, ...figuresOf(given)].join("\t"));
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figuresOf(given: readonly string[]): readonly string[] {
  let output: string;
  try {
    output = execFileSync(process.execPath, ["--max-old-space-size=6000", ...given], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch {
    return ["did not end"];
  }
  const found: unknown = JSON.parse(output.trim().split("\n").at(-1) ?? "");
  const figure = (name: string): number => {
    const value: unknown =
      typeof found === "object" && found !== null ? Reflect.get(found, name) : undefined;
    return Number(value);
  };
  return [
    (figure("loaded") / 1000).toFixed(1),
    figure("first").toFixed(0),
    figure("next").toFixed(0),
    String(figure("hits")),
    String(figure("megabytes")),
  ];
}
