import { globSync } from "node:fs";
import { join } from "node:path";
import { makeBatch, type BatchMade, type SiteBatch } from "./site-batch.ts";
import type { BatchAnswer } from "./site-worker.ts";
import { BuildError } from "./terminal.ts";
import type { LoadedSession } from "./load.ts";
import { onThreads } from "./workers.ts";

/** A session by its place, and with its texts where they are read already. */
export type SessionPlace = Pick<LoadedSession, "content" | "path"> & Partial<LoadedSession>;

/** How the sessions are shared out. */
export interface Limits {
  /** So many files make a batch, if sessions are small: what is laid out at a time is held in memory. */
  readonly files: number;
  /** Below so many files in all, threads cost more than they save. */
  readonly few: number;
}

const LIMITS: Limits = { files: 120, few: 240 };

/**
 * Writes the pages of all sessions, batch by batch and on all processors where there are many.
 * @param taken where the other editions lie
 * @param heard hears how many batches are done
 */
export async function makeBatches(
  places: readonly SessionPlace[],
  folder: string,
  taken: string,
  heard: (done: number, of: number) => void = () => undefined,
  limits = LIMITS,
): Promise<readonly BatchMade[]> {
  const batches = shareOut(places, limits).map((paths) => ({
    content: places[0]?.content ?? "",
    paths,
    folder,
    taken,
  }));
  if (batches.length < 2) {
    const read = places.filter(isRead);
    const known = read.length === places.length ? read : undefined;
    return Promise.all(batches.map((batch) => makeBatch(batch, known && (() => known))));
  }
  let done = 0;
  const answers = await onThreads<SiteBatch, BatchAnswer>(
    new URL("site-worker.ts", import.meta.url),
    batches,
    () => heard(++done, batches.length),
  );
  const faults = answers.flatMap(({ fault }) => fault ?? []);
  if (faults.length > 0) throw new BuildError(faults.join("\n"));
  return answers.flatMap(({ made }) => made ?? []);
}

function isRead(place: SessionPlace): place is LoadedSession {
  return place.session !== undefined;
}

/** The folders of the sessions in batches; the languages of a session stay together. */
function shareOut(places: readonly SessionPlace[], { files: most, few }: Limits): string[][] {
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
