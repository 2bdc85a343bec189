import { html, type Html } from "../../text/html.ts";

/** A feed as RFC 4287 has it; all addresses are whole ones, and moments as `2017-11-10T00:00:00Z`. */
export interface AtomFeed {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Where the feed stands, by which it is known for ever. */
  readonly self: string;
  /** The page that shows the same. */
  readonly alternate: string;
  readonly updated: string;
  readonly entries: readonly AtomEntry[];
}

export interface AtomEntry {
  /** It stays the same as long as the entry tells of the same. */
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly address: string;
  readonly updated: string;
  readonly published?: string | undefined;
  readonly summary?: string | undefined;
  /** Markup in XHTML. */
  readonly content?: Html | undefined;
}

/** The newest first; what is of one moment by its name, so that a feed has one order. */
export function sortEntries(entries: readonly AtomEntry[]): AtomEntry[] {
  return entries.toSorted((a, b) =>
    a.updated === b.updated ? (a.id < b.id ? -1 : 1) : a.updated < b.updated ? 1 : -1,
  );
}

/** The latest of some moments. */
export function latestOf(moments: readonly (string | undefined)[]): string | undefined {
  return moments.reduce(
    (latest, moment) =>
      moment !== undefined && (latest === undefined || moment > latest) ? moment : latest,
    undefined,
  );
}

/** Writes a feed, in the order of its entries. */
export function writeAtom(feed: AtomFeed): string {
  const { title, language, self, alternate, updated, entries } = feed;
  const document = html`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<id>${self}</id>
<title>${title}</title>
<updated>${updated}</updated>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${alternate}"/>
${entries.map(writeEntry)}</feed>
`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document.markup}`;
}

function writeEntry(entry: AtomEntry): Html {
  const { published, summary, content } = entry;
  return html`<entry>
<id>${entry.id}</id>
<title>${entry.title}</title>
<author><name>${entry.author}</name></author>
<link rel="alternate" type="text/html" href="${entry.address}"/>
${published !== undefined && html`<published>${published}</published>\n`}<updated>${entry.updated}</updated>
${summary !== undefined && html`<summary>${summary}</summary>\n`}${
    content &&
    html`<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${content}</div></content>\n`
  }</entry>
`;
}
