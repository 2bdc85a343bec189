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

/** Where a text stands: `cosp-uncac/7/res-7-1/index.html`. */
export function instrumentPath(session: SessionKey, { id }: Pick<Instrument, "id">): string {
  return `${sessionFolder(session)}/${id}/index.html`;
}

/** Where a text stands in all its languages, paragraph by paragraph; `session` is its session in the first of them. */
export function parallelPath(session: SessionKey, { id }: Pick<Instrument, "id">): string {
  return `${sessionFolder(session)}/${id}/parallel/index.html`;
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
