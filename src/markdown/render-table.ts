import type { Cell, Table, TextBlock } from "../model/document.ts";
import { plainText } from "../model/inlines.ts";
import { countHeadRows, slotsOf } from "../model/table.ts";
import { html, raw, type Html } from "../text/html.ts";
import type { Dress, Words } from "./render.ts";

/** A table as HTML tells it: heads and bodies, what a head is of, figures apart from words. */
export function renderTable(table: Table, name: string, dress: Dress, words: Words): Html {
  const { caption, rows } = table;
  const heads = countHeadRows(table);
  // A head that reaches below the others belongs to rows of both kinds, and then nothing parts these.
  const isParted = rows
    .slice(0, heads)
    .every(({ cells }, nth) => cells.every((cell) => nth + cell.rows <= heads));
  const above = heads > 0 && isParted ? heads : 0;
  const overFigures = headsOfFigures(table, heads);
  const rendered = rows.map(({ cells }, nth) => {
    const inRow = cells.map((cell) =>
      renderCell(
        cell,
        { headsColumn: nth < heads, isFigure: isFigure(cell) || overFigures.has(cell) },
        dress,
        words,
      ),
    );
    return html`<tr id="${dress.id(`${name}.${nth + 1}`)}">\n${inRow}</tr>\n`;
  });
  const markup = html`<table id="${dress.id(name)}">
${caption && html`<caption>${words(caption)}</caption>\n`}${dress.columns?.(table)}${above > 0 && html`<thead>\n${rendered.slice(0, above)}</thead>\n`}${rows.length > above && html`<tbody>\n${rendered.slice(above)}</tbody>\n`}</table>
`;
  return dress.table(markup, table, name);
}

/** Figures, with their signs and units, and what stands for none. */
const FIGURE = /^[\p{Sc}(<>≤≥~–−-]*\s?\p{Nd}[\p{Nd}\s.,/–−-]*\s?[%)‰]*$|^[–—-]$/u;

function isFigure({ paragraphs }: Cell): boolean {
  const [only, ...others] = paragraphs;
  return only !== undefined && others.length === 0 && FIGURE.test(plainText(only.text).trim());
}

/** The heads of columns in which there are figures only: they stand at the side where these do. */
function headsOfFigures(table: Table, heads: number): ReadonlySet<Cell> {
  const slots = slotsOf(table);
  const below = slots.slice(heads).flat();
  const columnsWith = (holds: (cell: Cell) => boolean) =>
    new Set(below.filter(({ cell }) => holds(cell)).map(({ column }) => column));
  const figures = columnsWith(isFigure);
  const others = columnsWith((cell) => cell.paragraphs.length > 0 && !isFigure(cell));
  return new Set(
    slots
      .slice(0, heads)
      .flat()
      .filter(
        ({ column, cell }) => cell.columns === 1 && figures.has(column) && !others.has(column),
      )
      .map(({ cell }) => cell),
  );
}

/** What a cell is besides its words. */
interface Kind {
  readonly headsColumn: boolean;
  /** Whether it stands among figures, at the other side than words. */
  readonly isFigure: boolean;
}

function renderCell(
  cell: Cell,
  { headsColumn, isFigure: isSetAsFigure }: Kind,
  dress: Dress,
  words: Words,
): Html {
  const { isHead, columns, rows, paragraphs } = cell;
  const tag = raw(isHead ? "th" : "td");
  const scope = headsColumn ? (columns > 1 ? "colgroup" : "col") : rows > 1 ? "rowgroup" : "row";
  const content =
    paragraphs.length <= 1
      ? paragraphs.map((block) =>
          isFigure(cell) ? renderFigure(block, dress, words) : words(block),
        )
      : paragraphs.map((paragraph) => html`<p>${words(paragraph)}</p>\n`);
  return html`<${tag}${isHead && html` scope="${scope}"`}${columns > 1 && html` colspan="${columns}"`}${rows > 1 && html` rowspan="${rows}"`}${isSetAsFigure && html` class="figure"`}>${content}</${tag}>\n`;
}

/** From one figure to another. */
const RANGE = /\p{Nd}\s?[–—-]\s?\p{Nd}/u;

/** The groups of a long figure run from left to right in every text; from one year to another does not. */
function renderFigure(block: TextBlock, { direction }: Dress, words: Words): Html {
  const runsOver = direction === "rtl" && !RANGE.test(plainText(block.text));
  return runsOver ? html`<bdi dir="ltr">${words(block)}</bdi>` : words(block);
}
