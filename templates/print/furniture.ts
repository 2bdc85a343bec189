import encodeQR from "qr";
import { html, raw, type Html } from "../../src/text/html.ts";
import { APART, type Sheet } from "./sheets.ts";

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

/** White modules around a code, by which a phone finds it. */
const QUIET = 4;

/**
 * What stands at the head of a text's first page: where the text stands on the web, to type and to scan. An address
 * whose code is wider than the margin stands there without one.
 * @param address of the text's page, whole
 */
export function openingFurniture(address: string, { margins, module }: Sheet): Html {
  const code = encodeQR(address, "svg", { ecc: "medium", border: QUIET });
  const modules = Number(/viewBox="0 0 (\d+) /.exec(code)?.[1]);
  const side = modules * module;
  const svg = code.replace("<svg ", `<svg width="${side}mm" height="${side}mm" `);
  return html`<div class="running-head" aria-hidden="true" dir="ltr">${shortAddress(address)}</div>${side + APART <= margins.outer && html`<div class="code" aria-hidden="true">${raw(svg)}</div>`}`;
}

/** An address as people write it, which may end a line behind each of its folders. */
function shortAddress(address: string): Html {
  const { host, pathname } = new URL(address);
  const folders = `${host}${pathname.replace(/\/$/, "")}`.split("/");
  return html`${folders.map((folder, nth) => html`${nth > 0 && raw("/<wbr>")}${folder}`)}`;
}
