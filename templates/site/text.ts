import {
  citePath,
  instrumentPath,
  relativeLink,
  sessionPath,
} from "../../src/editions/site/addresses.ts";
import type { Download, PageOf } from "../../src/editions/site/pages.ts";
import { comparedWith } from "../../src/editions/site/compared.ts";
import { linkFrom, referencesIn, type Ways } from "../../src/editions/site/references.ts";
import { renderInstrument, type Dress, type RenderedNote } from "../../src/markdown/render.ts";
import type { Instrument, Session, Table } from "../../src/model/document.ts";
import { nameUnits } from "../../src/model/name.ts";
import { widthOf } from "../../src/model/table.ts";
import type { Direction } from "../../src/text/direction.ts";
import { html, raw, type Html } from "../../src/text/html.ts";
import { noteCitation } from "../wording/citations.ts";
import { directionOf } from "../wording/languages.ts";
import { longDate } from "../wording/dates.ts";
import {
  factLabel,
  factValue,
  listed,
  sessionName,
  shortName,
  titleOf,
} from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { comparedLinks } from "./changes.ts";
import { checksums } from "./checksums.ts";
import { citedBy } from "./cited.ts";
import { factList } from "./facts.ts";
import { outline } from "./outline.ts";
import { takeaway } from "./takeaway.ts";

/** How a text stands on its page. */
export interface Standing {
  /** What a name is there: the name itself, or more where several texts share the page. */
  readonly id: (name: string) => string;
  /** The level of its own heading. */
  readonly level: 1 | 2 | 3;
  /** Its own anchor, where it shares the page. */
  readonly name?: string;
}

const ALONE: Standing = { id: (name) => name, level: 1 };

