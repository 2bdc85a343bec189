import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { chooseSessions } from "../../../build/load.ts";
import { makeSite } from "../../../build/site.ts";
import { verifyEditions } from "../../../build/verify.ts";
import { latestOf, sortEntries } from "../../../src/editions/site/atom.ts";
import type { ParagraphRecord } from "../../../src/editions/site/paragraph-record.ts";
import { recordParagraphs } from "../../../src/editions/site/paragraph-record.ts";
import { silent } from "../../made.ts";

const ADDRESS = "https://texts.example.org/un/";
const SESSION = "b/7";
const FIRST = "1790000000"; // 2026-09-21
const LATER = "1795000000"; // 2026-11-18

const TEXTS = {
  session: `---
kind: session
body: b
name: Body
session: 7
language: en
parts:
  - - res-7-1
    - res-7-2
facts:
  - name: closed
    value: 2017-11-10
    evidence: x
---
`,
  "res-7-1": `---
kind: resolution
number: 7/1
facts:
  - name: adopted
    value: 2017-11-09
    evidence: x
---

# Resolution 7/1

## Rules

1. *Urges* all;

2. *Decides* so.
`,
  "res-7-2": "---\nkind: resolution\nnumber: 7/2\n---\n\n1. *Urges* all.\n",
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plenary-feeds-"));
  mkdirSync(join(folder, `content/${SESSION}/en`), { recursive: true });
  for (const [name, text] of Object.entries(TEXTS))
    writeFileSync(join(folder, `content/${SESSION}/en/${name}.md`), text);
});
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (path: string) => readFileSync(join(folder, "made/site", path), "utf8");

/** Publishes the site over the one that was published before, and gives what was said. */
async function publish(epoch: string | undefined): Promise<string[]> {
  vi.stubEnv("SOURCE_DATE_EPOCH", epoch);
  const warnings: string[] = [];
  const terminal = { ...silent, warn: (message: string) => void warnings.push(message) };
  const [content, made] = [join(folder, "content"), join(folder, "made")];
  await makeSite(terminal, chooseSessions(content), made, made, ADDRESS);
  return warnings;
}

function change(text: string, from: string, to: string): void {
  const file = join(folder, `content/${SESSION}/en/${text}.md`);
  const before = readFileSync(file, "utf8");
  expect(before).toContain(from);
  writeFileSync(file, before.replace(from, to));
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

function parse(xml: string): Element {
  const top: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [top];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const own: Element = { name, attributes: { ...attributes }, children: [], text: "" };
    open.at(-1)?.children.push(own);
    open.push(own);
  });
  parser.on("text", (words) => {
    for (const one of open) one.text += words;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  const [feed] = top.children;
  if (!feed) throw new Error("there is nothing");
  return feed;
}

const all = (element: Element, name: string) =>
  element.children.filter((child) => child.name === name);
const only = (element: Element, name: string): Element => {
  const [child, another] = all(element, name);
  if (!child || another) throw new Error(`there is not one ${name}`);
  return child;
};

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/** What RFC 4287 asks of a feed and its entries, section 4.1. */
function checkAtom(xml: string): Element {
  const feed = parse(xml);
  expect(feed.name).toBe("feed");
  expect(feed.attributes["xmlns"]).toBe("http://www.w3.org/2005/Atom");
  const entries = all(feed, "entry");
  for (const part of [feed, ...entries]) {
    expect(URL.canParse(only(part, "id").text)).toBe(true);
    expect(only(part, "title").text.trim()).not.toBe("");
    expect(only(part, "updated").text).toMatch(MOMENT);
    for (const { text } of all(part, "published")) expect(text).toMatch(MOMENT);
    const links = all(part, "link").map(({ attributes }) => attributes);
    for (const { href = "" } of links) expect(href).toMatch(/^https:/);
    const alternates = links.filter(({ rel }) => rel === "alternate");
    expect(new Set(alternates.map(({ type, hreflang }) => `${type} ${hreflang}`)).size).toBe(
      alternates.length,
    );
    const known = "id title updated published author link summary content entry".split(" ");
    expect(part.children.filter(({ name }) => !known.includes(name))).toEqual([]);
  }
  for (const entry of entries) {
    expect(only(only(entry, "author"), "name").text).not.toBe("");
    for (const content of all(entry, "content")) {
      expect(content.attributes["type"]).toBe("xhtml");
      expect(only(content, "div").attributes["xmlns"]).toBe("http://www.w3.org/1999/xhtml");
    }
  }
  const ids = entries.map((entry) => only(entry, "id").text);
  expect(new Set(ids).size).toBe(ids.length);
  const moments = entries.map((entry) => only(entry, "updated").text);
  expect(moments).toEqual(moments.toSorted().toReversed());
  return feed;
}

describe("a reader of feeds", () => {
  test("is told of each text when it was adopted, and of each change when it was published, with its paragraphs", async () => {
    expect(await publish(FIRST)).toEqual([]);
    const places = ["", `${SESSION}/`];
    for (const place of places) {
      const texts = checkAtom(read(`${place}feed.xml`));
      expect(all(texts, "entry")).toHaveLength(2);
      expect(only(texts, "id").text).toBe(`${ADDRESS}${place}feed.xml`);
      const changes = checkAtom(read(`${place}changes.xml`));
      expect(all(changes, "entry")).toEqual([]);
    }
    const first = all(checkAtom(read("feed.xml")), "entry").map((entry) => [
      only(entry, "id").text,
      only(entry, "updated").text,
    ]);
    expect(first).toContainEqual([`${ADDRESS}${SESSION}/res-7-1/`, "2017-11-09T00:00:00Z"]);
    // Nobody says when it was adopted, but not later than the session closed.
    expect(first).toContainEqual([`${ADDRESS}${SESSION}/res-7-2/`, "2017-11-10T00:00:00Z"]);

    change("res-7-1", "1. *Urges*", "1. *Strongly urges*");
    const warned = await publish(undefined);
    expect(warned).toEqual([
      expect.stringMatching(/^b\/7: res-7-1 changed since the last publication; with SOURCE/),
    ]);
    expect(all(checkAtom(read("changes.xml")), "entry")).toEqual([]);

    const record: ParagraphRecord = JSON.parse(read(`${SESSION}/paragraphs.json`));
    await publish(LATER);
    for (const place of places) {
      const [changed, ...others] = all(checkAtom(read(`${place}changes.xml`)), "entry");
      if (!changed) throw new Error("no change is told");
      expect(others).toEqual([]);
      expect(only(changed, "title").text).toMatch(/^Resolution 7\/1: Rules: changed$/);
      expect(only(changed, "updated").text).toBe("2026-11-18T11:06:40Z");
      const after: ParagraphRecord = JSON.parse(read(`${SESSION}/paragraphs.json`));
      const digests = [record, after].map(({ texts }) => texts["res-7-1"]?.["op1"] ?? "");
      expect(new Set(digests).size).toBe(2);
      expect(only(changed, "content").text).toBe(`para. 1: changed ${digests.join(" ")}`);
      const page = `${ADDRESS}${SESSION}/res-7-1/`;
      expect(read(`${place}changes.xml`)).toContain(`<a href="${page}#op1">para. 1</a>`);
    }
    const [newest] = all(checkAtom(read("feed.xml")), "entry");
    expect(newest && only(newest, "updated").text).toBe("2026-11-18T11:06:40Z");

    const before = read(`${SESSION}/changes.xml`);
    await publish(LATER);
    expect(read(`${SESSION}/changes.xml`)).toBe(before);
    const [content, made] = [join(folder, "content"), join(folder, "made")];
    await verifyEditions(silent, chooseSessions(content), made, ["site"]);
  });

  test("finds the feeds by the pages of the site and of the session, and no text has to carry them", () => {
    for (const page of ["index.html", `${SESSION}/index.html`]) {
      expect(read(page)).toMatch(
        /<link rel="alternate" type="application\/atom\+xml" title="Texts: [^"]+" href="feed.xml">/,
      );
      expect(read(page)).toContain('href="changes.xml">');
    }
    expect(read(`${SESSION}/res-7-1/index.html`)).not.toContain("atom+xml");
  });
});

