/** Where in the words of a session a page of its printed book begins. */
export interface PageBegin {
  /** The number of the page: `iv`, `12`. */
  readonly page: string;
  /** The piece of the book that it begins in: `cover`, `title`, `imprint`, `contents`, `part-a`, `drafts`, `res-7-1`. */
  readonly piece: string;
  /** The name that its first words stand under, `res-7-1.op28.c`, in the contents that which they lead to; none in the front matter. */
  readonly unit?: string;
  /** How many letters of the unit stand before them: all signs but white space, with its label and the marks in it. */
  readonly letters: number;
}
