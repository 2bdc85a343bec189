import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import {
  absoluteAddress,
  homePath,
  firstLanguage,
  sessionPath,
} from "../src/editions/site/addresses.ts";
import { latestOf } from "../src/editions/site/atom.ts";
import {
  changedAt,
  writeOpds1,
  writeOpds2,
  type Catalogue,
  type CatalogueBook,
  type CatalogueLink,
  type CataloguePart,
  type CataloguePlace,
} from "../src/editions/site/opds.ts";
import type { SessionSummary } from "../src/editions/site/summary.ts";
import { listed, sessionName } from "../templates/wording/phrases.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { entryFile } from "./epub-files.ts";
import type { FoundDownload } from "./site-pages.ts";

/** A session with the editions of it that the site offers. */
export interface CataloguedSession {
  readonly summary: SessionSummary;
  readonly downloads: readonly FoundDownload[];
}

/**
 * Writes the catalogues of the e-books: one of each session that has some, and one of these at the root of the site.
 * The covers, which catalogues show, go beside the books.
 */
export function writeCatalogues(
  sessions: readonly CataloguedSession[],
  folder: string,
  address: string,
): void {
  const start = placeOf("", address);
  const write = (catalogue: Catalogue, at: string, updated: string | undefined): void => {
    const place = join(folder, at);
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, "opds.json"), writeOpds2(catalogue));
    // Its form in Atom must tell when it was last changed.
    if (updated !== undefined)
      writeFileSync(join(place, "opds.xml"), writeOpds1(catalogue, updated));
  };
  const parts = sessions.flatMap(({ summary, downloads }): CataloguePart[] => {
    const books = downloads.flatMap((download) => findBook(download, downloads, folder, address));
    if (books.length === 0) return [];
    const wording = wordingFor(summary.language);
    const path = sessionPath(summary);
    const title = wording.citing.catalogue(
      listed([summary.body.name, sessionName(summary)], wording),
    );
    const { language } = summary;
    const at = placeOf(dirname(path), address);
    const updated = latestOf(books.map(changedAt));
    const alternate = absoluteAddress(address, path);
    write(
      { title, language, self: at, start, alternate, books, parts: [] },
      dirname(path),
      updated,
    );
    return [{ title, language, at, updated }];
  });
  if (parts.length === 0) return;
  const language = firstLanguage(parts.map((part) => part.language));
  const title = wordingFor(language).citing.catalogue(wordingFor(language).site.app.name);
  const alternate = absoluteAddress(address, homePath(language));
  const updated = latestOf(parts.map((part) => part.updated));
  write({ title, language, self: start, start, alternate, books: [], parts }, "", updated);
}

function placeOf(folder: string, address: string): CataloguePlace {
  const at = (name: string) => absoluteAddress(address, join(folder, name).replaceAll("\\", "/"));
  return { json: at("opds.json"), xml: at("opds.xml") };
}

/** What the entry beside a book says of it, with the addresses that its files have on the site. */
function findBook(
  { kind, from }: FoundDownload,
  downloads: readonly FoundDownload[],
  folder: string,
  address: string,
): CatalogueBook[] {
  if (kind !== "epub" && kind !== "text-epub") return [];
  const entry = join(dirname(from), entryFile(basename(from, ".epub")));
  if (!existsSync(entry)) return [];
  const { metadata, links, images }: CatalogueBook = JSON.parse(readFileSync(entry, "utf8"));
  const offered = new Set(downloads.map(({ path }) => basename(path)));
  const whole = <Link extends CatalogueLink>(link: Link): Link => ({
    ...link,
    href: absoluteAddress(address, `downloads/${link.href}`),
  });
  const covers = images.filter(({ href }) => existsSync(join(dirname(from), basename(href))));
  for (const { href } of covers) {
    copyFileSync(join(dirname(from), basename(href)), join(folder, "downloads", basename(href)));
  }
  return [
    {
      metadata,
      links: links.filter(({ href }) => offered.has(href)).map(whole),
      images: covers.map(whole),
    },
  ];
}
