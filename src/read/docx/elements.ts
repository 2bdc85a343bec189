import { childrenOf, type XmlElement } from "../akn/xml.ts";

/** What is gone from the text as it stands, though the file remembers it. */
export const GONE: ReadonlySet<string> = new Set(["del", "moveFrom"]);

/** The elements directly inside; of alternatives what is in the one that counts. */
export function contentsOf(element: XmlElement): XmlElement[] {
  return childrenOf(element).flatMap((child) =>
    child.name === "AlternateContent" ? alternative(child).flatMap(contentsOf) : [child],
  );
}

/** Of alternatives the first, which new programs show; the others are for old ones and say the same. */
function alternative(element: XmlElement): XmlElement[] {
  const [first] = childrenOf(element, "Choice");
  return first ? [first] : childrenOf(element, "Fallback").slice(0, 1);
}

/** The elements with a name that stand in no other of that name. */
export function outermost(element: XmlElement, name: string): XmlElement[] {
  return contentsOf(element).flatMap((child) =>
    child.name === name ? [child] : outermost(child, name),
  );
}

/** The characters in an element, white space as it stands. */
export function textIn({ children }: XmlElement): string {
  return children.map((child) => (child.type === "text" ? child.value : "")).join("");
}
