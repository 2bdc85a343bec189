/** The forms of an e-book: as most people want it, for Kobo's own reader, and small enough for mail. */
export const BOOK_FORMS = ["book", "kepub", "mail"] as const;

export type BookForm = (typeof BOOK_FORMS)[number];

const ENDINGS = { book: ".epub", kepub: ".kepub.epub", mail: "-mail.epub" } as const;

/** What an e-book is called: `cosp-uncac-7-en.epub`, `….kepub.epub`, `…-mail.epub`. */
export function bookFile(name: string, form: BookForm): string {
  return `${name}${ENDINGS[form]}`;
}

/** What the e-book of one text is called, without its ending: `cosp-uncac-7-en-res-7-1`. */
export function textName(name: string, text: string): string {
  return `${name}-${text}`;
}

/** Where the cover of an e-book stands beside it, for those who list it. */
export function coverFile(name: string): string {
  return `${name}.cover.png`;
}

/** What a catalogue lists of an e-book and its forms. */
export function entryFile(name: string): string {
  return `${name}.opds.json`;
}

/** What shops are told of an e-book, in ONIX. */
export function recordFile(name: string): string {
  return `${name}.onix.xml`;
}
