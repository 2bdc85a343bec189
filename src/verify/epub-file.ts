import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import type { Breach } from "./compare.ts";
import { readMarkers, type PageLine, type ReadPages } from "./epub-pages.ts";
import { readPage } from "./html.ts";
import { checkLinks } from "./links.ts";
import type { NoteReference, ReadNote } from "./notes.ts";
import type { NamedWords } from "./words.ts";

/** A finished e-book as a reading system finds it: from the container to the package, and along the spine. */
export interface ReadBook {
  /** The files of the archive. */
  readonly files: readonly string[];
  /** Title, identifier and all else that the package says of the book, in its order. */
  readonly metadata: readonly { readonly name: string; readonly value: string }[];
  /** The documents in reading order. */
  readonly documents: readonly ReadDocument[];
  /** The links of the table of contents, in its order. */
  readonly contents: readonly { readonly target: string; readonly words: string }[];
  /** What it says of the pages of a printed book. */
  readonly pages: ReadPages;
  /** What leads nowhere, in the documents, the package and the contents of old reading systems. */
  readonly deadLinks: readonly Breach[];
}

export interface ReadDocument {
  /** The path in the archive. */
  readonly file: string;
  /** Every named stretch, with its own words; back-links and note marks are no words of it. */
  readonly units: readonly NamedWords[];
  readonly references: readonly NoteReference[];
  readonly notes: readonly ReadNote[];
  /** The addresses outside the book that it links to. */
  readonly links: readonly string[];
}

/** Reads the bytes of an EPUB file. Throws where a reading system could not open it either. */
export function readEpub(bytes: Uint8Array): ReadBook {
  const archive = unzipSync(bytes);
  const text = (file: string): string => {
    const found = archive[file];
    if (!found) throw new Error(`the book has no file ${file}`);
    return strFromU8(found);
  };
  const files = Object.keys(archive);
  const container = readXml(text("META-INF/container.xml"));
  const packageFile = attribute(container, "rootfile", "full-path") ?? "";
  const elements = readXml(text(packageFile));
  const items = elements.filter(({ tag }) => tag === "item").map(({ attributes }) => attributes);
  const pathOf = (href = "") => resolve(packageFile, href);
  const spine = elements.flatMap(({ tag, attributes }) => {
    const item = items.find(({ id }) => tag === "itemref" && id === attributes["idref"]);
    return item ? [pathOf(item["href"])] : [];
  });
  const pages = new Map(
    spine.map((file) => [file, readPage(documentOf(file, text), text(file), { xml: true })]),
  );
  const nav = pathOf(items.find(({ properties }) => properties === "nav")?.["href"]);
  const ncx = items.find((item) => item["media-type"] === "application/x-dtbncx+xml")?.["href"];
  const ncxElements = readXml(ncx === undefined ? "<ncx/>" : text(pathOf(ncx)));
  const named = [
    ...items.map(({ href }) => pathOf(href)),
    ...ncxElements.flatMap(({ attributes: { src } }) =>
      src === undefined ? [] : [resolve(pathOf(ncx), src)],
    ),
  ];
  return {
    files,
    metadata: elements.flatMap(({ tag, attributes, words }) => {
      const name = tag === "meta" ? attributes["property"] : tag;
      return name !== undefined && (tag === "meta" || tag.startsWith("dc:"))
        ? [{ name, value: words }]
        : [];
    }),
    documents: spine.map((file) => readDocument(file, pages.get(file)?.units ?? [], text(file))),
    contents: readContents(nav, text(nav)),
    pages: {
      markers: spine.flatMap((file) => readMarkers(file, text(file))),
      list: readPageList(nav, text(nav)),
      ...readOldPages(pathOf(ncx), ncxElements),
      claims: elements.flatMap(({ tag, attributes: { property = "" }, words }) => {
        if (tag !== "meta") return [];
        if (property === "source-of") return words === "pagination" ? [property] : [];
        return property === "schema:accessibilityFeature" && words.startsWith("page")
          ? [words]
          : [];
      }),
    },
    deadLinks: [
      ...checkLinks("epub", pages, new Set(files)),
      ...named
        .filter((file) => !files.includes(file))
        .map((file) => breachOf("links", packageFile, `names ${file}, which is not there`)),
    ],
  };
}

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The elements it stands in, from the inside out. */
  readonly within: readonly Element[];
  /** Its text, with that of the elements in it. */
  words: string;
}

