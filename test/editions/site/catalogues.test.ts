import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coverFile, entryFile } from "../../../build/epub-files.ts";
import { chooseSessions, loadSessions } from "../../../build/load.ts";
import { makeSite } from "../../../build/site.ts";
import { opdsEntry } from "../../../src/editions/epub/opds.ts";
import { writeOpds1, writeOpds2, type Catalogue } from "../../../src/editions/site/opds.ts";
import { instrumentsOf } from "../../../src/model/instruments.ts";
import { describeBook, describeText } from "../../../templates/epub/description.ts";
import { silent } from "../../made.ts";

const ADDRESS = "https://texts.example.org/un/";
const NAME = "cosp-uncac-7-en";

/** The first bytes of a PNG of 20 by 30. */
const COVER = Uint8Array.from([...Array<number>(16).fill(0), 0, 0, 0, 20, 0, 0, 0, 30]);

let folder = "";
const read = (path: string) => readFileSync(join(folder, "site", path), "utf8");

/** Puts a book where the site looks for it, with its entry and its cover, as the command leaves them. */
async function putBook(
  name: string,
  forms: readonly string[],
  description: ReturnType<typeof describeBook>,
) {
  const place = join(folder, "epub");
  mkdirSync(place, { recursive: true });
  for (const form of forms) writeFileSync(join(place, `${name}${form}`), `book ${form}`);
  writeFileSync(join(place, coverFile(name)), COVER);
  const entry = await opdsEntry(description, {
    self: entryFile(name),
    epoch: 1_510_272_000,
    files: forms.map((form) => ({
      href: `${name}${form}`,
      type: form.startsWith(".kepub") ? "application/kepub+zip" : "application/epub+zip",
      bytes: form.length + 5,
    })),
    cover: { href: coverFile(name), bytes: COVER },
  });
  writeFileSync(join(place, entryFile(name)), JSON.stringify(entry));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "plenary-catalogues-"));
  const [loaded] = loadSessions();
  if (!loaded) throw new Error("there is no session");
  const { session } = loaded;
  await putBook(NAME, [".epub", ".kepub.epub", "-mail.epub"], describeBook(session));
  for (const text of instrumentsOf(session).slice(0, 2)) {
    await putBook(`${NAME}-${text.id}`, [".epub"], describeText(text, session));
  }
  await makeSite(silent, chooseSessions("content"), folder, folder, ADDRESS);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Link {
  readonly rel?: string;
  readonly href: string;
  readonly type: string;
}

interface Opds2 {
  readonly metadata: { readonly title: string };
  readonly links: readonly Link[];
  readonly navigation?: readonly (Link & { readonly title: string })[];
  readonly publications?: readonly {
    readonly metadata: Readonly<Record<string, unknown>>;
    readonly links: readonly Link[];
    readonly images: readonly (Link & { readonly width: number })[];
  }[];
}

/** What the schemas of OPDS 2.0 require of a feed and of the publications in it. */
function checkOpds2(written: string): Opds2 {
  const feed: Opds2 = JSON.parse(written);
  expect(feed.metadata.title).not.toBe("");
  expect(feed.links.filter(({ rel }) => rel === "self")).toHaveLength(1);
  expect(feed.navigation ?? feed.publications).toBeDefined();
  for (const one of feed.navigation ?? []) expect(one.title).not.toBe("");
  for (const { metadata, links, images } of feed.publications ?? []) {
    expect(metadata["title"]).toEqual(expect.stringMatching(/./));
    expect(metadata["@type"]).toMatch(/^http/);
    expect(links.some(({ rel }) => rel?.startsWith("http://opds-spec.org/acquisition"))).toBe(true);
    const shown = ["image/jpeg", "image/avif", "image/png", "image/gif"];
    expect(images.some(({ type }) => shown.includes(type))).toBe(true);
  }
  return feed;
}

/** The links of a feed in Atom, and how many entries it has. */
function readOpds1(xml: string): { readonly links: readonly Link[]; readonly entries: number } {
  const links: Link[] = [];
  let entries = 0;
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (name === "entry") entries += 1;
    const { rel, href = "", type = "" } = { ...attributes };
    if (name === "link") links.push({ ...(rel !== undefined && { rel }), href, type });
  });
  parser.write(xml).close();
  return { links, entries };
}

