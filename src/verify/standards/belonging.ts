import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type PDFDocument,
  type PDFObject,
} from "@cantoo/pdf-lib";
import type { Report } from "./fault.ts";
import { placeOf, textOf, type FoundElement } from "./tree.ts";

/**
 * Each stretch of each page belongs to one element, and each element has but such stretches; the file finds the one
 * from the other both ways (ISO 32000-1, 14.7.4). Each link belongs to an element for it, and says where it leads.
 */
export function checkBelonging(
  pdf: PDFDocument,
  elements: readonly FoundElement[],
  stretches: ReadonlyMap<PDFRef, ReadonlySet<number>>,
  report: Report,
): void {
  const root = pdf.catalog.lookup(PDFName.of("StructTreeRoot"));
  const tree = root instanceof PDFDict ? root.lookup(PDFName.of("ParentTree")) : undefined;
  const parents = new Map(entriesOf(tree, 0));
  const owners = new Map<PDFRef, Map<number, FoundElement>>();
  for (const element of elements) {
    for (const [page, stretch] of element.stretches) {
      const own = owners.get(page) ?? new Map<number, FoundElement>();
      owners.set(page, own);
      if (own.has(stretch))
        report("7.1", placeOf(element), `shares stretch ${stretch} with another`);
      own.set(stretch, element);
      if (stretches.get(page)?.has(stretch) !== true)
        report("7.1", placeOf(element), `has stretch ${stretch}, which is on no page`);
    }
  }
  const links = new Map(
    elements.flatMap((element) => element.annotations.map((ref) => [ref, element] as const)),
  );
  for (const [nth, page] of pdf.getPages().entries()) {
    const place = `page ${nth + 1}`;
    const list = pdf.context.lookup(parents.get(keyOf(page.node, "StructParents")));
    for (const stretch of stretches.get(page.ref) ?? []) {
      const owner = owners.get(page.ref)?.get(stretch);
      if (!owner) report("7.1", place, `has stretch ${stretch}, which belongs to no element`);
      else if (!(list instanceof PDFArray) || list.get(stretch) !== owner.ref)
        report("7.1", place, `does not find what stretch ${stretch} belongs to`);
    }
    const annotations = page.node.Annots()?.asArray() ?? [];
    if (annotations.length > 0 && page.node.get(PDFName.of("Tabs")) !== PDFName.of("S"))
      report("7.18.3", place, "does not lead from link to link in the order of the text");
    for (const ref of annotations) {
      const link = pdf.context.lookup(ref);
      const element = ref instanceof PDFRef ? links.get(ref) : undefined;
      if (!(link instanceof PDFDict)) continue;
      if (link.get(PDFName.of("Subtype")) !== PDFName.of("Link"))
        report("7.18.1", place, "has a note or a form");
      if (textOf(link, "Contents") === undefined)
        report("7.18.5", place, "has a link that does not say where it leads");
      if (element?.type !== "Link") report("7.18.5", place, "has a link that belongs to none");
      else if (parents.get(keyOf(link, "StructParent")) !== element.ref)
        report("7.18.5", place, "has a link that does not find what it belongs to");
    }
  }
}

function keyOf(dict: PDFDict, name: string): number {
  const key = dict.get(PDFName.of(name));
  return key instanceof PDFNumber ? key.asNumber() : -1;
}

function entriesOf(tree: PDFObject | undefined, depth: number): [number, PDFObject][] {
  if (!(tree instanceof PDFDict) || depth > 16) return [];
  const [nums, kids] = [tree.lookup(PDFName.of("Nums")), tree.lookup(PDFName.of("Kids"))];
  const own = nums instanceof PDFArray ? nums.asArray() : [];
  const below = kids instanceof PDFArray ? kids.asArray() : [];
  return [
    ...own.flatMap((key, nth): [number, PDFObject][] => {
      const value = own[nth + 1];
      return nth % 2 === 0 && key instanceof PDFNumber && value ? [[key.asNumber(), value]] : [];
    }),
    ...below.flatMap((kid) => entriesOf(tree.context.lookup(kid), depth + 1)),
  ];
}
