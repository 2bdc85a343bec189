import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import type { Breach } from "../src/verify/compare.ts";
import { singleFile, verifySingle } from "../src/verify/single.ts";
import { verifySite, type SiteFiles } from "../src/verify/site.ts";
import { verifySums } from "../src/verify/sums.ts";
import { SUMS_PATH } from "../src/editions/site/addresses.ts";
import { byItself, instrumentsOf } from "../src/model/instruments.ts";
import { SHEET_NAMES, SHEETS } from "../templates/print/sheets.ts";
import { BOOK_FORMS, bookFile as ebookFile, textName } from "./epub-files.ts";
import { proveData, proveOfferedData } from "./data-proof.ts";
import { proveEpub } from "./epub-proof.ts";
import { digestSession } from "./kept-proof.ts";
import { editionName, readSessions, type LoadedSession, type SessionPlace } from "./load.ts";
import type { EditionKind } from "./options.ts";
import { bookFile, textFile } from "./print-files.ts";
import { printedPages } from "./printed-pages.ts";
import { redlinesOf } from "./print-changes.ts";
import { proveBook, proveChanges, proveVariant } from "./print-proof.ts";
import { VARIANT_NAMES, VARIANTS } from "./print-variants.ts";
import { proveSession } from "./proof.ts";
import { sumsIn } from "./sums.ts";
import { BuildError } from "./terminal.ts";

/** Some sessions with all their languages, whose editions need no other session. */
export interface VerifyBatch {
  /** The folder of texts. */
  readonly content: string;
  /** The folders of the sessions, `ga/75/fr`. */
  readonly paths: readonly string[];
  /** Where the editions lie. */
  readonly made: string;
  readonly editions: readonly EditionKind[];
  /** The languages of all sessions, for a page says first which it is in. */
  readonly languages: readonly string[];
}

/** What is found of a batch. */
export interface BatchVerified {
  readonly breaches: readonly Breach[];
  /** How many words of the sources stand in the texts. */
  readonly words: number;
}

/**
 * Holds every law against the finished editions of some sessions.
 * @param site where the site is among the editions
 */
export async function verifyBatch(
  { content, paths, made, editions }: VerifyBatch,
  site: ListedSite | undefined,
): Promise<BatchVerified> {
  const sessions = readSessions(content, paths);
  const breaches: Breach[] = [];
  let words = 0;
  for (const loaded of sessions) {
    const proved = proveSession(loaded.session, content);
    words += proved.proof.sources.reduce((sum, { found }) => sum + found, 0);
    breaches.push(...proved.breaches, ...(await verifyBooks(loaded, made, editions)));
  }
  if (site) {
    const sittings = Map.groupBy(sessions, ({ path }) => dirname(path));
    for (const [sitting, own] of sittings) {
      breaches.push(...verifySite(readPages(site, site.sittings.get(sitting) ?? []), own));
    }
    for (const { path, session } of sessions) {
      const file = singleFile(path);
      const { pages } = readPages(site, site.files.has(file) ? [file] : []);
      breaches.push(...verifySingle(file, pages.get(file), session));
      breaches.push(...proveOfferedData(site.folder, session));
    }
  }
  return { breaches, words };
}

async function verifyBooks(
  loaded: LoadedSession,
  made: string,
  editions: readonly EditionKind[],
): Promise<Breach[]> {
  return [
    ...(editions.includes("print") ? await verifyPrinted(loaded, join(made, "print")) : []),
    ...(editions.includes("epub") ? await verifyEbooks(loaded, made) : []),
    ...(editions.includes("data") ? await proveData(loaded, join(made, "data")) : []),
  ];
}

/** Holds the e-books of a session against it: all forms of the whole, and the texts by themselves. */
async function verifyEbooks(loaded: LoadedSession, made: string): Promise<Breach[]> {
  const { session } = loaded;
  const folder = join(made, "epub");
  const begins = printedPages(loaded, made);
  const name = editionName(loaded);
  const files = [
    ...BOOK_FORMS.map((form) => ({ file: ebookFile(name, form), session, begins })),
    ...instrumentsOf(session).map((text) => ({
      file: ebookFile(textName(name, text.id), "book"),
      session: byItself(text, session),
      begins: undefined,
    })),
  ].filter(({ file }) => existsSync(join(folder, file)));
  if (files.length === 0) readEdition(join(folder, ebookFile(name, "book")), "epub");
  const breaches: Breach[] = [];
  for (const one of files) {
    breaches.push(...(await proveEpub({ ...one, bytes: readFileSync(join(folder, one.file)) })));
  }
  return breaches;
}

