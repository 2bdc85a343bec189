import {
  instrumentPath,
  registerPath,
  relativeLink,
  sessionPath,
} from "../../src/editions/site/addresses.ts";
import type { PageOf } from "../../src/editions/site/pages.ts";
import { citationMap, type CitedGroup, type CitedRow } from "../../src/enrich/citation-map.ts";
import { forceCounts, type ForceCounts } from "../../src/enrich/force-counts.ts";
import type { Instrument, Session } from "../../src/model/document.ts";
import { directionOf } from "../wording/languages.ts";
import { html, type Html } from "../../src/text/html.ts";
import { drawCitations } from "../pictures-of-session/citations.ts";
import { drawForces, FORCES, forceSample } from "../pictures-of-session/forces.ts";
import { placesLine } from "../registers/index-list.ts";
import { placeName, withReferring } from "../registers/texts.ts";
import { count } from "../wording/numbers.ts";
import { listed, sessionName, shortName } from "../wording/phrases.ts";
import type { Wording } from "../wording/wording.ts";
import { dressFor, ways } from "./registers.ts";

type MapPage = PageOf<"map">;

/** A session in pictures: what each text does, and who cites what. */
export function mapMain(page: MapPage, wording: Wording): Html {
  const { path, published } = page;
  const { session } = published;
  return html`<header class="text-head">
<p class="kicker"><a href="${relativeLink(path, sessionPath(session))}">${listed([session.body.name, sessionName(session)], wording)}</a></p>
<h1>${wording.maps.title}</h1>
</header>
${ways(path, session, wording)}${forces(page, wording)}${citations(page, wording)}`;
}

/** Pictures are for the eye and the pointer; the table below has the same figures and links for all. */
function withTable(table: Html, caption: string, { maps }: Wording): Html {
  return html`<details class="figures"><summary>${maps.asTable}</summary>
<div class="table" role="region" aria-label="${caption}" tabindex="0">
${table}</div>
</details>
`;
}

function forces({ path, published: { session } }: MapPage, wording: Wording): Html | undefined {
  const texts = forceCounts(session);
  if (texts.length === 0) return undefined;
  const { heading, about } = wording.maps.forces;
  const href = ({ instrument }: ForceCounts) =>
    relativeLink(path, instrumentPath(session, instrument));
  const words = {
    name: ({ instrument }: ForceCounts) => shortName(instrument, wording),
    force: (force: (typeof FORCES)[number]) => wording.registers.forces[force].name,
    count: (number: number) => count(number, wording),
  };
  const isRightToLeft = directionOf(session.language) === "rtl";
  return html`<section>
<h2 id="forces">${heading}</h2>
<p class="about">${about}</p>
<ul class="key">${FORCES.map((force) => html`<li>${forceSample(force)} ${words.force(force)}</li>`)}</ul>
${drawForces(texts, words, href, isRightToLeft)}${withTable(forcesTable(texts, href, wording), heading, wording)}</section>
`;
}

function forcesTable(
  texts: readonly ForceCounts[],
  href: (text: ForceCounts) => string,
  wording: Wording,
): Html {
  const { heading, text, total } = wording.maps.forces;
  const columns = [...FORCES.map((force) => wording.registers.forces[force].name), total];
  return html`<table>
<caption>${heading}</caption>
<thead><tr>${[text, ...columns].map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${texts.map((one) => {
  const numbers = [...FORCES.map((force) => one.counts.get(force) ?? 0), one.total];
  return html`<tr><th scope="row"><a href="${href(one)}">${shortName(one.instrument, wording)}</a></th>${numbers.map((number) => html`<td>${count(number, wording)}</td>`)}</tr>\n`;
})}</tbody>
</table>
`;
}

function citations(page: MapPage, wording: Wording): Html | undefined {
  const { path, published } = page;
  const { session } = published;
  const { texts, groups } = citationMap(session);
  if (groups.length === 0) return undefined;
  const { heading, about } = wording.maps.citations;
  const textHref = (text: Pick<Instrument, "id">) =>
    relativeLink(path, instrumentPath(session, text));
  const hrefs = {
    text: textHref,
    row: (row: CitedRow) => rowHref(page, row),
    dot: ({ by }: CitedRow, { id }: Instrument) => {
      const [first] = by.get(id) ?? [];
      const [shown] = first ? withReferring(session, first) : [];
      return `${textHref({ id })}${shown ? `#${shown.unit}` : ""}`;
    },
  };
  const words = {
    language: session.language,
    isRightToLeft: directionOf(session.language) === "rtl",
    textName: (text: Instrument) => shortName(text, wording),
    rowName: ({ entry }: CitedRow) => entry.heading,
    dot: (row: CitedRow, text: Instrument) => dotWords(row, text, session, wording),
  };
  return html`<section>
<h2 id="citations">${heading}</h2>
<p class="about">${about}</p>
<div class="maps${widthOf(texts.length)}">
${groups.map((group) => {
  const name = groupName(group, wording);
  return html`<figure class="map">
<figcaption>${name}</figcaption>
<div class="picture"${texts.length > FEW && html` role="region" aria-label="${name}" tabindex="0"`}>${drawCitations(group, texts, words, hrefs)}</div>
</figure>
`;
})}</div>
${withTable(citationsTable(page, groups, wording), heading, wording)}</section>
`;
}

/** So many texts have room on a phone, and on a desk in three pictures side by side; one of more is moved to and fro. */
const FEW = 10;

/** So many have room in two. */
const SOME = 18;

function widthOf(texts: number): string {
  if (texts <= FEW) return "";
  return texts <= SOME ? " some" : " many";
}

/** `Resolution 7/1, Article 46: para. 4, para. 5` */
function dotWords(
  { entry, by }: CitedRow,
  text: Instrument,
  session: Session,
  wording: Wording,
): string {
  const units = new Map((by.get(text.id) ?? []).map((place) => [place.unit, place]));
  const names = [...units.values()].map((place) => placeName(session, place, wording));
  const what = listed([shortName(text, wording), entry.heading], wording);
  return `${what}${wording.colon}${listed(names, wording)}`;
}

function rowHref({ path, published: { session } }: MapPage, { entry, index }: CitedRow): string {
  return `${relativeLink(path, registerPath(session, index))}#${entry.id}`;
}

function groupName({ kind, heading }: CitedGroup, { maps, registers }: Wording): string {
  switch (kind) {
    case "session":
    case "own":
      return maps.citations.groups[kind];
    case "documents":
    case "names":
      return registers.groups[kind];
    case "others":
    case "treaty":
      return heading;
  }
}

function citationsTable(page: MapPage, groups: readonly CitedGroup[], wording: Wording): Html {
  const { session } = page.published;
  const { heading, cited, by } = wording.maps.citations;
  const dress = dressFor(page);
  return html`<table class="cited">
<caption>${heading}</caption>
<thead><tr><th scope="col">${cited}</th><th scope="col">${by}</th></tr></thead>
${groups.map(
  (group) => html`<tbody>
<tr><th colspan="2" scope="rowgroup">${groupName(group, wording)}</th></tr>
${group.rows.map((row) => html`<tr><th scope="row"><a href="${rowHref(page, row)}">${row.entry.heading}</a></th><td>${placesLine(row.places, session, wording, dress)}</td></tr>\n`)}</tbody>
`,
)}</table>
`;
}
