import {
  PDFDict,
  PDFName,
  PDFNumber,
  PDFObjectCopier,
  type PDFContext,
  type PDFDocument,
  type PDFObject,
  type PDFRef,
} from "@cantoo/pdf-lib";
import { openPdf } from "./open.ts";
import { HEADINGS, levelHeadings } from "./tags/headings.ts";
import { ROLE_MAP } from "./tags/roles.ts";
import {
  listOf,
  readNames,
  readNumbers,
  writeNames,
  writeNumbers,
  type Entry,
} from "./tags/nodes.ts";

/**
 * Joins parts to a book: the pages in order, and below one document element of one structure tree what stands below
 * those of the parts, its headings without gaps. Names of places are not kept, nor is what a part says of itself.
 * @param parts files as `makePart` leaves them
 */
export async function mergeParts(parts: readonly Uint8Array[]): Promise<PDFDocument> {
  const [begin, ...others] = parts;
  if (begin === undefined) throw new RangeError("a book needs a page");
  const first = await openPdf(begin);
  const structure = openStructure(first);
  const leaves: PDFRef[] = [];
  for (const bytes of others) {
    // One after another: no more than one stands in memory beside the book.
    const part = await openPdf(bytes);
    const own = openStructure(part);
    shiftKeys(part.context, structure.nextKey);
    // What stands below the document leads up to it, and would bring it along with all that is above.
    const document = part.context.lookup(own.documentRef, PDFDict);
    for (const key of ["P", "K"]) document.delete(PDFName.of(key));
    const copier = PDFObjectCopier.for(part.context, first.context);
    leaves.push(...part.getPages().map(({ ref }) => copier.copy(ref)));
    for (const kid of own.kids) {
      const ref = copier.copy(kid);
      first.context.lookup(ref, PDFDict).set(PDFName.of("P"), structure.documentRef);
      structure.kids.push(ref);
    }
    for (const [key, value] of own.belonging) {
      structure.belonging.push([key + structure.nextKey, copier.copy(value)]);
    }
    structure.named.push(...own.named.map(([name, value]) => [name, copier.copy(value)] as const));
    structure.headings.push(...own.headings.map((one) => copier.copy(one)));
    // The copies of its document element hold nothing any more.
    first.context.delete(copier.copy(own.documentRef));
    structure.nextKey += own.nextKey;
  }
  levelHeadings(first.context, structure.headings);
  writeStructure(first, structure);
  appendPages(first, leaves);
  return first;
}

/** The structure of a part (ISO 32000-2, 14.7), as far as it is joined. */
interface Structure {
  readonly documentRef: PDFRef;
  /** What stands directly below the document. */
  readonly kids: PDFObject[];
  /** The parent tree: what each page and each link belongs to. */
  readonly belonging: Entry<number>[];
  readonly named: Entry<string>[];
  readonly headings: PDFObject[];
  nextKey: number;
}

function openStructure(pdf: PDFDocument): Structure {
  const root = structureOf(pdf);
  const [documentRef] = listOf(root, "K");
  const kids = listOf(pdf.context.lookup(documentRef, PDFDict), "K");
  const belonging = readNumbers(root.lookup(PARENT_TREE, PDFDict));
  const names = root.lookup(ID_TREE);
  const nextKey = root.lookup(NEXT_KEY, PDFNumber).asNumber();
  return {
    documentRef: documentRef as PDFRef,
    kids,
    belonging,
    named: names instanceof PDFDict ? readNames(names) : [],
    headings: listOf(root, HEADINGS),
    nextKey,
  };
}

function structureOf({ catalog }: PDFDocument): PDFDict {
  return catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
}

const PARENT_TREE = PDFName.of("ParentTree");
const ID_TREE = PDFName.of("IDTree");
const NEXT_KEY = PDFName.of("ParentTreeNextKey");

/** Moves the numbers by which pages and links find what they belong to. */
function shiftKeys(context: PDFContext, by: number): void {
  for (const [, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    for (const key of ["StructParents", "StructParent"]) {
      const value = object.get(PDFName.of(key));
      if (value instanceof PDFNumber)
        object.set(PDFName.of(key), PDFNumber.of(value.asNumber() + by));
    }
  }
}

function writeStructure(pdf: PDFDocument, structure: Structure): void {
  const { context } = pdf;
  const root = structureOf(pdf);
  const { documentRef, kids, belonging, named, nextKey } = structure;
  context.lookup(documentRef, PDFDict).set(PDFName.of("K"), context.obj(kids));
  root.set(PARENT_TREE, writeNumbers(context, belonging));
  root.set(PDFName.of("RoleMap"), context.obj(ROLE_MAP));
  if (named.length > 0) root.set(ID_TREE, writeNames(context, named));
  root.set(NEXT_KEY, PDFNumber.of(nextKey));
  root.delete(PDFName.of(HEADINGS));
}

function appendPages({ catalog, context }: PDFDocument, leaves: readonly PDFRef[]): void {
  const pagesRef = catalog.get(PDFName.of("Pages"));
  const pages = catalog.Pages();
  if (pagesRef === undefined) return;
  const kids = pages.Kids();
  for (const leaf of leaves) {
    context.lookup(leaf, PDFDict).set(PDFName.of("Parent"), pagesRef);
    kids.push(leaf);
  }
  pages.set(PDFName.of("Count"), PDFNumber.of(pages.Count().asNumber() + leaves.length));
}
