import { zipSync, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { makeBook } from "../../../build/epub-book.ts";
import { loadSessions } from "../../../build/load.ts";
import { proveSession } from "../../../build/proof.ts";
import { describeFinding, lintEpub, RULES } from "../../../src/verify/epub-lints.ts";
import type { Session, TextBlock } from "../../../src/model/document.ts";
import { openBook } from "../../../src/verify/epub-lints/book.ts";
import { findUnusedSelectors } from "../../../src/verify/epub-lints/looks.ts";
import { verifyEpub } from "../../../src/verify/epub.ts";
import { sessionOf, textOf } from "../made-session.ts";
import { change, put, type Change } from "./change.ts";

/** All that a text can have. */
const FULL = textOf(
  `---
kind: resolution
number: 1/1
source: content/source/report.txt
---

Distr.: General

# Resolution 1/1

## Rules & <orders>[^1]

*The Assembly*,

*Recalling* the “rules”,[^1] and *The Rules of Order*,[^2]

1. *Decides* the following:

    (a) An item;

        (i) Below it;

### On the rest

#### On more

##### On most

###### On all

2. *Requests* this:

|+ Two of them[^3]
| Name | Number | 2020 |
|---|---|---|
|= One ¶ or more | 1 | 3 |
| Two[^2] ¶ Three | 2 | 4 |

3. *Requests* more of them:

| Contributions | Administration | Unconditional | Transferred |
|---|---|---|---|
| Of the members | 1 | 2 | 3 |

---

46th plenary meeting

# Annex

## Terms[^4]

1. A term of [the rest](https://example.org/).

### Of terms

#### Of all

##### Of most

###### Of some

A term without a number.

    (a) An item of it.

[^1]: See the rules, A/RES/70/1, annex I.

[^2]: *Ibid.*, see [elsewhere](https://example.org/).

[^3]: In a table.

[^4]: In an annex.

[^5]: Without a mark.
`,
  "res-1-1",
);

const DRAFT = textOf(
  `---
kind: draft-resolution
source: content/source/draft.txt
---

# Draft resolution

## On rules

The Assembly,

1. Decides.
`,
  "draft-rules",
);

function fullSession(language = "en"): Session {
  const title: TextBlock = {
    text: [{ type: "text", value: "Report of the Assembly" }],
    spans: [{ start: 0, end: 0 }],
  };
  const part = { label: "A.", title, opening: undefined, instruments: [FULL] };
  return sessionOf([], { language, title: [title], parts: [part], drafts: [DRAFT] });
}

const PAGES = `<nav epub:type="page-list" role="doc-pagelist" aria-label="Pages"><ol>
<li><a href="res-1-1.xhtml#page-1">1</a></li>
<li><a href="res-1-1.xhtml#page-2">2</a></li>
</ol></nav>
</body>`;

const pageBreak = (nth: number) =>
  `<span epub:type="pagebreak" role="doc-pagebreak" id="page-${nth}" aria-label=" ${nth}. "></span>`;

/** The page breaks of a printed book in it. */
const PAGED: readonly Change[] = [
  ["toc.xhtml", "</body>", PAGES],
  ["res-1-1.xhtml", "The Assembly", `${pageBreak(1)}The Assembly`],
  ["res-1-1.xhtml", "Decides", `Decides${pageBreak(2)}`],
];

/** For each rule the ways in which a book can break it. */
const FAULTS: Readonly<Record<string, readonly (Change | ((book: Uint8Array) => Uint8Array))[]>> = {
  "mimetype-stands-first": [
    (book) => zipSync({ first: new Uint8Array(), ...unzipSync(book) }, { level: 0 }),
    (book) => zipSync(unzipSync(book), { level: 9 }),
    ["mimetype", "epub+zip", "epub+zip\n"],
  ],
  "names-are-ascii": [(book) => put(book, "OEBPS/résolution.xhtml", "<html/>")],
  "files-are-xml": [
    ["res-1-1.xhtml", "</section>", ""],
    ["res-1-1.xhtml", "&lt;", "<"],
    ["res-1-1.xhtml", "<h1>", "<h1 id=a>"],
    ["toc.ncx", "</navMap>", ""],
  ],
  "files-stand-in-the-manifest": [
    (book) => put(book, "OEBPS/forgotten.xhtml", "<html/>"),
    ["content.opf", 'href="res-1-1.xhtml"', 'href="res-1-2.xhtml"'],
    ["content.opf", "text/css", "text/plain"],
    [
      "content.opf",
      /(<item id="style".*?>)/,
      '$1<item id="more" href="style.css" media-type="text/css"/>',
    ],
  ],
  "documents-stand-in-the-spine": [
    ["content.opf", /<itemref idref="item_3"\/>/, ""],
    ["content.opf", /(<itemref idref="item_3"\/>)/, "$1$1"],
  ],
  "items-are-used": [
    ["style.css", /url\("fonts\/source-serif-4-600.*?"\)/, "local(serif)"],
    (book) =>
      change(put(book, "OEBPS/more.css", "p { margin: 0 }"), [
        "content.opf",
        '<item id="style"',
        '<item id="more" href="more.css" media-type="text/css"/><item id="style"',
      ]),
  ],
  "nothing-is-fetched": [
    ["cover.xhtml", 'src="cover.png"', 'src="https://example.org/cover.png"'],
    ["title.xhtml", 'href="style.css"', 'href="//example.org/style.css"'],
    ["style.css", /url\("fonts\/source-serif-4-600.*?"\)/, "url(https://example.org/font.ttf)"],
  ],
  "metadata-say-something": [
    ["content.opf", /<dc:creator id="creator">.*?</, '<dc:creator id="creator"><'],
    ["content.opf", '<dc:creator id="creator">', '<dc:creator id="creator"> '],
  ],
  "modified-is-a-moment": [
    ["content.opf", /(T\d\d:\d\d:\d\d)Z/, "$1"],
    ["content.opf", /T\d\d:\d\d:\d\dZ/, "T25:00:00Z"],
    ["content.opf", /<meta property="dcterms:modified">.*?<\/meta>/, ""],
    ["content.opf", /(<meta property="dcterms:modified">.*?<\/meta>)/, "$1$1"],
  ],
  "refinements-refine": [["content.opf", 'id="subtitle"', 'id="sub-title"']],
  "language-is-said-alike": [
    ["res-1-1.xhtml", 'xml:lang="en" lang="en"', 'lang="en"'],
    ["res-1-1.xhtml", 'xml:lang="en" lang="en"', 'xml:lang="en" lang="fr"'],
    ["res-1-1.xhtml", 'xml:lang="en" lang="en"', 'xml:lang="fr" lang="fr"'],
    ["res-1-1.xhtml", "<h1>", '<h1 lang="fr">'],
    ["toc.ncx", 'xml:lang="en"', 'xml:lang="fr"'],
  ],
  "direction-is-said-alike": [
    ["res-1-1.xhtml", 'dir="ltr"', 'dir="rtl"'],
    ["res-1-1.xhtml", ' dir="ltr"', ""],
  ],
  "guide-has-one-text": [
    ["content.opf", '<reference type="toc"', '<reference type="text"'],
    ["content.opf", /<reference type="text".*?\/>/, ""],
  ],
  "headings-stand-in-the-contents": [
    ["toc.xhtml", /<li><a href="about.xhtml">.*?<\/li>/s, ""],
    ["toc.xhtml", "A. Report", "A. Rapport"],
    ["res-1-1.xhtml", /Rules &amp; &lt;orders&gt;<sup>/, "Rules &amp; orders<sup>"],
  ],
  "contents-keep-the-order": [
    [
      "content.opf",
      '<itemref idref="item_3"/>\n    <itemref idref="item_4"/>',
      '<itemref idref="item_4"/><itemref idref="item_3"/>',
    ],
  ],
  "parts-keep-the-order": [
    ["res-1-1.xhtml", 'epub:type="bodymatter"', 'epub:type="backmatter"'],
    ["res-1-1.xhtml", ' epub:type="bodymatter"', ""],
  ],
  "heading-levels-do-not-jump": [
    ["res-1-1.xhtml", /h2/g, "h4"],
    ["res-1-1.xhtml", /h2/g, "h1"],
    ["res-1-1.xhtml", /<(\/?)h1>/g, "<$1p>"],
  ],
  "title-is-the-heading": [
    ["res-1-1.xhtml", /<title>.*?<\/title>/, "<title>Resolution 1/1</title>"],
    ["cover.xhtml", /<title>.*?<\/title>/, "<title></title>"],
    ["cover.xhtml", /<title>.*?<\/title>/, ""],
  ],
  "landmarks-have-one-kind": [
    ["toc.xhtml", '<a epub:type="titlepage"', '<a epub:type="titlepage frontmatter"'],
    ["toc.xhtml", '<a epub:type="titlepage"', '<a epub:type="cover"'],
    ["toc.xhtml", '<a epub:type="bodymatter"', '<a epub:type="part"'],
    ["toc.xhtml", "Title page</a></li>\n<li><a epub:type", "</a></li>\n<li><a epub:type"],
  ],
  "old-contents-are-the-contents": [
    ["toc.ncx", 'playOrder="2"', 'playOrder="3"'],
    [
      "toc.ncx",
      /<navPoint id="point4"(.*?)<\/navPoint>/s,
      '<navPoint id="point4"$1<navPoint id="x" playOrder="4"><navLabel><text>x</text></navLabel><content src="about.xhtml"/></navPoint></navPoint>',
    ],
    ["toc.ncx", "about.xhtml", "title.xhtml"],
    ["toc.ncx", "About this edition", "About"],
    ["toc.ncx", "urn:uuid:", "urn:"],
    ["toc.ncx", 'name="dtb:depth" content="2"', 'name="dtb:depth" content="3"'],
  ],
  "pages-keep-the-order": [
    (book) =>
      change(book, ...PAGED, [
        "toc.xhtml",
        /(<li><a href="res-1-1.xhtml#page-1">.*?<\/li>)\n(.*?<\/li>)/,
        "$2$1",
      ]),
    (book) =>
      change(book, ...PAGED, ["toc.xhtml", /<li><a href="res-1-1.xhtml#page-2">.*?<\/li>/, ""]),
    (book) => change(book, ...PAGED, ["toc.xhtml", "#page-2", "#op2"]),
  ],
  "elements-hold-something": [
    ["res-1-1.xhtml", '<p class="formula"', '<p></p><p class="formula"'],
    [
      "res-1-1.xhtml",
      '<p class="formula"',
      '<div class="preamble">\n<p> </p></div><p class="formula"',
    ],
  ],
  "elements-are-plain": [
    ["res-1-1.xhtml", '<p class="formula"', '<p style="color: red" class="formula"'],
    ["res-1-1.xhtml", "<table", '<table border="1"'],
    ["res-1-1.xhtml", "<table", '<table style="width: 200px"'],
    ["res-1-1.xhtml", /<col style="width: [\d.]+%"/, '<col style="width: 0%"'],
    ["res-1-1.xhtml", "On the rest", "<font>On the rest</font>"],
    ["res-1-1.xhtml", "On the rest", "On the rest<script>1</script>"],
    ["res-1-1.xhtml", "<h1", '<h1 onclick="1"'],
  ],
  "ids-are-used": [
    ["res-1-1.xhtml", "<ol", '<ol id="list"'],
    ["content.opf", "<dc:language", '<dc:language id="language"'],
  ],
  "ids-stand-once": [
    ["res-1-1.xhtml", 'id="op2"', 'id="op1"'],
    ["toc.ncx", 'id="point2"', 'id="point1"'],
  ],
  "images-say-what-they-show": [
    ["cover.xhtml", / alt=".*?"/, ""],
    ["cover.xhtml", / alt=".*?"/, ' alt=" "'],
  ],
  "kinds-are-known": [
    ["res-1-1.xhtml", 'epub:type="chapter"', 'epub:type="resolution"'],
    ["res-1-1.xhtml", 'epub:type="chapter"', 'epub:type="chapter chapter"'],
    ["res-1-1.xhtml", ' role="doc-chapter"', ""],
    ["res-1-1.xhtml", 'role="doc-noteref"', 'role="doc-backlink"'],
    ["res-1-1.xhtml", 'role="doc-footnote"', 'role="note"'],
  ],
  "spaces-are-single": [
    ["res-1-1.xhtml", "the following", "the  following"],
    ["res-1-1.xhtml", "The Assembly", " The Assembly"],
    ["res-1-1.xhtml", "the following:</p>", "the following: </p>"],
  ],
  "characters-are-themselves": [
    ["res-1-1.xhtml", "“rules”", "&#x201c;rules”"],
    ["res-1-1.xhtml", "“rules”", "&ldquo;rules”"],
  ],
  "marks-open-their-notes": [
    ["res-1-1.xhtml", 'href="#fn3"', 'href="about.xhtml#fn3"'],
    ["res-1-1.xhtml", 'href="#fn3"', 'href="#op2"'],
    ["res-1-1.xhtml", 'href="#fn3"', 'href="#fn33"'],
    ["res-1-1.xhtml", ' id="fnref3"', ""],
    ["res-1-1.xhtml", /<sup>(<a[^>]*id="fnref3".*?)<\/sup>/, "$1"],
  ],
  "notes-stay-in-the-text": [
    ["res-1-1.xhtml", /<div class="note"(.*?)<\/div>/g, '<aside class="note"$1</aside>'],
    ["res-1-1.xhtml", ' id="fn3"', ""],
    ["res-1-1.xhtml", ' epub:type="footnotes"', ""],
  ],
  "numbers-lead-and-lead-back": [
    ["res-1-1.xhtml", /(<p>)(<a class="note-number"[^>]*>3<\/a>) In a/, "$1In $2 a"],
    ["res-1-1.xhtml", '<a class="note-number" href="#fnref3">3</a>', "3"],
    ["res-1-1.xhtml", 'class="note-number" href="#fnref1"', 'class="note-number" href="#fnref1-2"'],
    ["res-1-1.xhtml", / <a class="back-link"[^>]*href="#fnref1-2".*?<\/a>/, ""],
  ],
  "marks-touch-their-words": [["res-1-1.xhtml", "&lt;orders&gt;<sup>", "&lt;orders&gt; <sup>"]],
  "classes-are-styled": [["res-1-1.xhtml", 'class="formula"', 'class="formulas"']],
  "colours-are-the-readers": [
    ["style.css", "}", "color: black }"],
    ["style.css", "}", "background: #fff }"],
    ["style.css", "}", "border-top: 1px solid grey }"],
    ["style.css", "}", "text-shadow: 0 0 2px rgba(0, 0, 0, 0.5) }"],
  ],
  "measures-are-the-readers": [
    ["style.css", "widows: 2", "font-size: 12px"],
    ["style.css", "widows: 2", "margin: 0 1cm"],
    ["style.css", "widows: 2", "line-height: 1.2em"],
  ],
  "style-is-understood": [
    (book) => append(book, "@media (min-width: 30em) { p { margin: 0 } }"),
    (book) => append(book, '@import "other.css";'),
    (book) => append(book, "p { margin-inline-start: 1em }"),
    (book) => append(book, "p { margin: 0 !important }"),
    (book) => append(book, "p { position: absolute }"),
    (book) => append(book, ":root { --measure: 1em }"),
    (book) => append(book, "p:not(.formula) { margin: 0 }"),
  ],
  "old-names-stand-beside-new": [(book) => append(book, "p { break-inside: avoid }")],
};

function append(book: Uint8Array, css: string): Uint8Array {
  return change(book, ["style.css", /$/, css]);
}

describe("a rule of the book", () => {
  const session = fullSession();
  let book = new Uint8Array();
  beforeAll(async () => {
    book = Uint8Array.from(await makeBook(session));
  });

  const found = (bytes: Uint8Array) => new Set(lintEpub(bytes).map(({ rule }) => rule));

  test("is kept to begin with, with page breaks and without", () => {
    expect(lintEpub(book).map(describeFinding)).toEqual([]);
    expect(lintEpub(change(book, ...PAGED)).map(describeFinding)).toEqual([]);
    expect(verifyEpub(book, session)).toEqual([]);
  });

  test.each(RULES.map((rule) => [rule.holds, rule.name] as const))(
    "finds when not %s",
    (_holds, name) => {
      const faults = FAULTS[name] ?? [];
      expect(faults.length).toBeGreaterThan(0);
      for (const fault of faults) {
        const broken = typeof fault === "function" ? fault(book) : change(book, fault);
        expect(found(broken), String(fault)).toContain(name);
      }
    },
  );

  test("names the file and the line, and what was expected", () => {
    const broken = change(book, [
      "res-1-1.xhtml",
      '<p class="formula"',
      '<p></p>\n<p class="formula"',
    ]);
    expect(lintEpub(broken).map(describeFinding)).toEqual([
      "OEBPS/res-1-1.xhtml:15: <p> holds nothing (elements-hold-something)",
    ]);
  });

  test("stops a build, and one about the words as received does not", () => {
    const broken = change(book, ["cover.xhtml", / alt=".*?"/, ""]);
    expect(verifyEpub(broken, session)).toEqual([
      {
        edition: "epub",
        law: "form",
        place: "OEBPS/cover.xhtml:11",
        message: '<img src="cover.png"> has no alt; images-say-what-they-show',
      },
    ]);
    const spaced = change(book, ["res-1-1.xhtml", "the following", "the  following"]);
    expect(verifyEpub(spaced, session)).toEqual([]);
  });
});

describe("a book that was made", () => {
  test.each(loadSessions())("of $path keeps every rule", async ({ session }) => {
    const book = await makeBook(session, { proof: proveSession(session).proof });
    expect(lintEpub(book).map(describeFinding)).toEqual([]);
  });

  test("leaves nothing of the style sheet unused, on a shelf of three scripts", async () => {
    const languages = ["en", "ar", "zh"];
    const shelf = await Promise.all(
      languages.map(async (language) => openBook(await makeBook(fullSession(language)))),
    );
    expect(findUnusedSelectors(shelf)).toEqual([]);
  });
});
