import {
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Source } from "../src/text/source.ts";

/** The folder that holds package.json. */
export const root = resolve(import.meta.dirname, "..");

/** Where everything that is made goes; ignored by git. */
export const out = resolve(root, "build/out");

/** Reads a text; it is known by its path from the root. A byte order mark is no word. */
export function readSource(path: string): Source {
  const text = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  return { path: relative(root, path).replaceAll("\\", "/"), text };
}

/** Writes a file whole or not at all. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.part`;
  writeFileSync(aside, content);
  renameSync(aside, path);
}

/** Moves a finished folder into place. What stood there is gone only then, and back again if the move fails. */
export function moveIntoPlace(made: string, place: string): void {
  const old = `${place}.old`;
  rmSync(old, { recursive: true, force: true });
  mkdirSync(dirname(place), { recursive: true });
  if (existsSync(place)) renameSync(place, old);
  try {
    renameSync(made, place);
  } catch (error) {
    if (existsSync(old)) renameSync(old, place);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** The bytes of all files in a folder. */
export function sizeOf(folder: string): number {
  return globSync("**/*.*", { cwd: folder }).reduce(
    (sum, file) => sum + statSync(join(folder, file)).size,
    0,
  );
}