/** All elements of an XML file, in the order of their beginnings. */
function readXml(markup: string): readonly Element[] {
  const elements: Element[] = [];
  let open: readonly Element[] = [];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const element = { tag, attributes, within: open, words: "" };
        elements.push(element);
        open = [element, ...open];
      },
      ontext(words) {
        for (const element of open) element.words += words;
      },
      onclosetag() {
        open = open.slice(1);
      },
    },
    { xmlMode: true },
  );
  parser.end(markup);
  for (const element of elements) element.words = element.words.replace(/\s+/g, " ").trim();
  return elements;
}

function readDocument(file: string, units: readonly NamedWords[], markup: string): ReadDocument {
  const elements = readXml(markup);
  const links = elements.filter(
    ({ tag, attributes }) => tag === "a" && attributes["href"] !== undefined,
  );
  const hrefOf = ({ attributes }: Element) => attributes["href"] ?? "";
  return {
    file,
    units,
    references: links
      .filter((link) => hasType(link, "noteref"))
      .map((link) => ({
        id: link.attributes["id"] ?? "",
        label: link.words,
        target: hrefOf(link).replace(/^#/, ""),
      })),
    notes: elements
      .filter((element) => hasType(element, "footnote"))
      .map((note) => ({
        name: note.attributes["id"] ?? "",
        label: note.words.split(" ")[0] ?? "",
        backLinks: links
          .filter(
            (link) =>
              link.within.includes(note) &&
              !hasType(link, "noteref") &&
              hrefOf(link).startsWith("#"),
          )
          .map((link) => hrefOf(link).slice(1)),
      })),
    links: links.map(hrefOf).filter(isOutside),
  };
}

function readContents(file: string, markup: string): ReadBook["contents"] {
  return readXml(markup)
    .filter(({ tag, within }) => tag === "a" && within.some((element) => hasType(element, "toc")))
    .map(({ attributes, words }) => ({
      target: resolve(file, attributes["href"] ?? ""),
      words,
    }));
}

function readPageList(file: string, markup: string): PageLine[] {
  return readXml(markup)
    .filter(
      ({ tag, within }) => tag === "a" && within.some((element) => hasType(element, "page-list")),
    )
    .map(({ attributes: { href = "" }, words }) => ({ target: anchor(file, href), label: words }));
}

function readOldPages(
  file: string,
  elements: readonly Element[],
): Pick<ReadPages, "oldList" | "totals"> {
  const oldList = elements
    .filter(({ tag, within }) => tag === "content" && within[0]?.tag === "pageTarget")
    .map(({ attributes: { src = "" }, within }) => {
      return { target: anchor(file, src), label: within[0]?.words ?? "" };
    });
  const total = (name: string) =>
    Number(elements.find(({ attributes }) => attributes["name"] === name)?.attributes["content"]);
  return { oldList, totals: [total("dtb:totalPageCount"), total("dtb:maxPageNumber")] };
}

/** The files of texts are named after them; all others belong to the frame of the report. */
function documentOf(file: string, text: (file: string) => string): string {
  const isText = readXml(text(file)).some((element) => hasType(element, "chapter"));
  return isText ? file.replace(/^.*\//, "").replace(/\.xhtml$/, "") : "session";
}

function hasType({ attributes }: Element, type: string): boolean {
  return attributes["epub:type"]?.split(/\s+/).includes(type) === true;
}

function attribute(elements: readonly Element[], tag: string, name: string): string | undefined {
  return elements.find((element) => element.tag === tag)?.attributes[name];
}

function isOutside(target: string): boolean {
  return /^[a-z][a-z+.-]*:/i.test(target);
}

/** The path of the file that an address leads to, whatever the anchor in it. */
function resolve(from: string, target: string): string {
  return decodeURIComponent(new URL(target, `file:///${from}`).pathname).slice(1);
}

/** The same with the anchor. */
function anchor(from: string, target: string): string {
  return `${resolve(from, target)}${new URL(target, `file:///${from}`).hash}`;
}

function breachOf(law: Breach["law"], place: string, message: string): Breach {
  return { edition: "epub", law, place, message };
}
