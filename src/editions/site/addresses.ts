import type { Instrument, Session } from "../../model/document.ts";
import { sittingSlug } from "../../model/sitting.ts";

/** The language whose pages stand at the root of the site. */
export const DEFAULT_LANGUAGE = "en";

/** What tells a session of a body in one language from all others. */
export type SessionKey = Pick<Session, "body" | "kind" | "number" | "language">;

/** `cosp-uncac/7`: a session in whatever language. */
export function sittingFolder(session: Pick<SessionKey, "body" | "kind" | "number">): string {
  return `${session.body.id}/${sittingSlug(session)}`;
}

/** Where the home page of a language stands: `index.html`, `fr/index.html`. */
export function homePath(language: string): string {
  return `${languageFolder(language)}index.html`;
}

/** Where the page on all proofs stands in a language. */
export function aboutPath(language: string): string {
  return `${languageFolder(language)}about.html`;
}

/** Where a reader sees what is kept on his device, in a language. */
export function offlinePath(language: string): string {
  return `${languageFolder(language)}offline.html`;
}

/** Where the files are listed that pages of a language have in common, for those who keep them. */
export function sharedListPath(language: string): string {
  return `${languageFolder(language)}offline.json`;
}

/** Where the files of a session are listed, for those who keep them. */
export function sessionListPath(session: SessionKey): string {
  return `${sessionFolder(session)}/offline.json`;
}

/** What a browser installs the site by, in a language. */
export function webManifestPath(language: string): string {
  return `${languageFolder(language)}manifest.webmanifest`;
}

/** Where a language is searched, through all sessions: `search.html`, `fr/search.html`. */
export function searchAllPath(language: string): string {
  return `${languageFolder(language)}search.html`;
}

/** Where a session is searched: `cosp-uncac/7/search.html`. */
export function searchPath(session: SessionKey): string {
  return `${sessionFolder(session)}/search.html`;
}

/** What a search page searches, beside it: `cosp-uncac/7/search-data.js`. */
export function searchDataPath(search: string): string {
  return search.replace(/\.html$/, "-data.js");
}

/** Where a session's contents stand: `cosp-uncac/7/index.html`, `fr/cosp-uncac/7/index.html`. */
export function sessionPath(session: SessionKey): string {
  return `${sessionFolder(session)}/index.html`;
}

/** Where a session's proof stands. */
export function proofPath(session: SessionKey): string {
  return `${sessionFolder(session)}/proof.html`;
}

/** Where a register or an index of a session stands: `cosp-uncac/7/who.html`. */
export function registerPath(session: SessionKey, register: string): string {
  return `${sessionFolder(session)}/${register}.html`;
}

/** Where a session stands in pictures. */
export function mapPath(session: SessionKey): string {
  return `${sessionFolder(session)}/map.html`;
}

/** Where the days of a session's reporting calendar stand, for other calendars. */
export function calendarPath(session: SessionKey): string {
  return `${sessionFolder(session)}/calendar.ics`;
}

/** Where the open data of a session are offered. */
export function dataPath(session: SessionKey): string {
  return `${sessionFolder(session)}/data.html`;
}

/** Where a file of a session's data stands: `cosp-uncac/7/data/paragraphs.csv`. */
export function dataFilePath(session: SessionKey, file: string): string {
  return `${sessionFolder(session)}/data/${file}`;
}

/** Where a text stands: `cosp-uncac/7/res-7-1/index.html`. */
export function instrumentPath(session: SessionKey, { id }: Pick<Instrument, "id">): string {
  return `${sessionFolder(session)}/${id}/index.html`;
}

/** Where a text stands in all its languages, paragraph by paragraph; `session` is its session in the first of them. */
export function parallelPath(session: SessionKey, { id }: Pick<Instrument, "id">): string {
  return `${sessionFolder(session)}/${id}/parallel/index.html`;
}

/**
 * Where a draft stands beside the text that it became: `cosp-uncac/7/res-7-3/changes/index.html`, of a further draft of
 * the same text below its own name.
 */
export function changesPath(
  session: SessionKey,
  { id }: Pick<Instrument, "id">,
  further?: Pick<Instrument, "id">,
): string {
  const own = further === undefined ? "" : `${further.id}/`;
  return `${sessionFolder(session)}/${id}/changes/${own}index.html`;
}

