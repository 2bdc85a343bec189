/** The words of the e-book's own furniture, in English; those that all editions share are in `../wording.ts`. */

export const CONTENTS = "Contents";

export const LANDMARKS = "Landmarks";

export const COVER = "Cover";

export const TITLE_PAGE = "Title page";

export const START = "Start of the text";

export const ABOUT = "About this edition";

export const CITE = "How to cite";

export const SOURCE = "Report";

export const PROOF = "Proof";

/** The licence of the fonts asks to be named where they go. */
export const FONTS = "Set in Source Serif 4, under the SIL Open Font License 1.1.";

export const NOTES = "Notes";

/** What is said of the accessibility of the book; each clause holds for every book we make. */
export const ACCESSIBILITY =
  "Reflowing text without colours of its own. Headings, a table of contents and landmarks lead through it; paragraph numbers are text; every note is linked with each of its references. The only image is the cover, which is described.";

/** The name of a link from a note back to the text, where there are several. */
export function backTo(nth: number, label: string): string {
  return `Back to reference ${nth} to note ${label}`;
}

/** `a` for the first reference to a note. */
export function referenceLetter(nth: number): string {
  return nth <= 26 ? String.fromCodePoint(96 + nth) : String(nth);
}
