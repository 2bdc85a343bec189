import { existsSync, globSync, mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { measure } from "../measure.ts";
import { phasesOf, type Look, type Mark } from "./phases.ts";
import { secondsByFile, type Profile } from "./profile.ts";

/** So many files are told, and those that take a tenth of a second. */
const FILES = 25;
const LEAST = 0.1;

/**
 * Runs a program of the project and tells where its time goes: from mark to mark, where it sets some by
 * `performance.mark`, and which files Node was in.
 * @param folder where the figures go
 */
export async function tellPhases(
  program: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const file = join(folder, "marks.json");
  const profiles = join(folder, "profiles");
  mkdirSync(profiles, { recursive: true });
  const looks: Look[] = [];
  const hook = join(import.meta.dirname, "marks.ts");
  const given = ["--cpu-prof", `--cpu-prof-dir=${profiles}`, "--import", hook, ...program];
  await measure(process.execPath, given, {
    env: { ...env, BENCH_MARKS: file },
    onLook: (seconds) => looks.push({ at: Date.now(), seconds }),
  });
  const marks: Mark[] = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : [];
  console.log(["until", "wall s", "node s", "tabs s", "browser s"].join("\t"));
  for (const { name, wall, node, tabs, browser } of phasesOf(looks, marks)) {
    const cells = [wall, node, tabs, browser].map((seconds) => seconds.toFixed(2));
    console.log([name, ...cells].join("\t"));
  }
  console.log(["\nfile, with what it calls", "node s"].join("\t"));
  for (const path of globSync("*.cpuprofile", { cwd: profiles })) {
    const profile: Profile = JSON.parse(readFileSync(join(profiles, path), "utf8"));
    const root = pathToFileURL(`${resolve()}/`).href;
    const rows = secondsByFile(profile, root).filter(([, seconds]) => seconds >= LEAST);
    for (const [name, seconds] of rows.slice(0, FILES)) {
      console.log([name, seconds.toFixed(2)].join("\t"));
    }
  }
}
