import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { benchCorpus } from "./corpus/run.ts";
import { benchEpub } from "./epub/run.ts";
import { benchPrint } from "./print/run.ts";
import { benchSearch } from "./search/run.ts";

/**
 * Time and memory of each step for 1, 4 and 16 times the session, each in a process of its own, and how the time
 * grew: 4 is linear from one column to the next. `npm run bench -- read site` runs these steps only; `npm run bench -- corpus` is
 * about many sessions, `npm run bench -- search` about ways to search them, `npm run bench -- print` about books of many
 * pages, `npm run bench -- epub` about e-books of many texts.
 */
const SIZES = [1, 4, 16];
const given = process.argv.slice(2);
if (given[0] === "corpus") {
  const sizes = given.slice(1).map(Number);
  await benchCorpus(sizes.length > 0 ? sizes : [100, 1000, 10_000]);
  process.exit();
}
if (given[0] === "search") {
  await benchSearch(given[1]);
  process.exit();
}
if (given[0] === "print") {
  await benchPrint(given.slice(1));
  process.exit();
}
if (given[0] === "epub") {
  await benchEpub(given.slice(1));
  process.exit();
}
const steps = given.length > 0 ? given : ["read", "markdown", "prove", "site", "epub", "print"];
const program = fileURLToPath(new URL("steps.ts", import.meta.url));

console.log(["step", ...SIZES.map((times) => `${times}×`), "growth"].join("\t"));
for (const step of steps) {
  const runs = SIZES.map((times) => measure(step, times));
  const growth = runs
    .slice(1)
    .map(({ seconds }, nth) => (seconds / (runs[nth]?.seconds ?? seconds)).toFixed(1));
  const cells = runs.map(({ seconds, megabytes }) => `${seconds.toFixed(2)} s, ${megabytes} MB`);
  console.log([step, ...cells, growth.join(", ")].join("\t"));
}

function measure(step: string, times: number): { seconds: number; megabytes: number } {
  const output = execFileSync(process.execPath, [program, step, String(times)], {
    encoding: "utf8",
  });
  const last: unknown = JSON.parse(output.trim().split("\n").at(-1) ?? "");
  if (typeof last !== "object" || last === null || !("seconds" in last) || !("megabytes" in last)) {
    throw new Error(`the step ${step} printed no figures`);
  }
  return { seconds: Number(last.seconds), megabytes: Number(last.megabytes) };
}
