import { html, type Html } from "../../text/html.ts";

/** A link of a catalogue; what OPDS 2.0 gives it besides stays with it. */
export interface CatalogueLink {
  readonly rel?: string;
  readonly href: string;
  readonly type: string;
  readonly title?: string;
}

/** A book as its entry has it that lies beside it, with addresses that are whole. */
export interface CatalogueBook {
  readonly metadata: {
    readonly identifier: string;
    readonly title: string;
    readonly subtitle?: string;
    readonly author?: string;
    readonly language: string;
    readonly publisher?: string;
    readonly published?: string;
    readonly modified?: string;
    readonly subject?: readonly string[];
  };
  readonly links: readonly CatalogueLink[];
  readonly images: readonly CatalogueLink[];
}

/** A catalogue: of books, or of other catalogues. */
export interface Catalogue {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Where it stands in each form. */
  readonly self: CataloguePlace;
  /** Where the catalogue of the whole site stands. */
  readonly start: CataloguePlace;
  /** The page that shows the same. */
  readonly alternate: string;
  readonly books: readonly CatalogueBook[];
  readonly parts: readonly CataloguePart[];
}

/** The addresses of a catalogue in OPDS 2.0 and in OPDS 1.2. */
export interface CataloguePlace {
  readonly json: string;
  readonly xml: string;
}

/** A catalogue in another one. */
export interface CataloguePart {
  readonly title: string;
  readonly language: string;
  readonly at: CataloguePlace;
  /** The moment of its latest entry, where it has one. */
  readonly updated: string | undefined;
}

const JSON_TYPE = "application/opds+json";
const ACQUISITION = "application/atom+xml;profile=opds-catalog;kind=acquisition";
const NAVIGATION = "application/atom+xml;profile=opds-catalog;kind=navigation";

/** Writes a catalogue as OPDS 2.0 has it, https://drafts.opds.io/opds-2.0. */
export function writeOpds2({ title, self, start, alternate, books, parts }: Catalogue): string {
  const catalogue = {
    metadata: { title, numberOfItems: books.length + parts.length },
    links: [
      { rel: "self", href: self.json, type: JSON_TYPE },
      { rel: "start", href: start.json, type: JSON_TYPE },
      { rel: "alternate", href: alternate, type: "text/html" },
    ],
    ...(parts.length > 0 && {
      navigation: parts.map((part) => ({
        rel: "subsection",
        href: part.at.json,
        title: part.title,
        type: JSON_TYPE,
      })),
    }),
    ...(books.length > 0 && { publications: books }),
  };
  return `${JSON.stringify(catalogue, null, 2)}\n`;
}

/**
 * Writes a catalogue as OPDS 1.2 has it, https://specs.opds.io/opds-1.2: it is of books, or of catalogues.
 * @param updated the moment of the latest entry
 */
export function writeOpds1(catalogue: Catalogue, updated: string): string {
  const { title, language, self, start, alternate, books, parts } = catalogue;
  const kind = parts.length > 0 ? NAVIGATION : ACQUISITION;
  const document = html`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/terms/" xml:lang="${language}">
<id>${self.xml}</id>
<title>${title}</title>
<updated>${updated}</updated>
<link rel="self" type="${kind}" href="${self.xml}"/>
<link rel="start" type="${NAVIGATION}" href="${start.xml}"/>
<link rel="alternate" type="text/html" href="${alternate}"/>
${parts.map(writePart)}${books.map(writeBook)}</feed>
`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${document.markup}`;
}

function writePart({ title, language, at, updated }: CataloguePart): Html | undefined {
  if (updated === undefined) return undefined;
  return html`<entry xml:lang="${language}">
<id>${at.xml}</id>
<title>${title}</title>
<updated>${updated}</updated>
<content type="text">${title}</content>
<link rel="subsection" type="${ACQUISITION}" href="${at.xml}"/>
</entry>
`;
}

/** When the entry of a book was last changed, where that is known. */
export function changedAt({
  metadata: { modified, published },
}: CatalogueBook): string | undefined {
  return modified ?? (published === undefined ? undefined : `${published}T00:00:00Z`);
}

/** The entry of a book; one of which no moment is known has none, for an entry must tell when. */
function writeBook(book: CatalogueBook): Html | undefined {
  const { metadata, links, images } = book;
  const updated = changedAt(book);
  if (updated === undefined) return undefined;
  const { author, language, publisher, published, subject = [], subtitle } = metadata;
  return html`<entry xml:lang="${language}">
<id>${metadata.identifier}</id>
<title>${metadata.title}</title>
<updated>${updated}</updated>
${author !== undefined && html`<author><name>${author}</name></author>\n`}<dc:language>${language}</dc:language>
${publisher !== undefined && html`<dc:publisher>${publisher}</dc:publisher>\n`}${published !== undefined && html`<dc:issued>${published}</dc:issued>\n`}${subject.map((term) => html`<category term="${term}" label="${term}"/>\n`)}${subtitle !== undefined && html`<summary>${subtitle}</summary>\n`}${images.map(
    ({ href, type }) =>
      html`<link rel="http://opds-spec.org/image" type="${type}" href="${href}"/>\n`,
  )}${links.map(
    ({ rel, href, type, title }) =>
      html`<link rel="${rel}" type="${type}" href="${href}"${title !== undefined && html` title="${title}"`}/>\n`,
  )}</entry>
`;
}
