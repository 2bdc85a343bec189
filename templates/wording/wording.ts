import type { ChangesWording } from "./changes.ts";
import type { CitingWording } from "./citing.ts";
import type { ClientWording } from "./client.ts";
import type { CalendarDay } from "./dates.ts";
import type { Language } from "./languages.ts";
import type { DataWording } from "./data.ts";
import type { LinksWording } from "./links.ts";
import type { MapsWording } from "./maps.ts";
import type { PrintWording } from "./print.ts";
import type { RegistersWording } from "./registers.ts";
import type { SessionWording } from "./session.ts";
import type { SiteWording } from "./site.ts";

/**
 * Every word that the editions say of themselves, in one language: a string that is missing is an error of types.
 * What is a fact comes from the session; nothing is invented here.
 */
export interface Wording {
  readonly language: Language;
  readonly session: SessionWording;
  readonly print: PrintWording;
  readonly changes: ChangesWording;
  readonly citing: CitingWording;
  readonly registers: RegistersWording;
  readonly data: DataWording;
  readonly maps: MapsWording;
  readonly client: ClientWording;
  readonly links: LinksWording;
  readonly site: SiteWording;
  readonly book: BookWording;
  readonly dates: {
    /** `10 November 2017` */
    readonly day: (day: CalendarDay) => string;
    /** `6–10 November 2017` */
    readonly range: (first: CalendarDay, last: CalendarDay) => string;
  };
  /** Between the members of a line: `Seventh session, Vienna`. */
  readonly comma: string;
  /** Between what names and what is named: `Cover: Report`. */
  readonly colon: string;
  /** Between groups of members: `Resolution 7/1: para. 4; Resolution 7/2: para. 11`. */
  readonly semicolon: string;
  /** At the end of a sentence. */
  readonly stop: string;
  readonly quoted: (words: string) => string;

  /** What a text is called; a number is as the body writes it, `7/1`. */
  readonly texts: {
    readonly resolution: (number: string | undefined) => string;
    readonly decision: (number: string | undefined) => string;
    readonly draftResolution: string;
    readonly document: string;
  };
  /** How others cite a text that has a number; `name` as it stands in a sentence, `see` in its brackets. */
  readonly citation: (text: {
    readonly body: string;
    readonly name: string;
    readonly date: string | undefined;
    readonly see: string;
  }) => string;
  /** Where in the report a text stands, with brackets and all that goes before them. */
  readonly seeReport: (report: string, section: string | undefined) => string;

  readonly contents: string;
  readonly notes: string;
  readonly howToCite: string;
  readonly source: string;
  readonly reportNamed: (symbol: string) => string;
  readonly proof: string;
  /** The heading over texts that the session had before it and did not adopt as they stood. */
  readonly drafts: string;
  /** What a reader must know of a draft before its first line. */
  readonly draftNotice: string;

  /** `13,375 of 13,375 words of the report`; the counts are written out, `total` tells the grammar. */
  readonly wordsHeld: (found: string, words: string, of: Sources, total: number) => string;
  /** What was proved, as a sentence. */
  readonly editionHolds: (what: string) => string;
  /** The same, said in an edition of one text. */
  readonly textHolds: (what: string) => string;
  /** What a person changed in the words received. */
  readonly corrected: (correction: {
    readonly document: string;
    readonly at: string;
    readonly received: string;
    readonly published: string;
    readonly reason: string;
  }) => string;
  readonly unsourced: (document: string) => string;

  /** The name of a link from a note back to the text. */
  readonly backTo: (nth: number, label: string) => string;
  /** What stands behind “Ibid.” in a note, with the space before it: ` [note 10: United Nations, Treaty Series]`. */
  readonly sameSource: (note: string, words: string) => string;
  /** Says that those words are no part of the text. */
  readonly sameSourceAdded: string;
  readonly units: { readonly kilobytes: string; readonly megabytes: string };
  /** `54 pages`; the count is written out, and given for the grammar. */
  readonly pages: (shown: string, count: number) => string;
  readonly facts: Readonly<Record<FactName, string>>;
}

/** Which sources a count of words is of. */
export type Sources = "report" | "texts" | "draft" | "drafts";

/** The words of an e-book's own furniture. */
export interface BookWording {
  readonly landmarks: string;
  /** What stands above the list of the pages of the printed book. */
  readonly pages: string;
  /** The printed book that the page numbers are of. */
  readonly printed: string;
  readonly cover: string;
  readonly titlePage: string;
  readonly start: string;
  readonly about: string;
  /** The licence of the fonts asks to be named where they go. */
  readonly fonts: (families: readonly string[]) => string;
  /** What is said of the accessibility of the book; a sentence stands where what it says was found. */
  readonly accessibility: {
    readonly display: string;
    readonly navigation: string;
    readonly numbers: string;
    readonly notes: string;
    readonly pages: string;
    readonly cover: string;
  };
}

/** What is known of a session or of a text beyond its words. */
export type FactName =
  | "place"
  | "opened"
  | "closed"
  | "report"
  | "section"
  | "adopted"
  | "published"
  | "author"
  | "language"
  | "title"
  | "symbol"
  | "job-number"
  | "session"
  | "subject"
  | "agenda-subject"
  | "agenda-item"
  | "agenda-item-title"
  | "proponent"
  | "draft"
  | "adopted-as"
  | "sponsors"
  | "additional-sponsors"
  | "committee-report"
  | "meeting-record"
  | "vote"
  | "votes-in-favour"
  | "votes-against"
  | "votes-abstaining"
  | "voters-in-favour"
  | "voters-against"
  | "voters-abstaining"
  | "publisher"
  | "rights"
  | "certifier"
  | "sender";
