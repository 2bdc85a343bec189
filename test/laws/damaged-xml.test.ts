import fc, { type Arbitrary } from "fast-check";
import { describe, expect, test } from "vitest";
import { readInstrument } from "../../src/markdown/read.ts";
import { writeInstrument } from "../../src/markdown/write.ts";
import { receive } from "../../src/read/receive.ts";
import type { Reading } from "../../src/read/reading.ts";
import { readText } from "../../src/read/session.ts";
import { severityOf } from "../../src/text/diagnostic.ts";
import type { Source } from "../../src/text/source.ts";
import { isThere, texts } from "../read/akn/corpus.ts";
import { lettersOf, lettersOfXml, lost } from "./letters.ts";

/** A text with everything that official files have, line by line as they are typed. */
const WHOLE = `<!--This is an unofficial copy.-->
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<statement name="resolution">
<meta>
<identification source="#DGACM"><FRBRWork><FRBRdate date="2020-12-16" name="adoption"/></FRBRWork></identification>
<analysis source="#x"><parliamentary><voting><count value="1"><voters>ALBANIA</voters></count></voting></parliamentary></analysis>
</meta>
<coverPage>
<p><docAuthority>United Nations</docAuthority></p>
<p><docNumber refersTo="#symbol">A/RES/75/194</docNumber><eol/><session value="75">Seventy-fifth session</session></p>
</coverPage>
<preface><p><docNumber>75/194.</docNumber> <docTitle>Prévention &amp; lutte</docTitle></p></preface>
<preamble>
<formula><p><span class="italic">L’Assemblée générale</span>,</p></formula>
<container name="Rappelant"><p>	<span class="italic">Rappelant</span> la Convention<authorialNote marker="1" placement="bottom"><p>Voir <a href="https://undocs.org/fr/A/RES/58/4?a=1&amp;b=2">58/4</a>, n° 2&#160;349.</p></authorialNote>,</p></container>
</preamble>
<mainBody>
<section><num>A.</num><heading>Mesures</heading>
<paragraph eId="para_31"><num>1.</num><list>
<intro><p><span class="italic">Prie</span> les États :</p></intro>
<point><num>a)</num><content><p>D’agir ;</p></content></point>
<sublist><point><num>i)</num><content><p>Vite ;</p></content></point></sublist>
<point><num>b)</num><content><p>De rester.<authorialNote marker="2"><p>Ibid.</p></authorialNote></p></content></point>
</list></paragraph></section>
<paragraph><num>2.</num><content><p>Décide<b> :</b></p>
<table><tr><th>Partie</th><th>Part</th></tr>
<tr><td>Tchad</td><td colspan="2">0,001</td></tr></table></content></paragraph>
</mainBody>
<conclusions><p>46<sup>e</sup> séance<eol/>16 décembre</p></conclusions>
<attachments><attachment><doc name="annex"><mainBody>
<paragraph class="H23"><content><p><span class="bold">Annexe</span></p></content></paragraph>
<paragraph><num>1.</num><content><p>Dernier mot.</p></content></paragraph>
</mainBody></doc></attachment></attachments>
</statement>
</akomaNtoso>
`;

/** What is printed of the Markdown of a reading. */
function published({ parts }: Reading): string {
  const instruments = parts.flatMap((part) => part.instruments);
  return lettersOf(
    instruments.map((one) => {
      const text = writeInstrument(one);
      return readInstrument({ path: "text.md", text }, one.id).instrument;
    }),
  );
}

function read(source: Source): Reading {
  return readText({ file: "a.xml", language: "en", draft: undefined }, source);
}

/** Holds a reading: refused with an error that has its place, or every letter is in the Markdown, in order. */
function holdAll(source: Source, letters: string): void {
  const reading = read(source);
  for (const { span } of reading.diagnostics) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(source.text.length);
  }
  if (reading.parts.length === 0) {
    expect(reading.diagnostics.map(severityOf)).toContain("error");
    return;
  }
  expect(lost(letters, published(reading))).toBe("");
}

type Damage = (text: string) => string;

/** A place in a text, as a share of its length. */
const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const at = (from: number, length: number) => Math.floor(from * length);

const splice = (text: string, start: number, end: number, by = "") =>
  text.slice(0, start) + by + text.slice(end);

/** One of the stretches that a pattern finds, put elsewhere or twice, or left out. */
const onMatch = (pattern: RegExp, change: (found: string) => string): Arbitrary<Damage> =>
  share.map((from) => (text) => {
    const all = [...text.matchAll(pattern)];
    const match = all[at(from, all.length)];
    if (!match) return text;
    const { 0: found, index } = match;
    return splice(text, index, index + found.length, change(found));
  });

