import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { writeWhole } from "./files.ts";

/** Which bytes the last run wrote, by file: what differs was changed by a person. */
const RECORD = "normalized.json";

/** Whether a file is the one of this name, `res-7-1` or `res-7-1.md`. */
export function isNamed(file: string, id: string): boolean {
  return basename(file, ".md") === basename(id, ".md");
}

/** Whether a file is among those that a person lets go of. */
export function isNamedBy(take: readonly string[], file: string): boolean {
  return take.includes("all") || take.some((id) => isNamed(file, id));
}

/**
 * Writes the files that are new or have changed, and records them. One that a person changed since it was last
 * written is kept, unless it is taken. What is recorded of other folders stays.
 */
export function writeFiles(
  files: ReadonlyMap<string, string>,
  record: Readonly<Record<string, string>>,
  take: readonly string[],
  content: string,
) {
  const written: string[] = [];
  const unchanged: string[] = [];
  const kept: string[] = [];
  const folders = new Set([...files.keys()].map(dirname));
  const others = Object.entries(record).filter(([name]) => !folders.has(dirname(name)));
  const hashes: Record<string, string> = Object.fromEntries(others);
  for (const [name, text] of files) {
    const path = join(content, name);
    const present = existsSync(path) ? readFileSync(path, "utf8") : undefined;
    const isTaken = isNamedBy(take, name);
    const isHandMade = present !== undefined && present !== text && record[name] !== hash(present);
    if (isHandMade && !isTaken) {
      kept.push(name);
      hashes[name] = record[name] ?? "";
      continue;
    }
    hashes[name] = hash(text);
    if (present === text) unchanged.push(name);
    else {
      writeWhole(path, text);
      written.push(name);
    }
  }
  writeWhole(join(content, RECORD), `${JSON.stringify(hashes, null, 2)}\n`);
  return { written, unchanged, kept };
}

/**
 * The record beside the texts: file by file, the digest of what was last written. Without one that can be read,
 * each file that differs counts as changed by a person: none is overwritten.
 */
export function readRecord(content: string): Record<string, string> {
  const path = join(content, RECORD);
  if (!existsSync(path)) return {};
  const record = parseJson(readFileSync(path, "utf8"));
  if (typeof record !== "object" || record === null) return {};
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, String(value)]));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
