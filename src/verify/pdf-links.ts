import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFString,
  type PDFObject,
  type PDFPage,
} from "@cantoo/pdf-lib";

/** Where the links of a page lead, in their order: a named place or an address. */
export function readLinks(page: PDFPage): string[] {
  const annotations = page.node.Annots();
  if (!(annotations instanceof PDFArray)) return [];
  return annotations.asArray().flatMap((_, nth) => {
    const annotation = annotations.lookup(nth);
    return annotation instanceof PDFDict ? targetOf(annotation) : [];
  });
}

/** Where a link leads; one that leads to no place with a name leads nowhere. */
export function targetOf(annotation: PDFDict): string[] {
  const action = annotation.lookup(PDFName.of("A"));
  const target =
    annotation.lookup(PDFName.of("Dest")) ??
    (action instanceof PDFDict
      ? (action.lookup(PDFName.of("URI")) ?? action.lookup(PDFName.of("D")))
      : undefined);
  return textOf(target);
}

/** A name or a string; a place that has no name is an array. */
function textOf(target: PDFObject | undefined): string[] {
  if (target instanceof PDFName || target instanceof PDFString || target instanceof PDFHexString) {
    return [target.decodeText()];
  }
  return [];
}
