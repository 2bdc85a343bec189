import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { absoluteAddress } from "../src/editions/site/addresses.ts";
import type { SitePage } from "../src/editions/site/pages.ts";
import { packSitemaps, sitemapEntries, sitemapIndex } from "../src/editions/site/sitemap.ts";
import { CACHING, DOWNLOADS, HEADERS } from "../templates/site/policy.ts";
import { writeCards } from "./cards.ts";
import type { BatchListed } from "./site-batch.ts";

/**
 * Writes what hosts and search engines read: the headers to send; and where it is known where the site will stand, the
 * sitemap, the pictures of the pages about all sessions, and at the root of a host `robots.txt`.
 */
export async function writeForHosts(
  shared: readonly SitePage[],
  batches: readonly BatchListed[],
  folder: string,
  address: string | undefined,
): Promise<void> {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  const root = address === undefined ? "/" : new URL(address).pathname;
  write("_headers", netlifyHeaders());
  write(".htaccess", apacheHeaders(root));
  // The pages of GitHub would leave out what begins with a line.
  write(".nojekyll", "");
  if (address === undefined) return;
  await writeCards(shared, folder);
  writeSitemap(address, entriesOf(address, shared, batches), folder);
  // Nobody asks for it elsewhere than at the root of a host.
  if (root === "/") write("robots.txt", robots(address));
}

function robots(address: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteAddress(address, "sitemap.xml")}\n`;
}

function* entriesOf(
  address: string,
  shared: readonly SitePage[],
  batches: readonly BatchListed[],
): Generator<string> {
  yield* sitemapEntries(shared, address);
  for (const { entries } of batches) {
    yield* readFileSync(entries, "utf8")
      .split("\n")
      .filter((line) => line !== "");
  }
}

/** Writes `sitemap.xml`: the pages, or where they are very many the files that hold them. */
function writeSitemap(address: string, entries: Iterable<string>, folder: string): void {
  const names: string[] = [];
  for (const text of packSitemaps(entries)) {
    names.push(`sitemap-${names.length + 1}.xml`);
    writeFileSync(join(folder, names.at(-1) ?? ""), text);
  }
  const [only, another] = names;
  const place = join(folder, "sitemap.xml");
  if (only !== undefined && another === undefined) renameSync(join(folder, only), place);
  else writeFileSync(place, sitemapIndex(address, names));
}

/** The headers as Netlify and Cloudflare Pages read them. */
function netlifyHeaders(): string {
  const rule = (path: string, headers: typeof HEADERS) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  return `${[
    // These hosts have everything asked for anew by themselves, and would join two rules of one name.
    rule("/*", HEADERS),
    rule("/assets/fonts/*", [["Cache-Control", CACHING.fonts]]),
    rule("/downloads/*", [[DOWNLOADS.name, DOWNLOADS.value]]),
  ].join("\n\n")}\n`;
}

/** The headers as Apache reads them, and what it must know of the files. */
function apacheHeaders(root: string): string {
  return `ErrorDocument 404 ${root}404.html
AddDefaultCharset utf-8
<IfModule mod_mime.c>
  AddCharset utf-8 .css .csv .js .json .md .ndjson .svg .webmanifest .xml
  AddType application/epub+zip .epub
  AddType application/json .json
  AddType application/manifest+json .webmanifest
  AddType application/x-ndjson .ndjson
  AddType font/woff2 .woff2
  AddType text/csv .csv
  AddType text/javascript .js
  AddType text/markdown .md
</IfModule>
<IfModule mod_dir.c>
  DirectoryIndex index.html
</IfModule>
<IfModule mod_headers.c>
${HEADERS.map(([name, value]) => `  Header always set ${name} "${value}"`).join("\n")}
  Header set Cache-Control "${CACHING.pages}"
  Header set ${DOWNLOADS.name} ${DOWNLOADS.value} "expr=%{REQUEST_URI} =~ m#/downloads/#"
  <FilesMatch "\\.woff2$">
    Header set Cache-Control "${CACHING.fonts}"
  </FilesMatch>
</IfModule>
<IfModule mod_deflate.c>
  <IfModule mod_headers.c>
    # What is packed has a mark of its own, by which Apache would not know the file again.
    RequestHeader edit If-None-Match '-gzip"$' '"'
  </IfModule>
  <IfModule mod_filter.c>
    AddOutputFilterByType DEFLATE text/html text/css text/javascript image/svg+xml application/json application/manifest+json application/xml application/x-ndjson text/csv text/markdown text/plain
  </IfModule>
</IfModule>
`;
}
