import type { Instrument, Session } from "../../model/document.ts";
import { instrumentsOf } from "../../model/instruments.ts";
import type { Proof } from "../../model/proof.ts";
import { compareTexts, type Comparison } from "../../enrich/comparison.ts";
import {
  aboutPath,
  citePath,
  compareLanguages,
  dataPath,
  DEFAULT_LANGUAGE,
  firstLanguage,
  homePath,
  instrumentPath,
  mapPath,
  offlinePath,
  parallelPath,
  proofPath,
  registerPath,
  searchAllPath,
  searchPath,
  sessionPath,
  sittingFolder,
} from "./addresses.ts";
import { citationsOf } from "./citations.ts";
import { joinCitations, type SessionLinks } from "./cited.ts";
import { comparedIn } from "./compared.ts";
import { hasMap, REGISTERS, registersOf, type RegisterName } from "./registers.ts";
import { summarize, type SessionSummary } from "./summary.ts";

/** A session as the site publishes it, with the other editions a reader can take away. */
export interface PublishedSession {
  readonly session: Session;
  readonly proof: Proof;
  readonly downloads: readonly Download[];
  /** Where what it cites stands, and who cites its texts; of a session by itself, what is among these. */
  readonly links?: SessionLinks | undefined;
}

export interface Download {
  /** Path on the site. */
  readonly path: string;
  readonly kind: "print" | PrintForm | "text" | "epub" | BookForm | "text-epub" | "single" | "data";
  /** The name of the text that it is, where it is one text by itself. */
  readonly text?: string;
  readonly bytes: number;
  /** The SHA-256 of its bytes, in hexadecimal. */
  readonly digest: string;
  /** Of a printed edition. */
  readonly pages: number | undefined;
  /** The files that are in it and stand on the site by themselves too: those of the data. */
  readonly files?: readonly OfferedFile[];
}

/** A file that is offered by itself. */
export interface OfferedFile {
  /** Path on the site. */
  readonly path: string;
  readonly bytes: number;
}

/** The forms of the printed compendium beside the one that most people want. */
export const PRINT_FORMS = ["letter", "a5", "booklet", "press"] as const;

export type PrintForm = (typeof PRINT_FORMS)[number];

/** The forms of the e-book beside the one that most people want. */
export const BOOK_FORMS = ["kepub", "mail"] as const;

export type BookForm = (typeof BOOK_FORMS)[number];

/** Where a page stands in one of its languages. */
export interface Version {
  readonly language: string;
  readonly path: string;
}

interface AnyPage<Kind extends string> {
  readonly kind: Kind;
  readonly path: string;
  readonly language: string;
  /** The same page in all its languages, with itself; one where there are no others. */
  readonly versions: readonly Version[];
}

interface SessionPage<Kind extends string> extends AnyPage<Kind> {
  readonly published: PublishedSession;
}

interface SharedPage<Kind extends string> extends AnyPage<Kind> {
  readonly sessions: readonly SessionSummary[];
}

/** A page of the site: where it stands and what it shows. */
export type SitePage =
  | SharedPage<"home">
  | SharedPage<"about">
  | SharedPage<"offline">
  | SharedPage<"not-found">
  | SharedPage<"search-all">
  | SessionPage<"session">
  | SessionPage<"proof">
  | SessionPage<"search">
  | (SessionPage<"data"> & {
      /** All of the data in one file, with the files that are in it. */
      readonly archive: Download;
    })
  | SessionPage<"map">
  | (SessionPage<"register"> & { readonly register: RegisterName })
  | (SessionPage<"instrument"> & {
      readonly instrument: Instrument;
      readonly previous: Instrument | undefined;
      readonly next: Instrument | undefined;
      /** Where it stands in all its languages, if there are several. */
      readonly parallel: string | undefined;
    })
  | (SessionPage<"changes"> & {
      readonly comparison: Comparison;
    })
  | (SessionPage<"cite"> & { readonly instrument: Instrument })
  | (SessionPage<"parallel"> & {
      /** The text in its languages, that of the page first. */
      readonly columns: readonly Column[];
    });

/** A text in one of its languages. */
export interface Column {
  readonly language: string;
  readonly instrument: Instrument;
  readonly published: PublishedSession;
}

