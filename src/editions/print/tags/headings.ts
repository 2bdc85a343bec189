import { PDFDict, PDFName, type PDFContext, type PDFObject } from "@cantoo/pdf-lib";
import { isElement, type Element } from "./element.ts";
import { isHeading } from "./roles.ts";

/** Where a part of a book that is not joined yet lists its headings, at the root of its structure. */
export const HEADINGS = "PlenaryHeadings";

/**
 * The headings of a document in the order in which they are read. What heads the contents or an index stands beside
 * the texts, and not above them: there is a gap behind it.
 */
export function headingsOf(document: Element): (Element | undefined)[] {
  const found: (Element | undefined)[] = [];
  const visit = (element: Element): void => {
    if (isHeading(element.type)) found.push(element);
    for (const kid of element.kids) if (isElement(kid)) visit(kid);
    if (element.role === "nav" || element.role === "index") found.push(undefined);
  };
  visit(document);
  return found;
}

/**
 * Numbers the headings of a book so that none is deeper by more than one than what it stands below.
 * @param headings in the order in which they are read, as the browser counts them; a gap is nothing or null
 */
export function levelHeadings(context: PDFContext, headings: readonly PDFObject[]): void {
  /** The levels of the headings that are open, as the browser counts them. */
  let open: string[] = [];
  for (const ref of headings) {
    const heading = context.lookup(ref);
    const type = heading instanceof PDFDict ? heading.get(S) : undefined;
    if (!(heading instanceof PDFDict && type instanceof PDFName)) {
      open = [];
      continue;
    }
    const own = type.decodeText();
    open = [...open.filter((level) => level < own), own];
    heading.set(S, PDFName.of(`H${open.length}`));
  }
}

const S = PDFName.of("S");