/** Holds the printed files of a session against it: the books on all sheets, the texts by themselves, and what is made of these. */
async function verifyPrinted(loaded: LoadedSession, folder: string): Promise<Breach[]> {
  const { session } = loaded;
  const name = editionName(loaded);
  const files = [
    ...SHEET_NAMES.map((sheet) => ({ file: bookFile(name, sheet), session, sheet: SHEETS[sheet] })),
    ...instrumentsOf(session).map((text) => ({
      file: textFile(name, text.id),
      session: byItself(text, session),
      sheet: SHEETS.a4,
    })),
  ].filter(({ file }) => existsSync(join(folder, file)));
  if (files.length === 0) readEdition(join(folder, bookFile(name, "a4")), "print");
  const breaches: Breach[] = [];
  const digest = digestSession(loaded);
  for (const one of files) {
    const bytes = readFileSync(join(folder, one.file));
    breaches.push(...(await proveBook(digest, { ...one, bytes })));
  }
  for (const { file, comparison } of redlinesOf(session, name)) {
    if (!existsSync(join(folder, file))) continue;
    const bytes = readFileSync(join(folder, file));
    breaches.push(...(await proveChanges(digest, { file, bytes, session, comparison })));
  }
  for (const variant of VARIANT_NAMES) {
    const where = join(folder, bookFile(name, variant));
    if (!existsSync(where)) continue;
    const book = readEdition(join(folder, bookFile(name, VARIANTS[variant])), "print");
    breaches.push(...(await proveVariant(variant, readFileSync(where), book, session.language)));
  }
  return breaches;
}

function readEdition(path: string, command: string): Buffer {
  if (existsSync(path)) return readFileSync(path);
  throw new BuildError(`${path} is not there; \`npm run ${command}\` makes it`);
}

/** Holds the pages that are of no session against the laws of all pages. */
export function verifyShared(site: ListedSite, places: readonly SessionPlace[]): Breach[] {
  const known = new Set(places.map(({ path }) => dirname(path)));
  const shared = [...site.sittings].flatMap(([sitting, own]) => (known.has(sitting) ? [] : own));
  return [...verifySite(readPages(site, shared), []), ...verifyDownloads(site)];
}

/** Holds the checksums that a site offers against its files. */
function verifyDownloads({ folder, files }: ListedSite): Breach[] {
  const text = files.has(SUMS_PATH) ? readFileSync(join(folder, SUMS_PATH), "utf8") : "";
  return verifySums(SUMS_PATH, text, sumsIn(folder));
}

/** A site on disk: what files there are, and which pages are of which session. */
export interface ListedSite {
  readonly folder: string;
  readonly files: ReadonlySet<string>;
  /** Where the site says that it stands, if it says so. */
  readonly address: string | undefined;
  /** The pages by body and session, `ga/75`. */
  readonly sittings: ReadonlyMap<string, readonly string[]>;
}

/** Lists the site of a batch, where it is to be verified. */
export function listSiteOf({
  made,
  editions,
  languages,
}: Omit<VerifyBatch, "paths">): ListedSite | undefined {
  return editions.includes("site") ? listSite(join(made, "site"), languages) : undefined;
}

function listSite(folder: string, languages: readonly string[]): ListedSite {
  if (!existsSync(folder))
    throw new BuildError(`${folder} is not there; \`npm run site\` makes it`);
  const files = globSync(["**/*.*", SUMS_PATH], { cwd: folder }).map((path) =>
    path.replaceAll("\\", "/"),
  );
  // `ga/75/…`, or `fr/ga/75/…`; no body is called as a language is.
  const sittings = Map.groupBy(files.filter(isPage), (path) => {
    const [first = "", second = "", third = ""] = path.split("/");
    return languages.includes(first) ? `${second}/${third}` : `${first}/${second}`;
  });
  return { folder, files: new Set(files), address: addressOf(folder), sittings };
}

const PICTURE = /<meta property="og:image" content="([^"]+\/)card\.png">/;

/** Where a site says that it stands: there is the picture of its first page. */
function addressOf(folder: string): string | undefined {
  const home = join(folder, "index.html");
  return existsSync(home) ? PICTURE.exec(readFileSync(home, "utf8"))?.[1] : undefined;
}

/** Reads a finished site from disk. */
export function readSite(folder: string): SiteFiles {
  const site = listSite(folder, []);
  return readPages(site, [...site.files].filter(isPage));
}

/** What is read as a page; the editions to take away are read by themselves. */
function isPage(path: string): boolean {
  return extname(path) === ".html" && !path.startsWith("downloads/");
}

function readPages({ folder, files, address }: ListedSite, paths: readonly string[]): SiteFiles {
  const other = (path: string) => readFileSync(join(folder, path), "utf8");
  return { files, address, other, pages: new Map(paths.map((path) => [path, other(path)])) };
}