/** A page of one kind. */
export type PageOf<Kind extends SitePage["kind"]> = Extract<SitePage, { readonly kind: Kind }>;

/** All pages of a site. */
export function planPages(sessions: readonly PublishedSession[]): SitePage[] {
  return [
    ...groupSiblings(withLinks(sessions)).flatMap(planSession),
    ...planShared(sessions.map(({ session, proof }) => summarize(session, proof))),
  ];
}

/** Sessions that know where what they cite stands: that of all of them, where it is not said of which. */
export function withLinks(
  sessions: readonly PublishedSession[],
  linksOf = joinCitations(sessions.map(({ session }) => citationsOf(session))),
): PublishedSession[] {
  return sessions.map((published) => ({ ...published, links: linksOf(published.session) }));
}

/** Sessions by body and session: the members of a group are one session in several languages. */
export function groupSiblings(
  sessions: readonly PublishedSession[],
): readonly (readonly PublishedSession[])[] {
  return [...Map.groupBy(sessions, ({ session }) => sittingFolder(session)).values()];
}

/** The pages of one session in all its languages; they need no other session. */
export function planSession(siblings: readonly PublishedSession[]): SitePage[] {
  const sorted = siblings.toSorted((a, b) =>
    compareLanguages(a.session.language, b.session.language),
  );
  const contents = sorted.map(({ session }) => versionOf(session.language, sessionPath(session)));
  const proofs = sorted.map(({ session }) => versionOf(session.language, proofPath(session)));
  const searches = sorted.map(({ session }) => versionOf(session.language, searchPath(session)));
  const texts = Map.groupBy(sorted.flatMap(textsOf), ({ instrument }) => instrument.id);
  return [
    ...sorted.flatMap((published): SitePage[] => {
      const { session } = published;
      const { language } = session;
      const page = { language, published };
      return [
        { kind: "session", path: sessionPath(session), versions: contents, ...page },
        { kind: "proof", path: proofPath(session), versions: proofs, ...page },
        { kind: "search", path: searchPath(session), versions: searches, ...page },
      ];
    }),
    ...REGISTERS.flatMap((register) => planRegister(register, sorted)),
    ...planData(sorted),
    ...planMaps(sorted),
    ...[...texts.values()].flatMap(planText),
    ...planChanges(sorted),
  ];
}

/** The data of a session in the languages that they were made in. */
function planData(siblings: readonly PublishedSession[]): SitePage[] {
  const having = siblings.flatMap((published) => {
    const archive = archiveOf(published);
    return archive ? [{ published, archive }] : [];
  });
  const versions = having.map(({ published: { session } }) =>
    versionOf(session.language, dataPath(session)),
  );
  return having.map(({ published, archive }): SitePage => {
    const { session } = published;
    const { language } = session;
    return { kind: "data", path: dataPath(session), language, versions, published, archive };
  });
}

/** All data of a session as one file, where they were made. */
export function archiveOf({ downloads }: Pick<PublishedSession, "downloads">) {
  return downloads.find(({ kind }) => kind === "data");
}

/** The pages on which drafts stand beside what they became, each in the languages in which it does. */
function planChanges(sorted: readonly PublishedSession[]): SitePage[] {
  const all = sorted.flatMap((published) =>
    comparedIn(published.session).map((compared) => ({ published, ...compared })),
  );
  const pairs = Map.groupBy(all, ({ draft, adopted }) => `${draft.id} ${adopted.id}`);
  return [...pairs.values()].flatMap((pages) => {
    const versions = pages.map(({ published, path }) =>
      versionOf(published.session.language, path),
    );
    return pages.map(({ published, path, draft, adopted }): SitePage => {
      const { session } = published;
      const { language } = session;
      const comparison = compareTexts(draft, adopted, session);
      return { kind: "changes", path, language, versions, published, comparison };
    });
  });
}

/** A register in the languages that have any of it. */
function planRegister(register: RegisterName, siblings: readonly PublishedSession[]): SitePage[] {
  const having = siblings.filter(({ session }) => registersOf(session).includes(register));
  const versions = having.map(({ session }) =>
    versionOf(session.language, registerPath(session, register)),
  );
  return having.map((published): SitePage => {
    const { session } = published;
    const path = registerPath(session, register);
    return { kind: "register", path, language: session.language, versions, published, register };
  });
}

