import {
  instrumentPath,
  relativeLink,
  searchAllPath,
  searchDataPath,
  searchPath,
  sessionPath,
} from "../../src/editions/site/addresses.ts";
import type { PageOf } from "../../src/editions/site/pages.ts";
import { recordsOf, topRecords, type SearchRecord } from "../../src/editions/site/search.ts";
import { groupByBody, type SessionSummary } from "../../src/editions/site/summary.ts";
import type { Instrument } from "../../src/model/document.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { html, type Html } from "../../src/text/html.ts";
import { count } from "../wording/numbers.ts";
import { listed, sessionName, shortName, titleOf } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { labelPath, placeName } from "../wording/place-names.ts";
import { spokenIfOther } from "./switch.ts";

/** From so many paragraphs on the index of a session has its texts only. */
const LONG = 1500;

/** How many signs of a paragraph stand in the index, so that it is known again. */
const OPENING = 56;

/** The search of one session, and below it, or without a script alone, the index of its paragraphs. */
export function searchMain({ path, published }: PageOf<"search">): Html {
  const { session } = published;
  const wording = wordingFor(session.language);
  const words = wording.site.search;
  const instruments = instrumentsOf(session);
  const records = instruments.map(topRecords);
  const isLong = records.reduce((sum, own) => sum + own.length, 0) > LONG;
  const all = relativeLink(path, searchAllPath(session.language));
  return html`<header class="text-head">
<p class="kicker"><a href="${relativeLink(path, sessionPath(session))}">${listed([session.body.name, sessionName(session)], wording)}</a></p>
<h1>${words.title}</h1>
</header>
${searchForm(path, "session", wording, examplesIn(instruments), html`<p class="scope"><a class="elsewhere" href="${all}">${words.everywhere}</a></p>\n`)}<section id="index" aria-labelledby="index-heading">
<h2 id="index-heading">${words.index}</h2>
${instruments.map((instrument, nth) => {
  const to = relativeLink(path, instrumentPath(session, instrument));
  const paragraphs = isLong ? [] : (records[nth] ?? []);
  return html`${indexHeading(instrument, to, wording)}${
    paragraphs.length > 0 &&
    html`<ul>
${paragraphs.map((record) => indexItem(record, to, wording))}</ul>
`
  }`;
})}</section>
`;
}

/** The search of all sessions of a language, and below it the ways to their own. */
export function searchAllMain({ path, language, sessions }: PageOf<"search-all">): Html {
  const wording = wordingFor(language);
  const words = wording.site.search;
  const own = sessions.filter((session) => session.language === language);
  return html`<header class="text-head">
<h1>${words.title}</h1>
</header>
${searchForm(path, "all", wording, examplesAmong(own))}<section id="index" aria-labelledby="index-heading">
<h2 id="index-heading">${words.sessions}</h2>
${groupByBody(own, language).map(
  (body) => html`<h3${spokenIfOther(body.language, language)}>${body.name}</h3>
<ul class="sessions">
${body.sittings.map(
  ([session]) =>
    html`<li><a href="${relativeLink(path, searchPath(session))}">${sessionName(session)}</a> <span class="detail">${wording.site.texts(count(session.texts, wording), session.texts)}</span></li>\n`,
)}</ul>
`,
)}</section>
`;
}

/** What one can search for: a text, a paragraph of it, and whether what else is told as an example is there to be found. */
interface Examples {
  readonly number: string;
  readonly place: string;
  readonly isThere: (query: string) => boolean;
}

/** Where no text has a number. */
const NUMBER = "7/1";

/** Examples of a session: of its first text with a number, and in it of the first item, or else of the first paragraph. */
function examplesIn(instruments: readonly Instrument[]): Examples {
  const text = instruments.find(({ number }) => number !== undefined);
  const number = text?.number ?? NUMBER;
  const labels = new Map<string, string>();
  for (const [name, label] of text ? recordsOf(text) : []) {
    labels.set(name, labelPath(name, label, labels));
  }
  const item = [...labels].find(([name]) => /^op\d+\.[a-z]$/.test(name))?.[1];
  const place = `${number} ${item ?? labels.get("op1") ?? 1}`;
  const own = new Set(text ? [number, place] : []);
  const isThere = (query: string) => own.has(query) || isAmong(instruments, query);
  return { number, place, isThere };
}

/** Whether words or a symbol stand in a text, also where they begin a paragraph. */
function isAmong(instruments: readonly Instrument[], query: string): boolean {
  const asked = query.replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, "");
  const first = asked.slice(0, 1).toUpperCase() + asked.slice(1);
  return instruments.some((text) =>
    recordsOf(text).some(([, , , words]) => words.includes(asked) || words.includes(first)),
  );
}

/** Examples of all sessions, whose words are not at hand. */
function examplesAmong(sessions: readonly SessionSummary[]): Examples {
  const entries = sessions.flatMap(({ search }) => search.entries);
  const number = entries.find((entry) => entry.number !== undefined)?.number ?? NUMBER;
  return { number, place: `${number} 1`, isThere: () => true };
}

/** The form asks the page itself, so that what it is asked stands in the address; a script answers. */
function searchForm(
  path: string,
  scope: "session" | "all",
  wording: Wording,
  { number, place, isThere }: Examples,
  elsewhere?: Html,
): Html {
  const words = wording.site.search;
  const example = (query: string): Html => {
    const shown = html`<bdi>${query}</bdi>`;
    return isThere(query) ? html`<a href="?q=${encodeURIComponent(query)}">${shown}</a>` : shown;
  };
  const here = relativeLink(path, path);
  return html`<form class="search" role="search" action="${here}" data-scope="${scope}" data-source="${relativeLink(path, searchDataPath(path))}">
<label for="q">${scope === "session" ? words.label : words.labelAll}</label>
<div class="ask"><input id="q" name="q" type="search" dir="auto" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" aria-describedby="hint"> <button>${words.button}</button></div>
<p id="hint">${words.hint(example, { text: example(number), place: example(place) })}</p>
</form>
${elsewhere}<noscript><p class="notice">${words.withoutScript}</p></noscript>
<p id="found" role="status"></p>
<div id="results"></div>
<div id="further"></div>
`;
}

function indexHeading(instrument: Instrument, to: string, wording: Wording): Html {
  const [name, title] = [shortName(instrument, wording), titleOf(instrument, wording)];
  return html`<h3><a href="${to}"><span class="designation">${name}</span>${title !== name && html` <span class="title">${title}</span>`}</a></h3>
`;
}

function indexItem([name, label, lead, words]: SearchRecord, to: string, wording: Wording): Html {
  const { places } = wording.client.search;
  const place = placeName(name, labelPath(name, label, new Map()), places);
  const opening = openingOf(words);
  const [phrase, rest] = [opening.slice(0, lead), opening.slice(lead)];
  return html`<li><a href="${to}#${name}"><span class="place-name">${place}</span> ${phrase !== "" && html`<em class="lead">${phrase}</em>`}${rest}</a></li>
`;
}

/** The first words of a paragraph. */
function openingOf(words: string): string {
  if (words.length <= OPENING) return words;
  const cut = words.lastIndexOf(" ", OPENING);
  return `${words.slice(0, cut > OPENING / 2 ? cut : OPENING)}…`;
}
