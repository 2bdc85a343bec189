import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sessionPath } from "../src/editions/site/addresses.ts";
import { textOf } from "../src/editions/site/fonts.ts";
import type { ListedFile } from "../src/editions/site/offline.ts";
import type { SessionLinks } from "../src/editions/site/cited.ts";
import { groupSiblings, planSession } from "../src/editions/site/pages.ts";
import { sitemapEntries } from "../src/editions/site/sitemap.ts";
import { summarize, type SessionSummary } from "../src/editions/site/summary.ts";
import { keepFolder, takeFolder } from "./cache.ts";
import { writeCards } from "./cards.ts";
import { readSessions } from "./load.ts";
import { digestSession } from "./kept-proof.ts";
import { listFiles, writeSessionList } from "./offline.ts";
import { makeSingle, type SinglesAssets } from "./single.ts";
import { feedSession } from "../templates/site/feeds.ts";
import { digestWords } from "./site-feeds.ts";
import { findDownloads, publish } from "./site-pages.ts";
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
  /** Where the site will stand, if that is known. */
  readonly address?: string | undefined;
  /** By the path of each session, where what it cites stands, and who cites its texts. */
  readonly links: ReadonlyMap<string, SessionLinks | undefined>;
  /** What sessions as one file hold beside their words. */
  readonly singles: SinglesAssets;
}

/** What the rest of the site must know of a batch. */
export interface BatchMade {
  readonly pages: number;
  readonly summaries: readonly SessionSummary[];
  /** Each character that the pages show, once. */
  readonly characters: string;
}

/** What a session of a batch has for those who keep it. */
interface OfflineSession {
  readonly path: string;
  readonly summary: SessionSummary;
  readonly files: readonly ListedFile[];
}

/**
 * The same, with the file that has the entries of the pages in the sitemap, a line each, and the one that has what
 * feeds tell of the sessions.
 */
export interface BatchListed extends BatchMade {
  readonly entries: string;
  readonly feeds: string;
}

const ENTRIES = "sitemap.txt";

const FEEDS = "feeds.json";

/** Writes the pages of a batch, or takes those that were written before from the same texts. */
export async function makeBatch(batch: SiteBatch): Promise<BatchListed> {
  const { content, paths, folder, taken, address, links, singles } = batch;
  const digests = new Map(paths.map((path) => [path, digestSession({ content, path })]));
  const parts = paths.flatMap((path) => [
    digests.get(path) ?? "",
    JSON.stringify(links.get(path) ?? null),
    JSON.stringify(
      findDownloads({ path }, taken).map(({ path: at, digest, pages }) => [at, digest, pages]),
    ),
  ]);
  const kept = await keepFolder("site", [address ?? "", ...parts], async (aside) => {
    const published = publish(readSessions(content, paths), taken, digests)
      .map((one, nth) => ({ ...one, links: links.get(paths[nth] ?? "") }))
      .map((one) => makeSingle(one, singles, join(aside, "pages")));
    const pages = groupSiblings(published).flatMap(planSession);
    await writePages(pages, join(aside, "pages"), address);
    const summaries = published.map(({ session, proof }) => summarize(session, proof));
    if (address !== undefined) await writeCards(pages, join(aside, "pages"));
    writeFileSync(join(aside, ENTRIES), sitemapEntries(pages, address).join("\n"));
    const feeds = address === undefined ? [] : published;
    writeFileSync(
      join(aside, FEEDS),
      JSON.stringify(feeds.map(({ session }) => feedSession(session, digestWords))),
    );
    const made: BatchMade = {
      pages: pages.length,
      summaries,
      characters: textOf(published),
    };
    writeFileSync(join(aside, "made.json"), JSON.stringify(made));
    const offline = summaries.map((summary, nth): OfflineSession => {
      const files = listFiles(join(aside, "pages", dirname(sessionPath(summary))));
      return { path: paths[nth] ?? "", summary, files };
    });
    writeFileSync(join(aside, "offline.json"), JSON.stringify(offline));
  });
  takeFolder(join(kept, "pages"), folder);
  const made: BatchMade = JSON.parse(readFileSync(join(kept, "made.json"), "utf8"));
  // The other editions may be made anew where the pages are not, so the lists are written each time.
  const offline: OfflineSession[] = JSON.parse(readFileSync(join(kept, "offline.json"), "utf8"));
  for (const { path, summary, files } of offline) {
    writeSessionList(summary, files, findDownloads({ path }, taken), folder);
  }
  return { ...made, entries: join(kept, ENTRIES), feeds: join(kept, FEEDS) };
}
