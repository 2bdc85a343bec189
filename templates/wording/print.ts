/** What is said on paper only, and what the files that are for a printer only say of themselves. */
export interface PrintWording {
  /** The title of the sheets that are folded to a book, out of that of the book. */
  readonly booklet: (title: string) => string;
  /** The title of the file for a printing house. */
  readonly press: (title: string) => string;
  /** What stands before and behind the number of the page that a reference leads to: `p. 9`. */
  readonly page: readonly [before: string, behind: string];
  /** Says that such numbers behind references are no part of the texts. */
  readonly pagesAdded: string;
  /** Says what numbers in square brackets are in an index. */
  readonly pageNumbers: string;
}
