/**
 * The words that the scripts of the site say, by feature. A feature is a constant of its own in the table of each
 * language, so that a script carries its own words and no others.
 */
export interface ClientWording {
  readonly reading: ReadingWords;
  readonly notes: NotesWords;
  readonly search: SearchWords;
  readonly offline: OfflineWords;
}

export interface ReadingWords {}

export interface NotesWords {}

export interface SearchWords {}

export interface OfflineWords {}
