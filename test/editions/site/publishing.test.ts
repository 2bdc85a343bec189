import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chooseSessions, loadSessions } from "../../../build/load.ts";
import { readSiteAddress } from "../../../build/site-address.ts";
import { makeSite } from "../../../build/site.ts";
import { verifyEditions } from "../../../build/verify.ts";
import { packSitemaps, sitemapEntries, sitemapIndex } from "../../../src/editions/site/sitemap.ts";
import { HEADERS } from "../../../templates/site/policy.ts";
import { testNeeding, vnu, vnuIsMissing } from "../../checkers.ts";
import { madeEditions, silent } from "../../made.ts";

const ADDRESS = "https://texts.example.org/un/";
const TEXT = "cosp-uncac/7/res-7-1/index.html";

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "plenary-publishing-"));
  await makeSite(silent, loadSessions(), folder, folder, ADDRESS);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = () => join(folder, "site");
const read = (path: string) => readFileSync(join(site(), path), "utf8");
const property = (page: string, name: string) =>
  new RegExp(`<meta property="${name}" content="([^"]*)">`).exec(page)?.[1];

/** The pages of a site, and not the files to take away. */
function pagesOf(folder: string): string[] {
  return globSync("**/*.html", { cwd: folder }).filter((path) => !path.startsWith("downloads/"));
}

describe("a site that knows where it will stand", () => {
  test("tells of each page the one address it is known by", () => {
    for (const [path, address] of [
      ["index.html", ADDRESS],
      ["about.html", `${ADDRESS}about.html`],
      ["cosp-uncac/7/index.html", `${ADDRESS}cosp-uncac/7/`],
      [TEXT, `${ADDRESS}cosp-uncac/7/res-7-1/`],
    ] as const) {
      expect(read(path)).toContain(`<link rel="canonical" href="${address}">`);
      expect(property(read(path), "og:url")).toBe(address);
    }
  });

  test("tells who links to a text what it is called, and shows its picture", () => {
    const page = read(TEXT);
    expect(property(page, "og:title")).toMatch(/^Resolution 7\/1: Strengthening mutual legal/);
    expect(property(page, "og:type")).toBe("article");
    expect(property(page, "og:locale")).toBe("en_US");
    expect(property(page, "og:site_name")).toMatch(/^Conference of the States Parties/);
    expect(property(page, "og:image")).toBe(`${ADDRESS}cosp-uncac/7/res-7-1/card.png`);
    expect(property(page, "og:image:alt")).toMatch(/Resolution 7\/1, Strengthening .*Vienna/);
    expect(page).toContain('<meta name="twitter:card" content="summary_large_image">');
  });

  test("has a picture of 1200 by 630 and less than 60 kB for each page that is shown", () => {
    const pictures = pagesOf(site()).flatMap((path) => property(read(path), "og:image") ?? []);
    expect(new Set(pictures).size).toBe(12);
    for (const address of pictures) {
      const bytes = readFileSync(join(site(), address.slice(ADDRESS.length)));
      expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(bytes.length).toBeLessThan(60_000);
    }
  });

  test("lists each of its pages once in its sitemap, but the one for addresses that lead nowhere", () => {
    const listed = [...read("sitemap.xml").matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, address = ""]) => address.slice(ADDRESS.length).replace(/(^|\/)$/, "$1index.html"),
    );
    const pages = pagesOf(site()).filter((path) => path !== "404.html");
    expect(listed.sort()).toEqual(pages.sort());
  });

  test("leads home from an address below any folder that is not there", () => {
    const page = read("404.html");
    expect(page).toContain('href="/un/index.html#contents"');
    expect(page).toContain('href="/un/assets/site.css"');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).not.toMatch(/canonical|og:/);
    expect(read(".htaccess")).toContain("ErrorDocument 404 /un/404.html");
  });

  test("is proved with its own address, and an address of it that leads nowhere is found", async () => {
    const places = chooseSessions("content");
    await verifyEditions(silent, places, folder, ["site"]);
    const broken = mkdtempSync(join(tmpdir(), "plenary-publishing-"));
    try {
      await makeSite(silent, places, broken, broken, ADDRESS);
      rmSync(join(broken, "site", dirname(TEXT), "card.png"));
      await expect(verifyEditions(silent, places, broken, ["site"])).rejects.toThrow(
        /res-7-1\/index.html: leads to “https:.*card.png”, and there is no file/,
      );
    } finally {
      rmSync(broken, { recursive: true, force: true });
    }
  });

  test("is the same in all its bytes when it is made again", async () => {
    const again = mkdtempSync(join(tmpdir(), "plenary-publishing-"));
    const cache = process.env["PLENARY_CACHE"];
    process.env["PLENARY_CACHE"] = join(again, "cache");
    try {
      await makeSite(silent, loadSessions(), again, again, ADDRESS);
      const files = globSync("**/*.*", { cwd: site() }).sort();
      expect(globSync("**/*.*", { cwd: join(again, "site") }).sort()).toEqual(files);
      for (const file of files) {
        const bytes = readFileSync(join(again, "site", file));
        expect(bytes.equals(readFileSync(join(site(), file))), file).toBe(true);
      }
    } finally {
      if (cache === undefined) delete process.env["PLENARY_CACHE"];
      else process.env["PLENARY_CACHE"] = cache;
      rmSync(again, { recursive: true, force: true });
    }
  });

  testNeeding(vnuIsMissing())("Nu HTML checker: no error on any page", async () => {
    expect(await vnu(pagesOf(site()).map((path) => join(site(), path)))).toEqual([]);
  });
});

