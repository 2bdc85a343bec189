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
import { formOf, receive, type Form, type Received } from "../src/read/receive.ts";
import { convertNow } from "./convert-now.ts";

/** The folder that holds package.json. */
export const root = resolve(import.meta.dirname, "..");

/** The texts, where no other folder of texts is named. */
export const texts = resolve(root, "content");

/** Where everything that is made goes, where no other place is named; ignored by git. */
export const out = resolve(root, "build/out");

/**
 * Reads a text; it is known by its path from the folder of texts. Out of a PDF or a Word document its text is got
 * first, the same that `npm run text` writes.
 */
export function readSource(content: string, path: string): Received {
  const bytes = readFileSync(join(content, path));
  const form = formOf(bytes);
  if (form === undefined) return receive(path, bytes);
  const converted = convertNow(form, bytes);
  if (typeof converted === "string") return { path, text: "", refusal: converted };
  const { text, ...conversion } = converted;
  return { path, text, conversion };
}

/** Looks at a text as `readSource` does, but gets none out of a file of another form, which takes its time. */
export function lookAt(content: string, path: string): Received & { readonly form?: Form } {
  const bytes = readFileSync(join(content, path));
  const form = formOf(bytes);
  return form === undefined ? receive(path, bytes) : { path, text: "", form };
}

/** A path as a person types it: from where he stands, or whole where it is elsewhere. */
export function shownPath(path: string): string {
  const from = relative("", path).replaceAll("\\", "/");
  return from.startsWith("../") ? path : from || ".";
}

/** A file could not be written; the message says which, and what to do. */
export class WriteError extends Error {
  override readonly name = "WriteError";
}

/**
 * Writes a file whole or not at all: what stood there stays where it cannot be written.
 * @param aside where it is written first: a name of one's own where others may write the same file
 */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  aside = `${path}.part`,
): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(aside, content);
    renameSync(aside, path);
  } catch (error) {
    removeIfThere(aside);
    throw new WriteError(`${path} cannot be written: ${reasonOf(error)}`, { cause: error });
  }
}

function removeIfThere(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // where nothing can be written there is nothing to remove
  }
}

/** What stands in the way of those who write, and what they can do. */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "no space is left on the disk; free some",
  EDQUOT: "no space is left to you on the disk; free some",
  EROFS: "the disk is read-only; name another folder",
  EACCES: "it is not allowed there; name another folder, or allow it",
  EPERM: "it is not allowed there; name another folder, or allow it",
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
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
