import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { firstFonts, fontFaces } from "../src/editions/site/fonts.ts";
import { placesOf, planShared } from "../src/editions/site/pages.ts";
import { sittingFolder, webManifestPath } from "../src/editions/site/addresses.ts";
import type { FeedSession } from "../templates/site/feeds.ts";
import { webManifest } from "../templates/site/web-manifest.ts";
import { size } from "../templates/wording/numbers.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { sweepCache } from "./cache.ts";
import { bundleFurtherStyles, bundleScripts, bundleStyle, bundleWorker } from "./client.ts";
import { publicationMoment } from "./epoch.ts";
import { moveIntoPlace, root, sizeOf } from "./files.ts";
import type { Face } from "./font-faces.ts";
import { subsetFonts } from "./fonts.ts";
import { chooseSessions, type SessionPlace } from "./load.ts";
import { choiceOf, foldersOf } from "./options.ts";
import { drawIcons } from "./icons.ts";
import { writeSharedLists } from "./offline.ts";
import { checkPlaces } from "./publish.ts";
import { siteAddressOf } from "./site-address.ts";
import { makeBatches } from "./site-batches.ts";
import { writePages } from "./site-eleventy.ts";
import { writeCatalogues } from "./site-catalogues.ts";
import { writeFeeds } from "./site-feeds.ts";
import { writeForHosts } from "./site-hosts.ts";
import { findDownloads, type FoundDownload } from "./site-pages.ts";
import { writeSums } from "./sums.ts";
import { runCommand, timed, type Made, type Terminal } from "./terminal.ts";

/**
 * Makes the site of sessions aside and moves it into place when it is whole. The sessions are read batch by batch.
 * @param taken holds the other editions
 * @param address where the site will stand, with a slash at its end; without it the pages claim no address
 * @param published the site as it was last published, whose records tell what changed
 */
export async function makeSite(
  terminal: Terminal,
  sessions: readonly SessionPlace[],
  made: string,
  taken = made,
  address?: string,
  published = join(made, "site"),
): Promise<Made> {
  terminal.progress("site: laying out the pages");
  const folder = join(made, "site");
  const aside = `${folder}.part`;
  const { result: pages, seconds } = await timed(async () => {
    rmSync(aside, { recursive: true, force: true });
    const work = { folder: aside, taken, address };
    const batches = await makeBatches(sessions, work, (done, of) =>
      terminal.update(`site: laying out the pages, ${done} of ${of} parts`),
    );
    const summaries = batches.flatMap((batch) => batch.summaries);
    const shared = planShared(summaries);
    await writePages(shared, aside, address);
    const characters = batches.map((batch) => batch.characters).join("");
    const languages = [...new Set(summaries.map(({ language }) => language))];
    await writeAssets(characters, languages, aside);
    writeFileSync(join(aside, "sw.js"), await bundleWorker());
    writeSharedLists(aside, languages);
    const downloads = sessions.map((place) => findDownloads(place, taken));
    copyDownloads(downloads.flat(), aside);
    if (address !== undefined) {
      const places = new Map(sessions.map(({ path }, nth) => [path, downloads[nth] ?? []]));
      const catalogued = summaries.map((summary) => {
        const path = `${sittingFolder(summary)}/${summary.language}`;
        return { summary, downloads: places.get(path) ?? [] };
      });
      writeCatalogues(catalogued, aside, address);
    }
    writeSums(aside);
    await writeForHosts(shared, batches, aside, address);
    if (address !== undefined) {
      const feeds = batches.flatMap(({ feeds: file }): FeedSession[] =>
        JSON.parse(readFileSync(file, "utf8")),
      );
      writeFeeds(terminal, feeds, aside, published, address, publicationMoment());
    }
    moveIntoPlace(aside, folder);
    sweepCache("site");
    sweepCache("citations");
    sweepCache("cards");
    sweepCache("proof");
    return batches.reduce((sum, batch) => sum + batch.pages, shared.length);
  });
  return {
    what: `site, ${pages} pages`,
    where: folder,
    size: size(sizeOf(folder), wordingFor("en")),
    seconds,
    complaints: 0,
  };
}

/**
 * Titles are large and need no bold of the serif. Chinese is set in the fonts that its readers have: ours weigh more than
 * all pages that a reader opens.
 */
const isOfSite = ({ script, family, weight }: Face) =>
  script === "arabic" || (script === "western" && (family !== "Source Serif 4" || weight === 400));

/** The style sheet, the script, the icon, and the fonts cut down to the characters of the pages. */
export async function writeAssets(
  characters: string,
  languages: readonly string[],
  folder: string,
): Promise<void> {
  const fonts = await subsetFonts(characters, "woff2", isOfSite);
  const assets = join(folder, "assets");
  mkdirSync(join(assets, "fonts"), { recursive: true });
  for (const { fileName, bytes } of fonts) writeFileSync(join(assets, "fonts", fileName), bytes);
  writeFileSync(join(assets, "site.css"), (await bundleStyle()) + fontFaces(fonts, languages));
  writeFileSync(join(assets, "folder.css"), fontFaces(fonts, languages, "swap"));
  const spoken = languages.map((language) => wordingFor(language).language.code);
  const first = Object.fromEntries(languages.map((tag) => [tag, firstFonts(fonts, tag)]));
  const scripts = await bundleScripts(spoken, first);
  for (const { path, text } of [...scripts, ...(await bundleFurtherStyles())]) {
    writeFileSync(join(assets, path), text);
  }
  copyFileSync(join(root, "templates/site/icon.svg"), join(assets, "icon.svg"));
  for (const { fileName, bytes } of await drawIcons()) writeFileSync(join(assets, fileName), bytes);
  for (const { place, language } of placesOf(languages)) {
    const path = join(folder, webManifestPath(place));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, webManifest(place, language));
  }
}

/** Puts the editions to take away where the pages link to them. */
export function copyDownloads(downloads: readonly FoundDownload[], folder: string): void {
  for (const { from, path } of downloads.flatMap((one) => [one, ...(one.files ?? [])])) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(from, join(folder, path));
  }
}

if (import.meta.main) {
  await runCommand({
    name: "npm run site",
    summary: "lays out the pages of every session in content/ with Eleventy, in build/out/site",
    takes: ["content", "out", "session", "language", "url"],
    async run(terminal, given) {
      const { content, out } = foldersOf(given);
      checkPlaces(out, ["site"]);
      const sessions = chooseSessions(content, choiceOf(given));
      return [await makeSite(terminal, sessions, out, out, siteAddressOf(given))];
    },
  });
}
