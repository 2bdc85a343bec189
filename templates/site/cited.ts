import { relativeLink } from "../../src/editions/site/addresses.ts";
import type { CitingText } from "../../src/editions/site/cited.ts";
import type { PageOf } from "../../src/editions/site/pages.ts";
import type { Direction } from "../../src/text/direction.ts";
import { html, type Html } from "../../src/text/html.ts";
import { directionOf } from "../wording/languages.ts";
import { nameOfText } from "../wording/phrases.ts";
import { placeName } from "../wording/place-names.ts";
import { namePlaces } from "../wording/places.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import { spokenIfOther } from "./switch.ts";

/** Which paragraphs of which texts cite a text, or a paragraph of it; closed, for it is more than one reads for. */
export function citedBy(page: PageOf<"instrument">, wording: Wording): Html | undefined {
  const { language, published, instrument } = page;
  const texts = published.links?.cited[instrument.id] ?? [];
  if (texts.length === 0) return undefined;
  return html`<details class="cite">
<summary>${wording.links.citedBy(texts.length)}</summary>
<ul>
${texts.map((text) => html`<li${spokenIfOther(text.language, language)}>${citingText(text, page)}</li>\n`)}</ul>
</details>
`;
}

/** `General Assembly, Resolution 75/194: para. 34, para. 40 → para. 2`. */
function citingText(text: CitingText, { path, instrument }: PageOf<"instrument">): Html {
  const wording = wordingFor(text.language);
  const { body, places } = text;
  const way = relativeLink(path, text.path);
  const designation = text.number === undefined ? text.title : text.designation;
  const name = nameOfText({ ...text, designation }, wording);
  const own = namePlaces(instrument, wording);
  const link = (to: string, unit: string, name: string) =>
    html`<a href="${to}#${unit}">${name}</a>`;
  const arrow = ARROWS[directionOf(text.language)];
  const shown = places.map(({ unit, label, at }, nth) => {
    const cited = at.map((one) => html` ${arrow} ${link("", one, own.get(one) ?? one)}`);
    return html`${nth > 0 && wording.comma}${link(way, unit, placeName(unit, label, wording.client.search.places))}${cited}`;
  });
  return html`${body !== undefined && `${body}${wording.comma}`}<a href="${way}">${name}</a>${wording.colon}${shown}`;
}

/** From the paragraph that cites to the one that is cited. */
const ARROWS: Readonly<Record<Direction, string>> = { ltr: "→", rtl: "←" };
