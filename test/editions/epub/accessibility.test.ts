import { describe, expect, test } from "vitest";
import { examineAccessibility } from "../../../src/editions/epub/accessibility.ts";
import type { Examined } from "../../../src/editions/epub/features.ts";
import { raw } from "../../../src/text/html.ts";
import { CODES } from "../in-six.ts";
import { wordingFor } from "../../../templates/wording/table.ts";

const COVER = `<section><p><img role="doc-cover" src="cover.png" alt="Cover"/></p></section>`;

const TEXT = `<section role="doc-chapter"><h1>Resolution 1/1</h1>
<p id="op1"><span class="label">1. </span>Decides.<sup><a role="doc-noteref" id="fnref1" href="#fn1">1</a></sup></p>
<section><h2>Annex</h2><p>Terms.</p></section>
<div role="doc-footnote" id="fn1"><p><a href="#fnref1">1</a> See the rules.</p></div></section>`;

const STYLE = `@font-face { font-family: "Serif"; src: url("fonts/serif.ttf") }
/* position: fixed; */
a { color: inherit; } td { border-bottom: 1px solid currentColor; padding: 0.3em 5%; }`;

/** A sound book, with one thing changed in it. */
function examine(change: (text: string) => string = (text) => text, more: Partial<Examined> = {}) {
  const chapter = { file: "res-1-1.xhtml", title: "Resolution 1/1" };
  return examineAccessibility({
    book: {
      chapters: [
        { file: "cover.xhtml", title: "Cover", matter: "frontmatter", body: raw(COVER) },
        { ...chapter, matter: "bodymatter", body: raw(change(TEXT)) },
      ],
      contents: [{ href: "res-1-1.xhtml", label: "Resolution 1/1" }],
      accessibility: wordingFor("en").book.accessibility,
    },
    style: STYLE,
    files: ["cover.png", "fonts/serif.ttf"],
    ...more,
  });
}

test("a sound book has every feature that was found in it, and no hazard", () => {
  expect(examine()).toEqual({
    modes: ["textual"],
    sufficient: "textual",
    features: [
      "tableOfContents",
      "structuralNavigation",
      "readingOrder",
      "displayTransformability",
      "alternativeText",
      "ARIA",
      "unlocked",
    ],
    hazard: "none",
    summary:
      "Reflowing text without colours of its own. Headings, a table of contents and landmarks lead through it. Paragraph numbers are text. Every note is linked with each of its references. The only image is the cover, which is described.",
  });
});

describe("a feature is not claimed where", () => {
  const FAULTS = [
    ["a heading jumps", "structuralNavigation", "<h2>Annex</h2>", "<h3>Annex</h3>"],
    ["a heading is empty", "structuralNavigation", "<h2>Annex</h2>", "<h2> <span></span></h2>"],
    ["a text has no heading", "structuralNavigation", /<h\d>.*?<\/h\d>/g, ""],
    ["a picture is not described", "alternativeText", "Terms.", '<img src="map.png" alt=" "/>'],
    ["words are in a picture", "displayTransformability", "Terms.", '<img src="map.png" alt="A"/>'],
    ["a text has a style of its own", "displayTransformability", "<p>", '<p style="color:red">'],
    ["a mark leads to no note", "readingOrder", 'href="#fn1"', 'href="#fn2"'],
    ["a note does not lead back", "readingOrder", 'href="#fnref1"', 'href="#op1"'],
  ] as const;

  test.for(FAULTS)("%s", ([, feature, from, to]) => {
    const { features } = examine((text) => text.replace(from, to));
    expect(features).not.toContain(feature);
    expect(examine().features).toContain(feature);
  });

  const STYLES = [
    ["letters have a fixed size", "p { font-size: 12pt; }"],
    ["lines have a fixed height", "p { line-height:16px }"],
    ["words have a colour", "p { color: #333; }"],
    ["the page has a colour", "body { background-color: white; }"],
    ["the reader’s own measures are overruled", "p { margin: 0 !important; }"],
  ] as const;

  test.for(STYLES)("%s", ([, rule]) => {
    const { features, summary } = examine(undefined, { style: `${STYLE}\n${rule}` });
    expect(features).not.toContain("displayTransformability");
    expect(summary).not.toContain("Reflowing");
  });

  test.for(["p { order: 2; }", "p { position: absolute; }"])("%s moves words", (rule) => {
    expect(examine(undefined, { style: rule }).features).not.toContain("readingOrder");
  });

  test("the contents leave a text out, or lead through the texts in another order", () => {
    const book = { ...bookOf(), contents: [] };
    expect(examine(undefined, { book }).features).not.toContain("tableOfContents");
    const contents = [...bookOf().contents, { href: "cover.xhtml", label: "Cover" }];
    const { features } = examine(undefined, { book: { ...bookOf(), contents } });
    expect(features).not.toContain("readingOrder");
  });

  test("a file says what is locked", () => {
    const { features } = examine(undefined, { files: ["META-INF/encryption.xml"] });
    expect(features).not.toContain("unlocked");
  });
});

