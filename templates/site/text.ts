import { instrumentPath, relativeLink, sessionPath } from "../../src/editions/site/addresses.ts";
import type { PageOf } from "../../src/editions/site/pages.ts";
import { renderInstrument, type Dress, type RenderedNote } from "../../src/markdown/render.ts";
import type { Instrument, Session, Table } from "../../src/model/document.ts";
import { nameUnits } from "../../src/model/name.ts";
import { widthOf } from "../../src/model/table.ts";
import type { Direction } from "../../src/text/direction.ts";
import { html, type Html } from "../../src/text/html.ts";
import { directionOf } from "../wording/languages.ts";
import { longDate } from "../wording/dates.ts";
import {
  citation,
  factLabel,
  factValue,
  listed,
  sessionName,
  shortName,
  titleOf,
} from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { factList } from "./facts.ts";

/**
 * How a text is dressed for the site: every paragraph is its own link, every note mark leads to its note.
 * @param suffix what follows every name on a page that holds the text in several languages
 */
export function dressFor(wording: Wording, direction: Direction, suffix = ""): Dress {
  return {
    direction,
    id: (name) => `${name}${suffix}`,
    label: (name, printed) =>
      printed === undefined
        ? html`<a class="place" href="#${name}${suffix}" aria-label="${spokenPlace(name, wording)}"></a>`
        : html`<a class="label" href="#${name}${suffix}">${printed}</a> `,
    noteMark: ({ label, name, anchor }) =>
      html`<sup class="mark"><a id="${anchor}${suffix}" href="#${name}${suffix}" role="doc-noteref" aria-label="${wording.site.text.note(label)}">${label}</a></sup>`,
    table: (markup, table, name) => tableRegion(markup, table, `${name}${suffix}`),
    heading: 3,
  };
}

/** From so many signs on a title is set smaller. */
const LONG = 100;

/** Narrower than this a table fits on a phone. */
const WIDE = 3;

/** A table that is wider than a phone scrolls by itself, and by keys too. */
function tableRegion(markup: Html, table: Table, name: string): Html {
  if (widthOf(table) < WIDE) return html`<div class="table">\n${markup}</div>\n`;
  const region = table.caption && html` role="region" aria-labelledby="${name}"`;
  return html`<div class="table"${region} tabindex="0">\n${markup}</div>\n`;
}

function spokenPlace(name: string, { site: { text } }: Wording): string {
  const [kind, number] = [name.replace(/[\d-]+.*$/, ""), /\d+/.exec(name)?.[0] ?? ""];
  if (kind === "pp") return text.toPreambular(number);
  return kind === "op" ? text.toOperative(number) : text.toParagraph(name);
}

/** The page of one text. */
export function instrumentMain(page: PageOf<"instrument">): Html {
  const { published, instrument } = page;
  const { session } = published;
  const wording = wordingFor(session.language);
  const words = wording.site.text;
  const direction = directionOf(session.language);
  const text = renderInstrument(instrument, dressFor(wording, direction));
  const adopted = factValue(instrument, "adopted");
  const isDraft = instrument.kind === "draft-resolution";
  const first = nameUnits(instrument).find(({ type }) => type === "operative")?.name ?? "title";
  return html`<article>
<header class="text-head">
${isDraft && html`<p class="notice">${wording.draftNotice}</p>\n`}<p class="kicker"><a href="${relativeLink(page.path, sessionPath(session))}">${listed([session.body.name, sessionName(session)], wording)}</a></p>
${text.masthead.length > 0 && html`<div class="masthead">\n${text.masthead}</div>\n`}<h1${titleOf(instrument, wording).length > LONG && html` class="long"`}>${text.designation && html`<span class="designation" id="designation">${text.designation}</span> `}<span class="title" id="title">${text.title ?? titleOf(instrument, wording)}</span></h1>
${adopted !== undefined && html`<p class="adopted">${words.adopted(longDate(adopted, wording))}</p>\n`}<button type="button" class="choose">${words.choose}</button>
</header>
${text.formula && html`<p class="formula" id="formula">${text.formula}</p>\n`}${section("preamble", words.preamble, text.preamble)}${section("operative", isDraft || instrument.kind === "resolution" ? words.operative : words.paragraphs, text.operative)}${text.conclusions.length > 0 && html`<div class="closing">\n${text.conclusions}</div>\n`}${section("annexes", words.annexes, text.annexes)}${notes(text.notes, wording, direction)}</article>
<details class="cite">
<summary>${instrument.number === undefined ? words.citeThis : words.cite(shortName(instrument, wording))}</summary>
<p>${citation(instrument, session)}${wording.stop}</p>
<p>${words.paragraphIsCited}<a href="#${first}"><code dir="ltr">${page.path}#${first}</code></a>${wording.stop}</p>
</details>
${facts(instrument, wording)}${neighbours(page)}`;
}

/** What the text is called where it stands for itself: `Resolution 7/1: Asset recovery`. */
export function instrumentName(instrument: Instrument, wording: Wording): string {
  const [name, title] = [shortName(instrument, wording), titleOf(instrument, wording)];
  return name === title ? name : `${name}${wording.colon}${title}`;
}

/** What is known of the text beyond its words, each with what shows it. */
function facts({ facts: known }: Instrument, wording: Wording): Html | undefined {
  if (known.length === 0) return undefined;
  return html`<details class="cite">
<summary>${wording.site.proof.facts}</summary>
${factList(known, ({ name }) => factLabel(name, wording), wording)}</details>
`;
}

function section(kind: string, heading: string, content: Html): Html | undefined {
  if (String(content) === "") return undefined;
  return html`<section class="${kind}" aria-labelledby="${kind}-heading">
<h2 class="unseen" id="${kind}-heading">${heading}</h2>
${content}</section>
`;
}

/** Where the way back is, seen from a note. */
export const BACK: Readonly<Record<Direction, string>> = { ltr: "↩", rtl: "↪" };

function notes(
  rendered: readonly RenderedNote[],
  wording: Wording,
  direction: Direction,
): Html | undefined {
  if (rendered.length === 0) return undefined;
  return html`<section class="notes" role="doc-endnotes" aria-labelledby="notes-heading">
<h2 id="notes-heading">${wording.notes}</h2>
<ol>
${rendered.map(
  ({ name, label, words, references }) =>
    html`<li id="${name}"><p><span class="note-label">${label}</span> ${words}${references.map(
      (anchor, nth) =>
        html`\u00A0<a class="back" role="doc-backlink" href="#${anchor}" aria-label="${wording.backTo(nth + 1, label)}">${BACK[direction]}${references.length > 1 && html`<sub>${nth + 1}</sub>`}</a>`,
    )}</p></li>\n`,
)}</ol>
</section>
`;
}

function neighbours({ path, published, previous, next }: PageOf<"instrument">): Html {
  const words = wordingFor(published.session.language).site.text;
  return html`<nav class="neighbours" aria-label="${words.neighbours}">
${neighbour(path, published.session, previous, "prev", words.previous)}${neighbour(path, published.session, next, "next", words.next)}</nav>
`;
}

function neighbour(
  path: string,
  session: Session,
  instrument: Instrument | undefined,
  rel: string,
  word: string,
): Html | undefined {
  if (!instrument) return undefined;
  const wording = wordingFor(session.language);
  const to = relativeLink(path, instrumentPath(session, instrument));
  return html`<a rel="${rel}" href="${to}"><span class="direction">${word}</span> <span class="designation">${shortName(instrument, wording)}</span> <span class="title">${titleOf(instrument, wording)}</span></a>\n`;
}
