import { relativeLink } from "../../src/editions/site/pages.ts";
import { html, type Html } from "../../src/text/html.ts";
import { wordingFor } from "../wording/table.ts";

/** What differs between pages around their content. */
export interface Shell {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly language: string;
  /** Above all, on every page: what this site is, with the way home. */
  readonly siteName: string;
  readonly main: Html;
  readonly footer: Html;
  /** Where the links in the head of the page lead; a page served for any address needs them from the root. */
  readonly fromRoot?: boolean;
}

/** Only our own files, no script: nothing else can be loaded, whatever the words say. */
const POLICY =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; base-uri 'self'; form-action 'none'";

export function shell(page: Shell): string {
  const { path, title, description, language, siteName, main, footer } = page;
  const wording = wordingFor(language);
  const link = (to: string) => (page.fromRoot ? `/${to}` : relativeLink(path, to));
  const here = (to: string) => to === path && html` aria-current="page"`;
  const document = html`<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<meta name="description" content="${description}">
<meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${link("assets/site.css")}">
<link rel="icon" type="image/svg+xml" href="${link("assets/icon.svg")}">
</head>
<body>
<a class="skip" href="#main">${wording.site.skip}</a>
<header class="site">
<a class="home" href="${link("index.html")}"${here("index.html")}>${siteName}</a>
<nav aria-label="${wording.site.navigation}"><a href="${link("index.html")}#contents">${wording.contents}</a> <a href="${link("about.html")}"${here("about.html")}>${wording.site.about}</a></nav>
</header>
<main id="main" tabindex="-1">
${main}</main>
<footer class="site">
${footer}</footer>
</body>
</html>
`;
  return `<!doctype html>\n${document.toString()}`;
}
