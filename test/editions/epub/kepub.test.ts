import { unzipSync, strFromU8 } from "fflate";
import fc from "fast-check";
import { expect, test } from "vitest";
import { makeBook } from "../../../build/epub-book.ts";
import { koboPage, sentencesOf } from "../../../src/editions/epub/kepub.ts";
import { readEpub } from "../../../src/verify/epub-file.ts";
import { verifyEpub } from "../../../src/verify/epub.ts";
import { sessionOf, textOf } from "../made-session.ts";

const RESOLUTION = `---
kind: resolution
number: 7/1
---

# Resolution 7/1

## Rules & <orders>[^1]

The Conference,

*Recalling* the rules. It recalls them twice![^1] And again;

1. *Decides* what follows.

| Term | Meaning |
| :--- | :------ |
| Rule | Held.   |

[^1]: See the rules. All of them.
`;

const SESSION = sessionOf([textOf(RESOLUTION, "res-7-1")]);

const page = (body: string): string =>
  `<html><head><title>A. B.</title></head><body class="x">${body}</body></html>`;
const inside = (body: string): string =>
  koboPage(page(body)).replace(/^.*<div id="book-inner">|<\/div><\/div><\/body><\/html>$/g, "");
const span = (number: string, words: string): string =>
  `<span class="koboSpan" id="kobo.${number}">${words}</span>`;

test("Kobo finds each sentence under a number that begins again with each paragraph", () => {
  expect(inside("<p>One. Two?</p><p>Three <em>four</em> five</p>")).toBe(
    `<p>${span("1.1", "One. ")}${span("1.2", "Two?")}</p><p>${span("2.1", "Three ")}<em>${span("2.2", "four")}</em>${span("2.3", " five")}</p>`,
  );
});

test("Kobo finds the boxes that it cuts into pages around all of a page, and nothing in its head", () => {
  expect(koboPage(page("<p>A.</p>"))).toBe(
    `<html><head><title>A. B.</title></head><body class="x"><div id="book-columns"><div id="book-inner"><p>${span("1.1", "A.")}</p></div></div></body></html>`,
  );
});

test("white space between blocks is no sentence, and between the words of a paragraph it is", () => {
  expect(inside("<ol>\n<li><p><b>1.</b> <i>a</i></p></li>\n</ol>")).toBe(
    `<ol>\n<li><p><b>${span("1.1", "1.")}</b>${span("1.2", " ")}<i>${span("1.3", "a")}</i></p></li>\n</ol>`,
  );
});

test("a picture is a place of its own", () => {
  expect(inside('<p><img src="cover.png" alt="A > B"/></p>')).toBe(
    `<p>${span("1.1", '<img src="cover.png" alt="A > B"/>')}</p>`,
  );
});

test.each([
  ["He rests. She (too) “sleeps.” All do", ["He rests. ", "She (too) “sleeps.” ", "All do"]],
  ["第一句。“第二句！”第三句", ["第一句。", "“第二句！”", "第三句"]],
  ["هل هذا؟ نعم. لا", ["هل هذا؟ ", "نعم. ", "لا"]],
  ["See art. 5.2 of it", ["See art. ", "5.2 of it"]],
])("a sentence ends where its language ends it: %s", (words, sentences) => {
  expect(sentencesOf(words)).toEqual(sentences);
});

test("no sign of a page is lost, whatever its words are", () => {
  const words = fc.string({ unit: "binary" }).map((text) => text.replace(/[<>]/g, ""));
  const markup = fc
    .array(fc.tuple(fc.constantFrom("p", "em", "a", "li", "sup"), words))
    .map((parts) => parts.map(([tag, text]) => `<${tag} id="a&quot;>">${text}</${tag}>`).join(" "));
  fc.assert(
    fc.property(markup, (body) => {
      const made = inside(body);
      expect(made.replaceAll(/<span class="koboSpan" id="[^"]*">|<\/span>/g, "")).toBe(body);
    }),
  );
});

test("the book for Kobo holds the same words, names, notes and links, each word in a sentence", async () => {
  const bytes = await makeBook(SESSION, { form: "kepub" });
  expect(verifyEpub(bytes, SESSION)).toEqual([]);
  for (const [name, file] of Object.entries(unzipSync(bytes))) {
    if (!name.endsWith(".xhtml")) continue;
    const body = strFromU8(file).replace(/^[^]*<body[^>]*>/, "");
    const outside = body.replaceAll(
      /<span class="koboSpan"[^>]*>(?:[^<]+|<img[^>]*>)<\/span>/g,
      "",
    );
    expect(outside.replaceAll(/<[^>]*>/g, "").trim(), name).toBe("");
  }
});

test("the pages of the printed book begin in Kobo’s at the same letters", async () => {
  const begins = [
    { page: "1", piece: "res-7-1", letters: 0 },
    { page: "2", piece: "res-7-1", unit: "res-7-1.pp1", letters: 12 },
  ];
  const bytes = await makeBook(SESSION, { form: "kepub", begins });
  expect(verifyEpub(bytes, SESSION, begins)).toEqual([]);
  const later = begins.map((begin, nth) => ({ ...begin, letters: 20 * nth }));
  expect(verifyEpub(bytes, SESSION, later)).not.toEqual([]);
});

test("a word that Kobo’s book would lose is missed", async () => {
  const bytes = await makeBook(SESSION, { form: "kepub" });
  const more = textOf(RESOLUTION.replace("And again", "And once again"), "res-7-1");
  expect(verifyEpub(bytes, sessionOf([more])).map(({ law }) => law)).toEqual(["words"]);
});

test("Kobo’s book is the same book on the shelf", async () => {
  const [kepub, book] = [await makeBook(SESSION, { form: "kepub" }), await makeBook(SESSION)];
  const { metadata } = readEpub(book);
  expect(readEpub(kepub).metadata).toEqual(metadata);
});
