import { relativeLink } from "../../src/editions/site/addresses.ts";
import type { Version } from "../../src/editions/site/pages.ts";
import { html, type Html } from "../../src/text/html.ts";
import { directionOf, nameOfLanguage } from "../wording/languages.ts";
import { wordingFor } from "../wording/table.ts";

/** What the switch needs to know of its page. */
interface Switched {
  readonly path: string;
  readonly language: string;
  readonly versions: readonly Version[];
  readonly parallel?: string | undefined;
}

/** The line that leads to the same page in other languages, each by its own name, and to all of them side by side. */
export function languageSwitch({ path, language, versions, parallel }: Switched): Html {
  const words = wordingFor(language).site.languages;
  return html`<nav class="languages" aria-label="${words.heading}"><div>
<ul>
${versions.map((version) => html`<li>${version.path === path ? currentLanguage(version.language) : languageLink(path, version)}</li>\n`)}</ul>
${parallel !== undefined && parallel !== path && html`<a class="parallel" href="${relativeLink(path, parallel)}?languages=${language}">${words.sideBySide}</a>\n`}</div></nav>
`;
}

/** A link to a page in another language, by the language's own name. */
export function languageLink(from: string, { language, path }: Version): Html {
  return html`<a class="language" href="${relativeLink(from, path)}" hreflang="${language}" ${spoken(language)}>${nameOfLanguage(language)}</a>`;
}

function currentLanguage(language: string): Html {
  return html`<span aria-current="page" ${spoken(language)}>${nameOfLanguage(language)}</span>`;
}

/** The attributes of an element whose words are in a language. */
export function spoken(language: string): Html {
  return html`lang="${language}" dir="${directionOf(language)}"`;
}

/** The same, where the language differs from that of the page. */
export function spokenIfOther(language: string, page: string): Html | undefined {
  return language === page ? undefined : html` ${spoken(language)}`;
}
