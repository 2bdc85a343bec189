import { createHash } from "node:crypto";
import {
  constants,
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./files.ts";

/**
 * Folders of work that was done before, each under the digest of all that it depends on; `build/.cache`, which may be
 * deleted at any time. What is taken from here is proved with the rest of the edition, as if it were new.
 */
const CACHE = join(root, "build/.cache");

/** What nobody asked for in so many days is let go of. */
const DAYS = 7;

let known: string | undefined;

/** The digest of everything that makes an edition of the texts, found once in a run. */
function digestOfProgram(): string {
  known ??= digestOf(
    globSync(
      ["{src,build,templates}/**/*.{ts,cjs,css,svg}", "eleventy.config.ts", "package-lock.json"],
      { cwd: root, exclude: (name) => name.startsWith("out") || name === ".cache" },
    )
      .sort()
      .flatMap((file) => [file, readFileSync(join(root, file))]),
  );
  return known;
}

/** One digest of several things in their order. */
function digestOf(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest("hex");
}

/**
 * The folder that a piece of work left when it was done before on the same parts by the same program, else the one
 * that it leaves now.
 * @param kind of work, a name for a folder
 * @param parts all that the work depends on, beside the program
 * @param work writes its results into the folder it is given
 */
export async function keepFolder(
  kind: string,
  parts: readonly (string | Uint8Array)[],
  work: (folder: string) => Promise<void>,
): Promise<string> {
  const place = join(CACHE, kind, digestOf([digestOfProgram(), ...parts]));
  if (existsSync(place)) {
    const now = new Date();
    utimesSync(place, now, now);
    return place;
  }
  const aside = `${place}.${process.pid}.part`;
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(aside, { recursive: true });
  try {
    await work(aside);
    renameSync(aside, place);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
  return place;
}

/** Copies a kept folder into another, which may hold files already. */
export function takeFolder(kept: string, folder: string): void {
  const made = new Set<string>();
  for (const entry of globSync("**/*", { cwd: kept, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const from = join(entry.parentPath, entry.name);
    const to = join(folder, from.slice(kept.length));
    if (!made.has(dirname(to))) mkdirSync(dirname(to), { recursive: true });
    made.add(dirname(to));
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  }
}

/** Lets go of the folders that nobody asked for lately. */
export function sweepFolders(kind: string): void {
  const oldest = Date.now() - DAYS * 24 * 60 * 60 * 1000;
  for (const name of globSync("*", { cwd: join(CACHE, kind) })) {
    const place = join(CACHE, kind, name);
    if (statSync(place).mtimeMs < oldest) rmSync(place, { recursive: true, force: true });
  }
}
