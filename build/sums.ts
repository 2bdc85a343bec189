import { globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { SUMS_PATH } from "../src/editions/site/addresses.ts";
import { formatSums } from "../src/editions/site/sums.ts";
import { digest } from "./record.ts";

const known = new Map<string, { readonly state: string; readonly sum: string }>();

/** The SHA-256 of a file, in hexadecimal; found once while the file is the same. */
export function digestOfFile(path: string): string {
  const { size, mtimeMs, ino } = statSync(path);
  const state = [size, mtimeMs, ino].join();
  const found = known.get(path);
  if (found?.state === state) return found.sum;
  const sum = digest(readFileSync(path));
  known.set(path, { state, sum });
  return sum;
}

/** Writes the checksums of all files that a site offers to take away. */
export function writeSums(site: string): void {
  writeFileSync(join(site, SUMS_PATH), formatSums(sumsIn(site)));
}

/** The digests of all files that a site offers to take away, by their names. */
export function sumsIn(site: string): ReadonlyMap<string, string> {
  const folder = join(site, dirname(SUMS_PATH));
  return new Map(
    globSync("*", { cwd: folder })
      .filter((file) => file !== basename(SUMS_PATH))
      .sort()
      .map((file) => [file, digestOfFile(join(folder, file))]),
  );
}
