import { relativeLink, sessionPath } from "../../src/editions/site/addresses.ts";
import type { PageOf } from "../../src/editions/site/pages.ts";
import {
  groupByBody,
  pickLanguage,
  type BodyGroup,
  type Sittings,
} from "../../src/editions/site/summary.ts";
import { html, type Html } from "../../src/text/html.ts";
import { count } from "../wording/numbers.ts";
import { listed, placeAndDates, sessionName } from "../wording/phrases.ts";
import type { Wording } from "../wording/wording.ts";
import { languageLink, spokenIfOther } from "./switch.ts";

/** The bodies, their sessions with the latest first, and the languages of each. */
export function homeMain(page: PageOf<"home">, wording: Wording): Html {
  const { title, description } = wording.site.home;
  return html`<header class="text-head"><h1>${title}</h1>
<p class="kicker">${description}</p></header>
<div id="contents">
${groupByBody(page.sessions, page.language).map((body) => bodySection(page, body, wording))}</div>
`;
}

function bodySection(page: PageOf<"home">, body: BodyGroup, wording: Wording): Html {
  return html`<section class="body">
<h2${spokenIfOther(body.language, page.language)}>${body.name}</h2>
<ul class="sessions">
${body.sittings.map((sittings) => html`<li>${sittingItem(page, sittings, wording)}</li>\n`)}</ul>
</section>
`;
}

function sittingItem(
  { path, language }: PageOf<"home">,
  sittings: Sittings,
  wording: Wording,
): Html {
  const shown = pickLanguage(sittings, language) ?? sittings[0];
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
}`;
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
