import { PDFDict, PDFName, PDFRef, type PDFDocument } from "@cantoo/pdf-lib";
import { readContent, writeContent } from "../page-content.ts";
import { markContent } from "./content.ts";
import { isElement, isStretch, type Element } from "./element.ts";
import { describeLinks } from "./links.ts";
import { readTree } from "./read-tree.ts";
import { shapeTree } from "./shape.ts";
import { writeTree } from "./write-tree.ts";

/** What pages are tagged with besides what stands on them. */
export interface Tagging {
  readonly language: string;
  /** What the places are that links lead to, in words. */
  readonly placeNames?: Readonly<Record<string, string>>;
}

/**
 * Rebuilds what printed pages tell those who are read to (PDF/UA-1, ISO 14289-1): one tree for all of them, whatever
 * page breaks cut, with everything that is no text left out of it. How deep its headings are is for the book to say.
 */
export function writeTags(pdf: PDFDocument, { language, placeNames = {} }: Tagging): void {
  const { context } = pdf;
  const { document, notes, refs } = readTree(pdf);
  markPages(pdf, [document, ...notes]);
  const shaped = shapeTree({ document, notes, refs });
  describeLinks(pdf, shaped, placeNames);
  for (const ref of [...refs, ...rootsOf(pdf)]) context.delete(ref);
  writeTree(pdf, { ...shaped, language });
  for (const { node } of pdf.getPages()) {
    if (node.Annots()) node.set(PDFName.of("Tabs"), PDFName.of("S"));
  }
}

/** What the browser's tree hangs on. */
function rootsOf({ catalog }: PDFDocument): PDFRef[] {
  const root = catalog.lookup(ROOT);
  const refs = [catalog.get(ROOT), root instanceof PDFDict && root.get(PDFName.of("ParentTree"))];
  return refs.filter((one) => one instanceof PDFRef);
}

const ROOT = PDFName.of("StructTreeRoot");

/** Marks the content of each page, and takes from the elements what is none of theirs. */
function markPages(pdf: PDFDocument, elements: readonly Element[]): void {
  const owned = pdf.getPages().map(() => new Map<number, "words" | "picture">());
  const own = (element: Element, isInPicture: boolean): void => {
    const isPicture = isInPicture || element.type === "Figure";
    for (const kid of element.kids) {
      if (isElement(kid)) own(kid, isPicture);
      else if (isStretch(kid)) owned[kid.page]?.set(kid.number, isPicture ? "picture" : "words");
    }
  };
  for (const element of elements) own(element, false);
  const marked = pdf.getPages().map((page, nth) => {
    const { bytes, stretches } = markContent(readContent(page), (number) =>
      owned[nth]?.get(number),
    );
    writeContent(page, bytes);
    return stretches;
  });
  const prune = (element: Element): void => {
    element.kids = element.kids.filter(
      (kid) => !isStretch(kid) || marked[kid.page]?.has(kid.number) === true,
    );
    for (const kid of element.kids) if (isElement(kid)) prune(kid);
  };
  for (const element of elements) prune(element);
}
