import {
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type PDFDocument,
} from "@cantoo/pdf-lib";
import { isElement, isStretch, type Element } from "./element.ts";

const ANNOTS = PDFName.of("Annots");

/**
 * Says in words where each link leads. One that those who are read to are not told of, as in the head of a table that
 * stands there again, is none.
 * @param names what the places are, in words; a place in a text is called as the text where it has no words
 */
export function describeLinks(
  pdf: PDFDocument,
  document: Element,
  names: Readonly<Record<string, string>>,
): void {
  const nameOf = (place: string): string =>
    names[place] ?? names[place.replace(/\..*$/, "")] ?? place;
  const told = new Set<PDFRef>();
  const visit = (element: Element): void => {
    for (const kid of element.kids) {
      if (isElement(kid)) visit(kid);
      else if (!isStretch(kid)) told.add(kid.annotation);
    }
  };
  visit(document);
  for (const { node } of pdf.getPages()) {
    const annotations = node.Annots();
    if (!annotations) continue;
    const kept = annotations.asArray().filter((one) => one instanceof PDFRef && told.has(one));
    for (const one of kept) {
      const link = pdf.context.lookup(one);
      if (link instanceof PDFDict) describe(link, nameOf);
    }
    if (kept.length === 0) node.delete(ANNOTS);
    else if (kept.length < annotations.size()) node.set(ANNOTS, pdf.context.obj(kept));
  }
}

function describe(link: PDFDict, nameOf: (destination: string) => string): void {
  const action = link.lookup(PDFName.of("A"));
  const address = action instanceof PDFDict ? action.lookup(PDFName.of("URI")) : undefined;
  const place = textOf(link.lookup(PDFName.of("Dest")));
  const words = textOf(address) ?? (place === undefined ? undefined : nameOf(place));
  if (words !== undefined) link.set(PDFName.of("Contents"), PDFHexString.fromText(words));
}

function textOf(object: unknown): string | undefined {
  const isText =
    object instanceof PDFString || object instanceof PDFHexString || object instanceof PDFName;
  return isText ? object.decodeText() : undefined;
}
