import { resolve, type Page } from "./book.ts";
import { descendantsOf, isOfType, textOf, type XmlElement } from "./tree.ts";

/** A line of a list of links. */
export interface Entry {
  readonly element: XmlElement;
  readonly words: string;
  readonly target: { readonly path: string; readonly anchor: string };
  readonly line: number;
}

/** The lines of the lists of a kind: `toc`, `landmarks`, `page-list`. */
export function linksIn(page: Page | undefined, type: string): readonly Entry[] {
  const lists = page?.elements.filter(({ name }) => name === "nav") ?? [];
  return lists
    .filter((nav) => isOfType(nav, type))
    .flatMap(descendantsOf)
    .filter(({ name }) => name === "a")
    .map((element) => ({
      element,
      words: plain(textOf(element)),
      target: resolve(page?.path ?? "", element.attributes["href"] ?? ""),
      line: element.line,
    }));
}

/** What is printed of words. */
export function plain(words: string): string {
  return words
    .replace(/\p{Default_Ignorable_Code_Point}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
