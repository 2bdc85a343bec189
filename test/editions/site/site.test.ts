import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { browserIsMissing, testNeeding, vnu, vnuIsMissing } from "../../checkers.ts";
import { madeEditions } from "../../made.ts";
import { axeOfPages, tooWide, WINDOWS } from "./examine.ts";
import { serveSite } from "./served.ts";

let site = "";
let pages: readonly string[] = [];
beforeAll(async () => {
  site = join(await madeEditions(), "site");
  pages = globSync("**/*.html", { cwd: site }).sort();
});
const read = (page: string) => readFileSync(join(site, page), "utf8");

describe("a reader of the site", () => {
  test("finds a page for each text, the contents, the registers and indexes, the pictures, the proof, one for addresses that lead nowhere, and all in one file", () => {
    const planned = [
      "404.html",
      "about.html",
      "cosp-uncac/7/articles.html",
      "cosp-uncac/7/calendar.html",
      "cosp-uncac/7/data.html",
      "cosp-uncac/7/dec-7-1/cite/index.html",
      "cosp-uncac/7/dec-7-1/index.html",
      "cosp-uncac/7/documents.html",
      "cosp-uncac/7/draft-technical-assistance/cite/index.html",
      "cosp-uncac/7/draft-technical-assistance/index.html",
      "cosp-uncac/7/index.html",
      "cosp-uncac/7/map.html",
      "cosp-uncac/7/phrases.html",
      "cosp-uncac/7/proof.html",
      "cosp-uncac/7/res-7-3/changes/index.html",
      ...Array.from({ length: 8 }, (_, nth) => `cosp-uncac/7/res-7-${nth + 1}/index.html`),
      ...Array.from({ length: 8 }, (_, nth) => `cosp-uncac/7/res-7-${nth + 1}/cite/index.html`),
      "cosp-uncac/7/search.html",
      "cosp-uncac/7/who.html",
      "downloads/cosp-uncac-7-en.html",
      "index.html",
      "offline.html",
      "search.html",
    ];
    expect(pages).toEqual(planned.toSorted());
  });

  test("can link to any paragraph, item and note by its name", () => {
    const page = read("cosp-uncac/7/res-7-1/index.html");
    for (const name of ["pp7", "pp22.c", "op1", "op28", "op28.c", "fn5", "title"]) {
      expect(page).toContain(`id="${name}"`);
    }
    expect(page).toContain('<a class="label" href="#op28.c">(c)</a>');
  });

  test("comes back from a note to each of its marks", () => {
    const page = read("cosp-uncac/7/res-7-1/index.html");
    expect(page).toContain('id="fnref1"');
    expect(page).toContain('id="fnref1-2"');
    expect(page).toContain('href="#fnref1-2"');
  });

  test("is told that a draft is no adopted text", () => {
    expect(read("cosp-uncac/7/draft-technical-assistance/index.html")).toContain(
      "It is not an adopted text.",
    );
  });

  test("sees the proof with its figures", () => {
    expect(read("cosp-uncac/7/proof.html")).toContain(
      `Report of the session<br><code dir="ltr">en/report.txt</code></th><td>13,375</td><td>13,375</td><td>29</td><td>39</td>`,
    );
    expect(read("about.html")).toContain("<td>14,417</td><td>14,417</td>");
    expect(read("cosp-uncac/7/index.html")).toContain(
      "13,375 of 13,375 words of the report and 1,042 of 1,042 words of the draft",
    );
  });

  test("can take what a register or an index shows as a table for spreadsheets", () => {
    const tables = {
      who: "clauses.csv",
      calendar: "reports.csv",
      articles: "references.csv",
      documents: "references.csv",
      phrases: "paragraphs.csv",
    };
    for (const [page, table] of Object.entries(tables)) {
      expect(read(`cosp-uncac/7/${page}.html`)).toContain(`<a href="data/${table}">`);
      expect(statSync(join(site, "cosp-uncac/7/data", table)).size).toBeGreaterThan(100);
    }
  });

  test("can take the printed compendium, the e-book and one file of it all away", () => {
    const contents = "cosp-uncac/7/index.html";
    const links = [...read(contents).matchAll(/href="..\/..\/(downloads\/[^"]+)"/g)].map(
      ([, path = ""]) => path,
    );
    expect(links).toEqual([
      "downloads/cosp-uncac-7-en.pdf",
      "downloads/cosp-uncac-7-en-letter.pdf",
      "downloads/cosp-uncac-7-en-a5.pdf",
      "downloads/cosp-uncac-7-en-booklet.pdf",
      "downloads/cosp-uncac-7-en-press.pdf",
      "downloads/cosp-uncac-7-en.epub",
      "downloads/cosp-uncac-7-en.kepub.epub",
      "downloads/cosp-uncac-7-en-mail.epub",
      "downloads/cosp-uncac-7-en.html",
      "downloads/cosp-uncac-7-en-data.zip",
      "downloads/SHA256SUMS",
    ]);
    for (const path of links.slice(0, -1)) {
      const { size } = statSync(join(site, path));
      expect(size).toBeGreaterThan(10_000);
      const link = `href="../../${path}" download>`;
      const [, told] =
        new RegExp(`${link}[^<]*</a> <span class="detail">([^<]*)`).exec(read(contents)) ?? [];
      expect(told, path).toContain(`${Math.round(size / 1000)} kB`);
    }
  });

  test("can see of each file that it is the one that was published", () => {
    const sums = readFileSync(join(site, "downloads/SHA256SUMS"), "utf8").trimEnd().split("\n");
    const files = globSync("*", { cwd: join(site, "downloads") }).sort();
    expect(sums.map((line) => line.slice(66))).toEqual(
      files.filter((file) => file !== "SHA256SUMS"),
    );
    for (const line of sums) {
      const [sum = "", file = ""] = line.split("  ");
      const bytes = readFileSync(join(site, "downloads", file));
      expect(createHash("sha256").update(bytes).digest("hex"), file).toBe(sum);
      const text = /-en-((?:res|dec|draft)-.*)\.(?:pdf|epub)$/.exec(file)?.[1];
      const folder = text?.replace(/-changes$/, "/changes");
      const page = folder === undefined ? "index.html" : `${folder}/index.html`;
      expect(read(`cosp-uncac/7/${page}`)).toContain(
        `<dt><code dir="ltr">${file}</code></dt><dd><code dir="ltr">${sum}</code></dd>`,
      );
    }
  });

  test("finds the data of the session, each file with its size and what it is", () => {
    expect(read("cosp-uncac/7/index.html")).toContain('<a href="data.html">Open data</a>');
    const page = read("cosp-uncac/7/data.html");
    const links = [...page.matchAll(/<a href="(data\/[^"]+)">.*?<span class="detail">([^<]+)/g)];
    const files = globSync("**/*.*", { cwd: join(site, "cosp-uncac/7/data") });
    expect(links.map(([, path = ""]) => path.slice(5)).sort()).toEqual(
      files.map((path) => path.replaceAll("\\", "/")).sort(),
    );
    for (const [, path = "", told] of links) {
      const { size } = statSync(join(site, "cosp-uncac/7", path));
      expect(told, path).toBe(`${Math.max(1, Math.round(size / 1000))} kB`);
    }
    expect(page).toMatch(/paragraphs\.csv<.*Every paragraph, title, note and table row/);
  });

  test("can take each text away by itself, to print and as an e-book", () => {
    const texts = pages.flatMap((page) => /^cosp-uncac\/7\/([^/]+)\/index/.exec(page)?.[1] ?? []);
    expect(texts).toHaveLength(10);
    for (const id of texts) {
      for (const ending of ["pdf", "epub"]) {
        const file = `downloads/cosp-uncac-7-en-${id}.${ending}`;
        expect(read(`cosp-uncac/7/${id}/index.html`)).toContain(`href="../../../${file}"`);
        expect(statSync(join(site, file)).size).toBeGreaterThan(10_000);
      }
    }
  });

  test("needs no server and nobody else's files, and no page holds a script or a style of its own", () => {
    for (const page of pages.filter((path) => !path.startsWith("downloads/"))) {
      expect(read(page)).not.toMatch(
        /<script(?! src="[^":]+"(?: defer| data-text="")?><\/script>| type="application\/ld\+json">)|style="|src="http|url\(http/,
      );
    }
    expect(readFileSync(join(site, "assets/site.css"), "utf8")).not.toMatch(
      /@import|url\(["']?http/,
    );
  });
});

describe("the checkers find nothing in the site", () => {
  testNeeding(vnuIsMissing())("Nu HTML checker: no error on any page", async () => {
    expect(await vnu([site])).toEqual([]);
  });

  describe("in a browser", () => {
    const { address, browser } = serveSite(() => site, 600);

    for (const size of WINDOWS) {
      testNeeding(browserIsMissing())(
        `axe-core: no violation on any page at ${size.width}×${size.height}, light and dark`,
        async () => expect(await axeOfPages(browser(), size, pages.map(address))).toEqual([]),
      );
    }

    testNeeding(browserIsMissing())("no page is wider than a phone of 320 pixels", async () =>
      expect(await tooWide(browser(), pages.map(address))).toEqual([]),
    );
  });
});
