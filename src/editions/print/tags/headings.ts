import { isElement, type Element } from "./element.ts";
import { isHeading } from "./roles.ts";

/**
 * Numbers the headings of a book so that none is deeper by more than one than what it stands below. What heads the
 * contents or an index stands beside the texts, and not above them.
 */
export function levelHeadings(document: Element): void {
  /** The levels of the headings that are open, as the browser counts them. */
  let open: string[] = [];
  const visit = (element: Element): void => {
    if (isHeading(element.type)) {
      const own = element.type;
      open = open.filter((level) => level < own);
      open.push(own);
      element.type = `H${open.length}`;
    }
    for (const kid of element.kids) if (isElement(kid)) visit(kid);
    if (element.role === "nav") open = [];
  };
  visit(document);
}
