import { relativeLink, sessionPath } from "../../src/editions/site/addresses.ts";
import type { Column, PageOf } from "../../src/editions/site/pages.ts";
import { alignColumns, type ParallelRow } from "../../src/editions/site/rows.ts";
import { placePath, referencesIn } from "../../src/editions/site/references.ts";
import { renderUnits, type RenderedUnit } from "../../src/markdown/render.ts";
import { html, type Html } from "../../src/text/html.ts";
import { directionOf, nameOfLanguage } from "../wording/languages.ts";
import { listed, sessionName, shortName } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { spoken } from "./switch.ts";
import { BACK, dressFor } from "./text.ts";

/** How many languages are shown until a reader chooses. */
const SHOWN = 2;

/** What the text is called on its page in all languages. */
export function parallelName({ columns, published }: PageOf<"parallel">, wording: Wording): string {
  const [first] = columns;
  return first ? shortName(first.instrument, wording) : published.session.body.name;
}

/** A text in all its languages: a row a paragraph, a column a language; boxes choose the columns, by style alone. */
export function parallelMain(page: PageOf<"parallel">, wording: Wording): Html {
  const { path, columns, published } = page;
  const { session } = published;
  const words = wording.site.languages;
  const rows = alignColumns(columns.map((column, nth) => cellsOf(column, path, nth === 0)));
  return html`<article class="parallel">
<header class="text-head">
<p class="kicker"><a href="${relativeLink(path, sessionPath(session))}">${listed([session.body.name, sessionName(session)], wording)}</a></p>
<h1>${words.sideBySideTitle(parallelName(page, wording))}</h1>
</header>
<fieldset class="shown">
<legend>${words.shown}</legend>
${columns.map(({ language }, nth) => html`<label><input type="checkbox" name="languages" value="${language}"${nth < SHOWN && html` checked=""`}> <span ${spoken(language)}>${nameOfLanguage(language)}</span></label>\n`)}</fieldset>
<div class="rows">
${rows.map((row) => parallelRow(row, columns))}</div>
</article>
`;
}

/** What one language has of a row. */
interface ParallelCell {
  readonly name: string;
  readonly markup: Html;
}

// The first language has the names as they are; the others say which they are, so that each stands once.
function cellsOf(
  { language, instrument, published: { session, links } }: Column,
  path: string,
  isFirst: boolean,
): ParallelCell[] {
  const wording = wordingFor(language);
  const suffix = isFirst ? "" : `--${language}`;
  const id = (name: string) => `${name}${suffix}`;
  const to = (page: string) => relativeLink(path, page);
  const stretches = referencesIn(session, {
    within: ({ document, unit }) =>
      document === instrument.id && unit !== undefined
        ? `#${id(unit)}`
        : to(placePath(session, { document, unit })),
    to,
    links: links?.links,
  });
  const dress = { ...dressFor(wording, directionOf(language), { id, level: 1 }), stretches };
  return renderUnits(instrument, dress).map((rendered) => ({
    name: rendered.unit.name,
    markup: cellOf(rendered, language, suffix, wording),
  }));
}

function cellOf(
  { unit, markup, references }: RenderedUnit,
  language: string,
  suffix: string,
  wording: Wording,
): Html {
  const { type, name } = unit;
  const attributes = html`id="${name}${suffix}" ${spoken(language)}`;
  switch (type) {
    case "table":
    case "row":
      return html`<div ${spoken(language)}>${markup}</div>\n`;
    case "note":
      return html`<p class="note" ${attributes}><span class="note-label">${unit.node.label}</span> ${markup}${references.map(
        (anchor, nth) =>
          html`\u00A0<a class="back" role="doc-backlink" href="#${anchor}${suffix}" aria-label="${wording.backTo(nth + 1, unit.node.label)}">${BACK[directionOf(language)]}</a>`,
      )}</p>\n`;
    case "preambular":
    case "operative":
    case "annex":
      return html`<p class="${type} depth-${unit.depth}" ${attributes}>${markup}</p>\n`;
    case "masthead":
    case "designation":
    case "title":
    case "formula":
    case "heading":
    case "closing":
      return html`<p class="${type}" ${attributes}>${markup}</p>\n`;
  }
}

function parallelRow({ cells }: ParallelRow<ParallelCell>, columns: readonly Column[]): Html {
  return html`<div class="row">
${columns.map(({ language }, nth) => cells[nth]?.markup ?? absent(language))}</div>
`;
}

function absent(language: string): Html {
  return html`<p class="absent" ${spoken(language)}>${wordingFor(language).site.languages.missing}</p>\n`;
}
