import { html, type Html } from "../../src/text/html.ts";

/** What stands around the text of a page. */
export interface Furniture {
  readonly head: string | undefined;
  /** The number of the page, where it shows one. */
  readonly folio: string | undefined;
}

/** Furniture is real text, so that every reader of the file finds it, but hidden from those who are read to. */
export function pageFurniture({ head, folio }: Furniture): Html {
  return html`${folio !== undefined && html`<div class="folio" aria-hidden="true" dir="auto">${folio}</div>`}${head !== undefined && html`<div class="running-head" aria-hidden="true" dir="auto">${head}</div>`}`;
}
