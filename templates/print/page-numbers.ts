import type { BookPage } from "../../src/editions/print/pagination.ts";
import { NUMBER } from "../../src/editions/print/references.ts";

/** The numbers of the pages on which the lines of the contents begin. */
const IN_CONTENTS = /(<span class="page" data-page-of="([^"]+)"[^>]*>)0(?=<)/g;

/** The numbers of the pages that references lead to. */
const OF_REFERENCE = new RegExp(
  `(<span class="editorial" data-page-of="([^"]+)"[^>]*>[^<]*?)${NUMBER}([^<]*</span>)`,
  "g",
);

const LINK = /(<a class="reference") href="#([^"]+)"/g;

/**
 * Fills in the numbers of pages. What lies open before who reads a text needs none; an index has the number of each place.
 * In a selection of texts a reference to another has neither number nor link.
 * @param markup of the page
 * @param isIndex whether the page is of an index or a register
 * @param labelOf the printed number of the page on which each name stands
 */
export function numberPages(
  markup: string,
  page: BookPage,
  isIndex: boolean,
  labelOf: ReadonlyMap<string, string>,
): string {
  return markup
    .replace(IN_CONTENTS, (_, open: string, name: string) => `${open}${labelOf.get(name) ?? "0"}`)
    .replace(OF_REFERENCE, (_, open: string, name: string, end: string) => {
      const label = labelOf.get(name);
      const isSaid = label !== undefined && (isIndex || !liesOpen(label, page));
      return isSaid ? `${open}${label}${end}` : "";
    })
    .replace(LINK, (link, open: string, name: string) => (labelOf.has(name) ? link : open));
}

/** Whether a page is this one or the one that faces it. */
function liesOpen(label: string, page: BookPage): boolean {
  const facing = Number(page.label) + (page.side === "recto" ? -1 : 1);
  return label === page.label || label === String(facing);
}
