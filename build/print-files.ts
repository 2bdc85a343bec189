import type { SheetName } from "../templates/print/sheets.ts";
import type { Variant } from "./print-variants.ts";

/** What the compendium of a session is called: `cosp-uncac-7-en.pdf` on A4, `…-a5.pdf`, `…-booklet.pdf`. */
export function bookFile(name: string, form: SheetName | Variant): string {
  return form === "a4" ? `${name}.pdf` : `${name}-${form}.pdf`;
}

/** What a text by itself is called: `cosp-uncac-7-en-res-7-1.pdf`. */
export function textFile(name: string, text: string): string {
  return `${name}-${text}.pdf`;
}

/** What the redline of a text's draft is called: `cosp-uncac-7-en-res-7-3-changes.pdf`, of a further one with its name. */
export function changesFile(name: string, text: string, further?: string): string {
  return `${name}-${text}-changes${further === undefined ? "" : `-${further}`}.pdf`;
}

/** What tells the other editions of the pages of a session's compendium. */
export function pagesFile(name: string): string {
  return `${name}.pages.json`;
}
