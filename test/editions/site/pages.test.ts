import { describe, expect, test } from "vitest";
import { relativeLink } from "../../../src/editions/site/addresses.ts";
import { planPages, type PublishedSession } from "../../../src/editions/site/pages.ts";
import { alignColumns } from "../../../src/editions/site/rows.ts";
import { readInstrument } from "../../../src/markdown/read.ts";
import type { Sitting } from "../../../src/model/sitting.ts";
import { verifySite } from "../../../src/verify/site.ts";
import { renderPage } from "../../../templates/site/page.ts";

const ENGLISH =
  "---\nkind: resolution\nnumber: 7/1\n---\n\n# Resolution 7/1\n\n1. *Urges* States.\n\n2. *Asks*.[^1]\n\n[^1]: All.\n";
const ARABIC = "---\nkind: resolution\nnumber: 7/1\n---\n\n# القرار 7/1\n\n1 - *يحث* الدول.\n";

function published(
  language: string,
  {
    body = "ga",
    name = "General Assembly",
    kind = "regular",
    number = 7,
  }: Partial<Sitting & { body: string; name: string }> = {},
): PublishedSession {
  const text = language === "ar" ? ARABIC : ENGLISH;
  const { instrument } = readInstrument({ path: "res-7-1.md", text }, "res-7-1");
  const part = { label: undefined, title: undefined, opening: undefined };
  return {
    session: {
      body: { id: body, name },
      kind,
      number,
      language,
      title: [],
      parts: [{ ...part, instruments: [instrument] }],
      drafts: [],
      facts: [],
    },
    proof: { sources: [], corrections: [], unsourced: [] },
    downloads: [],
  };
}

const render = (sessions: readonly PublishedSession[]) =>
  new Map(planPages(sessions).map((page) => [page.path, renderPage(page)]));

describe("the addresses of a site", () => {
  test("begin with the body in English, and with the language in all others", () => {
    const pages = planPages([published("en"), published("ar")]).map(({ path }) => path);
    expect(pages.sort()).toEqual([
      "404.html",
      "about.html",
      "ar/about.html",
      "ar/ga/7/index.html",
      "ar/ga/7/phrases.html",
      "ar/ga/7/proof.html",
      "ar/ga/7/res-7-1/cite/index.html",
      "ar/ga/7/res-7-1/index.html",
      "ar/ga/7/search.html",
      "ar/index.html",
      "ar/offline.html",
      "ar/search.html",
      "ga/7/index.html",
      "ga/7/map.html",
      "ga/7/phrases.html",
      "ga/7/proof.html",
      "ga/7/res-7-1/cite/index.html",
      "ga/7/res-7-1/index.html",
      "ga/7/res-7-1/parallel/index.html",
      "ga/7/search.html",
      "ga/7/who.html",
      "index.html",
      "offline.html",
      "search.html",
    ]);
  });

  test("stay what they are when a body, a session or a language is added", () => {
    const before = planPages([published("en")]).map(({ path }) => path);
    const after = planPages([
      published("en"),
      published("fr"),
      published("en", { number: 8 }),
      published("en", { body: "sc", kind: "year", number: 2025 }),
      published("en", { kind: "emergency", number: 7 }),
    ]).map(({ path }) => path);
    expect(after).toEqual(expect.arrayContaining(before));
    expect(new Set(after).size).toBe(after.length);
    expect(after).toContain("ga/es-7/res-7-1/index.html");
  });

  test("have a home page in the language that there is, where nothing is in English", () => {
    const pages = render([published("ar")]);
    expect(pages.get("index.html")).toContain('<html lang="ar" dir="rtl">');
    expect(pages.get("ar/index.html")).toContain('<html lang="ar" dir="rtl">');
  });

  test("are linked from page to page, so that they work from a folder", () => {
    const from = "ar/ga/7/res-7-1/index.html";
    expect(relativeLink(from, "ga/7/res-7-1/index.html")).toBe(
      "../../../../ga/7/res-7-1/index.html",
    );
    expect(relativeLink(from, "ar/ga/7/index.html")).toBe("../index.html");
    expect(relativeLink(from, from)).toBe("index.html");
  });
});

