import { textOf } from "../src/editions/site/fonts.ts";
import { planSession, groupSiblings, type SitePage } from "../src/editions/site/pages.ts";
import { summarize, type SessionSummary } from "../src/editions/site/summary.ts";
import { readSessions, type LoadedSession } from "./load.ts";
import { findDownloads, publish, type FoundDownload } from "./site-pages.ts";
import { writePages } from "./site-eleventy.ts";

/** Some sessions with all their languages, whose pages need no other session. */
export interface SiteBatch {
  /** The folder of texts. */
  readonly content: string;
  /** The folders of the sessions, `ga/75/fr`. */
  readonly paths: readonly string[];
  /** Where the pages go. */
  readonly folder: string;
  /** Where the other editions lie, which the pages offer. */
  readonly taken: string;
}

/** What the rest of the site must know of a batch. */
export interface BatchMade {
  readonly pages: number;
  readonly summaries: readonly SessionSummary[];
  /** Each character that the pages show, once. */
  readonly characters: string;
  readonly downloads: readonly FoundDownload[];
}

/** Reads the sessions of a batch, where nobody has read them yet, and writes their pages. */
export async function makeBatch(
  { content, paths, folder, taken }: SiteBatch,
  sessions: readonly LoadedSession[] = readSessions(content, paths),
): Promise<BatchMade> {
  const published = publish(sessions, taken);
  const pages: readonly SitePage[] = groupSiblings(published).flatMap(planSession);
  await writePages(pages, folder);
  return {
    pages: pages.length,
    summaries: published.map(({ session, proof }) => summarize(session, proof)),
    characters: textOf(published),
    downloads: sessions.flatMap((loaded) => findDownloads(loaded, taken)),
  };
}