const onLines = (change: (lines: string[], from: number, to: number) => void): Arbitrary<Damage> =>
  fc.tuple(share, share).map(([from, to]) => (text) => {
    const lines = text.split("\n");
    change(lines, at(from, lines.length), at(to, lines.length));
    return lines.join("\n");
  });

const TAG = /<[^<>]*>/g;

/** The tags that part a text, of which there are few. */
const FRAME =
  /<\/?(?:akomaNtoso|statement|meta|coverPage|preface|preamble|formula|mainBody|conclusions|attachments?|doc|authorialNote|table|list|num|docNumber)\b[^<>]*>/g;

/** Damage that leaves every letter in its tag or out of it. */
const damage: Arbitrary<Damage> = fc.oneof(
  onMatch(TAG, () => ""),
  onMatch(FRAME, () => ""),
  onMatch(FRAME, (tag) => tag + tag),
  onMatch(/ [\w:]+="[^"]*"/g, () => ""),
  onLines((lines, from) => void lines.splice(from, 1)),
  onLines((lines, from) => void lines.splice(from, 0, lines[from] ?? "")),
  onLines((lines, from, to) => void lines.splice(to, 0, ...lines.splice(from, 1))),
  onLines((lines, from, to) => void lines.unshift(...lines.splice(from, to))),
  onLines((lines, from) => void (from === 0 && lines.reverse())),
  fc.constant((text: string) => text + text),
);

const cut: Arbitrary<Damage> = share.map((from) => (text) => text.slice(0, at(from, text.length)));

// What is cut within a tag is put nowhere else: half a tag could be words.
const damages = fc
  .tuple(fc.array(damage, { maxLength: 4 }), fc.option(cut, { nil: undefined }))
  .map(([all, last]) => (last ? [...all, last] : all));

const suffer = (text: string, all: readonly Damage[]) => all.reduce((was, one) => one(was), text);

function holdDamaged(text: string, all: readonly Damage[]): void {
  const damaged = suffer(text, all);
  holdAll({ path: "a.xml", text: damaged }, lettersOfXml(damaged));
}

