import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { loadSessions } from "../../build/load.ts";
import { proveSession } from "../../build/proof.ts";
import { readSite } from "../../build/verify-batch.ts";
import { verifySite } from "../../src/verify/site.ts";
import { proveSource } from "../../src/verify/proof.ts";
import { madeEditions } from "../made.ts";

const sessions = loadSessions();
const [first] = sessions;
if (!first) throw new Error("no session");
const { session } = first;

describe("the proof of the words", () => {
  const source = "source/cosp-uncac/7/en/report.txt";
  const text = readFileSync(`content/${source}`, "utf8");

  test("counts every word, note and reference of the report", () => {
    expect(proveSource({ path: source, text }, session)).toEqual({
      proof: {
        path: source,
        draft: undefined,
        words: 13_375,
        found: 13_375,
        notes: 29,
        references: 39,
      },
      breaches: [],
    });
  });

  test("tells of a word that the published text has and the source has not", () => {
    const shorter = text.replace("widest measure of cooperation", "widest cooperation");
    const { breaches } = proveSource({ path: source, text: shorter }, session);
    expect(breaches.map(({ message }) => message).join()).toContain(
      "“one another the widest measure of” where",
    );
  });

  test("tells of a note that was changed", () => {
    const changed = text.replace(
      "¹⁹ See General Assembly resolution 58/4.",
      "¹⁹ See General Assembly resolution 58/5.",
    );
    const { breaches } = proveSource({ path: source, text: changed }, session);
    expect(breaches.map(({ place }) => place)).toEqual([`${source}, note 19`]);
  });

  test("tells of a source that the session has forgotten", () => {
    const { proof, breaches } = proveSession({ ...session, drafts: [] });
    expect(proof.sources.map(({ words, found }) => [found, words])).toEqual([
      [13_375, 13_375],
      [0, 1_042],
    ]);
    expect(breaches).toMatchObject([
      {
        place: "source/cosp-uncac/7/en/draft-technical-assistance.txt",
        message: "none of its texts is published",
      },
    ]);
  });
});

describe("a loss planted in the site", () => {
  let site: ReturnType<typeof readSite>;
  const page = "cosp-uncac/7/res-7-1/index.html";
  const contents = "cosp-uncac/7/index.html";
  beforeAll(async () => {
    site = readSite(join(await madeEditions(), "site"));
  });

  const planted = (from: string | RegExp, to: string, name = page) => {
    const pages = new Map(site.pages);
    const before = pages.get(name) ?? "";
    const after = before.replace(from, to);
    expect(after).not.toBe(before);
    pages.set(name, after);
    return verifySite({ ...site, pages }, sessions).map(
      ({ law, place, message }) => `${law} ${place} ${message}`,
    );
  };

  test("is not there to begin with", () => {
    expect(verifySite(site, sessions)).toEqual([]);
  });

  test("is named when a word is gone", () => {
    const [breach] = planted("hold any legal or natural person", "hold any natural person");
    expect(breach).toMatch(/^words res-7-1#op1 .*\[-legal or-\]/);
  });

  test("is named when a paragraph's number is gone", () => {
    expect(planted('href="#op28">28.</a>', 'href="#op28"></a>')).toEqual([
      expect.stringContaining("words res-7-1#op28"),
    ]);
  });

  test("is named when a whole paragraph is gone", () => {
    const breaches = planted(/<li id="op28\.c">.*?<\/li>/s, "");
    expect(breaches).toContainEqual(expect.stringMatching(/^names res-7-1#op28\.c is missing/));
    expect(breaches).toContainEqual(expect.stringMatching(/^links .* leads to “#op28\.c”/));
  });

  test("is named when the text of a note is gone", () => {
    const breaches = planted(/<li id="fn5">.*?<\/li>/s, "");
    expect(breaches).toContainEqual(expect.stringMatching(/^names res-7-1#fn5 is missing/));
    expect(breaches).toContainEqual(expect.stringMatching(/^links .* leads to “#fn5”/));
  });

  test("is named when the mark of a note is gone", () => {
    const breaches = planted(/<sup class="mark"><a id="fnref3".*?<\/sup>/s, "");
    expect(breaches).toContainEqual("notes res-7-1#pp10 refers to notes none; expected 3");
  });

  test("is named when a mark leads to the note of another", () => {
    expect(planted('id="fnref3" href="#fn3"', 'id="fnref3" href="#fn2"')).toEqual([
      `notes ${page} mark 3 leads to note 2`,
      `notes ${page} note 3 leads back to fnref3, which is no mark of it`,
    ]);
  });

  test("is named when a note leads back to one of its marks only", () => {
    expect(planted('href="#fnref1-2"', 'href="#fnref1"')).toEqual([
      `notes ${page} note 1 does not lead back to fnref1-2`,
    ]);
  });

  test("is named when two paragraphs change places", () => {
    const pair = /(<li id="op2">.*?<\/li>\n)(<li id="op3">.*?<\/li>\n)/s;
    expect(planted(pair, "$2$1")).toEqual([expect.stringContaining("order res-7-1#op3")]);
  });

  test("is named when (c) became a copyright sign", () => {
    expect(planted("28 (c)</a> above", "28 ©</a> above").join()).toContain("characters");
  });

  test("is named when a link of the contents leads nowhere", () => {
    const breaches = planted("res-7-8/index.html", "res-7-9/index.html", contents);
    expect(breaches).toEqual([
      expect.stringContaining("there is no file cosp-uncac/7/res-7-9/index.html"),
    ]);
  });

  test("is named when the frame of the report is cut", () => {
    const breaches = planted("held in Vienna, from 6 to 10 November 2017, ", "", contents);
    expect(breaches).toEqual([expect.stringContaining("words session#part-a.opening")]);
  });
});
