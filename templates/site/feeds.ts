import {
  absoluteAddress,
  homePath,
  instrumentPath,
  sessionPath,
  type SessionKey,
} from "../../src/editions/site/addresses.ts";
import {
  latestOf,
  sortEntries,
  writeAtom,
  type AtomEntry,
  type AtomFeed,
} from "../../src/editions/site/atom.ts";
import type {
  ParagraphChange,
  ParagraphRecord,
  TextChange,
} from "../../src/editions/site/paragraph-record.ts";
import type { Instrument, Session } from "../../src/model/document.ts";
import { plainText } from "../../src/model/inlines.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { nameUnits, textsOf } from "../../src/model/name.ts";
import { html, type Html } from "../../src/text/html.ts";
import { citedPlaces, noteCitation } from "../wording/citations.ts";
import { isDate } from "../wording/dates.ts";
import { factValue, fullName, listed, sessionName } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";

/** What feeds tell of a session, so that they need no words of it. */
export interface FeedSession extends SessionKey {
  /** The latest day that is known of the session itself, `2017-11-10`. */
  readonly day: string | undefined;
  readonly texts: readonly FeedText[];
}

interface FeedText {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly adopted: string | undefined;
  /** The digest of the words of each thing that has a name. */
  readonly paragraphs: Readonly<Record<string, string>>;
  /** How those are cited that can be. */
  readonly places: Readonly<Record<string, string>>;
}

/** What feeds need of a session. */
export function feedSession(session: Session, digest: (words: string) => string): FeedSession {
  const { body, kind, number, language } = session;
  const wording = wordingFor(language);
  const days = ["closed", "opened"].map((name) => dayIn(session, name));
  return {
    body,
    kind,
    number,
    language,
    day: days.find((day) => day !== undefined),
    texts: instrumentsOf(session).map((text) => {
      const { text: cited, see } = noteCitation(text, session);
      return {
        id: text.id,
        name: fullName(text, wording),
        summary: cited + see,
        adopted: dayIn(text, "adopted"),
        paragraphs: digestsOf(text, digest),
        places: Object.fromEntries(
          citedPlaces(text, language).map(({ name, place }) => [name, place]),
        ),
      };
    }),
  };
}

function dayIn(of: Pick<Session, "facts">, name: string): string | undefined {
  const value = factValue(of, name);
  return value !== undefined && isDate(value) ? value : undefined;
}

function digestsOf(text: Instrument, digest: (words: string) => string): FeedText["paragraphs"] {
  return Object.fromEntries(
    nameUnits(text).map((unit) => {
      const label = "label" in unit.node ? (unit.node.label ?? "") : "";
      const words = textsOf(unit).map((block) => plainText(block.text));
      return [unit.name, digest([label, ...words].join("\n"))];
    }),
  );
}

/** A session with the record of its publications. */
export interface Recorded {
  readonly session: FeedSession;
  readonly record: ParagraphRecord;
}

/** The kinds of feeds, each with the name of its file. */
export const FEEDS = { texts: "feed.xml", changes: "changes.xml" } as const;

type FeedKind = keyof typeof FEEDS;

/** More entries no feed of several sessions has: a reader of feeds wants what is new. */
const MOST = 100;

/** Whether a feed can say when it was last changed, as it must. */
export function hasFeed(session: Session): boolean {
  const texts = instrumentsOf(session);
  return [
    ...texts.map((text) => dayIn(text, "adopted")),
    dayIn(session, "closed"),
    dayIn(session, "opened"),
  ].some((day) => day !== undefined);
}

/** The feed of a session, or nothing where it cannot say when it was last changed. */
export function sessionFeed(kind: FeedKind, one: Recorded, address: string): string | undefined {
  const { session } = one;
  const wording = wordingFor(session.language);
  return feedOf(kind, entriesOf(kind, one, address), [one], {
    language: session.language,
    name: listed([session.body.name, sessionName(session)], wording),
    page: sessionPath(session),
    address,
  });
}

