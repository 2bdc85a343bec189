import {
  PDFArray,
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

/**
 * Joins printed files to one: the pages in order, and below one document element of one structure tree what stands
 * below those of the parts. Names of places are not kept, nor is what a part says of itself.
 * @param parts files as the browser prints them, tagged
 */
export async function mergePrinted(parts: readonly Uint8Array[]): Promise<PDFDocument> {
  const [first, ...others] = await Promise.all(parts.map(openPdf));
  if (first === undefined) throw new RangeError("a book needs a page");
  if (others.length === 0) return first;
  const structure = openStructure(first);
  const leaves: PDFRef[] = [];
  for (const part of others) {
    const own = openStructure(part);
    shiftKeys(part.context, structure.nextKey);
    const copier = PDFObjectCopier.for(part.context, first.context);
    leaves.push(...part.getPages().map(({ ref }) => copier.copy(ref)));
    for (const kid of own.kids) {
      const ref = copier.copy(kid);
      first.context.lookup(ref, PDFDict).set(PDFName.of("P"), structure.documentRef);
      structure.kids.push(ref);
    }
    for (const [key, value] of own.entries) {
      structure.entries.push([key + structure.nextKey, copier.copy(value)]);
    }
    // The copies of its document element hold nothing any more.
    first.context.delete(copier.copy(own.documentRef));
    structure.nextKey += own.nextKey;
  }
  writeStructure(first, structure);
  appendPages(first, leaves);
  return first;
}

/** The structure of a printed file (ISO 32000-2, 14.7), as far as it is joined. */
interface Structure {
  readonly documentRef: PDFRef;
  /** What stands directly below the document. */
  readonly kids: PDFObject[];
  /** The parent tree: what each page and each link belongs to. */
  readonly entries: [key: number, value: PDFObject][];
  nextKey: number;
}

function openStructure(pdf: PDFDocument): Structure {
  const { catalog, context } = pdf;
  const root = catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  const [documentRef] = listOf(root, "K");
  const kids = listOf(context.lookup(documentRef, PDFDict), "K");
  const entries = entriesOf(root.lookup(PDFName.of("ParentTree"), PDFDict));
  const nextKey = Math.max(-1, ...entries.map(([key]) => key)) + 1;
  return { documentRef: documentRef as PDFRef, kids, entries, nextKey };
}

function entriesOf(tree: PDFDict): [number, PDFObject][] {
  const below = listOf(tree, "Kids").flatMap((kid) => entriesOf(tree.context.lookup(kid, PDFDict)));
  const own = listOf(tree, "Nums");
  const pairs = own.flatMap((key, nth): [number, PDFObject][] => {
    const value = own[nth + 1];
    return nth % 2 === 0 && key instanceof PDFNumber && value !== undefined
      ? [[key.asNumber(), value]]
      : [];
  });
  return [...below, ...pairs];
}

/** An entry that is a list, or one thing that stands for a list of one. */
function listOf(dict: PDFDict, key: string): PDFObject[] {
  const value = dict.get(PDFName.of(key));
  const found = dict.context.lookup(value);
  if (found instanceof PDFArray) return found.asArray();
  return value === undefined ? [] : [value];
}

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

function writeStructure({ catalog, context }: PDFDocument, structure: Structure): void {
  const root = catalog.lookup(PDFName.of("StructTreeRoot"), PDFDict);
  context.lookup(structure.documentRef, PDFDict).set(PDFName.of("K"), context.obj(structure.kids));
  const nums = structure.entries.flatMap(([key, value]) => [PDFNumber.of(key), value]);
  root.set(PDFName.of("ParentTree"), context.register(context.obj({ Nums: nums })));
  root.set(PDFName.of("ParentTreeNextKey"), PDFNumber.of(structure.nextKey));
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
