import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadSessions } from "../../build/load.ts";
import { singleFile, verifySingle } from "../../src/verify/single.ts";
import { madeEditions } from "../made.ts";

const [loaded] = loadSessions();
if (!loaded) throw new Error("no session");
const { session } = loaded;
const file = singleFile(loaded.path);

describe("a loss planted in the one file of a session", () => {
  let whole = "";
  beforeAll(async () => {
    whole = readFileSync(join(await madeEditions(), "site", file), "utf8");
  });

  const verify = (markup: string | undefined) =>
    verifySingle(file, markup, session).map(
      ({ law, place, message }) => `${law} ${place} ${message}`,
    );

  const planted = (from: string | RegExp, to: string) => {
    const after = whole.replace(from, to);
    expect(after).not.toBe(whole);
    return verify(after);
  };

  test("is not there to begin with", () => {
    expect(verify(whole)).toEqual([]);
  });

  test("is named when the file is not there", () => {
    expect(verify(undefined)).toEqual([`pages ${file} is not there`]);
  });

  test("is named when a word is gone", () => {
    const breaches = planted("hold any legal or natural person", "hold any natural person");
    expect(breaches).toEqual([expect.stringMatching(/^words res-7-1#op1 .*\[-legal or-\]/)]);
  });

  test("is named when a paragraph's number is gone", () => {
    expect(planted('href="#res-7-1.op28">28.</a>', 'href="#res-7-1.op28"></a>')).toEqual([
      expect.stringContaining("words res-7-1#op28"),
    ]);
  });

  test("is named when a text stands under the names of another", () => {
    const breaches = planted(/res-7-2\.op1"/g, 'res-7-3.op1"');
    expect(breaches).toContainEqual(expect.stringMatching(/^names res-7-2#op1 is missing/));
    expect(breaches).toContainEqual(`names ${file} the id “res-7-3.op1” stands twice`);
  });

  test("is named when the text of a note is gone", () => {
    const breaches = planted(/<li id="res-7-1\.fn5">.*?<\/li>/s, "");
    expect(breaches).toContainEqual(expect.stringMatching(/^names res-7-1#fn5 is missing/));
    expect(breaches).toContainEqual(expect.stringMatching(/^links .* leads to “#res-7-1\.fn5”/));
  });

  test("is named when a mark leads to the note of another text", () => {
    const [mark, other] = ['id="res-7-1.fnref3" href="#res-7-1.fn3"', 'href="#res-7-2.fn20"'];
    const breaches = planted(mark, `id="res-7-1.fnref3" ${other}`);
    expect(breaches).toContainEqual(expect.stringMatching(/^notes .* mark 3 leads to/));
    expect(breaches).toContainEqual(
      `notes ${file} note 3 leads back to res-7-1.fnref3, which is no mark of it`,
    );
  });

  test("is named when a note leads back to one of its marks only", () => {
    expect(planted('href="#res-7-1.fnref1-2"', 'href="#res-7-1.fnref1"')).toEqual([
      `notes ${file} note 1 does not lead back to res-7-1.fnref1-2`,
    ]);
  });

  test("is named when two paragraphs change places", () => {
    const pair = /(<li id="res-7-1\.op2">.*?<\/li>\n)(<li id="res-7-1\.op3">.*?<\/li>\n)/s;
    expect(planted(pair, "$2$1")).toEqual([expect.stringContaining("order res-7-1#op3")]);
  });

  test("is named when the frame of the report is cut", () => {
    const breaches = planted("held in Vienna, from 6 to 10 November 2017, ", "");
    expect(breaches).toEqual([expect.stringContaining("words session#part-a.opening")]);
  });

  test("is named when the contents lead to a text that is not there, or to another file", () => {
    expect(planted('<a href="#res-7-8">', '<a href="#res-7-9">')).toEqual([
      expect.stringContaining("has no such anchor"),
    ]);
    expect(planted('<a href="#res-7-8">', '<a href="../cosp-uncac/7/index.html">')).toEqual([
      expect.stringContaining("there is no file cosp-uncac/7/index.html"),
    ]);
  });

  test("is named when the file needs another", () => {
    const sheet = '<link rel="stylesheet" href="https://example.org/site.css">';
    expect(planted("</head>", `${sheet}</head>`)).toEqual([
      `links ${file} loads https://example.org/site.css, and should need no other file`,
    ]);
  });
});
