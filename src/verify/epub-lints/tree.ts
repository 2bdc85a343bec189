import { SaxesParser } from "saxes";

/** An element of a file of a book. */
export interface XmlElement {
  /** With its prefix: `dc:title`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | undefined;
  readonly children: readonly (XmlElement | string)[];
  /** Where its tag ends, counted from 1. */
  readonly line: number;
}

/** A file of XML with all of its elements, in the order of their beginnings. */
export interface Tree {
  readonly elements: readonly XmlElement[];
  /** The first place where it is no XML. */
  readonly fault: { readonly line: number; readonly message: string } | undefined;
}

interface Growing extends XmlElement {
  readonly children: (Growing | string)[];
}

/** What Kobo's reader has around each page and each sentence: it holds the words and says nothing of them. */
const OF_KOBO = /^(?:kobo\.\d+\.\d+|book-columns|book-inner)$/;

/** Parses a file as the strictest of reading systems does; what stands behind a fault is not read. */
export function readTree(markup: string): Tree {
  const elements: Growing[] = [];
  const open: Growing[] = [];
  let fault: Tree["fault"];
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on("error", (error) => {
    fault ??= { line: parser.line, message: error.message.replace(/^\d+:\d+: /, "") };
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (fault) return;
    const parent = open.at(-1);
    // Looked through: what stands in it belongs to what stands around it.
    if (parent && OF_KOBO.test(attributes["id"] ?? "")) return void open.push(parent);
    const element: Growing = { name, attributes, parent, children: [], line: parser.line };
    parent?.children.push(element);
    elements.push(element);
    open.push(element);
  });
  parser.on("text", (text) => void open.at(-1)?.children.push(text));
  parser.on("cdata", (text) => void open.at(-1)?.children.push(text));
  parser.on("closetag", () => void open.pop());
  parser.write(markup).close();
  return { elements, fault };
}

/** The words in an element and in all below it, as they stand in the file. */
export function textOf({ children }: XmlElement): string {
  return children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

/** The elements that an element stands in, from the inside out. */
export function ancestorsOf({ parent }: XmlElement): readonly XmlElement[] {
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

/** The elements in an element, at every depth. */
export function descendantsOf({ children }: XmlElement): readonly XmlElement[] {
  return children.flatMap((child) =>
    typeof child === "string" ? [] : [child, ...descendantsOf(child)],
  );
}

/** The values of `epub:type`, or of another attribute that is a list. */
export function valuesOf({ attributes }: XmlElement, name: string): readonly string[] {
  return attributes[name]?.split(/\s+/).filter((value) => value !== "") ?? [];
}

/** Whether an element is of a kind, as `epub:type` tells. */
export function isOfType(element: XmlElement, type: string): boolean {
  return valuesOf(element, "epub:type").includes(type);
}

/** The opening tag as it could be written, to show which element is meant. */
export function tagOf({ name, attributes }: XmlElement): string {
  const shown = Object.entries(attributes).filter(([key]) => /^(?:id|class|href|src)$/.test(key));
  return `<${[name, ...shown.map(([key, value]) => `${key}="${value}"`)].join(" ")}>`;
}
