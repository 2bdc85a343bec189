/**
 * The words that the scripts of the site say, by feature. A feature is a constant of its own in the table of each
 * language, so that a script carries its own words and no others.
 */
export interface ClientWording {
  readonly shared: SharedWords;
  readonly reading: ReadingWords;
  readonly goTo: GoToWords;
  readonly notes: NotesWords;
  readonly selection: SelectionWords;
  readonly search: SearchWords;
  readonly offline: OfflineWords;
  readonly single: SingleWords;
}

/** What several features say. */
export interface SharedWords {
  /** On what closes a box or a message. */
  readonly close: string;
  /** Where something cannot be loaded. */
  readonly unreachable: string;
}

export interface ReadingWords {
  /** Goes before a link to the paragraph where a reader was. */
  readonly continueAt: string;
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
}

export interface NotesWords {
  /** The link from a note that opened in place to where it stands with the others. */
  readonly toEnd: string;
  /** The way from a preview to the words themselves. */
  readonly onward: string;
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
  /** A paragraph without a number, counted among those. */
  readonly unnumbered: (number: string) => string;
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
  /** The same where texts were found by their names, and no paragraphs of them: `2 texts.` */
  readonly foundTexts: (texts: string, count: number) => string;
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

/** What is said of pages that are kept for reading without a network. Sizes and times are written out. */
export interface OfflineWords {
  /** On the control that keeps a session. */
  readonly keep: string;
  readonly keeping: (done: string, all: string) => string;
  readonly kept: (size: string) => string;
  readonly since: (when: string) => string;
  /** When a copy was last found to be what is published. */
  readonly asOf: (when: string) => string;
  readonly remove: string;
  readonly removeNamed: (name: string) => string;
  readonly removeAll: string;
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
