import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import {
  aboutPath,
  homePath,
  offlinePath,
  relativeLink,
  searchAllPath,
  searchDataPath,
  sessionListPath,
  sessionPath,
  sharedListPath,
  webManifestPath,
} from "../src/editions/site/addresses.ts";
import { DIGEST_LENGTH, type ListedFile, type OfflineList } from "../src/editions/site/offline.ts";
import { placesOf } from "../src/editions/site/pages.ts";
import type { SessionSummary } from "../src/editions/site/summary.ts";
import { LANGUAGES } from "../templates/wording/languages.ts";
import { pageCount } from "../templates/wording/numbers.ts";
import { listed, sessionName } from "../templates/wording/phrases.ts";
import { wordingFor } from "../templates/wording/table.ts";
import type { Wording } from "../templates/wording/wording.ts";
import type { FoundDownload } from "./site-pages.ts";

/** Pictures that other sites show beside a link: no page has them, and no reader needs them without a network. */
const PICTURES = [".png", ".jpg"];

/** Lists the files in a folder and below it with their digests, those that reading needs, in order. */
export function listFiles(folder: string): readonly ListedFile[] {
  return globSync("**/*.*", { cwd: folder })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !PICTURES.includes(extname(path)))
    .sort()
    .map((path) => listFile(join(folder, path), path));
}

function listFile(file: string, path: string): ListedFile {
  const bytes = readFileSync(file);
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, DIGEST_LENGTH);
  return [path, digest, bytes.length];
}

/**
 * Writes the list of a session's files, for readers who keep it.
 * @param files from the folder of the session
 * @param folder of the site
 */
export function writeSessionList(
  session: SessionSummary,
  files: readonly ListedFile[],
  downloads: readonly FoundDownload[],
  folder: string,
): void {
  const path = sessionListPath(session);
  const wording = wordingFor(session.language);
  writeList(folder, path, {
    name: listed([session.body.name, sessionName(session)], wording),
    language: session.language,
    page: relativeLink(path, sessionPath(session)),
    files,
    shared: relativeLink(path, sharedListPath(session.language)),
    editions: downloads.filter(isKept).map((download) => ({
      name: nameOf(download, wording),
      file: listFile(download.from, relativeLink(path, download.path)),
    })),
  });
}

/** Whoever keeps a session keeps its book, its compendium and its data once, and not on every paper. */
function isKept({ kind }: FoundDownload): boolean {
  return kind === "print" || kind === "epub" || kind === "data";
}

/** What another edition is called, and in what form it is. */
function nameOf({ kind, pages }: FoundDownload, wording: Wording): string {
  const { data, site } = wording;
  switch (kind) {
    case "print": {
      const count = pages === undefined ? undefined : pageCount(pages, wording);
      return listed([site.print, "PDF", count], wording);
    }
    case "data":
      return listed([data.title, "ZIP"], wording);
    default:
      return listed([site.book, "EPUB"], wording);
  }
}

/** Writes the lists of what pages of each language have in common, when all else of the site is made. */
export function writeSharedLists(folder: string, languages: readonly string[]): void {
  const assets = listFiles(join(folder, "assets"));
  for (const { place, language } of placesOf(languages)) {
    const path = sharedListPath(place);
    const search = searchAllPath(place);
    const shared = [homePath, aboutPath, offlinePath, webManifestPath].map((pathIn) =>
      pathIn(place),
    );
    const searched = [searchDataPath(search)].filter((data) => isLight(join(folder, data)));
    const kept = [...shared, search, ...searched];
    const { code } = wordingFor(language).language;
    writeList(folder, path, {
      name: wordingFor(language).site.offline.shared,
      language: code,
      page: relativeLink(path, homePath(place)),
      files: [
        ...kept.map((page) => listFile(join(folder, page), relativeLink(path, page))),
        ...assets
          .filter(([file]) => isFor(code, file))
          .map(([file, ...rest]): ListedFile => [relativeLink(path, `assets/${file}`), ...rest]),
      ],
      editions: [],
    });
  }
}

/** What is searched through all sessions is kept beside one of them up to so many bytes. */
const SEARCHED = 500_000;

function isLight(file: string): boolean {
  return existsSync(file) && statSync(file).size <= SEARCHED;
}

/** Whether a reader of a language needs a file among the assets: scripts speak one language each, fonts a script. */
function isFor(code: string, file: string): boolean {
  if (file.startsWith("fonts/")) {
    if (/arabic/.test(file)) return code === "ar";
    return !/cyrillic/.test(file) || code === "ru";
  }
  const [, own] = /-(\w+)\.js$/.exec(file) ?? [];
  return own === undefined || own === code || !Object.keys(LANGUAGES).includes(own);
}

function writeList(folder: string, path: string, list: OfflineList): void {
  const place = join(folder, path);
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, JSON.stringify(list));
}
