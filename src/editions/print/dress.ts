import { renderInlines, type Dress, type NoteMark, type Stretch } from "../../markdown/render.ts";
import type { TextBlock } from "../../model/document.ts";
import { plainText } from "../../model/inlines.ts";
import { runsAgainst, type Direction } from "../../text/direction.ts";
import { html, raw, type Html } from "../../text/html.ts";

/**
 * What the markup of a text is on paper. All texts stand in one file, so the document goes before each name:
 * `res-7-1.op28.c`. Labels and note numbers are printed text; a counter would not survive a page break.
 * @param stretches links within the book
 */
export function dressFor(
  document: string,
  direction: Direction,
  stretches: (block: TextBlock) => readonly Stretch[] = () => [],
): Dress {
  const id = (name: string): string => `${document}.${name}`;
  return {
    id,
    direction,
    // The space belongs to the label: it keeps label and words apart for those who copy them.
    label: (_name, printed) =>
      printed === undefined ? raw("") : html`<span class="label">${printed} </span>`,
    table: (markup) => html`<div class="table">\n${markup}</div>\n`,
    noteMark: (mark) => noteMark(mark, id, direction, stretches),
    stretches,
    heading: 3,
    annexHeading: 3,
  };
}

// The note stands in its first mark, from where the page takes it to the foot of each page that refers to it
// (`templates/print/notes.js`).
function noteMark(
  { label, name, anchor, nth, note }: NoteMark,
  id: (name: string) => string,
  direction: Direction,
  stretches: (block: TextBlock) => readonly Stretch[],
): Html {
  const number = html`<a id="${id(anchor)}" href="#${id(name)}">${label}</a>`;
  if (nth > 1 || note === undefined) return html`<sup class="mark">${number}</sup>`;
  // Its reference is its name: Paged.js invents one where there is none.
  const text = renderInlines(note.text, (inner) => html`${inner}`, stretches(note));
  const words = runsAgainst(plainText(note.text), direction) ? html`<bdi>${text}</bdi>` : text;
  return html`<sup class="mark"
    ><span class="note" dir="${direction}" data-ref="${id(name)}"
      ><span class="label">${label} </span>${words}</span
    >${number}</sup
  >`;
}