/** How a text is dressed for the site: every paragraph is its own link, every note mark leads to its note. */
export function dressFor(wording: Wording, direction: Direction, { id, level }: Standing): Dress {
  const heading = ({ 1: 3, 2: 4, 3: 5 } as const)[level];
  return {
    direction,
    id,
    label: (name, printed) =>
      printed === undefined
        ? html`<a class="place" href="#${id(name)}" aria-label="${spokenPlace(name, wording)}"></a>`
        : html`<a class="label" href="#${id(name)}">${printed}</a> `,
    noteMark: ({ label, name, anchor }) =>
      html`<sup class="mark"><a id="${id(anchor)}" href="#${id(name)}" role="doc-noteref" aria-label="${wording.site.text.note(label)}">${label}</a></sup>`,
    table: (markup, table, name) => tableRegion(markup, table, id(name)),
    heading,
    annexHeading: heading,
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
  const cited = noteCitation(instrument, session);
  const first = nameUnits(instrument).find(({ type }) => type === "operative")?.name ?? "title";
  const kicker = html`<p class="kicker"><a href="${relativeLink(page.path, sessionPath(session))}">${listed([session.body.name, sessionName(session)], wording)}</a></p>\n`;
  return html`${outline(instrument, wording)}${textArticle(instrument, session, ALONE, waysFrom(page), kicker)}<details class="cite">
<summary>${instrument.number === undefined ? words.citeThis : words.cite(shortName(instrument, wording))}</summary>
<p data-cite="">${cited.text}<span>${cited.see}</span></p>
<p><a href="${relativeLink(page.path, citePath(session, instrument))}">${wording.citing.more}</a></p>
<p>${words.paragraphIsCited}<a href="#${first}"><code dir="ltr">${page.path}#${first}</code></a>${wording.stop}</p>
</details>
${citedBy(page, wording)}${facts(instrument, wording)}${compared(page, wording)}${byItself(page, wording)}${neighbours(page)}`;
}

/** Where references lead from the page of a text. */
function waysFrom({ path, published, instrument }: PageOf<"instrument">): Ways {
  const { session, links } = published;
  return {
    within: (place) => linkFrom(instrument, session, place),
    to: (to) => relativeLink(path, to),
    links: links?.links,
  };
}

/**
 * A text with its notes.
 * @param ways where its references lead
 * @param kicker what stands above its name
 */
export function textArticle(
  instrument: Instrument,
  session: Session,
  standing: Standing,
  ways: Ways,
  kicker?: Html,
): Html {
  const { id, level, name } = standing;
  const wording = wordingFor(session.language);
  const words = wording.site.text;
  const direction = directionOf(session.language);
  const stretches = referencesIn(session, ways);
  const dress = { ...dressFor(wording, direction, standing), stretches };
  const text = renderInstrument(instrument, dress);
  const adopted = factValue(instrument, "adopted");
  const isDraft = instrument.kind === "draft-resolution";
  const heading = raw(`h${level}`);
  return html`<article${name !== undefined && html` id="${name}"`}>
<header class="text-head">
${isDraft && html`<p class="notice">${wording.draftNotice}</p>\n`}${kicker}${text.masthead.length > 0 && html`<div class="masthead">\n${text.masthead}</div>\n`}<${heading}${titleOf(instrument, wording).length > LONG && html` class="long"`}>${text.designation && html`<span class="designation" id="${id("designation")}">${text.designation}</span> `}<span class="title" id="${id("title")}">${text.title ?? titleOf(instrument, wording)}</span></${heading}>
${adopted !== undefined && html`<p class="adopted">${words.adopted(longDate(adopted, wording))}</p>\n`}${name === undefined && html`<button type="button" class="choose">${words.choose}</button>\n`}</header>
${text.formula && html`<p class="formula" id="${id("formula")}">${text.formula}</p>\n`}${section("preamble", words.preamble, text.preamble, standing)}${section("operative", isDraft || instrument.kind === "resolution" ? words.operative : words.paragraphs, text.operative, standing)}${text.conclusions.length > 0 && html`<div class="closing">\n${text.conclusions}</div>\n`}${section("annexes", words.annexes, text.annexes, standing)}${notes(text.notes, wording, direction, standing)}</article>
`;
}

/** What the text is called where it stands for itself: `Resolution 7/1: Asset recovery`. */
export function instrumentName(instrument: Instrument, wording: Wording): string {
  const [name, title] = [shortName(instrument, wording), titleOf(instrument, wording)];
  return name === title ? name : `${name}${wording.colon}${title}`;
}

/** The way to what changed before the text was adopted. */
function compared({ path, published, instrument }: PageOf<"instrument">, wording: Wording) {
  const all = comparedWith(instrument, published.session);
  return comparedLinks(instrument, all, path, wording).map(
    (link) => html`<p class="by-itself">${link}</p>
`,
  );
}

/** The text by itself, to take away: to print, and as an e-book. */
function byItself(
  { path, published, instrument }: PageOf<"instrument">,
  wording: Wording,
): Html | undefined {
  const own = published.downloads.filter(({ text }) => text === instrument.id);
  if (own.length === 0) return undefined;
  const { printed, book } = wording.site.text;
  const link = (download: Download): Html =>
    download.kind === "text-epub"
      ? takeaway(path, download, book, ["EPUB"], wording)
      : takeaway(path, download, printed, ["PDF"], wording);
  return html`<div class="by-itself">
${own.map((download) => html`<p>${link(download)}</p>\n`)}${checksums(path, own, wording)}</div>
`;
}

/** What is known of the text beyond its words, each with what shows it. */
function facts({ facts: known }: Instrument, wording: Wording): Html | undefined {
  if (known.length === 0) return undefined;
  return html`<details class="cite">
<summary>${wording.site.proof.facts}</summary>
${factList(known, ({ name }) => factLabel(name, wording), wording)}</details>
`;
}

function section(
  kind: string,
  heading: string,
  content: Html,
  standing: Standing,
): Html | undefined {
  const { id, level } = standing;
  if (String(content) === "") return undefined;
  const tag = raw(`h${level + 1}`);
  return html`<section class="${kind}" aria-labelledby="${labels(`${kind}-heading`, standing)}">
<${tag} class="unseen" id="${id(`${kind}-heading`)}">${heading}</${tag}>
${content}</section>
`;
}

/** What names a section: its heading, and of several texts the title of its own. */
function labels(heading: string, { id, name }: Standing): string {
  return [heading, ...(name === undefined ? [] : ["title"])].map(id).join(" ");
}

/** Where the way back is, seen from a note. */
export const BACK: Readonly<Record<Direction, string>> = { ltr: "↩", rtl: "↪" };

function notes(
  rendered: readonly RenderedNote[],
  wording: Wording,
  direction: Direction,
  standing: Standing,
): Html | undefined {
  const { id, level } = standing;
  if (rendered.length === 0) return undefined;
  const tag = raw(`h${level + 1}`);
  return html`<section class="notes" role="doc-endnotes" aria-labelledby="${labels("notes-heading", standing)}">
<${tag} id="${id("notes-heading")}">${wording.notes}</${tag}>
<ol>
${rendered.map(
  ({ name, label, words, references }) =>
    html`<li id="${id(name)}"><p><span class="note-label">${label}</span> ${words}${references.map(
      (anchor, nth) =>
        html`\u00A0<a class="back" role="doc-backlink" href="#${id(anchor)}" aria-label="${wording.backTo(nth + 1, label)}">${BACK[direction]}${references.length > 1 && html`<sub>${nth + 1}</sub>`}</a>`,
    )}</p></li>\n`,
)}</ol>
</section>
`;
}

function neighbours({ path, published, previous, next }: PageOf<"instrument">): Html | undefined {
  if (!previous && !next) return undefined;
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