test("a site that does not know where it will stand claims no address", async () => {
  const made = join(await madeEditions(), "site");
  for (const path of globSync("**/*.html", { cwd: made })) {
    expect(readFileSync(join(made, path), "utf8"), path).not.toMatch(/canonical|og:|twitter:/);
  }
  const told = globSync("{**/*.xml,robots.txt,**/{card.png,opds.json,paragraphs.json}}", {
    cwd: made,
  });
  expect(told.filter((path) => !path.includes("/data/"))).toEqual([]);
});

test("only a site at the root of its host has a robots.txt, for nobody asks for another", async () => {
  expect(globSync("robots.txt", { cwd: site() })).toEqual([]);
  const made = mkdtempSync(join(tmpdir(), "plenary-publishing-"));
  try {
    await makeSite(silent, loadSessions(), made, made, "https://texts.example.org/");
    expect(readFileSync(join(made, "site/robots.txt"), "utf8")).toBe(
      "User-agent: *\nAllow: /\n\nSitemap: https://texts.example.org/sitemap.xml\n",
    );
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
});

test("the address of a site is a folder of the web, and all else is refused with what was expected", () => {
  const address = (written: string) => readSiteAddress(written, "--url");
  expect(address("https://example.org")).toBe("https://example.org/");
  expect(address("HTTP://Example.org:8080/a/b//")).toBe("http://example.org:8080/a/b/");
  for (const written of [
    "example.org/texts",
    "/texts",
    "ftp://example.org",
    "javascript:alert(1)",
    "https://",
    "https://example.org/?a",
    "https://example.org/#a",
    "https://user:secret@example.org",
    "https://example.org/index.html",
    "https://example.org/a b",
    "https://example.org/\nX-Header: 1",
  ]) {
    expect(() => address(written), written).toThrow(
      /^--url is “.*”, which .*; expected where the site will stand, such as https:/,
    );
  }
});

describe("a sitemap of very many pages", () => {
  const entries = Array.from(
    { length: 5 },
    (_, nth) => `<url><loc>https://a.org/${nth}</loc></url>`,
  );

  test("is cut into files that hold no more than is allowed, and none is left out", () => {
    const files = [...packSitemaps(entries, { entries: 2, bytes: 10_000 })];
    expect(files.map((file) => file.match(/<url>/g)?.length)).toEqual([2, 2, 1]);
    const small = [...packSitemaps(entries, { entries: 9, bytes: 300 })];
    expect(small.length).toBeGreaterThan(1);
    for (const file of small) expect(Buffer.byteLength(file)).toBeLessThanOrEqual(300);
    expect(small.join("").match(/<loc>/g)).toHaveLength(5);
  });

  test("is found by the file that names its files", () => {
    expect(sitemapIndex(ADDRESS, ["sitemap-1.xml", "sitemap-2.xml"])).toContain(
      `<sitemap><loc>${ADDRESS}sitemap-2.xml</loc></sitemap>`,
    );
  });

  test("is not written where no address is known", () => {
    expect(sitemapEntries([], undefined)).toEqual([]);
  });
});

test("hosts are told the same policy as browsers, and no line of it can break", () => {
  const headers = read("_headers");
  for (const [name, value] of HEADERS) {
    expect(headers).toContain(`\n  ${name}: ${value}\n`);
    expect(read(".htaccess")).toContain(`  Header always set ${name} "${value}"\n`);
    expect(value).not.toMatch(/["\n\r]/);
  }
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(read("index.html"))?.[1] ?? "";
  expect(headers).toContain(`Content-Security-Policy: ${policy}; frame-ancestors 'none'\n`);
});
