import { expect, test } from "vitest";
import { makeBook } from "../../../build/epub-book.ts";
import { describeFinding, lintEpub } from "../../../src/verify/epub-lints.ts";
import { verifyEpub } from "../../../src/verify/epub.ts";
import { sessionOf, textOf } from "../made-session.ts";
import { fileOf } from "./change.ts";

const ENGLISH = 'xml:lang="en" lang="en" dir="ltr"';

const DRAFT = textOf(
  `---
kind: draft-resolution
source: content/source/draft.txt
---

# Projeto de resolução

## Regras

A Assembleia,

1. Decide.
`,
  "draft-rules",
);

test("a voice reads a text in its own language, and in English what is around it, where we do not speak its own", async () => {
  for (const [language, own] of [
    ["pt", 'xml:lang="pt" lang="pt" dir="ltr"'],
    ["fa", 'xml:lang="fa" lang="fa" dir="rtl"'],
  ] as const) {
    const session = sessionOf([], { language, drafts: [DRAFT] });
    const book = await makeBook(session);
    const text = fileOf(book, "draft-rules.xhtml");
    expect(text).toContain(own);
    expect(text).toContain(`<p class="notice" ${ENGLISH}>A draft`);
    expect(text.match(/lang="en"/g)).toHaveLength(2);
    expect(fileOf(book, "about.xhtml")).toContain(`aria-labelledby="about" ${ENGLISH}>`);
    expect(fileOf(book, "drafts.xhtml")).toContain(`aria-labelledby="drafts" ${ENGLISH}>`);
    const contents = fileOf(book, "toc.xhtml");
    expect(contents).toContain(`<h1 id="contents" ${ENGLISH}>Contents</h1>`);
    expect(contents).toContain(`<a href="about.xhtml" ${ENGLISH}>`);
    expect(contents).toContain(`<a href="drafts.xhtml" ${ENGLISH}>`);
    expect(contents).toContain('<a href="draft-rules.xhtml"><');
    expect(lintEpub(book).map(describeFinding)).toEqual([]);
    expect(verifyEpub(book, session)).toEqual([]);
  }
});

test("nothing is said twice of a language that we speak", async () => {
  const book = await makeBook(sessionOf([], { language: "fr", drafts: [DRAFT] }));
  for (const file of ["toc", "about", "drafts", "draft-rules", "title"])
    expect(fileOf(book, `${file}.xhtml`).match(/ lang=/g), file).toHaveLength(1);
});