/** A sign of the markup that is missing, or one too many. */
const misprint: Arbitrary<Damage> = fc.oneof(
  onMatch(/[<>"=/&;!?-]/g, () => ""),
  onMatch(/[<>"&;]/g, () => ""),
  fc.tuple(share, fc.constantFrom("<", ">", '"', "'", "&", "=", "/", ";", "-", "!")).map(
    ([from, sign]) =>
      (text: string) =>
        splice(text, at(from, text.length), at(from, text.length), sign),
  ),
);

/** Holds the letters and figures of the text as it was: of a sign next to them nobody can tell what it is. */
function holdMisprinted(text: string, all: readonly Damage[]): void {
  const letters = lettersOfXml(text).replace(/[^\p{L}\p{N}]/gu, "");
  holdAll({ path: "a.xml", text: suffer(text, all) }, letters);
}

describe("official XML", () => {
  test("that is whole is read letter for letter", () => {
    const reading = read({ path: "a.xml", text: WHOLE });
    expect(reading.diagnostics.map(severityOf)).not.toContain("error");
    expect(published(reading)).toBe(lettersOfXml(WHOLE));
  });

  test.for([
    ["no end of the cover", ["</coverPage>", ""]],
    ["no start of the cover", ["<coverPage>", ""]],
    ["no end of the metadata", ["</meta>", ""]],
    ["no first tag", [/<akomaNtoso.*/, ""]],
    ["a number below other words", ["<num>1.", "<paragraph><p>Note :</p></paragraph><num>1."]],
    ["a note in a note of the same number", ["<p>Voir", '<p><authorialNote marker="1">Voir']],
    ["a second root", ["</akomaNtoso>", "</akomaNtoso><p>Fin</p> de tout"]],
    ["its annex above the closing lines", [/(<conclusions>.*\n)([^]*<\/attachments>\n)/, "$2$1"]],
    ["its formula below other words", [/(<formula>.*\n)(<container.*\n)/, "$2$1"]],
    ["a mark of a note with words", ["Ibid.", 'Ibid<noteRef marker="1">1</noteRef>.']],
  ] as const)("that has %s loses no letter", ([, [was, is]]) => {
    const damaged = WHOLE.replace(was, is);
    expect(damaged).not.toBe(WHOLE);
    holdAll({ path: "a.xml", text: damaged }, lettersOfXml(damaged));
  });

  test.for([
    ["an ampersand that is none", [" &amp; lutte", " & lutte"]],
    ["a bracket that is none", ["Vite ;", "Vite < 5 ;"]],
    ["a tag without its bracket", ["<p>Vite", "<p Vite"]],
    ["a tag that runs into its number", ["<num>2.", "<num2."]],
    ["an end that runs into the words", ["</span> les", "</span les"]],
    ["a value without its quotation mark", ['class="italic">Prie', 'class="italic>Prie']],
    ["a comment without its end", ["copy.-->", "copy."]],
  ] as const)("that has %s loses no word", ([, [was, is]]) => {
    const damaged = WHOLE.replace(was, is);
    expect(damaged).not.toBe(WHOLE);
    holdMisprinted(WHOLE, [() => damaged]);
  });

  test("that lost or doubled tags and lines, was cut or shuffled, loses no letter", () => {
    fc.assert(
      fc.property(damages, (all) => holdDamaged(WHOLE, all)),
      { numRuns: 800 },
    );
  }, 60_000);

  test("with a misprint in its markup loses no letter", () => {
    fc.assert(
      fc.property(misprint, (one) => holdMisprinted(WHOLE, [one])),
      { numRuns: 800 },
    );
  }, 60_000);
});

const SAMPLE = texts.filter((_, nth) => nth % 12 === 0).map(({ source }) => source.text);

describe.skipIf(!isThere)("a sample of the official texts beside the project", () => {
  const nth = fc.nat(15);

  test("damaged, loses no letter", () => {
    const hold = (which: number, all: readonly Damage[]) => holdDamaged(SAMPLE[which] ?? "", all);
    fc.assert(fc.property(nth, damages, hold), { numRuns: 100 });
  }, 120_000);

  test("with a misprint, loses no letter", () => {
    const hold = (which: number, one: Damage) => holdMisprinted(SAMPLE[which] ?? "", [one]);
    fc.assert(fc.property(nth, misprint, hold), { numRuns: 60 });
  }, 120_000);
});

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const big = (text: string) => utf16(text).swap16();
const windows = (text: string) => Buffer.from(text.replaceAll("’", "\x92"), "latin1");
const declared = `<?xml version="1.0" encoding="windows-1252"?>\n${WHOLE}`;

describe("the bytes of official XML", () => {
  test.for([
    ["in UTF-16 with its mark", utf16(`\uFEFF${WHOLE}`)],
    ["in UTF-16 the other way round with its mark", big(`\uFEFF${WHOLE}`)],
    ["in UTF-8 with a mark", Buffer.from(`\uFEFF${WHOLE}`)],
    ["in Windows-1252, which it declares", windows(declared)],
  ] as const)("%s are read letter for letter", ([, bytes]) => {
    const reading = read(receive("a.xml", bytes));
    expect(published(reading)).toBe(lettersOfXml(WHOLE));
  });

  test.for([
    ["in UTF-16 without a mark", utf16(WHOLE), "UTF-16LE"],
    ["in UTF-16 the other way round without a mark", big(WHOLE), "UTF-16BE"],
    ["in Windows-1252 that does not say so", windows(WHOLE), "WINDOWS-1252"],
    ["in an encoding that nobody knows", windows(declared.replace("windows-1252", "x-y")), "iconv"],
  ] as const)("%s are refused, with the way out", ([, bytes, way]) => {
    const { parts, diagnostics } = read(receive("a.xml", bytes));
    expect(parts).toEqual([]);
    expect(diagnostics[0]?.message).toContain(way);
  });

  test("cut anywhere, within a character too, lose no letter before the cut", () => {
    fc.assert(
      fc.property(
        share,
        fc.constantFrom(
          [Buffer.from(WHOLE), "utf8"] as const,
          [utf16(`\uFEFF${WHOLE}`), "utf16le"] as const,
          [windows(declared), "latin1"] as const,
        ),
        (from, [bytes, encoding]) => {
          const cut = bytes.subarray(0, at(from, bytes.length));
          const text = cut
            .toString(encoding)
            .replaceAll("\x92", "’")
            .replace(/\uFFFD$/, "");
          holdAll(receive("a.xml", cut), lettersOfXml(text).replace(/<.*/s, ""));
        },
      ),
      { numRuns: 500 },
    );
  }, 60_000);
});

test("a file of ASCII that is cut within its one other character is no other encoding", () => {
  const bytes = Buffer.from(`<akomaNtoso><p>${"The Council ".repeat(20)}’`);
  const reading = read(receive("a.xml", bytes.subarray(0, -1)));
  expect(published(reading)).toBe(`${"TheCouncil".repeat(20)}\uFFFD`);
});
