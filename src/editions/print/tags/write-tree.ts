import {
  PDFDict,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFString,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
  type PDFRef,
} from "@cantoo/pdf-lib";
import { isElement, isStretch, type Element } from "./element.ts";
import { HEADINGS, headingsOf } from "./headings.ts";
import { writeNames, writeNumbers } from "./nodes.ts";

/**
 * Writes a structure into a book: its elements, which of them each stretch and each annotation belongs to, and those
 * that have a name.
 */
export function writeTree(pdf: PDFDocument, document: Element): void {
  const { context, catalog } = pdf;
  const pages = pdf.getPages();
  /** What the numbered stretches of each page belong to. */
  const stretches = pages.map((): PDFRef[] => []);
  const annotations: [PDFRef, PDFRef][] = [];
  const named: [string, PDFObject][] = [];
  const refs = new Map<Element, PDFRef>();
  const language = document.language;

  const write = (element: Element, parent: PDFRef, around: string | undefined): PDFRef => {
    const ref = context.nextRef();
    const own = element.language ?? around;
    const dict = context.obj({ S: element.type, P: parent });
    const home = element.kids.find(isStretch)?.page;
    const leaf = home === undefined ? undefined : pages[home]?.ref;
    if (leaf) dict.set(PDFName.of("Pg"), leaf);
    const kids = element.kids.flatMap((kid): PDFObject[] => {
      if (isElement(kid)) return [write(kid, ref, own)];
      const page = isStretch(kid) ? pages[kid.page] : undefined;
      if (!isStretch(kid)) {
        annotations.push([kid.annotation, ref]);
        return [context.obj({ Type: "OBJR", Obj: kid.annotation })];
      }
      if (!page) return [];
      const list = stretches[kid.page];
      if (list) list[kid.number] = ref;
      if (kid.page === home) return [PDFNumber.of(kid.number)];
      return [context.obj({ Type: "MCR", Pg: page.ref, MCID: kid.number })];
    });
    const [only, ...others] = kids;
    if (only) dict.set(PDFName.of("K"), others.length === 0 ? only : context.obj(kids));
    if (own !== undefined && own !== around) dict.set(PDFName.of("Lang"), PDFString.of(own));
    if (element.alternative) dict.set(PDFName.of("Alt"), element.alternative);
    const attributes = attributesOf(element, context);
    if (attributes) dict.set(PDFName.of("A"), attributes);
    if (element.id !== undefined) {
      dict.set(PDFName.of("ID"), PDFString.of(element.id));
      named.push([element.id, ref]);
    }
    context.assign(ref, dict);
    refs.set(element, ref);
    return ref;
  };

  const root = context.nextRef();
  const documentRef = write({ ...document, language: undefined }, root, language);
  const parents = stretches.flatMap((list, page): [number, PDFObject][] => {
    const node = pages[page]?.node;
    if (list.length === 0) node?.delete(PDFName.of("StructParents"));
    else node?.set(PDFName.of("StructParents"), PDFNumber.of(page));
    // The numbers of what became an artifact are nobody's.
    const each = Array.from(list, (ref: PDFRef | undefined) => ref ?? PDFNull);
    return each.length === 0 ? [] : [[page, context.register(context.obj(each))]];
  });
  for (const [nth, [annotation, ref]] of annotations.entries()) {
    const key = pages.length + nth;
    context.lookup(annotation, PDFDict).set(PDFName.of("StructParent"), PDFNumber.of(key));
    parents.push([key, ref]);
  }
  const tree = context.obj({
    Type: "StructTreeRoot",
    K: documentRef,
    ParentTree: writeNumbers(context, parents),
    ParentTreeNextKey: pages.length + annotations.length,
    [HEADINGS]: headingsOf(document).map((one) => (one && refs.get(one)) ?? PDFNull),
  });
  if (named.length > 0) tree.set(PDFName.of("IDTree"), writeNames(context, named));
  context.assign(root, tree);
  catalog.set(PDFName.of("StructTreeRoot"), root);
}

function attributesOf({ span, numbering }: Element, context: PDFContext): PDFDict | undefined {
  if (numbering !== undefined) {
    return context.obj({ O: "List", ListNumbering: numbering });
  }
  if (!span) return undefined;
  const { rows, columns, scope } = span;
  if (rows === 1 && columns === 1 && scope === undefined) return undefined;
  return context.obj({
    O: "Table",
    ...(scope !== undefined && { Scope: scope }),
    ...(rows > 1 && { RowSpan: rows }),
    ...(columns > 1 && { ColSpan: columns }),
  });
}
