import { beforeAll, expect, test } from "vitest";
import { makeBook } from "../../../build/epub-book.ts";
import { loadSessions } from "../../../build/load.ts";
import { readEpub } from "../../../src/verify/epub-file.ts";
import { fileOf } from "./change.ts";

const [loaded] = loadSessions();
if (!loaded) throw new Error("no session");

let book = new Uint8Array();
beforeAll(async () => {
  book = Uint8Array.from(await makeBook(loaded.session));
});

test("a book is read from the cover over title, imprint and contents to the texts, the drafts and the indexes", () => {
  const files = readEpub(book).documents.map(({ file }) => file.replace(/^OEBPS\/|\.xhtml$/g, ""));
  const texts = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => `res-7-${number}`);
  const drafts = ["drafts", "draft-technical-assistance"];
  const body = ["part-1", ...texts, "part-2", "dec-7-1", ...drafts];
  const behind = ["who", "calendar", "articles", "documents", "phrases"];
  const registers = behind.map((name) => `index-${name}`);
  expect(files).toEqual(["cover", "title", "about", "toc", ...body, ...registers]);
});

test("a reading system is told where the cover, the title, the contents, the text and the index are, and an old one by its guide", () => {
  const landmarks = [
    ...fileOf(book, "toc.xhtml").matchAll(/<a epub:type="([^"]*)" href="([^"]*)">([^<]*)/g),
  ];
  expect(landmarks.map(([, ...told]) => told.join(" "))).toEqual([
    "cover cover.xhtml Cover",
    "titlepage title.xhtml Title page",
    "toc toc.xhtml Contents",
    "bodymatter part-1.xhtml Start of the text",
    "index index-articles.xhtml Articles and chapters cited",
  ]);
  const guide = [
    ...fileOf(book, "content.opf").matchAll(/<reference type="(\w+)".*?href="(.*?)"/g),
  ];
  expect(guide.map(([, ...told]) => told.join(" "))).toEqual([
    "cover cover.xhtml",
    "toc toc.xhtml",
    "text part-1.xhtml",
    "index index-articles.xhtml",
  ]);
});

test("contents on a small screen say a number, and the title below it", () => {
  const line = fileOf(book, "toc.xhtml")
    .split("\n")
    .find((one) => one.includes("res-7-2"));
  expect(line).toMatch(
    /<span class="[\w-]+">Resolution 7\/2<\/span> <span class="entry-title">Preventing/,
  );
  expect(fileOf(book, "toc.ncx")).toContain("<text>Resolution 7/2</text>");
});
