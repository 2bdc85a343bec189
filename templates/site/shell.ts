import {
  aboutPath,
  absoluteAddress,
  alternatesOf,
  homePath,
  offlinePath,
  relativeLink,
  webManifestPath,
} from "../../src/editions/site/addresses.ts";
import type { Version } from "../../src/editions/site/pages.ts";
import { html, type Html } from "../../src/text/html.ts";
import { directionOf } from "../wording/languages.ts";
import { wordingFor } from "../wording/table.ts";
import { POLICY, REFERRER } from "./policy.ts";
import { languageSwitch } from "./switch.ts";
import { GROUND, TOUCH_ICON } from "./web-manifest.ts";

/** What differs between pages around their content. */
export interface Shell {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** The page in all its languages, with itself. */
  readonly versions: readonly Version[];
  /** What the text of the page is called by those who cite it; printed pages have it at their head. */
  readonly name?: string | undefined;
  /** Where the text stands in all its languages. */
  readonly parallel?: string | undefined;
  /** The texts before and behind this one. */
  readonly neighbours?: { readonly prev: string | undefined; readonly next: string | undefined };
  /** Above all, on every page: what this site is, with the way home. */
  readonly siteName: string;
  /** Where the contents are that a reader of this page looks for. */
  readonly contents: string;
  /** Where a reader of this page searches. */
  readonly search: string;
  /** What this page loads beside what all do. */
  readonly styles?:
    | readonly (
        | "home"
        | "contents"
        | "data"
        | "languages"
        | "tables"
        | "search"
        | "parallel"
        | "registers"
        | "map"
        | "changes"
        | "citing"
      )[]
    | undefined;
  readonly program?: "search" | "parallel" | "who" | "citing" | undefined;
  readonly main: Html;
  readonly footer: Html;
  /** The folder of the session that the page belongs to, without that of the language. */
  readonly sitting?: string;
  /** It shows a text of the record, with all the faces of its fonts. */
  readonly isText?: boolean;
  /** Where the site will stand, with a slash at its end, if that is known. */
  readonly address: string | undefined;
  /** What the page says of itself to those who link to it, where it is known where it stands. */
  readonly sharing: Html | undefined;
  /** Feeds and catalogues of what the page shows. */
  readonly feeds?: Html | undefined;
  /** What the page says of its text or its session to programs. */
  readonly described?: Html | undefined;
  /** Where the site begins on its host, `/texts/`: a page served for any address needs its links from there. */
  readonly root?: string | undefined;
}

/** A whole HTML document. */
export function shell(page: Shell): string {
  const { path, title, description, language, versions, siteName, contents, main, footer } = page;
  const { search, styles = [], program } = page;
  const wording = wordingFor(language);
  const { address, root } = page;
  const link = (to: string) => (root === undefined ? relativeLink(path, to) : `${root}${to}`);
  const whole = (to: string) => (address === undefined ? link(to) : absoluteAddress(address, to));
  const here = (to: string) => to === path && html` aria-current="page"`;
  const [home, about] = [homePath(language), aboutPath(language)];
  const offline = offlinePath(language);
  const kept = page.sitting === undefined ? "" : `?session=${page.sitting}/`;
  const { theme } = wording.site;
  const hasSwitch = versions.length > 1;
  const document = html`<html lang="${language}" dir="${directionOf(language)}"${page.name !== undefined && html` data-name="${page.name}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="${REFERRER}">
<title>${title}</title>
<meta name="description" content="${description}">
${page.sharing}${page.described}<meta name="color-scheme" content="light dark">
<script src="${link("assets/early.js")}"${page.isText && html` data-text=""`}></script>
<link rel="stylesheet" href="${link("assets/site.css")}">
${styles.map((style) => html`<link rel="stylesheet" href="${link(`assets/${style}.css`)}">\n`)}<link rel="icon" type="image/svg+xml" href="${link("assets/icon.svg")}">
<link rel="apple-touch-icon" href="${link(`assets/${TOUCH_ICON}`)}">
<link rel="manifest" href="${link(webManifestPath(language))}">
<meta name="theme-color" content="${GROUND.light}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${GROUND.dark}" media="(prefers-color-scheme: dark)">
${page.feeds}${alternates(page, whole)}${neighbourLinks(page)}<script src="${link(`assets/site-${wording.language.code}.js`)}" defer></script>
${program && html`<script src="${link(`assets/${program}-${wording.language.code}.js`)}" defer></script>\n`}</head>
<body>
<a class="skip" href="#main">${wording.site.skip}</a>
<header class="site">
<a class="home" href="${link(home)}"${here(home)}>${siteName}</a>
<nav aria-label="${wording.site.navigation}"><a href="${link(contents)}#contents">${wording.contents}</a> <a href="${link(search)}"${here(search)}>${wording.site.search.link}</a> <a href="${link(about)}"${here(about)}>${wording.site.about}</a></nav>
</header>
${hasSwitch && languageSwitch(page)}<main id="main" tabindex="-1">
${main}</main>
<footer class="site">
${footer}<p><a class="offline" href="${link(offline)}${kept}"${here(offline)}>${wording.site.offline.title}</a></p>
<p class="appearance"><label for="theme">${theme.label}</label> <select id="theme">
<option value="">${theme.system}</option>
<option value="light">${theme.light}</option>
<option value="dark">${theme.dark}</option>
</select></p>
</footer>
</body>
</html>
`;
  return `<!doctype html>\n${document.toString()}`;
}

/** The texts before and behind, for browsers that lead there by a key or a gesture. */
function neighbourLinks({ path, neighbours = { prev: undefined, next: undefined } }: Shell): Html {
  return html`${Object.entries(neighbours).map(([rel, to]) => to !== undefined && html`<link rel="${rel}" href="${relativeLink(path, to)}">\n`)}`;
}

/** The same page in its other languages, for search engines and browsers. */
function alternates(page: Shell, link: (to: string) => string): Html {
  return html`${alternatesOf(page).map(({ hreflang, path }) => html`<link rel="alternate" hreflang="${hreflang}" href="${link(path)}">\n`)}`;
}
