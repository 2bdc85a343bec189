import { globSync, statSync } from "node:fs";
import { join } from "node:path";

/** The file that describes all others of a session's data. */
export const PACKAGE_FILE = "datapackage.json";

/** What all data of a session are called as one file: `cosp-uncac-7-en-data.zip`. */
export function zipFile(name: string): string {
  return `${name}-data.zip`;
}

/** A file of a session's data, by its path in their folder. */
export interface FoundFile {
  readonly path: string;
  readonly bytes: number;
}

/** The files of a session's data, in order. */
export function filesIn(folder: string): FoundFile[] {
  return globSync("**/*.*", { cwd: folder })
    .map((path) => path.replaceAll("\\", "/"))
    .sort()
    .map((path) => ({ path, bytes: statSync(join(folder, path)).size }));
}