/** Where it is told how a text is cited: `cosp-uncac/7/res-7-1/cite/index.html`. */
export function citePath(session: SessionKey, { id }: Pick<Instrument, "id">): string {
  return `${sessionFolder(session)}/${id}/cite/index.html`;
}

/** Where the records for reference managers stand, beside that page. */
export function citeFilePath(page: string, form: "bib" | "ris" | "json"): string {
  return page.replace(/index\.html$/, `cite.${form}`);
}

/** Where the checksums of all files to take away stand, as `sha256sum` writes them. */
export const SUMS_PATH = "downloads/SHA256SUMS";

/** Where all of a session stands in one file: `downloads/cosp-uncac-7-en.html`. */
export function singlePath(session: SessionKey): string {
  return `downloads/${sittingFolder(session).replaceAll("/", "-")}-${session.language}.html`;
}

function sessionFolder(session: SessionKey): string {
  return `${languageFolder(session.language)}${sittingFolder(session)}`;
}

function languageFolder(language: string): string {
  return language === DEFAULT_LANGUAGE ? "" : `${language.toLowerCase()}/`;
}

// The order in which the United Nations names its languages.
const ORDER = ["ar", "zh", "en", "fr", "ru", "es"];

/** Languages in the order of the United Nations, others behind them. */
export function compareLanguages(a: string, b: string): number {
  const place = (language: string) =>
    (ORDER.indexOf(language) + ORDER.length + 1) % (ORDER.length + 1);
  return place(a) - place(b) || (a < b ? -1 : Number(a > b));
}

/** The default language where it is among these, else the first. */
export function firstLanguage(languages: readonly string[]): string {
  const [first = DEFAULT_LANGUAGE] = languages.toSorted(compareLanguages);
  return languages.includes(DEFAULT_LANGUAGE) ? DEFAULT_LANGUAGE : first;
}

/** The way from one page to another as a link that works under any address, and from a folder. */
export function relativeLink(from: string, to: string): string {
  const [here, there] = [from.split("/").slice(0, -1), to.split("/")];
  let shared = 0;
  while (shared < here.length && here[shared] === there[shared]) shared += 1;
  return [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
}

/**
 * The whole address of a file of the site, `https://example.org/texts/ga/75/`: hosts show the page of a folder for it.
 * @param address where the site stands, with a slash at its end
 */
export function absoluteAddress(address: string, path: string): string {
  return new URL(path.replace(/(^|\/)index\.html$/, "$1"), address).href;
}

/** A page in the languages that it is in. */
interface Placed {
  readonly path: string;
  readonly language: string;
  readonly versions: readonly { readonly language: string; readonly path: string }[];
}

/**
 * Where a page stands that stands twice, for its language may have to stand in for the default one. The page of a text
 * in all its languages is none of its versions.
 */
export function canonicalPath({
  kind,
  path,
  language,
  versions,
}: Placed & { readonly kind: string }): string {
  if (kind !== "home" && kind !== "about" && kind !== "offline" && kind !== "search-all")
    return path;
  return versions.find((version) => version.language === language)?.path ?? path;
}

/** The languages that a page is in, and which of them is for all others; none where it is in one, or is no version. */
export function alternatesOf({ path, versions }: Pick<Placed, "path" | "versions">): readonly {
  readonly hreflang: string;
  readonly path: string;
}[] {
  if (versions.length < 2 || versions.every((version) => version.path !== path)) return [];
  const main = firstLanguage(versions.map(({ language }) => language));
  return [
    ...versions.map((version) => ({ hreflang: version.language, path: version.path })),
    ...versions
      .filter(({ language }) => language === main)
      .map((version) => ({ hreflang: "x-default", path: version.path })),
  ];
}

/**
 * Where the picture of a page stands that others show who link to it: in the folder of the page; what is said of a
 * text or a session has the picture of that.
 */
export function cardPath({ kind, path }: { readonly kind: string; readonly path: string }): string {
  const folders = path.split("/").slice(0, -1);
  const isBelow = kind === "parallel" || kind === "cite" || kind === "changes";
  const own = isBelow ? folders.slice(0, folders.lastIndexOf(kind)) : folders;
  return [...own, "card.png"].join("/");
}
