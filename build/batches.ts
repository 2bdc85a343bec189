import { globSync } from "node:fs";
import { join } from "node:path";
import type { SessionPlace } from "./load.ts";

/** How sessions are shared out. */
export interface Limits {
  /** So many files make a batch, if sessions are small: what is worked on at a time is held in memory. */
  readonly files: number;
  /** Below so many files in all, threads cost more than they save. */
  readonly few: number;
}

export const LIMITS: Limits = { files: 120, few: 240 };

/** Sessions in batches, by their paths; the languages of a session stay together. */
export function shareOut(
  places: readonly SessionPlace[],
  { files: most, few }: Limits = LIMITS,
): string[][] {
  const sized = places.map(({ content, path }) => ({
    path,
    sitting: path.slice(0, path.lastIndexOf("/")),
    files: globSync("*.md", { cwd: join(content, path) }).length,
  }));
  const count = (group: typeof sized) => group.reduce((sum, { files }) => sum + files, 0);
  if (count(sized) < few) return [sized.map(({ path }) => path)];
  const batches: string[][] = [];
  let room = 0;
  for (const group of Map.groupBy(sized, ({ sitting }) => sitting).values()) {
    const paths = group.map(({ path }) => path);
    if (room <= 0) {
      batches.push(paths);
      room = most - count(group);
    } else {
      batches.at(-1)?.push(...paths);
      room -= count(group);
    }
  }
  return batches;
}
