import type { Dress, Stretch } from "../../markdown/render.ts";
import type { TextBlock } from "../../model/document.ts";
import type { Direction } from "../../text/direction.ts";
import { html, raw } from "../../text/html.ts";
import { shareColumns } from "./columns.ts";

/** The e-book's markup: each text has a file of its own, so a unit's name is its anchor. */
export function bookDress(
  direction: Direction,
  stretches: (block: TextBlock) => readonly Stretch[] = () => [],
): Dress {
  return {
    stretches,
    direction,
    heading: 2,
    annexHeading: 3,
    id: (name) => name,
    // The space is inside, where it takes no room at the end of an inline block.
    label: (_name, printed) =>
      printed === undefined ? raw("") : html`<span class="label">${printed} </span>`,
    table: (markup, table) => {
      const { width, isWide } = shareColumns(table);
      return html`<div class="${isWide ? "wide table" : "table"}" style="max-width: ${width}em">\n${markup}</div>\n`;
    },
    columns: (table) =>
      html`<colgroup>${shareColumns(table).parts.map((part) => html`<col style="width: ${part}%"/>`)}</colgroup>\n`,
    noteMark: ({ label, name, anchor, note }) =>
      note === undefined
        ? html`<sup>${label}</sup>`
        : html`<sup><a epub:type="noteref" role="doc-noteref" id="${anchor}" href="#${name}">${label}</a></sup>`,
  };
}
