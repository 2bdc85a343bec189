import {
  instrumentPath,
  relativeLink,
  searchAllPath,
  sessionPath,
} from "../../src/editions/site/addresses.ts";
import type { PageOf } from "../../src/editions/site/pages.ts";
import {
  groupByBody,
  pickLanguage,
  type BodyGroup,
  type SessionSummary,
  type Sittings,
} from "../../src/editions/site/summary.ts";
import { closeMarks } from "../../src/text/direction.ts";
import { html, type Html } from "../../src/text/html.ts";
import { count } from "../wording/numbers.ts";
import { listed, nameOfText, placeAndDates, sessionName } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { languageLink, spokenIfOther } from "./switch.ts";

/** Up to so many texts stand on the home page by name; of more, their sessions do. */
const FEW = 40;

/**
 * The bodies, their sessions with the latest first, and the languages of each; where they are few, the texts as well.
 * A site of one body is headed by its name.
 */
export function homeMain(page: PageOf<"home">, wording: Wording): Html {
  const { title, description } = wording.site.home;
  const bodies = groupByBody(page.sessions, page.language);
  const [only, ...others] = bodies;
  const isOne = only !== undefined && others.length === 0;
  const shown = bodies.flatMap(({ sittings }) => sittings.map((one) => chosen(one, page)));
  const hasTexts = shown.reduce((sum, { texts }) => sum + texts, 0) <= FEW;
  const sessionList = ({ sittings: all }: BodyGroup) => html`<ul class="sessions">
${all.map((sittings) => html`<li>${sittingItem(page, sittings, wording, hasTexts)}</li>\n`)}</ul>
`;
  return html`<header class="text-head">${
    isOne
      ? html`<h1${spokenIfOther(only.language, page.language)}>${only.name}</h1>`
      : html`<h1>${title}</h1>`
  }
<p class="kicker">${description}</p></header>
${searchForm(page, wording)}<div id="contents">
${bodies.map((body) =>
  isOne
    ? sessionList(body)
    : html`<section class="body">
<h2${spokenIfOther(body.language, page.language)}>${body.name}</h2>
${sessionList(body)}</section>
`,
)}</div>
`;
}

/** A question, which the search of all sessions answers. */
function searchForm({ path, language }: PageOf<"home">, { site: { search } }: Wording): Html {
  return html`<form class="search" role="search" action="${relativeLink(path, searchAllPath(language))}">
<label for="q">${search.labelAll}</label>
<div class="ask"><input id="q" name="q" type="search" dir="auto" autocomplete="off" autocapitalize="none" spellcheck="false" enterkeyhint="search"> <button>${search.button}</button></div>
</form>
`;
}

/** The session in the language of the page, or in the one that stands for it. */
function chosen(sittings: Sittings, { language }: PageOf<"home">): SessionSummary {
  return pickLanguage(sittings, language) ?? sittings[0];
}

function sittingItem(
  page: PageOf<"home">,
  sittings: Sittings,
  wording: Wording,
  hasTexts: boolean,
): Html {
  const { path, language } = page;
  const shown = chosen(sittings, page);
  const { kind, number } = shown;
  const isOther = shown.language !== language;
  const name = sessionName({ kind, number, language });
  const detail = listed(
    [
      isOther ? undefined : placeAndDates(shown),
      wording.site.texts(count(shown.texts, wording), shown.texts),
    ],
    wording,
  );
  const hreflang = isOther && html` hreflang="${shown.language}"`;
  const isInAnother = sittings.length > 1 || isOther;
  return html`<a href="${relativeLink(path, sessionPath(shown))}"${hreflang}>${name}</a> <span class="detail">${detail}</span>
${
  isInAnother &&
  html`<ul class="languages" aria-label="${wording.site.home.languages}">
${sittings.map((version) => html`<li>${languageLink(path, { language: version.language, path: sessionPath(version) })}</li>\n`)}</ul>`
}${hasTexts && texts(page, shown)}`;
}

/** The texts of a session by name, in its own language. */
function texts({ path, language }: PageOf<"home">, session: SessionSummary): Html | undefined {
  const { entries } = session.search;
  if (entries.length === 0) return undefined;
  const wording = wordingFor(session.language);
  return html`<ol class="texts"${spokenIfOther(session.language, language)}>
${entries.map((entry) => {
  const designation = entry.designation && closeMarks(entry.designation);
  const name = nameOfText({ ...entry, designation }, wording);
  const title = entry.title && closeMarks(entry.title);
  return html`<li><a href="${relativeLink(path, instrumentPath(session, entry))}"><span class="designation">${name}</span>${title !== undefined && title !== name && html` <span class="title">${title}</span>`}</a></li>\n`;
})}</ol>
`;
}

/**
 * A page for an address that leads nowhere.
 * @param root where the site begins on its host
 * @param isKnown whether that is known: else the page names the folders that may be those of the site
 */
export function notFoundMain(
  { site: { notFound } }: Wording,
  root: string,
  isKnown: boolean,
): Html {
  const advice = notFound.advice({
    contents: (words) => html`<a href="${root}index.html#contents">${words}</a>`,
    resolution: html`<code>res-7-1/index.html</code>`,
    decision: html`<code>dec-7-1/index.html</code>`,
  });
  return html`<header class="text-head"><h1>${notFound.title}</h1></header>
<p>${advice}</p>
${
  !isKnown &&
  html`<p>${notFound.inFolder({
    here: (words) => html`<a href="index.html">${words}</a>`,
    above: (words) => html`<a href="../index.html">${words}</a>`,
  })}</p>\n`
}`;
}
