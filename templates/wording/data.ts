/** The words of the page that offers a session as open data. */
export interface DataWording {
  readonly title: string;
  /** A sentence for those who see the page among others. */
  readonly description: (session: string) => string;
  /** What a reader finds, above the first file. */
  readonly about: string;
  /** The link to all files in one. */
  readonly archive: string;
  /** The headings: files of the whole session, those of each text, and what programs read first. */
  readonly whole: string;
  readonly texts: string;
  readonly programs: string;
  /** How a spreadsheet opens the tables. */
  readonly spreadsheet: string;
  /** What is in a file of the whole session. */
  readonly files: {
    readonly paragraphs: string;
    readonly references: string;
    readonly clauses: string;
    readonly reports: string;
    readonly lines: string;
    readonly session: string;
    readonly plain: string;
    readonly markdown: string;
    readonly readme: string;
    readonly package: string;
    readonly schema: string;
  };
  /** What is in a file of a text, by its form. */
  readonly forms: {
    readonly json: string;
    readonly xml: string;
    readonly txt: string;
    readonly md: string;
  };
}
