import { DRAFT_NOTICE, citation, factValue, longDate, shortName, titleOf } from "../wording.ts";
import {
  instrumentPath,
  relativeLink,
  type PublishedSession,
  type SitePage,
} from "../../src/editions/site/pages.ts";
import { renderInstrument, type Dress, type RenderedNote } from "../../src/markdown/render.ts";
import type { Instrument, Table } from "../../src/model/document.ts";
import { nameUnits } from "../../src/model/name.ts";
import { widthOf } from "../../src/model/table.ts";
import { html, type Html } from "../../src/text/html.ts";

/** How a text is dressed for the site: every paragraph is its own link, every note mark leads to its note. */
const dress: Dress = {
  id: (name) => name,
  label: (name, printed) =>
    printed === undefined
      ? html`<a class="place" href="#${name}" aria-label="${spokenPlace(name)}"></a>`
      : html`<a class="label" href="#${name}">${printed}</a> `,
  noteMark: ({ label, name, anchor }) =>
    html`<sup class="mark"><a id="${anchor}" href="#${name}" role="doc-noteref" aria-label="Note ${label}">${label}</a></sup>`,
  table: tableRegion,
  heading: 3,
};

/** Narrower than this a table fits on a phone. */
const WIDE = 3;

/** A table that is wider than a phone scrolls by itself, and by keys too. */
function tableRegion(markup: Html, table: Table, name: string): Html {
  if (widthOf(table) < WIDE) return html`<div class="table">\n${markup}</div>\n`;
  const region = table.caption && html` role="region" aria-labelledby="${name}"`;
  return html`<div class="table"${region} tabindex="0">\n${markup}</div>\n`;
}

function spokenPlace(name: string): string {
  const [kind, number] = [name.replace(/[\d-]+.*$/, ""), /\d+/.exec(name)?.[0] ?? ""];
  if (kind === "pp") return `Link to preambular paragraph ${number}`;
  return kind === "op" ? `Link to operative paragraph ${number}` : `Link to paragraph ${name}`;
}

/** The page of one text. */
export function instrumentMain(page: Extract<SitePage, { kind: "instrument" }>): Html {
  const { published, instrument } = page;
  const { session } = published;
  const text = renderInstrument(instrument, dress);
  const adopted = factValue(instrument, "adopted");
  const isDraft = instrument.kind === "draft-resolution";
  const first = nameUnits(instrument).find(({ type }) => type === "operative")?.name ?? "title";
  return html`<article>
<header class="text-head">
${isDraft && html`<p class="notice">${DRAFT_NOTICE}</p>\n`}<p class="kicker">${session.body.name}</p>
${text.masthead.length > 0 && html`<div class="masthead">\n${text.masthead}</div>\n`}<h1>${text.designation && html`<span class="designation" id="designation">${text.designation}</span> `}<span class="title" id="title">${text.title ?? titleOf(instrument)}</span></h1>
${adopted !== undefined && html`<p class="adopted">Adopted on ${longDate(adopted)}</p>\n`}</header>
${text.formula && html`<p class="formula" id="formula">${text.formula}</p>\n`}${section("preamble", "Preamble", text.preamble)}${section("operative", isDraft || instrument.kind === "resolution" ? "Operative paragraphs" : "Paragraphs", text.operative)}${text.conclusions.length > 0 && html`<div class="closing">\n${text.conclusions}</div>\n`}${section("annexes", "Annexes", text.annexes)}${notes(text.notes)}</article>
<details class="cite">
<summary>Cite ${instrument.number === undefined ? "this text" : shortName(instrument)}</summary>
<p>${citation(instrument, session)}.</p>
<p>A paragraph is cited with its number, and linked with its name: <a href="#${first}"><code>${relativeLink(page.path, page.path)}#${first}</code></a>.</p>
</details>
${neighbours(page)}`;
}

function section(kind: string, heading: string, content: Html): Html | undefined {
  if (String(content) === "") return undefined;
  return html`<section class="${kind}" aria-labelledby="${kind}-heading">
<h2 class="unseen" id="${kind}-heading">${heading}</h2>
${content}</section>
`;
}

function notes(rendered: readonly RenderedNote[]): Html | undefined {
  if (rendered.length === 0) return undefined;
  return html`<section class="notes" role="doc-endnotes" aria-labelledby="notes-heading">
<h2 id="notes-heading">Notes</h2>
<ol>
${rendered.map(
  ({ name, label, words, references }) =>
    html`<li id="${name}"><p><span class="note-label">${label}</span> ${words}${references.map(
      (anchor, nth) =>
        html`\u00A0<a class="back" role="doc-backlink" href="#${anchor}" aria-label="Back to reference ${nth + 1} of note ${label}">↩${references.length > 1 && html`<sub>${nth + 1}</sub>`}</a>`,
    )}</p></li>\n`,
)}</ol>
</section>
`;
}

function neighbours({
  path,
  published,
  previous,
  next,
}: Extract<SitePage, { kind: "instrument" }>): Html {
  return html`<nav class="neighbours" aria-label="Previous and next text">
${neighbour(path, published, previous, "prev", "Previous")}${neighbour(path, published, next, "next", "Next")}</nav>
`;
}

function neighbour(
  path: string,
  published: PublishedSession,
  instrument: Instrument | undefined,
  rel: string,
  word: string,
): Html | undefined {
  if (!instrument) return undefined;
  const to = relativeLink(path, instrumentPath(published, instrument));
  return html`<a rel="${rel}" href="${to}"><span class="direction">${word}</span> <span class="designation">${shortName(instrument)}</span> <span class="title">${titleOf(instrument)}</span></a>\n`;
}