describe("the record of a publication", () => {
  const texts = { a: { op1: "1", op2: "2" }, b: { op1: "1" } };

  test("tells what was changed, added and removed, and keeps what was told before", () => {
    const first = recordParagraphs(undefined, texts, "2026-01-01T00:00:00Z");
    expect(first).toEqual({ texts, since: "2026-01-01T00:00:00Z", changes: [] });
    const now = { a: { op1: "x", op3: "3" }, c: { op1: "1" } };
    const second = recordParagraphs(first, now, "2026-02-01T00:00:00Z");
    const date = "2026-02-01T00:00:00Z";
    expect(second.changes).toEqual([
      {
        date,
        text: "a",
        kind: "changed",
        paragraphs: [
          { name: "op1", before: "1", after: "x" },
          { name: "op3", after: "3" },
          { name: "op2", before: "2" },
        ],
      },
      { date, text: "b", kind: "textRemoved", paragraphs: [] },
      { date, text: "c", kind: "textAdded", paragraphs: [] },
    ]);
    const third = recordParagraphs(second, texts, "2026-03-01T00:00:00Z");
    expect(third.changes.slice(0, 3)).toEqual(second.changes);
    expect(third.changes).toHaveLength(6);
  });

  test("is as it was where nothing changed, or nobody knows when", () => {
    const first = recordParagraphs(undefined, texts, undefined);
    expect(first).toEqual({ texts, changes: [] });
    expect(recordParagraphs(first, texts, "2026-02-01T00:00:00Z")).toBe(first);
    expect(recordParagraphs(first, {}, undefined)).toBe(first);
  });
});

test("the entries of a feed have one order, whatever order they came in", () => {
  const entry = (id: string, updated: string) => ({
    id,
    updated,
    title: "",
    author: "",
    address: "",
  });
  const entries = [entry("b", "1"), entry("a", "1"), entry("c", "2")];
  const sorted = ["c", "a", "b"];
  expect(sortEntries(entries).map(({ id }) => id)).toEqual(sorted);
  expect(sortEntries(entries.toReversed()).map(({ id }) => id)).toEqual(sorted);
  expect(latestOf([undefined, "1", "2", undefined, "1"])).toBe("2");
  expect(latestOf([])).toBeUndefined();
});
