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

export interface OfflineWords {}

/** The words of a file that holds a whole session. */
export interface SingleWords {
  /** How many paragraphs hold what is looked for; the count is written out. */
  readonly found: (count: string) => string;
  readonly foundFirst: (count: string, shown: string) => string;
  readonly nothing: string;
}
