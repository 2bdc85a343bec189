import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
} from "@cantoo/pdf-lib";
import { newElement, type Element } from "./element.ts";
import { isHeading, numberingOf, readIdentity, typeOf, type Identity } from "./roles.ts";

/** The structure of a book as the browser wrote it, its halves rejoined. */
export interface ReadTree {
  readonly document: Element;
  /** The notes, each once: where they stand in the book is not where they are read. */
  readonly notes: readonly Element[];
  /** What the browser's tree was made of. */
  readonly refs: readonly PDFRef[];
}

const S = PDFName.of("S");
const K = PDFName.of("K");
const LANG = PDFName.of("Lang");
const PG = PDFName.of("Pg");
const MCID = PDFName.of("MCID");
const OBJ = PDFName.of("Obj");
const A = PDFName.of("A");
const ALT = PDFName.of("Alt");

/** Reads the structure of a printed book. What has one identity is one element, on however many pages it stands. */
export function readTree(pdf: PDFDocument): ReadTree {
  const { context, catalog } = pdf;
  const pages = new Map(pdf.getPages().map(({ ref }, nth) => [ref, nth]));
  const known = new Map<string, Element>();
  const notes: Element[] = [];
  const refs: PDFRef[] = [];

  const grow = (object: PDFObject | undefined, parent: Element, page: number): void => {
    if (object instanceof PDFRef) refs.push(object);
    const found = object instanceof PDFRef ? context.lookup(object) : object;
    if (found instanceof PDFNumber) {
      parent.kids.push({ page, number: found.asNumber() });
      return;
    }
    if (found instanceof PDFArray) {
      for (let nth = 0; nth < found.size(); nth++) grow(found.get(nth), parent, page);
      return;
    }
    if (!(found instanceof PDFDict)) return;
    const leaf = found.get(PG);
    const here = leaf instanceof PDFRef ? (pages.get(leaf) ?? page) : page;
    const annotation = found.get(OBJ);
    const number = found.get(MCID);
    if (annotation instanceof PDFRef) parent.kids.push({ annotation });
    else if (number instanceof PDFNumber)
      parent.kids.push({ page: here, number: number.asNumber() });
    else grow(found.get(K), elementOf(found, parent), here);
  };

  /** Where what stands in an element goes. */
  const elementOf = (dict: PDFDict, parent: Element): Element => {
    const identity = readIdentity(textOf(dict.get(LANG)) ?? "");
    const browsers = dict.get(S);
    const type = typeOf(identity.role, browsers instanceof PDFName ? browsers.decodeText() : "");
    if (type === undefined) return parent;
    const key = `${identity.role}-${identity.key}`;
    const before = identity.key === "" ? undefined : known.get(key);
    if (before) return before;
    const element = makeElement(type, identity, dict, context);
    if (identity.key !== "") known.set(key, element);
    if (type === "Note") notes.push(element);
    else parent.kids.push(element);
    return element;
  };

  const document = newElement("Document", []);
  const root = catalog.lookup(PDFName.of("StructTreeRoot"));
  if (root instanceof PDFDict) grow(root.get(K), document, 0);
  return { document, notes, refs };
}

function makeElement(
  type: string,
  { role, rows, key, language }: Identity,
  dict: PDFDict,
  context: PDFContext,
): Element {
  const isCell = type === "TH" || type === "TD";
  return {
    type: role === "h" && !isHeading(type) ? "H1" : type,
    role,
    key,
    language: language === "" ? undefined : language,
    numbering: numberingOf(role),
    ...(isCell && { span: readSpan(context.lookup(dict.get(A)), rows) }),
    alternative: dict.get(ALT),
    kids: [],
  };
}

/** How far a cell reaches; a page break cuts the rows that the browser knows of, and no columns. */
function readSpan(attributes: PDFObject | undefined, rows: number): Element["span"] {
  const found = new Map<string, PDFObject>();
  const list = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  for (const one of list) {
    const dict = one instanceof PDFRef ? undefined : one;
    if (dict instanceof PDFDict) {
      for (const [name, value] of dict.entries()) found.set(name.decodeText(), value);
    }
  }
  const [columns, scope] = [found.get("ColSpan"), found.get("Scope")];
  return {
    rows,
    columns: columns instanceof PDFNumber ? columns.asNumber() : 1,
    ...(scope instanceof PDFName && { scope: scope.decodeText() }),
  };
}

function textOf(object: PDFObject | undefined): string | undefined {
  const isText = object instanceof PDFString || object instanceof PDFHexString;
  return isText ? object.decodeText() : undefined;
}
