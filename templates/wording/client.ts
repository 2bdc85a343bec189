/**
 * The words that the scripts of the site say, by feature. A feature is a constant of its own in the table of each
 * language, so that a script carries its own words and no others.
 */
export interface ClientWording {
  readonly reading: ReadingWords;
  readonly notes: NotesWords;
  readonly search: SearchWords;
  readonly offline: OfflineWords;
  readonly single: SingleWords;
}

export interface ReadingWords {}

export interface NotesWords {}

export interface SearchWords {}

/** What is said of pages that are kept for reading without a network. Sizes and times are written out. */
export interface OfflineWords {
  /** On the control that keeps a session. */
  readonly keep: string;
  readonly keeping: (done: string, all: string) => string;
  readonly kept: (size: string) => string;
  readonly since: (when: string) => string;
  /** When a copy was last found to be what is published. */
  readonly asOf: (when: string) => string;
  readonly letGo: string;
  readonly letGoOf: (name: string) => string;
  readonly letGoOfAll: string;
  readonly gone: (name: string) => string;
  readonly allGone: string;
  readonly nothing: string;
  readonly inAll: (size: string) => string;
  /** The choice to keep what is read without being asked. */
  readonly automatic: string;
  /** Before the printed edition and the e-book. */
  readonly alsoKeep: string;
  /** Why something could not be kept. */
  readonly failed: { readonly network: string; readonly room: string; readonly changed: string };
  /** Where the browser or the address has nothing to keep pages with. */
  readonly unable: string;
  readonly folder: string;
  /** Of a page that cannot be shown. */
  readonly missing: string;
  readonly keptCopy: (when: string) => string;
  readonly newer: string;
  /** The link to the newer text. */
  readonly show: string;
}

/** The words of a file that holds a whole session. */
export interface SingleWords {
  /** How many paragraphs hold what is looked for; the count is written out. */
  readonly found: (count: string) => string;
  readonly foundFirst: (count: string, shown: string) => string;
  readonly nothing: string;
}
