import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { makeBook } from "../../../build/epub-book.ts";
import { describeFinding, lintEpub } from "../../../src/verify/epub-lints.ts";
import { readEpub } from "../../../src/verify/epub-file.ts";
import { verifyEpub } from "../../../src/verify/epub.ts";
import { epubcheck, epubcheckIsMissing, testNeeding } from "../../checkers.ts";
import { inTemporaryFolder } from "../../checkers/temporary-folder.ts";
import { sessionOf, textOf } from "../made-session.ts";
import { fileOf } from "./change.ts";

const TEXT = `---
kind: resolution
number: 1/1
source: content/source/report.txt
---

# Resolution 1/1[^*]

## On notes[^1]

*The Assembly*,[^1]

*Recalling* the “rules”,[^1]

1. *Decides*:[^2]

### On tables[^3]

2. *Requests* this:

|+ Two of them[^4]
| Name | Number[^5] |
|---|---|
|= One | 1[^2] |

# Annex[^6]

## Terms[^7]

1. A term.[^8]

[^*]: Issued again.

[^1]: Of a title, a formula and a paragraph.

[^2]: See [the rules](https://example.org/rules) and note 3.[^3]

[^3]: Of a heading, and of another note.

[^4]: Of a caption.

[^5]: Of the head of a column.

[^6]: Of an annex.

[^7]: Of its title.

[^8]: Of its paragraph.

[^9]: Of nothing.
`;

const session = sessionOf([textOf(TEXT, "res-1-1")]);

let book = new Uint8Array();
let page = "";
beforeAll(async () => {
  book = Uint8Array.from(await makeBook(session));
  page = fileOf(book, "res-1-1.xhtml");
});

test("notes of titles, formulas, headings, tables, annexes and notes all hold their words and lead back", () => {
  expect(verifyEpub(book, session)).toEqual([]);
  expect(lintEpub(book).map(describeFinding)).toEqual([]);
  const { notes, references } = readEpub(book).documents.find(({ notes }) => notes.length > 0) ?? {
    notes: [],
    references: [],
  };
  expect(notes.map(({ label }) => label)).toEqual("* 1 2 3 4 5 6 7 8 9".split(" "));
  const marks = references.map(({ label }) => label).join(" ");
  expect(marks).toBe("* 1 1 1 2 3 4 5 2 6 7 8 3");
});

test("a mark of a heading is in the heading, and not in the contents", () => {
  expect(page).toMatch(/<span class="title" id="title">On notes<sup><a epub:type="noteref"/);
  expect(page).toContain("<title>Resolution 1/1: On notes</title>");
  expect(fileOf(book, "toc.xhtml")).toContain('<span class="entry-title">On notes</span></a>');
  expect(fileOf(book, "toc.ncx")).toContain("<text>Resolution 1/1</text>");
});

test("each mark of a note that has several is reached by a letter, the first by the number too", () => {
  const note = /<div class="note"[^>]*id="fn1">.*?<\/div>/.exec(page)?.[0] ?? "";
  const links = [...note.matchAll(/<a class="([a-z-]+)"[^>]*href="#([^"]+)"[^>]*>([^<]+)/g)];
  expect(links.map(([, kind, to, words]) => `${kind} ${words} ${to}`)).toEqual([
    "note-number 1 fnref1",
    "back-link a fnref1",
    "back-link b fnref1-2",
    "back-link c fnref1-3",
  ]);
});

test("a note that nothing refers to leads nowhere, and stands in its turn", () => {
  expect(page).toContain('id="fn9"><p><span class="note-number">9</span> Of nothing.</p></div>');
});

test("a mark whose note is lost stays a mark, and is proved as one", async () => {
  const lost = sessionOf([textOf(TEXT.replace("[^8]: Of its paragraph.\n", ""), "res-1-1")]);
  const bytes = await makeBook(lost);
  expect(fileOf(bytes, "res-1-1.xhtml")).toContain("A term.<sup>8</sup>");
  expect(verifyEpub(bytes, lost)).toEqual([]);
});

testNeeding(epubcheckIsMissing())(
  "EPUBCheck has nothing to say of notes wherever they are",
  async () => {
    await inTemporaryFolder(async (folder) => {
      const path = join(folder, "notes.epub");
      await writeFile(path, book);
      expect(await epubcheck([path])).toEqual([]);
    });
  },
);
