import { SaxesParser } from "saxes";
import type { Report } from "../../text/diagnostic.ts";
import type { Source, Span } from "../../text/source.ts";
import { findStrayEnds } from "./stray-ends.ts";

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

/**
 * Parses XML into a tree, in time and memory linear in its length. Nothing outside the text is ever looked at: a
 * document type is refused, and with it entities, which could be files or bombs. Faults are reported with their
 * place; what could be read before and after them is kept.
 * @returns the root, or `undefined` where there is none or the file is refused
 */
export function parseXml({ text }: Source, report: Report): XmlElement | undefined {
  const open: { readonly children: XmlNode[] }[] = [{ children: [] }];
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
  const addText = (value: string) => {
    const end = Math.max(after, at() - 1);
    open.at(-1)?.children.push({ type: "text", value, span: { start: after, end } });
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
    if (open.length > DEEPEST) {
      refuse(`elements are nested more than ${DEEPEST} deep; the file is refused`, tag);
      return;
    }
    const children: XmlNode[] = [];
    const element: XmlElement = {
      type: "element",
      name: localName(name),
      attributes: new Map(
        Object.entries(attributes).map(([key, value]) => [localName(key), value]),
      ),
      children,
      tag,
    };
    open.at(-1)?.children.push(element);
    open.push({ children });
  });
  parser.on("closetag", () => {
    after = at();
    if (open.length > 1) open.pop();
  });

  let from = 0;
  for (const stray of [...findStrayEnds(text), { start: text.length, end: text.length }]) {
    for (; from < stray.start && !refused; from += CHUNK) {
      parser.write(text.slice(from, Math.min(from + CHUNK, stray.start)));
    }
    from = stray.end;
    passedOver += stray.end - stray.start;
    if (refused || stray.start === stray.end) continue;
    const message = `${text.slice(stray.start, stray.end).slice(0, 60)} ends what nothing opened; it is passed over`;
    report({ rule: "xml-is-well-formed", message, span: stray });
  }
  parser.close();
  return refused ? undefined : open[0]?.children.find((node) => node.type === "element");
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

/** All words inside, white space folded. */
export function wordsIn(element: XmlElement): string {
  const words = (node: XmlNode): string =>
    node.type === "text" ? node.value : node.children.map(words).join("");
  return words(element).replace(/\s+/g, " ").trim();
}
