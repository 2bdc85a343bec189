import type { BookPage, BookPiece, LaidBegin } from "../../src/editions/print/pagination.ts";
import { html, raw, type Html } from "../../src/text/html.ts";
import { openingFurniture, pageFurniture } from "./furniture.ts";
import { numberPages } from "./page-numbers.ts";
import type { Sheet } from "./sheets.ts";

/** A piece that was cut into pages. */
export interface LaidPiece {
  readonly pages: readonly LaidPage[];
  /** Everything in it that has a name, in the order of its pages, which are counted from 0. */
  readonly places: readonly {
    readonly name: string;
    readonly page: number;
    readonly top: number;
  }[];
  /** Where each of its pages begins; nothing where it has no text. */
  readonly begins: readonly (LaidBegin | null)[];
  /** The style sheet that its pages want. */
  readonly styles: string;
}

/** A page as it was cut: its classes but for those of its side, and its type area. */
export interface LaidPage {
  readonly kinds: readonly string[];
  readonly html: string;
}

/** What pages are bound from. */
export interface Binding {
  readonly language: string;
  readonly title: string;
  readonly sheet: Sheet;
  readonly pieces: readonly BookPiece[];
  readonly laid: readonly LaidPiece[];
  /** The printed number of the page on which each name stands. */
  readonly labelOf: ReadonlyMap<string, string>;
}

/** Some pages of a book as a document that is printed as it stands. */
export function boundPages(pages: readonly BookPage[], binding: Binding): Html {
  const { language, title, laid } = binding;
  const styles = new Set(pages.map(({ piece }) => laid[piece ?? 0]?.styles ?? ""));
  const own = pages.map((page) => boundPage(page, binding));
  const [first = "", ...others] = own;
  const bound = [`${first.slice(0, -PAGE_END.length)}${placesElsewhere(own.join(""))}`, ...others];
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="fonts.css" />
        <style>
          ${raw([...styles].join("\n"))}
        </style>
      </head>
      <body>
        <div class="pagedjs_pages">${bound.map(raw)}</div>
      </body>
    </html> `;
}

/** The document in which pieces are cut into pages. */
export function emptyDocument(language: string, scripts: readonly string[]): Html {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>-</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="fonts.css" data-pagedjs-ignore />
        ${scripts.map((script) => html`<script src="${script}"></script>`)}
      </head>
      <body></body>
    </html> `;
}

const PAGE_END = "</div></div></div>\n";

function boundPage(page: BookPage, { pieces, laid, labelOf, sheet }: Binding): string {
  const { piece: index, nth, side, label } = page;
  const piece = index === undefined ? undefined : pieces[index];
  const own = index === undefined ? undefined : laid[index]?.pages[nth];
  const opens = nth === 0 && piece?.goesOn !== true;
  const furniture = pageFurniture({
    head: opens ? undefined : piece?.heads?.[side],
    folio: piece?.isNumbered === true ? label : undefined,
  });
  const opening = opens && piece?.address !== undefined && openingFurniture(piece.address, sheet);
  // Paged.js calls a recto a right page, on whichever side it lies.
  const classes = [
    "pagedjs_page",
    `pagedjs_${side === "recto" ? "right" : "left"}_page`,
    ...(own?.kinds.filter((kind) => kind !== "pagedjs_page") ?? []),
  ];
  const area = numberPages(own?.html ?? "", page, piece?.matter === "back", labelOf)
    // Pieces count their elements each for itself (identity.js).
    .replace(/ lang="([\w-]+-x-\w+-\w+)"/g, ` lang="$1-${index ?? 0}"`);
  return `<div class="${classes.join(" ")}"><div class="pagedjs_sheet"><div class="pagedjs_pagebox">${area}${String(html`${furniture}${opening}`)}${PAGE_END}`;
}

// The browser drops a link to what is not in its document: such places stand there in name only.
function placesElsewhere(markup: string): string {
  const here = new Set([...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  const wanted = new Set([...markup.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id));
  const lacking = [...wanted].filter((id) => !here.has(id));
  const places = lacking.map((id) => html`<span id="${id}"></span>`);
  return `${String(html`<div class="elsewhere" aria-hidden="true">${places}</div>`)}${PAGE_END}`;
}
