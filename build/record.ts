import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { writeWhole } from "./files.ts";

/**
 * The record beside the texts of a session, `normalized.json`: which sources they were last read from, and which
 * bytes were last written. What differs was changed by a person.
 */
export interface SessionRecord {
  /** The digest of each source as it was received, by its path from the folder of texts. */
  readonly sources: Readonly<Record<string, string>>;
  /** The digest of each Markdown file as it was written, by its name. */
  readonly files: Readonly<Record<string, string>>;
}

const RECORD = "normalized.json";

/** Whether a file, `ga/75/en/res-75-1.md`, is the one of this name: `res-75-1`, or all of its path. */
export function isNamed(file: string, id: string): boolean {
  const [name, asked] = [file.replace(/\.md$/, ""), id.replace(/\.md$/, "")];
  return name === asked || basename(name) === asked;
}

/** Whether a file is among those that a person lets go of. */
export function isNamedBy(take: readonly string[], file: string): boolean {
  return take.includes("all") || take.some((id) => isNamed(file, id));
}

/** What became of the files of a session: their names. */
export interface WrittenFiles {
  readonly written: readonly string[];
  readonly unchanged: readonly string[];
  /** Left as they were, because a person changed them. */
  readonly kept: readonly string[];
}

/** What is said of the files when they are written. */
export interface Writing {
  /** `ga/75/en` */
  readonly path: string;
  readonly sources: SessionRecord["sources"];
  /** The texts whose new version is taken, though a person changed them. */
  readonly take: readonly string[];
}

/**
 * Writes the files of a session that are new or have changed, and records them. One that a person changed since it
 * was last written is kept, unless it is taken.
 */
export function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string>,
  { path: session, sources, take }: Writing,
): WrittenFiles {
  const record = readRecord(folder);
  const written: string[] = [];
  const unchanged: string[] = [];
  const kept: string[] = [];
  const digests: Record<string, string> = {};
  for (const [name, text] of files) {
    const path = join(folder, name);
    const present = existsSync(path) ? readFileSync(path, "utf8") : undefined;
    const known = record.files[name];
    const isHandMade = present !== undefined && present !== text && known !== digest(present);
    if (isHandMade && !isNamedBy(take, `${session}/${name}`)) {
      kept.push(name);
      digests[name] = known ?? "";
      continue;
    }
    digests[name] = digest(text);
    if (present === text) unchanged.push(name);
    else {
      writeWhole(path, text);
      written.push(name);
    }
  }
  const text = `${JSON.stringify({ sources, files: digests }, null, 2)}\n`;
  const path = join(folder, RECORD);
  if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeWhole(path, text);
  return { written, unchanged, kept };
}

/**
 * The record of a session. Without one that can be read, each file that differs counts as changed by a person: none
 * is overwritten.
 */
export function readRecord(folder: string): SessionRecord {
  const path = join(folder, RECORD);
  const found = existsSync(path) ? parseJson(readFileSync(path, "utf8")) : undefined;
  const { sources, files } = { sources: undefined, files: undefined, ...found };
  return { sources: textsIn(sources), files: textsIn(files) };
}

function textsIn(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, String(text)]));
}

function parseJson(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The digest of a file as the record keeps it. */
export function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
