import { strFromU8, unzipSync } from "fflate";
import { readSheet, type Sheet } from "./style.ts";
import { isOfType, readTree, valuesOf, type Tree, type XmlElement } from "./tree.ts";

/** A finished book, opened for those who look how it is made. */
export interface OpenBook {
  readonly bytes: Uint8Array;
  /** The files of the archive, in its order. */
  readonly files: readonly string[];
  /** What is written in the files that are text. */
  readonly texts: ReadonlyMap<string, string>;
  /** Every file of XML. */
  readonly trees: ReadonlyMap<string, Tree>;
  readonly sheets: readonly Sheet[];
  readonly packageFile: string;
  /** The elements of the package. */
  readonly package: readonly XmlElement[];
  readonly items: readonly Item[];
  /** What is read from the first page to the last. */
  readonly spine: readonly Page[];
  readonly contents: Page | undefined;
  readonly ncx: Page | undefined;
}

/** What the manifest says of a file. */
export interface Item {
  readonly id: string;
  /** The path in the archive. */
  readonly path: string;
  readonly type: string;
  readonly properties: readonly string[];
  readonly line: number;
}

/** A file with its elements. */
export interface Page {
  readonly path: string;
  readonly elements: readonly XmlElement[];
}

const TEXT = /(?:^mimetype|\.(?:xhtml|html|opf|ncx|xml|css|svg))$/;

const XML = /\.(?:xhtml|html|opf|ncx|xml|svg)$/;

/** Opens the bytes of an EPUB file. Throws where they are no archive. */
export function openBook(bytes: Uint8Array): OpenBook {
  const archive = unzipSync(bytes);
  const files = Object.keys(archive);
  const texts = new Map(
    Object.entries(archive)
      .filter(([path]) => TEXT.test(path))
      .map(([path, content]) => [path, strFromU8(content)]),
  );
  const trees = new Map(
    [...texts].filter(([path]) => XML.test(path)).map(([path, text]) => [path, readTree(text)]),
  );
  const elementsOf = (path: string) => trees.get(path)?.elements ?? [];
  const packageFile =
    elementsOf("META-INF/container.xml").find(({ name }) => name === "rootfile")?.attributes[
      "full-path"
    ] ?? "";
  const packaged = elementsOf(packageFile);
  const items = packaged
    .filter(({ name }) => name === "item")
    .map((item) => ({
      id: item.attributes["id"] ?? "",
      path: resolve(packageFile, item.attributes["href"] ?? "").path,
      type: item.attributes["media-type"] ?? "",
      properties: valuesOf(item, "properties"),
      line: item.line,
    }));
  const page = (item: Item | undefined): Page | undefined =>
    item && { path: item.path, elements: elementsOf(item.path) };
  return {
    bytes,
    files,
    texts,
    trees,
    sheets: [...texts]
      .filter(([path]) => path.endsWith(".css"))
      .map(([path, text]) => readSheet(path, text)),
    packageFile,
    package: packaged,
    items,
    spine: packaged
      .filter(({ name }) => name === "itemref")
      .flatMap(({ attributes }) => page(items.find(({ id }) => id === attributes["idref"])) ?? []),
    contents: page(items.find(({ properties }) => properties.includes("nav"))),
    ncx: page(items.find(({ type }) => type === "application/x-dtbncx+xml")),
  };
}

/** All documents of a book, with one that is not read from page to page. */
export function documentsOf({ items, trees }: OpenBook): readonly Page[] {
  return items
    .filter(({ type }) => type === "application/xhtml+xml")
    .map(({ path }) => ({ path, elements: trees.get(path)?.elements ?? [] }));
}

/** Whether a book has a text: a session may have adopted none. */
export function hasText({ spine }: OpenBook): boolean {
  return spine.some(({ elements }) =>
    elements.some((element) => element.name === "body" && isOfType(element, "bodymatter")),
  );
}

/** The file and the anchor that an address leads to, seen from a file of the book. */
export function resolve(
  from: string,
  address: string,
): { readonly path: string; readonly anchor: string } {
  const [file = "", anchor = ""] = address.split("#", 2);
  if (file === "") return { path: from, anchor: decode(anchor) };
  const path = new URL(file, `file:///${from}`).pathname.slice(1);
  return { path: decode(path), anchor: decode(anchor) };
}

function decode(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written; // a sign of percent that stands for itself
  }
}

/** Whether an address leads out of the book. */
export function isOutside(address: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);
}
