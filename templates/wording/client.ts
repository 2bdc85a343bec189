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

export interface SearchWords {
  /** What lawyers call a place in a text; a label comes without its stop, `28 (c)`. */
  readonly places: {
    readonly operative: (label: string) => string;
    /** Of paragraphs without a number, counted from 1. */
    readonly unnumbered: (number: string) => string;
    readonly preambular: (label: string) => string;
    readonly note: (label: string) => string;
    /** Of the only annex without a number. */
    readonly annex: (number: string) => string;
    readonly within: (annex: string, place: string) => string;
    readonly table: (number: string) => string;
    readonly heading: string;
    readonly masthead: string;
    readonly formula: string;
    readonly closing: string;
  };
  /** `12 paragraphs`; counts are written out, and given for the grammar. */
  readonly paragraphs: (shown: string, count: number) => string;
  readonly found: (hits: string, hitCount: number, texts: string, textCount: number) => string;
  readonly progress: (done: string, of: string) => string;
  /** The name of the bar that shows the progress. */
  readonly searching: string;
  readonly stop: string;
  /** On the button for what would load much; `size` is how much. */
  readonly searchOn: (size: string) => string;
  readonly more: (shown: string, count: number) => string;
  readonly loading: string;
  readonly failed: string;
  readonly nothing: string;
  readonly quoted: (words: string) => string;
  readonly tips: string;
}

export interface OfflineWords {}
