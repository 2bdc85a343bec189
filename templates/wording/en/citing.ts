import type { CitingWording } from "../citing.ts";

export const citing: CitingWording = {
  named: (body, name) => `${body} ${name}`,
  see: (symbol, section) => `; see ${symbol}${section === undefined ? "" : `, sect. ${section}`}`,
  more: "All forms of citation, and each paragraph",
  description: (name) =>
    `How to cite ${name} and each of its paragraphs, with records for reference managers.`,
  inNote: "In a footnote",
  inSentence: "In a sentence",
  managers: "For reference managers",
  download: (file) => `Download ${file}`,
  paragraphs: "Each paragraph",
  paragraphsHint: "Each citation leads to its paragraph.",
  copy: "Copy",
  copyOne: (what) => `Copy: ${what}`,
  feeds: {
    texts: (of) => `Texts: ${of}`,
    changes: (of) => `Changes: ${of}`,
  },
  became: {
    changed: "changed",
    added: "added",
    removed: "removed",
    textAdded: "text added",
    textRemoved: "text removed",
  },
  catalogue: (of) => `E-books: ${of}`,
};