function bookOf(): Examined["book"] {
  return {
    chapters: [
      { file: "cover.xhtml", title: "Cover", matter: "frontmatter", body: raw(COVER) },
      { file: "res-1-1.xhtml", title: "1/1", matter: "bodymatter", body: raw(TEXT) },
    ],
    contents: [{ href: "res-1-1.xhtml", label: "Resolution 1/1" }],
    accessibility: wordingFor("en").book.accessibility,
  };
}

test("a number that floats before its line is read where it stands", () => {
  expect(examine(undefined, { style: "span { float: left; }" }).features).toContain("readingOrder");
});

test("an index and page breaks are features where they are there", () => {
  const { features, summary } = examine((text) =>
    text.replace("Terms.", '<span role="doc-pagebreak" id="page-2"></span><i role="doc-index"/>'),
  );
  expect(features).toEqual(expect.arrayContaining(["index", "pageBreakMarkers"]));
  expect(summary).toContain("The pages of the printed compendium are marked.");
});

test("the printed pages can be gone to where each line of their list leads to a marker", () => {
  const marked = (text: string) =>
    text.replace("Terms.", '<span role="doc-pagebreak" id="page-2"></span>Terms.');
  const pageList = (...names: readonly string[]) => ({
    source: "Print",
    heading: "Pages",
    pages: names.map((name) => ({ label: name, href: `res-1-1.xhtml#page-${name}` })),
    aboveContents: raw(""),
  });
  const chapters = bookOf().chapters.map((chapter) => ({
    ...chapter,
    body: raw(marked(String(chapter.body))),
  }));
  const featuresWith = (...names: readonly string[]) =>
    examine(undefined, { book: { ...bookOf(), chapters, pageList: pageList(...names) } }).features;
  expect(featuresWith("2")).toContain("pageNavigation");
  expect(featuresWith("3")).not.toContain("pageNavigation");
  expect(featuresWith("2", "3")).not.toContain("pageNavigation");
  expect(examine(marked).features).not.toContain("pageNavigation");
});

test("pictures beyond the cover are to be seen, and enough is said where they are described", () => {
  const with_ = (alt: string) => examine((text) => text.replace("Terms.", `<img alt="${alt}"/>`));
  expect(with_("A map")).toMatchObject({ modes: ["textual", "visual"], sufficient: "textual" });
  expect(with_("")).toMatchObject({ sufficient: "textual,visual" });
  expect(with_("A map").summary).not.toContain("The only image");
});

test.for([
  ["a script", { change: "<script/>" }],
  ["a film", { change: "<video/>" }],
  ["a style that moves", { style: "p { animation: turn 2s; }" }],
  ["a picture that may move", { file: "a.gif" }],
] as const)("%s leaves it unknown whether there is a hazard", ([, { ...planted }]) => {
  const {
    change = "Terms.",
    style = STYLE,
    file = "cover.png",
  } = {
    change: undefined,
    style: undefined,
    file: undefined,
    ...planted,
  };
  const { hazard } = examine((text) => text.replace("Terms.", change), { style, files: [file] });
  expect(hazard).toBe("unknown");
});

test.for(CODES)("the summary is a row of sentences in %s", (code) => {
  const accessibility = wordingFor(code).book.accessibility;
  const { summary } = examine(undefined, { book: { ...bookOf(), accessibility } });
  expect(summary.match(/[.。](?:\s|$|(?=\p{Script=Han}))/gu)).toHaveLength(5);
});
