import {
  PDFDict,
  PDFName,
  PDFNull,
  PDFString,
  type PDFDocument,
  type PDFObject,
} from "@cantoo/pdf-lib";

/** A place in the book that has a name. */
export interface Destination {
  /** `res-7-1.op5` */
  readonly name: string;
  /** Counted from 1. */
  readonly page: number;
  /** How far down the page it stands, as a fraction of the page's height. */
  readonly top: number;
}

/**
 * Names the places of a book, so that others can link to `book.pdf#nameddest=res-7-1.op28.c`. The browser names
 * only the places that the book itself links to, in a list that readers have deprecated; its links are turned to ours.
 */
export function writeDestinations(pdf: PDFDocument, destinations: readonly Destination[]): void {
  const { context, catalog } = pdf;
  // A name tree is searched by bytes; the names are ASCII.
  const sorted = destinations.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const names = sorted.flatMap(({ name, page, top }): PDFObject[] => {
    const leaf = pdf.getPage(page - 1);
    const place = context.obj([
      leaf.ref,
      PDFName.of("XYZ"),
      PDFNull,
      Math.round(leaf.getHeight() * (1 - top)),
      PDFNull,
    ]);
    return [PDFString.of(name), place];
  });
  const tree = context.register(context.obj({ Names: names }));
  catalog.set(PDFName.of("Names"), context.obj({ Dests: tree }));
  catalog.delete(PDFName.of("Dests"));
  for (const link of links(pdf)) {
    const dest = link.get(PDFName.of("Dest"));
    if (dest instanceof PDFName) link.set(PDFName.of("Dest"), PDFString.of(dest.decodeText()));
  }
}

function links(pdf: PDFDocument): PDFDict[] {
  return pdf
    .getPages()
    .flatMap((page) => page.node.Annots()?.asArray() ?? [])
    .map((annotation) => pdf.context.lookup(annotation))
    .filter((annotation) => annotation instanceof PDFDict);
}
