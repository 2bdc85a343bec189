import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { textOf } from "../src/editions/site/fonts.ts";
import { groupSiblings, planSession } from "../src/editions/site/pages.ts";
import { sitemapEntries } from "../src/editions/site/sitemap.ts";
import { summarize, type SessionSummary } from "../src/editions/site/summary.ts";
import { keepFolder, takeFolder } from "./cache.ts";
import { writeCards } from "./cards.ts";
import { readSessions } from "./load.ts";
import { digestSession } from "./kept-proof.ts";
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
}

/** What the rest of the site must know of a batch. */
export interface BatchMade {
  readonly pages: number;
  readonly summaries: readonly SessionSummary[];
  /** Each character that the pages show, once. */
  readonly characters: string;
}

/** The same, with the file that has the entries of the pages in the sitemap, a line each. */
export interface BatchListed extends BatchMade {
  readonly entries: string;
}

const ENTRIES = "sitemap.txt";

/** Writes the pages of a batch, or takes those that were written before from the same texts. */
export async function makeBatch({
  content,
  paths,
  folder,
  taken,
  address,
}: SiteBatch): Promise<BatchListed> {
  const digests = new Map(paths.map((path) => [path, digestSession({ content, path })]));
  const parts = paths.flatMap((path) => [
    digests.get(path) ?? "",
    JSON.stringify(
      findDownloads({ path }, taken).map(({ path: at, bytes, pages }) => [at, bytes, pages]),
    ),
  ]);
  const kept = await keepFolder("site", [address ?? "", ...parts], async (aside) => {
    const published = publish(readSessions(content, paths), taken, digests);
    const pages = groupSiblings(published).flatMap(planSession);
    await writePages(pages, join(aside, "pages"), address);
    if (address !== undefined) await writeCards(pages, join(aside, "pages"));
    writeFileSync(join(aside, ENTRIES), sitemapEntries(pages, address).join("\n"));
    const made: BatchMade = {
      pages: pages.length,
      summaries: published.map(({ session, proof }) => summarize(session, proof)),
      characters: textOf(published),
    };
    writeFileSync(join(aside, "made.json"), JSON.stringify(made));
  });
  takeFolder(join(kept, "pages"), folder);
  const made: BatchMade = JSON.parse(readFileSync(join(kept, "made.json"), "utf8"));
  return { ...made, entries: join(kept, ENTRIES) };
}
