import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  globSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { threadId } from "node:worker_threads";
import { root, writeWhole } from "./files.ts";

/**
 * Where folders of work lie that was done before, each under the digest of all that it depends on: `build/.cache`, or
 * the folder that `PLENARY_CACHE` names. It may be deleted at any time.
 */
function cacheOf(kind: string): string {
  return resolve(process.env["PLENARY_CACHE"] ?? join(root, "build/.cache"), kind);
}

/** The digests of a folder's files, in the folder: a file that is not as it was left is none. */
const DIGESTS = "digests.json";

/** What nobody asked for in so many days is let go of. */
const DAYS = 7;

let known: string | undefined;

/** The digest of everything that makes an edition of the texts, found once in a run. */
function digestOfProgram(): string {
  const { node, icu = "" } = process.versions; // dates and numbers are written by ICU
  known ??= digestOf([
    node,
    icu,
    ...globSync(
      ["{src,templates}/**/*.*", "build/*.{ts,cjs}", "eleventy.config.ts", "package-lock.json"],
      { cwd: root },
    )
      .sort()
      .flatMap((file) => [file, readFileSync(join(root, file))]),
  ]);
  return known;
}

/** One digest of several things in their order. */
export function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
}

/**
 * The folder that a piece of work left when it was done before on the same parts by the same program, else the one
 * that it leaves now. A folder that was damaged since is made again.
 * @param kind of work, a name for a folder
 * @param parts all that the work depends on, beside the program
 * @param work writes its results into the folder it is given
 */
export async function keepFolder(
  kind: string,
  parts: readonly (string | Uint8Array)[],
  work: (folder: string) => Promise<void>,
): Promise<string> {
  const place = join(cacheOf(kind), digestOf([digestOfProgram(), ...parts]));
  if (isWhole(place)) {
    touch(place);
    return place;
  }
  const aside = `${place}.${process.pid}.part`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  try {
    await work(aside);
    writeFileSync(join(aside, DIGESTS), JSON.stringify(digestsIn(aside)));
    rmSync(place, { recursive: true, force: true });
    renameSync(aside, place);
  } catch (error) {
    // Another build may have put the same there meanwhile.
    if (!isWhole(place)) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return place;
}

/**
 * What a piece of work found when it was done before on the same things by the same program, else what it finds now.
 * A file that was damaged since is no finding.
 * @param kind of work, a name for a folder
 * @param parts all that the work depends on, beside the program
 * @param work finds something that JSON can hold
 */
export function keepValue<T>(
  kind: string,
  parts: readonly (string | Uint8Array)[],
  work: () => T,
): T {
  const place = join(cacheOf(kind), `${digestOf([digestOfProgram(), ...parts])}.json`);
  const kept = readKept(place);
  if (kept !== undefined) {
    const value: T = JSON.parse(new TextDecoder().decode(kept));
    return value;
  }
  const found = work();
  writeKept(place, Buffer.from(JSON.stringify(found)));
  return found;
}

/**
 * A file that a piece of work made when it was done before on the same parts by the same program, else the one that it
 * makes now. One that was damaged since is made again.
 * @param kind of work, a name for a folder
 * @param parts all that the work depends on, beside the program
 */
export async function keepBytes(
  kind: string,
  parts: readonly (string | Uint8Array)[],
  work: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const place = join(cacheOf(kind), digestOf([digestOfProgram(), ...parts]));
  const kept = readKept(place);
  if (kept !== undefined) return kept;
  const made = await work();
  writeKept(place, made);
  return made;
}

/**
 * The files that pieces of work made when they were done before on the same parts by the same program; those that are
 * not there are made together, and kept as they come.
 * @param kind of work, a name for a folder
 * @param partsOf all that a task depends on, beside the program
 * @param makeAll does the tasks that are left, and gives each file to `keep`
 */
export async function keepEach<Task>(
  kind: string,
  tasks: readonly Task[],
  partsOf: (task: Task) => readonly (string | Uint8Array)[],
  makeAll: (
    missing: readonly Task[],
    keep: (task: Task, bytes: Uint8Array) => void,
  ) => Promise<unknown>,
): Promise<Map<Task, Uint8Array>> {
  const found = new Map<Task, Uint8Array>();
  const places = new Map<Task, string>();
  for (const task of tasks) {
    const place = join(cacheOf(kind), digestOf([digestOfProgram(), ...partsOf(task)]));
    const kept = readKept(place);
    if (kept === undefined) places.set(task, place);
    else found.set(task, kept);
  }
  const keep = (task: Task, bytes: Uint8Array): void => {
    writeKept(places.get(task) ?? "", bytes);
    found.set(task, bytes);
  };
  if (places.size > 0) await makeAll([...places.keys()], keep);
  return found;
}

/** How long a digest is, in hexadecimal. */
const DIGEST = 64;

function writeKept(place: string, bytes: Uint8Array): void {
  const whole = Buffer.concat([Buffer.from(digestOf([bytes])), bytes]);
  // Another build, or another thread of this one, may keep the same at the same time.
  writeWhole(place, whole, `${place}.${process.pid}-${threadId}.part`);
}

/** The bytes of a kept file behind their digest; nothing where it is not there, or not as it was left. */
function readKept(place: string): Uint8Array | undefined {
  try {
    const whole = readFileSync(place);
    const bytes = whole.subarray(DIGEST);
    if (whole.toString("latin1", 0, DIGEST) !== digestOf([bytes])) return undefined;
    touch(place);
    return bytes;
  } catch {
    return undefined;
  }
}

function touch(place: string): void {
  const now = new Date();
  utimesSync(place, now, now);
}

function isWhole(place: string): boolean {
  try {
    const left = readFileSync(join(place, DIGESTS), "utf8");
    return left === JSON.stringify(digestsIn(place));
  } catch {
    return false;
  }
}

/** The files in a folder, but for the list of them, with their digests. */
function digestsIn(folder: string): [file: string, digest: string][] {
  return globSync("**/*.*", { cwd: folder })
    .filter((file) => file !== DIGESTS)
    .sort()
    .map((file) => [file, digestOf([readFileSync(join(folder, file))])]);
}

/**
 * Puts the files of a kept folder into another, which may hold files already. They are links where that can be: who
 * changes one damages what is kept, which is then made again.
 */
export function takeFolder(kept: string, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(kept, { withFileTypes: true })) {
    const [from, to] = [join(kept, entry.name), join(folder, entry.name)];
    if (entry.isDirectory()) takeFolder(from, to);
    else linkOrCopy(from, to);
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    rmSync(to, { force: true });
    copyFileSync(from, to); // the cache lies on another disk, or on one without links
  }
}

/** Lets go of what nobody asked for lately. */
export function sweepCache(kind: string): void {
  const oldest = Date.now() - DAYS * 24 * 60 * 60 * 1000;
  if (!existsSync(cacheOf(kind))) return;
  for (const name of readdirSync(cacheOf(kind))) {
    const place = join(cacheOf(kind), name);
    const lastUse = statSync(place, { throwIfNoEntry: false })?.mtimeMs ?? oldest;
    if (lastUse < oldest) rmSync(place, { recursive: true, force: true });
  }
}
