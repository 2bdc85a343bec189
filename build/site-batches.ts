import { LIMITS, shareOut } from "./batches.ts";
import type { SessionPlace } from "./load.ts";
import { bundleSingles } from "./single.ts";
import { linkSessions } from "./site-citations.ts";
import { makeBatch, type BatchListed, type SiteBatch } from "./site-batch.ts";
import { onThreads } from "./workers.ts";

/**
 * Writes the pages of all sessions, batch by batch and on all processors where there are many.
 * @param work what is the same for all of them
 * @param heard hears how many batches are done
 */
export async function makeBatches(
  places: readonly SessionPlace[],
  work: Omit<SiteBatch, "content" | "paths" | "singles" | "links">,
  heard: (done: number, of: number) => void = () => undefined,
  limits = LIMITS,
): Promise<readonly BatchListed[]> {
  const languages = places.map(({ path }) => path.slice(path.lastIndexOf("/") + 1));
  const singles = await bundleSingles(languages);
  const content = places[0]?.content ?? "";
  const shared = shareOut(places, limits);
  const links = await linkSessions(content, shared);
  const batches = shared.map((paths) => {
    const own = paths.flatMap((path) => [[path, links.get(path)] as const]);
    return { content, paths, singles, links: new Map(own), ...work };
  });
  if (batches.length < 2) return Promise.all(batches.map((batch) => makeBatch(batch)));
  let done = 0;
  return onThreads<SiteBatch, BatchListed>(
    new URL("site-worker.ts", import.meta.url),
    batches,
    () => heard(++done, batches.length),
  );
}
