import { citationsOf, type SessionCitations } from "../src/editions/site/citations.ts";
import { joinCitations, type SessionLinks } from "../src/editions/site/cited.ts";
import { keepValue } from "./cache.ts";
import { digestSession } from "./kept-proof.ts";
import { loadSession, type SessionPlace } from "./load.ts";
import { onThreads } from "./workers.ts";

/** Some sessions whose citations are looked for. */
export interface CitationsTask {
  readonly content: string;
  readonly paths: readonly string[];
}

/**
 * Goes once through all sessions for who cites whom, so that each page can say so; a session that is as it was is not
 * read again. Gives, by the path of a session, what its pages need of the others.
 * @param batches the paths of the sessions, as they are worked on together
 */
export async function linkSessions(
  content: string,
  batches: readonly (readonly string[])[],
): Promise<ReadonlyMap<string, SessionLinks>> {
  const tasks = batches.map((paths) => ({ content, paths }));
  const found =
    tasks.length < 2
      ? tasks.map(findCitations)
      : await onThreads<CitationsTask, readonly SessionCitations[]>(
          new URL("site-citations-worker.ts", import.meta.url),
          tasks,
        );
  const all = found.flat();
  const linksOf = joinCitations(all);
  const paths = batches.flat();
  return new Map(all.map((session, nth) => [paths[nth] ?? "", linksOf(session)]));
}

/** What each session cites, and what there is of it to cite. */
export function findCitations({ content, paths }: CitationsTask): SessionCitations[] {
  return paths.map((path) => {
    const place: SessionPlace = { content, path };
    return keepValue("citations", [digestSession(place)], () =>
      citationsOf(loadSession(place).session),
    );
  });
}
