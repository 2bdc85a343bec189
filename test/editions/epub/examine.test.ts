import { describe, expect, test } from "vitest";
import { makeBook } from "../../../build/epub-book.ts";
import { BookError, examineFiles, examineNames } from "../../../src/editions/epub/examine.ts";
import { sessionOf, textOf } from "../made-session.ts";

const page = (body: string) => `<html xmlns="http://www.w3.org/1999/xhtml">\n${body}\n</html>`;

/** What is wrong with pages that are called res-7-1 and so on. */
const examine = (...pages: readonly string[]) =>
  examineFiles(new Map(pages.map((body, nth) => [`OEBPS/res-7-${nth + 1}.xhtml`, page(body)])), [
    "OEBPS/cover.png",
  ]);

describe("a page that is no XML is named, with the place and with what was expected", () => {
  test.each([
    ["<p>A <em>word</p>", "2:17: unexpected close tag; expected </em>"],
    ["<p>A word", "3:7: unexpected close tag; expected </p>"],
    ["<p>R & D</p>", "2:6: an & that begins nothing; expected &amp;"],
    [
      "<p>A&nbsp;word</p>",
      "2:10: undefined entity; expected &amp;, &lt;, &gt;, &quot; or the number",
    ],
    ["<p>A \u0007bell</p>", "2:6: disallowed character; expected a character that XML can hold"],
    ["<p>Half \ud83d a pair</p>", "2:9: half a character; expected one that XML can hold"],
    ['<p id="a" id="b">Twice</p>', "2:17: duplicate attribute: id; expected XML"],
    ["<p>One</p></html><p>Two</p>", "2:20: documents may contain only one root; expected XML"],
  ])("%j", (body, complaint) => {
    const [fault, ...others] = examine(body);
    expect(fault).toContain(`OEBPS/res-7-1.xhtml:${complaint}`);
    expect(others).toEqual([]);
  });

  test("and what stands there is shown", () => {
    expect(examine("<p>A <em>word</p>")).toEqual([
      "OEBPS/res-7-1.xhtml:2:17: unexpected close tag; expected </em>\n" +
        "    <p>A <em>word</p>\n" +
        "                    ^",
    ]);
  });

  test("and the links to it are no faults of their own", () => {
    expect(examine("<p>A word", '<p><a href="res-7-1.xhtml#op1">A</a></p>')).toHaveLength(1);
  });
});

describe("a name that is given twice in a file is named", () => {
  test("with its place", () => {
    const [fault, ...others] = examine('<p id="op1">A</p>\n<p id="op1">B</p>');
    expect(fault).toContain("res-7-1.xhtml:3:12: the name op1 is given twice; expected once");
    expect(others).toEqual([]);
  });

  test("but not where each stands in a file of its own", () => {
    expect(examine('<p id="op1">A</p>', '<p id="op1">B</p>')).toEqual([]);
  });
});

describe("what leads nowhere is named, with what was expected", () => {
  test.each([
    ['<a href="#op2">A</a>', "#op2 leads nowhere; expected the name op2 in OEBPS/res-7-1.xhtml"],
    [
      '<a href="res-7-2.xhtml#op2">A</a>',
      "res-7-2.xhtml#op2 leads nowhere; expected the name op2 in OEBPS/res-7-2.xhtml",
    ],
    ['<a href="res-7-9.xhtml">A</a>', "leads nowhere; expected a file OEBPS/res-7-9.xhtml"],
    ['<img src="images/a.png" />', "leads nowhere; expected a file OEBPS/images/a.png"],
    ['<a href="#%E0%A4%A">A</a>', "leads nowhere; expected the name %E0%A4%A in"],
    ['<section aria-labelledby="b" />', "#b leads nowhere; expected the name b in"],
  ])("%s", (markup, complaint) => {
    const [fault, ...others] = examine(`<p id="op1">${markup}</p>`, '<p id="op1">B</p>');
    expect(fault).toContain("OEBPS/res-7-1.xhtml:2:");
    expect(fault).toContain(complaint);
    expect(others).toEqual([]);
  });

  test("and what leads somewhere is not", () => {
    const links = [
      '<a href="#op1">A</a>',
      '<a href="res-7-2.xhtml#op%31">B</a>',
      '<a href="res-7-2.xhtml">C</a>',
      '<a href="https://www.un.org/#none">D</a>',
      '<img src="cover.png" />',
    ];
    expect(examine(`<p id="op1">${links.join("")}</p>`, '<p id="op1">B</p>')).toEqual([]);
  });
});

test("two files of one name, and names that old reading systems do not know, are named", () => {
  expect(examineNames(["res-7-1.xhtml", "dec-7-1.xhtml", "drafts.xhtml"])).toEqual([]);
  expect(examineNames(["res-7-1.xhtml", "Res-7-1.xhtml", "rés-7-2.xhtml", "a b.xhtml"])).toEqual([
    "Res-7-1.xhtml: two files of this name; expected one",
    "rés-7-2.xhtml: expected a name of letters from a to z, digits, “-”, “_” and “.” only",
    "a b.xhtml: expected a name of letters from a to z, digits, “-”, “_” and “.” only",
  ]);
});

test("of very many faults the first are told, and how many there are", () => {
  const faults = Array.from({ length: 1000 }, (_, nth) => `fault ${nth + 1}`);
  expect(new BookError(faults).message).toMatch(
    /^fault 1\n[^]*\nfault 20\nand 980 more like these$/,
  );
});

const resolution = (words: string) =>
  `---\nkind: resolution\nnumber: 7/1\nsource: report.txt\n---\n\n# Resolution 7/1\n\n1. *Decides* ${words}\n`;

describe("no book is made", () => {
  test("of a text with a character that XML forbids", async () => {
    const book = makeBook(sessionOf([textOf(resolution("to ring the \u0007bell."), "res-7-1")]));
    await expect(book).rejects.toThrow(
      /^the e-book cosp\/7\/en cannot be made\nOEBPS\/res-7-1\.xhtml:\d+:\d+: disallowed character; expected a character that XML can hold\n.*to ring the/,
    );
  });

  test.each([
    ["of two texts under one name", ["res-7-1", "res-7-1"], "res-7-1.xhtml: two files"],
    ["of a text that takes the name of the contents", ["toc"], "toc.xhtml: two files"],
    ["of a text with a letter beyond ASCII in its name", ["rés-7-1"], "rés-7-1.xhtml: expected"],
    ["of a text with a path for a name", ["../7-1"], "../7-1.xhtml: expected"],
  ])("%s", async (_, ids, complaint) => {
    const texts = ids.map((id) => textOf(resolution("nothing."), id));
    await expect(makeBook(sessionOf(texts))).rejects.toThrow(complaint);
  });
});
