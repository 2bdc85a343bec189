/** How a text and its paragraphs are cited, and what the site says of that, of its feeds and its catalogues. */
export interface CitingWording {
  /** What a note cites: the body, and the text by its kind and number, `resolution 7/1`. */
  readonly named: (body: string, name: string) => string;
  /** Where that is found, with the signs before it; `section` is that of a report. */
  readonly see: (symbol: string, section: string | undefined) => string;

  /** The link from a text to the page on citing it. */
  readonly more: string;
  readonly description: (name: string) => string;
  /** In what a citation stands: a note, or a sentence. */
  readonly inNote: string;
  readonly inSentence: string;
  /** The heading over forms that programs read. */
  readonly managers: string;
  readonly download: (file: string) => string;
  readonly paragraphs: string;
  readonly paragraphsHint: string;
  readonly copy: string;
  /** The same, of one thing among many. */
  readonly copyOne: (what: string) => string;

  /** The feeds of a session or of a site in a language, by what they are of. */
  readonly feeds: {
    readonly texts: (of: string) => string;
    readonly changes: (of: string) => string;
  };
  /** What became of a paragraph, or of a whole text, since it was last published. */
  readonly became: Readonly<
    Record<"changed" | "added" | "removed" | "textAdded" | "textRemoved", string>
  >;
  /** The catalogue of e-books. */
  readonly catalogue: (of: string) => string;
}
