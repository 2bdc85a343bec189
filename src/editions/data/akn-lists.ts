import type { Paragraph } from "../../model/document.ts";

/** What the items of a paragraph are in a preamble, and in a body. */
export type ItemName = "item" | "point";

/** What stands without a letter among items: another paragraph under the same number, as identifiers call it. */
export const FURTHER = { item: "p", point: "al" } as const satisfies Record<ItemName, string>;

/** Whether what hangs below a paragraph is a list: one that has nothing but further paragraphs is none. */
export function hasList({ items }: Paragraph, name: ItemName): boolean {
  return items.some(
    ({ label, items: below }) => label !== undefined || (name === "item" && below.length > 0),
  );
}
