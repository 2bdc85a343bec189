/**
 * The words that the scripts of the site say, by feature. A feature is a constant of its own in the table of each
 * language, so that a script carries its own words and no others.
 */
export interface ClientWording {
  readonly reading: ReadingWords;
  readonly goTo: GoToWords;
  readonly notes: NotesWords;
  readonly search: SearchWords;
  readonly offline: OfflineWords;
  readonly single: SingleWords;
}

export interface ReadingWords {
  /** Goes before a link to the paragraph where a reader was. */
  readonly continueAt: string;
  readonly close: string;
  /** Where something cannot be loaded. */
  readonly unreachable: string;
}

/** How a paragraph is asked for by its number, and the answers. */
export interface GoToWords {
  /**
   * The beginnings of words that tell what a number is the number of, in small letters; those of one or two letters
   * are whole words. Those of `any` tell nothing.
   */
  readonly kinds: Readonly<Record<"preambular" | "operative" | "note" | "annex" | "any", string>>;
  readonly absent: (asked: string) => string;
  /** Goes before a link to what is nearest. */
  readonly nearest: string;
  readonly beginning: string;
  readonly unclear: string;
  readonly preambular: (number: string) => string;
  readonly paragraph: (label: string) => string;
  readonly note: (label: string) => string;
  readonly close: string;
}

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