/** The feed of all sessions in a language: the newest of what theirs have. */
export function languageFeed(
  kind: FeedKind,
  all: readonly Recorded[],
  language: string,
  address: string,
): string | undefined {
  const entries = all.flatMap((one) => entriesOf(kind, one, address));
  const name = nameOfLanguageFeed(language);
  const around = { language, name, page: homePath(language), address };
  return feedOf(kind, sortEntries(entries).slice(0, MOST), all, around);
}

/** What a feed of all sessions is of: `Resolutions and decisions`. */
export function nameOfLanguageFeed(language: string): string {
  return wordingFor(language).site.app.name;
}

interface Around {
  readonly language: string;
  readonly name: string;
  readonly page: string;
  readonly address: string;
}

function feedOf(
  kind: FeedKind,
  entries: readonly AtomEntry[],
  of: readonly Recorded[],
  { language, name, page, address }: Around,
): string | undefined {
  const known = of.map(({ session, record }) => record.since ?? latestDayOf(session));
  const updated = latestOf(entries.length > 0 ? entries.map((entry) => entry.updated) : known);
  if (updated === undefined) return undefined;
  const alternate = absoluteAddress(address, page);
  const title = wordingFor(language).citing.feeds[kind](name);
  const self = new URL(FEEDS[kind], alternate).href;
  const feed: AtomFeed = {
    title,
    language,
    self,
    alternate,
    updated,
    entries: sortEntries(entries),
  };
  return writeAtom(feed);
}

function latestDayOf({ day, texts }: FeedSession): string | undefined {
  const latest = latestOf([day, ...texts.map(({ adopted }) => adopted)]);
  return latest && momentOf(latest);
}

function momentOf(day: string): string {
  return `${day}T00:00:00Z`;
}

function entriesOf(kind: FeedKind, one: Recorded, address: string): AtomEntry[] {
  switch (kind) {
    case "texts":
      return textEntries(one, address);
    case "changes":
      return one.record.changes.map((change) => changeEntry(change, one.session, address));
  }
}

/** An entry a text; one of which no day is known at all has none, for an entry must tell when. */
function textEntries({ session, record }: Recorded, address: string): AtomEntry[] {
  const changed = new Map(record.changes.map(({ text, date }) => [text, date]));
  return session.texts.flatMap((text) => {
    const published = text.adopted && momentOf(text.adopted);
    const known = published ?? (session.day && momentOf(session.day)) ?? record.since;
    const updated = changed.get(text.id) ?? known;
    if (updated === undefined) return [];
    const page = absoluteAddress(address, instrumentPath(session, text));
    const { name: title, summary } = text;
    return [
      { id: page, title, author: session.body.name, address: page, updated, published, summary },
    ];
  });
}

function changeEntry(change: TextChange, session: FeedSession, address: string): AtomEntry {
  const { became } = wordingFor(session.language).citing;
  const wording = wordingFor(session.language);
  const text = session.texts.find(({ id }) => id === change.text);
  const page = absoluteAddress(
    address,
    text ? instrumentPath(session, text) : sessionPath(session),
  );
  return {
    // A text is changed at one moment once.
    id: `${absoluteAddress(address, instrumentPath(session, { id: change.text }))}#${change.date}`,
    title: [text?.name ?? change.text, became[change.kind]].join(wording.colon),
    author: session.body.name,
    address: page,
    updated: change.date,
    content:
      change.paragraphs.length > 0
        ? html`<ul>${change.paragraphs.map((one) => html`<li>${changedParagraph(one, text, page, session.language)}</li>`)}</ul>`
        : undefined,
  };
}

/** A paragraph as it is cited, with the digests of its words before and now. */
function changedParagraph(
  { name, before, after }: ParagraphChange,
  text: FeedText | undefined,
  page: string,
  language: string,
): Html {
  const { citing, colon } = wordingFor(language);
  const place = text?.places[name] ?? name;
  const became = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  return html`${after === undefined ? place : html`<a href="${page}#${name}">${place}</a>`}${colon}${citing.became[became]}${before !== undefined && html` <del><code dir="ltr">${before}</code></del>`}${after !== undefined && html` <ins><code dir="ltr">${after}</code></ins>`}`;
}
