/**
 * The words that the scripts of the site say, by feature. A feature is a constant of its own in the table of each
 * language, so that a script carries its own words and no others.
 */
export interface ClientWording {
  readonly reading: ReadingWords;
  readonly goTo: GoToWords;
  readonly notes: NotesWords;
  readonly selection: SelectionWords;
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

export interface NotesWords {
  readonly close: string;
  /** The link from a note that opened in place to where it stands with the others. */
  readonly toEnd: string;
}

/** What is done with paragraphs: linked to, cited, copied, printed. */
export interface SelectionWords {
  readonly copyLink: string;
  readonly copyCitation: string;
  readonly copyText: string;
  readonly choose: string;
  /** Before the link that was copied. */
  readonly linkCopied: string;
  readonly citationCopied: string;
  readonly copied: string;
  readonly notCopied: string;
  /** Between a text and a place in it, and between places. */
  readonly comma: string;
  /** A paragraph as it is cited behind the name of its text; `28 (c)`. */
  readonly paragraph: (label: string) => string;
  readonly preambular: (label: string) => string;
  readonly table: (number: string) => string;
  /** Says that what follows is not the whole text. */
  readonly excerpt: (places: string) => string;
  readonly chosen: (count: number) => string;
  readonly all: string;
  readonly none: string;
  readonly copy: string;
  readonly print: string;
  readonly done: string;
  readonly nothing: string;
  readonly hint: string;
}

export interface SearchWords {}

export interface OfflineWords {}

/** The words of a file that holds a whole session. */
export interface SingleWords {
  /** How many paragraphs hold what is looked for; the count is written out. */
  readonly found: (count: string) => string;
  readonly foundFirst: (count: string, shown: string) => string;
  readonly nothing: string;
}
