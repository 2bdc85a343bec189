import { citeFilePath, instrumentPath, relativeLink } from "../../src/editions/site/addresses.ts";
import type { PageOf } from "../../src/editions/site/pages.ts";
import { html, type Html } from "../../src/text/html.ts";
import { citedPlaces, citeIn, noteCitation, type CitedPlace } from "../wording/citations.ts";
import { citation, fullName, shortName } from "../wording/phrases.ts";
import type { Wording } from "../wording/wording.ts";
import { CITE_FORMS, recordOf } from "./cite-files.ts";

/** What the page on citing a text is called: `Cite Resolution 7/1`. */
export function citeName({ instrument }: PageOf<"cite">, wording: Wording): string {
  const { cite, citeThis } = wording.site.text;
  return instrument.number === undefined ? citeThis : cite(shortName(instrument, wording));
}

/**
 * How a text and each of its paragraphs are cited, and the records that programs read: words to select, with a control
 * that copies them where a script runs.
 */
export function citeMain(page: PageOf<"cite">, wording: Wording, address?: string): Html {
  const { path, published, instrument } = page;
  const { session } = published;
  const { citing } = wording;
  const cited = noteCitation(instrument, session);
  const text = relativeLink(path, instrumentPath(session, instrument));
  const places = citedPlaces(instrument, session.language);
  const record = recordOf(page, address);
  return html`<header class="text-head">
<p class="kicker"><a href="${text}">${fullName(instrument, wording)}</a></p>
<h1>${citeName(page, wording)}</h1>
</header>
${[
  [citing.inNote, cited.text + cited.see] as const,
  [citing.inSentence, citation(instrument, session)] as const,
].map(
  ([name, words]) => html`<h2>${name}</h2>
${copied(html`<p class="words">${words}</p>`, name, wording)}`,
)}<h2>${citing.managers}</h2>
${CITE_FORMS.map(([ending, name, write]) => {
  const file = relativeLink(path, citeFilePath(path, ending));
  return html`<h3>${name}</h3>
${copied(html`<pre class="words" dir="ltr" tabindex="0"><code>${write(record)}</code></pre>`, name, wording)}<p class="taken"><a href="${file}" download="${record.id}.${ending}">${citing.download(`${record.id}.${ending}`)}</a></p>
`;
})}${
    places.length > 0 &&
    html`<h2 id="paragraphs">${citing.paragraphs}</h2>
<p>${citing.paragraphsHint}</p>
<ol class="places">
${places.map(
  (place) => html`<li id="${place.name}">
${placeHead(place, text)}${copied(html`<p class="words">${citeIn(cited, place.place, session.language)}</p>`, place.place, wording)}</li>
`,
)}</ol>
`
  }`;
}

function placeHead({ name, place, opening }: CitedPlace, text: string): Html {
  return html`<p><a href="${text}#${name}">${place}</a> <span class="detail">${opening}</span></p>\n`;
}

/** Words to copy, and what copies them. */
function copied(words: Html, name: string, { citing }: Wording): Html {
  return html`<div class="copied">
${words}
<button type="button" aria-label="${citing.copyOne(name)}">${citing.copy}</button>
</div>
`;
}