describe("the home page", () => {
  const contentsOf = (sessions: readonly PublishedSession[], path = "index.html") =>
    /<header class="text-head">[^]*<\/main>/.exec(render(sessions).get(path) ?? "")?.[0] ?? "";
  const sized = (count: number) => {
    const one = published("en");
    const [part] = one.session.parts;
    const [instrument] = part?.instruments ?? [];
    if (!part || !instrument) throw new Error("there is no text");
    const instruments = Array.from({ length: count }, (_, nth) => ({
      ...instrument,
      id: `res-7-${nth + 1}`,
    }));
    return { ...one, session: { ...one.session, parts: [{ ...part, instruments }] } };
  };

  test("of one body is headed by its name, of several by what they have in common", () => {
    const assembly = published("en");
    const council = published("en", { body: "sc", name: "Security Council" });
    expect(contentsOf([assembly])).toContain("<h1>General Assembly</h1>");
    expect(contentsOf([assembly])).not.toContain("<h2");
    expect(contentsOf([assembly, council])).toContain("<h1>Sessions</h1>");
    expect(contentsOf([assembly, council])).toContain("<h2>Security Council</h2>");
  });

  test("leads to each text where they are few, and to their sessions alone where they are many", () => {
    expect(contentsOf([sized(40)])).toContain('href="ga/7/res-7-40/index.html"');
    expect(contentsOf([sized(41)])).toContain('href="ga/7/index.html"');
    expect(contentsOf([sized(41)])).not.toContain("res-7-1");
  });

  test("leads to texts in its own language, and says where they are in another", () => {
    const arabic = published("ar", { number: 8 });
    const contents = contentsOf([published("en"), arabic]);
    expect(contents).toContain('href="ga/7/res-7-1/index.html"');
    expect(contents).toContain('<ol class="texts" lang="ar" dir="rtl">');
    expect(contents).toContain('href="ar/ga/8/res-7-1/index.html"');
    expect(contentsOf([published("en"), published("ar")], "ar/index.html")).toContain(
      'href="ga/7/res-7-1/index.html"',
    );
  });

  test("asks the search of its language", () => {
    const sessions = [published("en"), published("ar")];
    for (const path of ["index.html", "ar/index.html"])
      expect(contentsOf(sessions, path)).toContain('role="search" action="search.html"');
  });
});

describe("a text in several languages", () => {
  const pages = render([published("en"), published("ar")]);
  const english = pages.get("ga/7/res-7-1/index.html") ?? "";
  const parallel = pages.get("ga/7/res-7-1/parallel/index.html") ?? "";

  test("tells browsers where its other languages are", () => {
    for (const [language, href] of [
      ["en", "index.html"],
      ["ar", "../../../ar/ga/7/res-7-1/index.html"],
      ["x-default", "index.html"],
    ]) {
      expect(english).toContain(`<link rel="alternate" hreflang="${language}" href="${href}">`);
    }
  });

  test("names each language in its own words, and the one that is read", () => {
    expect(english).toContain('<span aria-current="page" lang="en" dir="ltr">English</span>');
    expect(english).toContain('hreflang="ar" lang="ar" dir="rtl">العربية</a>');
  });

  test("has no switch where it is alone", () => {
    const alone = render([published("en")]).get("ga/7/res-7-1/index.html") ?? "";
    expect(alone).not.toMatch(/hreflang|class="languages"|class="parallel"/);
  });

  test("stands side by side, each paragraph under its own name and in its own direction", () => {
    expect(parallel).toContain('<p class="operative depth-0" id="op1" lang="en" dir="ltr">');
    expect(parallel).toContain('<p class="operative depth-0" id="op1--ar" lang="ar" dir="rtl">');
  });

  test("says in words that a language lacks a paragraph", () => {
    expect(parallel).toMatch(/id="op2" .*\n<p class="absent" lang="ar" dir="rtl">غير وارد/);
  });

  test("is proved in every column", () => {
    const sessions = [
      { path: "ga/7/en", session: published("en").session },
      { path: "ga/7/ar", session: published("ar").session },
    ];
    const verify = (changed: string) => {
      const texts = new Map([...pages, ["ga/7/res-7-1/parallel/index.html", changed]]);
      const files = new Set([...pages.keys(), ...ASSETS]);
      return verifySite({ files, pages: texts }, sessions).map(({ message }) => message);
    };
    expect(verify(parallel)).toEqual([]);
    expect(verify(parallel.replace("الدول", "الدولة"))).toEqual([
      expect.stringContaining("{+الدولة.+}"),
    ]);
    expect(verify(parallel.replace(/<p [^>]*id="op1--ar".*\n/, ""))).toEqual([
      expect.stringContaining("is missing"),
    ]);
  });
});

const ASSETS = [
  "assets/site.css",
  "assets/early.js",
  "assets/languages.css",
  "assets/site-en.js",
  "assets/site-ar.js",
  "assets/citing.css",
  "assets/citing-en.js",
  "assets/citing-ar.js",
  "assets/contents.css",
  "assets/home.css",
  "assets/map.css",
  "assets/registers.css",
  "assets/who-en.js",
  "assets/tables.css",
  "assets/parallel.css",
  "assets/parallel-en.js",
  "assets/search.css",
  "assets/search-en.js",
  "assets/search-ar.js",
  "assets/icon.svg",
  "assets/icon-180.png",
  ...["ga", "ar/ga"].flatMap((body) =>
    ["bib", "ris", "json"].map((form) => `${body}/7/res-7-1/cite/cite.${form}`),
  ),
  "manifest.webmanifest",
  "ar/manifest.webmanifest",
];

test("columns are put beside each other by name, and each keeps its order", () => {
  const column = (names: string) => names.split("").map((name) => ({ name }));
  const rows = alignColumns([column("abde"), column("acbe"), column("aebf")]);
  const shown = rows.map(({ cells }) => cells.map((cell) => cell?.name ?? "-").join(""));
  expect(shown).toEqual(["aaa", "-c-", "bb-", "d--", "eee", "--b", "--f"]);
});