/** A session in pictures, in the languages in which there is anything to draw. */
function planMaps(siblings: readonly PublishedSession[]): SitePage[] {
  const having = siblings.filter(({ session }) => hasMap(session));
  const versions = having.map(({ session }) => versionOf(session.language, mapPath(session)));
  return having.map((published): SitePage => {
    const { session } = published;
    const path = mapPath(session);
    return { kind: "map", path, language: session.language, versions, published };
  });
}

interface Text {
  readonly published: PublishedSession;
  readonly instrument: Instrument;
  readonly previous: Instrument | undefined;
  readonly next: Instrument | undefined;
}

function textsOf(published: PublishedSession): Text[] {
  const instruments = instrumentsOf(published.session);
  return instruments.map((instrument, nth) => ({
    published,
    instrument,
    previous: instruments[nth - 1],
    next: instruments[nth + 1],
  }));
}

function planText(texts: readonly Text[]): SitePage[] {
  const versions = texts.map(({ published: { session }, instrument }) =>
    versionOf(session.language, instrumentPath(session, instrument)),
  );
  const cited = texts.map(({ published: { session }, instrument }) =>
    versionOf(session.language, citePath(session, instrument)),
  );
  const main = firstLanguage(versions.map(({ language }) => language));
  const [first, ...others] = texts.toSorted(
    (a, b) => Number(languageOf(b) === main) - Number(languageOf(a) === main),
  );
  if (!first) return [];
  const { published } = first;
  const parallel =
    others.length > 0 ? parallelPath(published.session, first.instrument) : undefined;
  const columns = [first, ...others].map((text) => ({
    language: languageOf(text),
    instrument: text.instrument,
    published: text.published,
  }));
  return [
    ...texts.map((text): SitePage => {
      const { session } = text.published;
      const path = instrumentPath(session, text.instrument);
      const { language } = session;
      return { kind: "instrument", path, language, versions, parallel, ...text };
    }),
    ...texts.map((text): SitePage => {
      const { published: own, instrument } = text;
      const path = citePath(own.session, instrument);
      const { language } = own.session;
      return { kind: "cite", path, language, versions: cited, published: own, instrument };
    }),
    ...(parallel === undefined
      ? []
      : [
          {
            kind: "parallel",
            path: parallel,
            language: main,
            versions,
            published,
            columns,
          } as const,
        ]),
  ];
}

function languageOf({ published }: Text): string {
  return published.session.language;
}

/**
 * The places of languages on a site, with the language of the pages there: where nothing is in the default language,
 * its place is taken by the first that there is.
 */
export function placesOf(
  languages: readonly string[],
): readonly { readonly place: string; readonly language: string }[] {
  const main = firstLanguage(languages);
  return [...new Set([DEFAULT_LANGUAGE, ...languages])].map((place) => ({
    place,
    language: languages.includes(place) ? place : main,
  }));
}

/** The pages about all sessions: home, the search, the sum of the proofs, what is kept, in each language that has texts. */
export function planShared(sessions: readonly SessionSummary[]): SitePage[] {
  const languages = [...new Set(sessions.map(({ language }) => language))].sort(compareLanguages);
  const main = firstLanguage(languages);
  const homes = languages.map((language) => versionOf(language, homePath(language)));
  const abouts = languages.map((language) => versionOf(language, aboutPath(language)));
  const keeping = languages.map((language) => versionOf(language, offlinePath(language)));
  const searches = languages.map((language) => versionOf(language, searchAllPath(language)));
  return [
    ...placesOf(languages).flatMap(({ place, language }): SitePage[] => {
      const page = { language, sessions };
      return [
        { kind: "home", path: homePath(place), versions: homes, ...page },
        { kind: "about", path: aboutPath(place), versions: abouts, ...page },
        { kind: "offline", path: offlinePath(place), versions: keeping, ...page },
        { kind: "search-all", path: searchAllPath(place), versions: searches, ...page },
      ];
    }),
    { kind: "not-found", path: "404.html", language: main, versions: [], sessions },
  ];
}

function versionOf(language: string, path: string): Version {
  return { language, path };
}