/** Holds that what an address of the site leads to is there. */
function checkPlaces(links: readonly Link[]): void {
  for (const { href } of links) {
    expect(href.startsWith(ADDRESS), href).toBe(true);
    const path = href.slice(ADDRESS.length).replace(/(^|\/)$/, "$1index.html");
    expect(existsSync(join(folder, "site", path)), href).toBe(true);
  }
}

describe("an e-reader that is given the address of a catalogue", () => {
  test("is led from the site to each session, and there finds every book in all its forms, with its cover", () => {
    const root = checkOpds2(read("opds.json"));
    expect(root.navigation).toHaveLength(1);
    checkPlaces([...root.links, ...(root.navigation ?? [])]);
    expect(root.navigation?.[0]?.href).toBe(`${ADDRESS}cosp-uncac/7/opds.json`);
    const own = checkOpds2(read("cosp-uncac/7/opds.json"));
    expect(own.publications).toHaveLength(3);
    const [book, ...texts] = own.publications ?? [];
    expect(book?.links.map(({ href }) => href.split("/").at(-1))).toEqual([
      `${NAME}.epub`,
      `${NAME}.kepub.epub`,
      `${NAME}-mail.epub`,
    ]);
    for (const { links } of texts) expect(links).toHaveLength(1);
    checkPlaces([
      ...own.links,
      ...(own.publications ?? []).flatMap(({ links, images }) => [...links, ...images]),
    ]);
    for (const line of read("downloads/SHA256SUMS").trimEnd().split("\n"))
      expect(existsSync(join(folder, "site/downloads", line.slice(66)))).toBe(true);
  });

  test("finds the same in the older form", () => {
    const root = readOpds1(read("opds.xml"));
    expect(root.entries).toBe(1);
    expect(root.links.find(({ rel }) => rel === "subsection")).toMatchObject({
      href: `${ADDRESS}cosp-uncac/7/opds.xml`,
      type: "application/atom+xml;profile=opds-catalog;kind=acquisition",
    });
    const own = readOpds1(read("cosp-uncac/7/opds.xml"));
    expect(own.entries).toBe(3);
    const of = (rel: string) => own.links.filter((link) => link.rel === rel);
    expect(of("http://opds-spec.org/acquisition/open-access")).toHaveLength(5);
    expect(of("http://opds-spec.org/image")).toHaveLength(3);
    expect(of("self")[0]?.type).toBe("application/atom+xml;profile=opds-catalog;kind=acquisition");
    checkPlaces([...root.links, ...own.links]);
  });
});

describe("a catalogue", () => {
  const at = (name: string) => ({ json: `${ADDRESS}${name}.json`, xml: `${ADDRESS}${name}.xml` });
  const title = "A < B & “C”";
  const book = {
    metadata: { identifier: "urn:uuid:1", title, language: "ar" },
    links: [
      {
        rel: "http://opds-spec.org/acquisition/open-access",
        href: `${ADDRESS}a.epub`,
        type: "application/epub+zip",
      },
    ],
    images: [],
  };
  const catalogue: Catalogue = {
    title,
    language: "en",
    self: at("a"),
    start: at("b"),
    alternate: ADDRESS,
    books: [book, { ...book, metadata: { ...book.metadata, published: "2017-11-10" } }],
    parts: [],
  };

  test("tells no moment that is not known: its form in Atom, which must, leaves such a book out", () => {
    const written = writeOpds1(catalogue, "2017-11-10T00:00:00Z");
    expect(readOpds1(written).entries).toBe(1);
    expect(written).toContain(
      "<updated>2017-11-10T00:00:00Z</updated>\n<dc:language>ar</dc:language>",
    );
    expect(written).toContain("<title>A &lt; B &amp; “C”</title>");
    const feed: Opds2 = JSON.parse(writeOpds2(catalogue));
    expect(feed.publications).toHaveLength(2);
  });
});
