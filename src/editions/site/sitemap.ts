import { html } from "../../text/html.ts";
import { absoluteAddress, alternatesOf, canonicalPath } from "./addresses.ts";
import type { SitePage } from "./pages.ts";

/** What a file of a sitemap may hold, as sitemaps.org has it. */
export interface SitemapLimits {
  readonly entries: number;
  readonly bytes: number;
}

export const SITEMAP_LIMITS: SitemapLimits = { entries: 50_000, bytes: 50 * 1024 * 1024 };

const SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

const OPEN = `${DECLARATION}<urlset xmlns="${SPACE}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n`;

const CLOSE = "</urlset>\n";

/**
 * The entries of pages in a sitemap, a line each; none where nobody knows where the site will stand. When a page last
 * changed no entry says, for no source says it: the day a text was adopted is another thing.
 */
export function sitemapEntries(
  pages: readonly SitePage[],
  address: string | undefined,
): readonly string[] {
  if (address === undefined) return [];
  return pages.filter(isListed).map((page) => {
    const links = alternatesOf(page).map(
      ({ hreflang, path }) =>
        html`<xhtml:link rel="alternate" hreflang="${hreflang}" href="${absoluteAddress(address, path)}"/>`,
    );
    return String(html`<url><loc>${absoluteAddress(address, page.path)}</loc>${links}</url>`);
  });
}

/** The page for addresses that lead nowhere is none to be found, and of a page that stands twice one is. */
function isListed(page: SitePage): boolean {
  return page.kind !== "not-found" && canonicalPath(page) === page.path;
}

/** The files of a sitemap, each with as many entries as it may hold. */
export function* packSitemaps(
  entries: Iterable<string>,
  limits = SITEMAP_LIMITS,
): Generator<string> {
  let lines: string[] = [];
  let bytes = 0;
  // Addresses are written in ASCII, a byte a character.
  const most = limits.bytes - OPEN.length - CLOSE.length;
  for (const entry of entries) {
    const size = entry.length + 1;
    if (lines.length >= limits.entries || bytes + size > most) {
      yield fileOf(lines);
      lines = [];
      bytes = 0;
    }
    lines.push(entry);
    bytes += size;
  }
  yield fileOf(lines);
}

function fileOf(lines: readonly string[]): string {
  return `${OPEN}${lines.map((line) => `${line}\n`).join("")}${CLOSE}`;
}

/** The file that names the files of a sitemap, where it has several. */
export function sitemapIndex(address: string, names: readonly string[]): string {
  const files = names.map(
    (name) => html`<sitemap><loc>${absoluteAddress(address, name)}</loc></sitemap>\n`,
  );
  const index = html`<sitemapindex xmlns="${SPACE}">\n${files}</sitemapindex>\n`;
  return `${DECLARATION}${index.markup}`;
}
