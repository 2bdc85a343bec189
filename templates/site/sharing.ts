import {
  absoluteAddress,
  alternatesOf,
  canonicalPath,
  cardPath,
} from "../../src/editions/site/addresses.ts";
import type { SitePage } from "../../src/editions/site/pages.ts";
import { html, type Html } from "../../src/text/html.ts";
import { CARD } from "./card.ts";

/** What a page is called where others link to it. */
interface Named {
  readonly title: string;
  readonly description: string;
  /** What the site is called on which it stands. */
  readonly siteName: string;
  /** The words of its picture. */
  readonly picture: string;
}

/**
 * What a page says of itself to those who link to it, and where it stands: the one address under which it is to be
 * known, and what Open Graph asks.
 * @param address where the site stands
 */
export function sharingTags(address: string, page: SitePage, named: Named): Html {
  const canonical = absoluteAddress(address, canonicalPath(page));
  const properties = [
    ["og:type", page.kind === "instrument" ? "article" : "website"],
    ["og:title", named.title],
    ["og:description", named.description],
    ["og:url", canonical],
    ["og:site_name", named.siteName],
    ["og:locale", localeOf(page.language)],
    ...alternatesOf(page)
      .filter(({ hreflang }) => hreflang !== "x-default" && hreflang !== page.language)
      .map(({ hreflang }) => ["og:locale:alternate", localeOf(hreflang)] as const),
    ["og:image", absoluteAddress(address, cardPath(page))],
    ["og:image:type", "image/png"],
    ["og:image:width", String(CARD.width)],
    ["og:image:height", String(CARD.height)],
    ["og:image:alt", named.picture],
  ] as const;
  return html`<link rel="canonical" href="${canonical}">
${properties.map(([name, content]) => html`<meta property="${name}" content="${content}">\n`)}<meta name="twitter:card" content="summary_large_image">
`;
}

/** A language with the country whose habits it follows, `fr_FR`: Open Graph knows no language without one. */
function localeOf(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return region === undefined ? code : `${code}_${region}`;
}
