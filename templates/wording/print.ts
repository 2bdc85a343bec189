/** What the files that are for a printer only say of themselves. */
export interface PrintWording {
  /** The title of the sheets that are folded to a book, out of that of the book. */
  readonly booklet: (title: string) => string;
  /** The title of the file for a printing house. */
  readonly press: (title: string) => string;
}
