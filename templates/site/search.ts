import {
  instrumentPath,
  relativeLink,
  searchAllPath,
  searchDataPath,
  searchPath,
  sessionPath,
} from "../../src/editions/site/addresses.ts";
import type { PageOf } from "../../src/editions/site/pages.ts";
import { topRecords, type SearchRecord } from "../../src/editions/site/search.ts";
import { groupByBody } from "../../src/editions/site/summary.ts";
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
${searchForm(path, "session", wording, html`<p class="scope"><a class="elsewhere" href="${all}">${words.everywhere}</a></p>\n`)}<section id="index" aria-labelledby="index-heading">
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
${searchForm(path, "all", wording)}<section id="index" aria-labelledby="index-heading">
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

/** The form asks the page itself, so that what it is asked stands in the address; a script answers. */
function searchForm(
  path: string,
  scope: "session" | "all",
  wording: Wording,
  elsewhere?: Html,
): Html {
  const words = wording.site.search;
  const example = (query: string): Html =>
    html`<a href="?q=${encodeURIComponent(query)}"><bdi>${query}</bdi></a>`;
  const here = relativeLink(path, path);
  return html`<form class="search" role="search" action="${here}" data-scope="${scope}" data-source="${relativeLink(path, searchDataPath(path))}">
<label for="q">${scope === "session" ? words.label : words.labelAll}</label>
<div class="ask"><input id="q" name="q" type="search" dir="auto" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search" aria-describedby="hint"> <button>${words.button}</button></div>
<p id="hint">${words.hint(example)}</p>
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
