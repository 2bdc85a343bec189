import fc from "fast-check";
import { expect, test } from "vitest";
import { readInstrument } from "../../src/markdown/read.ts";
import { writeInstrument } from "../../src/markdown/write.ts";
import { readAkn } from "../../src/read/akn/read.ts";
import type { Reading } from "../../src/read/reading.ts";
import { readAknWords } from "../../src/verify/akn.ts";
import { expectInstrument } from "../../src/verify/expect.ts";
import { isThere, texts } from "../read/akn/corpus.ts";
import { withoutPlaces } from "./plain.ts";
import { missing } from "./words.ts";

/** Reads XML, and holds every span against it and every text against its Markdown. */
function readAny(text: string): Reading {
  const reading = readAkn({ path: "noise.xml", text });
  for (const { span } of reading.diagnostics) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
  for (const original of reading.parts.flatMap(({ instruments }) => instruments)) {
    const markdown = writeInstrument(original);
    const back = readInstrument({ path: "noise.md", text: markdown }, original.id).instrument;
    expect(withoutPlaces(back)).toEqual(withoutPlaces(original));
  }
  return reading;
}

const NAMES = [
  "statement",
  "coverPage",
  "preface",
  "preamble",
  "formula",
  "container",
  "mainBody",
  "paragraph",
  "content",
  "p",
  "p",
  "num",
  "list",
  "sublist",
  "point",
  "heading",
  "subheading",
  "conclusions",
  "attachments",
  "doc",
  "authorialNote",
  "span",
  "span",
  "a",
  "sup",
  "eol",
  "table",
  "strange",
];

const ATTRIBUTES = [
  "",
  "",
  ' class="italic"',
  ' class="bold"',
  ' class="H23"',
  ' marker="1"',
  ' href="https://example.org/a(b)"',
  ' href="#x"',
  ' name="resolution"',
  ' refersTo="#symbol"',
];

const words = fc.oneof(
  fc.constantFrom(
    "1.",
    "(a)",
    "’1‘",
    "2 -",
    "Urges",
    " ",
    "\n\t",
    "The Council,",
    "---",
    "***",
    "# x",
    "A/RES/1/2",
    "&amp;",
  ),
  fc.string({ maxLength: 6 }).map((text) => text.replace(/[<>&]/g, "")),
);

const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: "medium" },
    words,
    fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.constantFrom(...ATTRIBUTES),
        fc.array(tie("node"), { maxLength: 4 }),
      )
      .map(([name, attributes, inner]) => `<${name}${attributes}>${inner.join("")}</${name}>`),
  ),
}));

const HEAD = `<coverPage><docNumber refersTo="#symbol">A/RES/1/2</docNumber></coverPage><preface><docTitle>T</docTitle></preface>`;

const official = fc
  .tuple(fc.constantFrom("", HEAD), fc.array(node, { maxLength: 6 }))
  .map(
    ([head, inner]) =>
      `<akomaNtoso><statement name="resolution">${head}${inner.join("")}</statement></akomaNtoso>`,
  );

test("any elements in any order give documents that are read back from Markdown as they were", () => {
  fc.assert(
    fc.property(official, (text) => void readAny(text)),
    { numRuns: 2000 },
  );
}, 60_000);

test("of any elements in any order no word is lost", () => {
  fc.assert(
    fc.property(official, (text) => {
      const { parts, diagnostics } = readAkn({ path: "noise.xml", text });
      fc.pre(
        !diagnostics.some(({ rule }) => rule.startsWith("xml-") || rule === "note-has-a-marker"),
      );
      const { body, notes } = readAknWords(text);
      const found = parts
        .flatMap(({ instruments }) => instruments)
        .flatMap(expectInstrument)
        .flatMap((unit) => unit.words);
      expect(missing([...body, ...notes.flat()], found)).toEqual([]);
    }),
    {
      numRuns: 2000,
      examples: [
        [
          `<akomaNtoso><statement name="resolution">${HEAD}<preamble>a<formula></formula>b</preamble></statement></akomaNtoso>`,
        ],
      ],
    },
  );
}, 60_000);

test("any string gives complaints that point into it", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 300 }),
      (text) => void readAny(`<a>${text}`),
    ),
    { numRuns: 500 },
  );
}, 60_000);

/** What would be slow if anything looked at all of a file for each part of it. */
const NOISE = {
  paragraphs: "<paragraph><num>1.</num><content><p>Urges States;</p></content></paragraph>",
  items: "<paragraph><num>(a)</num><content><p>To act;</p></content></paragraph>",
  notes: "<p>x<authorialNote marker='1'><p>y</p></authorialNote></p>",
  italics: "<span class='italic'>a</span> ",
  links: "<a href='https://example.org'>a</a>",
  "open tags": "<p>",
  "closed tags": "</p>",
  comments: "<!-- x -->",
  spaces: " ",
  brackets: "<",
  ampersands: "&",
  attributes: "<p a='1' b='2'/>",
  entities: "&amp;",
  labels: "1.",
};

// No clock is asserted: what is quadratic does not come to an end here.
test.for(Object.entries(NOISE))("a megabyte of %s is read", { timeout: 120_000 }, ([, unit]) => {
  const inner = unit.repeat(Math.ceil(1_000_000 / unit.length));
  for (const [start, end] of [
    ["<akomaNtoso><statement name='resolution'><mainBody>", "</mainBody></statement></akomaNtoso>"],
    ["<p>", "</p>"],
    ["<?xml version='1.0'?>", ""],
  ]) {
    const { parts, diagnostics } = readAkn({ path: "noise.xml", text: `${start}${inner}${end}` });
    expect(parts.length + diagnostics.length).toBeGreaterThan(0);
  }
});

test.for([
  ["entities that grow", `<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>`],
  ["an entity that is a file", `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>`],
  ["a document type that is fetched", `<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>`],
  ["elements nested without end", "<a>".repeat(100_000)],
] as const)("%s are refused with their place", ([, text]) => {
  const { parts, diagnostics } = readAkn({ path: "bomb.xml", text });
  expect(parts).toEqual([]);
  expect(diagnostics.map(({ rule }) => rule)).toContain("xml-is-safe");
});

const SAMPLE = texts.filter((_, nth) => nth % 12 === 0).map((text) => [text.name, text] as const);

test.skipIf(!isThere).for(SAMPLE)(
  "%s cut, doubled, shuffled or in another encoding gives documents and complaints",
  { timeout: 120_000 },
  ([, { source }]) => {
    const { text } = source;
    const bytes = Buffer.from(text);
    for (let nth = 1; nth < 8; nth += 1)
      readAny(text.slice(0, Math.floor((text.length * nth) / 8)));
    readAny(text + text);
    const third = Math.floor(text.length / 3);
    readAny(text.slice(third, 2 * third) + text.slice(0, third) + text.slice(2 * third));
    readAny(text.split("\n").reverse().join("\n"));
    readAny(
      text
        .split("\n")
        .filter((_, line) => line % 3 !== 0)
        .join("\n"),
    );
    readAny(bytes.toString("latin1"));
    readAny(bytes.toString("utf16le"));
    readAny(Buffer.from(text, "utf16le").toString("utf8"));
    readAny(text.replace(/<span/g, "<p").replace(/<\/span/g, "</p"));
    readAny(text.replace(/ (?:class|marker|name|refersTo)="[^"]*"/g, ""));
    expect(readAny(text).parts).toHaveLength(1);
  },
);
