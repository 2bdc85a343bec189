import { beforeAll, describe, expect, test } from "vitest";
import { makeBook } from "../../../build/epub-book.ts";
import { loadSessions } from "../../../build/load.ts";
import { verifyEpub } from "../../../src/verify/epub.ts";
import { change, type Change } from "./change.ts";

const [loaded] = loadSessions();
if (!loaded) throw new Error("no session");
const { session } = loaded;

describe("a loss planted in the e-book", () => {
  let book = new Uint8Array();
  beforeAll(async () => {
    book = Uint8Array.from(await makeBook(session));
  });

  /** What is found, but for rules of the book that are broken by it too. */
  const planted = (...changes: readonly Change[]) =>
    verifyEpub(change(book, ...changes), session)
      .filter(({ law }) => law !== "form")
      .map(({ law, place, message }) => `${law} ${place} ${message}`);

  const TEXT = "res-7-1.xhtml";

  test("is named when a word is gone", () => {
    expect(planted([TEXT, "legal or natural person", "natural person"])).toEqual([
      expect.stringMatching(/^words res-7-1#op1 .*\[-legal or-\]/),
    ]);
  });

  test("is named when a paragraph's number is another", () => {
    expect(
      planted([TEXT, '<span class="label">28. </span>', '<span class="label">29. </span>']),
    ).toEqual([expect.stringMatching(/^words res-7-1#op28 \[-28\.-\] \{\+29\.\+\}/)]);
  });

  test("is named when two notes change their words", () => {
    const found = planted([
      TEXT,
      /(href="#fnref2">2<\/a> )(.*?)(<\/p>.*?href="#fnref3">3<\/a> )(.*?)(<\/p>)/s,
      "$1$4$3$2$5",
    ]);
    expect(found).toEqual([
      expect.stringContaining("words res-7-1#fn2"),
      expect.stringContaining("words res-7-1#fn3"),
    ]);
  });

  test("is named when two notes change places", () => {
    const found = planted([
      TEXT,
      /(<div class="note"[^>]*id="fn2">.*?<\/div>\n)(<div.*?<\/div>\n)/s,
      "$2$1",
    ]);
    expect(found).toEqual([expect.stringContaining("order res-7-1#fn3")]);
  });

  test("is named when two marks change places", () => {
    const found = planted([
      TEXT,
      /id="fnref2" href="#fn2">2(.*?)id="fnref3" href="#fn3">3/s,
      'id="fnref3" href="#fn3">3$1id="fnref2" href="#fn2">2',
    ]);
    expect(found).toEqual([
      expect.stringMatching(/^notes res-7-1#pp\d+ refers to notes .*3.*; expected .*2/),
      expect.stringMatching(/^notes res-7-1#pp\d+ refers to notes .*2.*; expected .*3/),
    ]);
  });

  test("is named when a note leads back to one of its marks only", () => {
    expect(planted([TEXT, / <a class="back-link"[^>]*href="#fnref1-2".*?<\/a>/, ""])).toEqual([
      "notes OEBPS/res-7-1.xhtml note 1 does not lead back to fnref1-2",
    ]);
  });

  test("is named when a text is not in the spine", () => {
    const found = planted(["content.opf", '<itemref idref="item_4"/>', ""]);
    expect(found[0]).toMatch(/^names res-7-2#designation is missing: “Resolution 7\/2”/);
    expect(found).toContainEqual(expect.stringMatching(/^names res-7-2#op1 is missing/));
    expect(found.every((one) => !one.startsWith("names") || one.startsWith("names res-7-2#"))).toBe(
      true,
    );
  });

  test("is named when two texts change places", () => {
    const [third, fourth] = ['<itemref idref="item_3"/>', '<itemref idref="item_4"/>'];
    const found = planted([
      "content.opf",
      new RegExp(`${third}(\\s*)${fourth}`),
      `${fourth}$1${third}`,
    ]);
    expect(found).toContainEqual(expect.stringContaining("order res-7-2#designation"));
  });

  test.each([
    [
      "an attribute hides it",
      [TEXT, "legal or natural", '<span hidden="hidden">legal</span> or natural'],
    ],
    [
      "it is hidden from those who listen",
      [TEXT, "legal or natural", '<span aria-hidden="true">legal</span> or natural'],
    ],
  ] as const)("is named when a word stands in the file and %s", (_why, fault) => {
    expect(planted(fault)).toEqual(["words res-7-1#op1 “legal” is not shown"]);
  });

  test.each([
    "em.work { display: none }",
    "em.work { visibility: hidden }",
    "em { font-size: 0 }",
    "p > em.work { opacity: 0.0 }",
    ".note .work { text-indent: -9999em }",
    "[class~=work] { color: transparent }",
  ])("is named when the style sheet hides words: %s", (css) => {
    const found = planted(["style.css", /$/, css]);
    expect(found).toContainEqual("words res-7-1#fn1 “Treaty Series” is not shown");
  });

  test("is named when the style sheet hides a paragraph by its name", () => {
    const [found] = planted(["style.css", /$/, "#op28\\.c { display: none }"]);
    expect(found).toMatch(/^words res-7-1#op28\.c “\(c\) /);
  });

  test("is none when words of the style sheet are hidden, or a shown word is called so", () => {
    expect(
      planted(["style.css", /$/, "p::before { display: none } .other { display: none }"]),
    ).toEqual([]);
  });
});
