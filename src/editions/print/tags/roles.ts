/** What the language of an element says besides the language: `en-x-td3-1f` is English, a cell of three rows, and which one. */
export interface Identity {
  readonly language: string;
  readonly role: string;
  /** How many rows a cell reaches over. */
  readonly rows: number;
  /** What is alike in the halves of an element that a page break cut, and in the mark of a note and the note; of others nothing. */
  readonly key: string;
}

/**
 * Reads an identity as `templates/print/identity.js` writes it; what stands behind its number is part of it, so that
 * pieces that were numbered apart can be told from each other. Of any other language only that is known.
 */
export function readIdentity(language: string): Identity {
  const [, real = language, role = "", rows = "", key = ""] =
    /^(.*?)-x-([a-z]+)(\d*)(?:-(.+))?$/.exec(language) ?? [];
  return { language: real, role, rows: Number(rows || 1), key };
}

/** The type of what the edition adds to a text, which says no more to readers than that it is a stretch of words. */
export const EDITORIAL = "Editorial";

/** Our own types, and what they are to those who do not know them (ISO 32000-1, 14.7.3). */
export const ROLE_MAP = { [EDITORIAL]: "Span" } as const;

/** The types of ISO 32000-1, 14.8.4, by our roles. A heading has the type that the browser gives it. */
const TYPES: Readonly<Record<string, string>> = {
  sect: "Sect",
  nav: "Sect",
  index: "Index",
  added: EDITORIAL,
  p: "P",
  l: "L",
  ld: "L",
  lla: "L",
  llr: "L",
  lua: "L",
  lur: "L",
  li: "LI",
  lbl: "Lbl",
  ref: "Reference",
  note: "Note",
  toc: "TOC",
  toci: "TOCI",
  table: "Table",
  caption: "Caption",
  tr: "TR",
  trh: "TR",
  th: "TH",
  td: "TD",
  dt: "Lbl",
  dd: "P",
  span: "Span",
};

/** How the labels of a list count (ISO 32000-1, 14.8.5.5), by its role. */
const NUMBERINGS: Readonly<Record<string, string>> = {
  ld: "Decimal",
  lla: "LowerAlpha",
  llr: "LowerRoman",
  lua: "UpperAlpha",
  lur: "UpperRoman",
};

export function numberingOf(role: string): string | undefined {
  return NUMBERINGS[role];
}

/** What the browser's own types are to us; all others say nothing, and what stands in them stands by itself. */
const KEPT: ReadonlySet<string> = new Set(
  "H1 H2 H3 H4 H5 H6 P L LI Link Figure Table Caption TR TH TD".split(" "),
);

/** The type of an element, or nothing where it is no element to those who are read to. */
export function typeOf(role: string, browsers: string): string | undefined {
  return TYPES[role] ?? (KEPT.has(browsers) ? browsers : undefined);
}

export function isHeading(type: string): boolean {
  return /^H[1-6]$/.test(type);
}
