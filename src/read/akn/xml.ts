import { SaxesParser } from "saxes";
import type { Report } from "../../text/diagnostic.ts";
import type { Source, Span } from "../../text/source.ts";
import { findFaults } from "./mend.ts";

/** An element of the source. Prefixes of names are dropped: the United Nations use them at will. */
export interface XmlElement {
  readonly type: "element";
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlNode[];
  /** The tag that opens it. */
  readonly tag: Span;
}

export interface XmlText {
  readonly type: "text";
  readonly value: string;
  readonly span: Span;
}

export type XmlNode = XmlElement | XmlText;

/** Official files are some twenty deep; what is deeper was made to break a reader. */
const DEEPEST = 128;

const CHUNK = 65_536;

/** What holds the words of a text, and stands in no metadata: were their end lost, all below it would be. */
const BELOW_META = new Set(["coverPage", "preface", "preamble", "mainBody", "body", "conclusions"]);

/**
 * Parses XML into a tree, in time and memory linear in its length. Nothing outside the text is ever looked at: a
 * document type is refused, and with it entities, which could be files or bombs. Faults are reported with their
 * place; what could be read before and after them is kept. Words are in NFC, places those of the text as received.
 * @returns the root, or `undefined` where there is none or the file is refused
 */
export function parseXml({ text }: Source, report: Report): XmlElement | undefined {
  const top: XmlNode[] = [];
  const open: { readonly name: string; readonly children: XmlNode[] }[] = [];
  const parser = new SaxesParser({ position: true });
  let refused = false;
  let faulty = -1; // where the last fault was
  let after = 0; // where the last markup ended
  let passedOver = 0; // how much of the text the parser has not been given
  const at = () => Math.min(parser.position + passedOver, text.length);
  const refuse = (message: string, span: Span) => {
    if (!refused) report({ rule: "xml-is-safe", message, span });
    refused = true;
  };
  const put = (node: XmlNode) => void (open.at(-1)?.children ?? top).push(node);
  const addText = (value: string) => {
    const end = Math.max(after, at() - 1);
    put({ type: "text", value: value.normalize("NFC"), span: { start: after, end } });
  };

  const closeMeta = (span: Span) => {
    const start = open.findIndex(({ name }) => name === "meta");
    if (start < 0) return;
    open.length = start;
    const message = "metadata that do not end above the text; they are read as if they did";
    report({ rule: "xml-is-well-formed", message, span });
  };

  parser.on("error", (error) => {
    if (refused) return;
    const message = error.message.replace(/^\d+:\d+: /, "").replace(/\.$/, "");
    const start = Math.max(0, at() - 1);
    // One fault is often told in several ways: an end that is missing, for each element that is open.
    if (start !== faulty)
      report({ rule: "xml-is-well-formed", message, span: { start, end: at() } });
    faulty = start;
  });
  parser.on("doctype", () => {
    const start = Math.max(0, text.lastIndexOf("<!DOCTYPE", at()));
    const message = "a document type, which could define entities; the file is refused";
    refuse(message, { start, end: start + 9 });
  });
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("comment", () => (after = at()));
  parser.on("processinginstruction", () => (after = at()));
  parser.on("opentag", ({ name, attributes }) => {
    const tag = { start: Math.max(after, text.lastIndexOf("<", at() - 1)), end: at() };
    after = at();
    if (refused) return;
    if (open.length >= DEEPEST) {
      refuse(`elements are nested more than ${DEEPEST} deep; the file is refused`, tag);
      return;
    }
    const own = localName(name);
    if (BELOW_META.has(own)) closeMeta(tag);
    const children: XmlNode[] = [];
    const element: XmlElement = {
      type: "element",
      name: own,
      attributes: new Map(
        Object.entries(attributes).map(([key, value]) => [localName(key), value.normalize("NFC")]),
      ),
      children,
      tag,
    };
    put(element);
    open.push({ name: own, children });
  });
  parser.on("closetag", ({ name }) => {
    after = at();
    const ended = open.findLastIndex((one) => one.name === localName(name));
    if (ended >= 0) open.length = ended;
  });

  let from = 0;
  const writeTo = (end: number) => {
    for (; from < end && !refused; from += CHUNK) {
      parser.write(text.slice(from, Math.min(from + CHUNK, end)));
    }
  };
  for (const { span, by, message } of findFaults(text)) {
    writeTo(span.start);
    if (refused) break;
    report({ rule: "xml-is-well-formed", message, span });
    parser.write(by);
    from = span.end;
    passedOver += span.end - span.start - by.length;
  }
  writeTo(text.length);
  parser.close();
  return refused ? undefined : rootOf(top);
}

/** The one root, or where words or other elements stand beside it, an element around all. */
function rootOf(children: readonly XmlNode[]): XmlElement | undefined {
  const first = children.find((node) => node.type === "element");
  if (!first) return undefined;
  const isAlone = children.every(
    (node) => node === first || (node.type === "text" && node.value.trim() === ""),
  );
  return isAlone
    ? first
    : { type: "element", name: "akomaNtoso", attributes: new Map(), children, tag: first.tag };
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/** The elements directly inside, of a name or all. */
export function childrenOf({ children }: XmlElement, name?: string): XmlElement[] {
  return children.filter(
    (node): node is XmlElement =>
      node.type === "element" && (name === undefined || node.name === name),
  );
}

/** The element and all elements inside, in the order of the text. */
export function* elementsIn(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of childrenOf(element)) yield* elementsIn(child);
}

/** Whether any words, or the mark of a note, stand in a node outside of metadata. */
export function hasWords(node: XmlNode): boolean {
  if (node.type === "text") return node.value.trim() !== "";
  const isNote = node.name === "authorialNote" || node.name === "noteRef";
  return isNote || (node.name !== "meta" && node.children.some(hasWords));
}

/** All words inside, white space folded. */
export function wordsIn(element: XmlElement): string {
  const words = (node: XmlNode): string =>
    node.type === "text" ? node.value : node.children.map(words).join("");
  return words(element).replace(/\s+/g, " ").trim();
}
