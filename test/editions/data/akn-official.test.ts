import { describe, expect, test } from "vitest";
import { findReferences } from "../../../src/enrich/find.ts";
import type { Inline, Instrument } from "../../../src/model/document.ts";
import { noteReferences, plainText } from "../../../src/model/inlines.ts";
import { nameUnits, textsOf } from "../../../src/model/name.ts";
import { readAkn } from "../../../src/read/akn/read.ts";
import { verifyAkn } from "../../../src/verify/akn-written.ts";
import { isThere, texts } from "../../read/akn/corpus.ts";
import { faultsIn, schemaIsMissing } from "./schema.ts";
import { official, real } from "./written.ts";

const officialAreMissing = isThere
  ? undefined
  : "the official texts are not beside the project (shared/corpora)";

describe("by the strict schema of Akoma Ntoso 3.0", () => {
  test("the ten texts of the real session are valid, and so are the official texts in six languages", async (context) => {
    context.skip(schemaIsMissing !== undefined, schemaIsMissing);
    const faults = await faultsIn([...real, ...official]);
    const isAt = (name: string) => faults.some((fault) => fault.startsWith(`${name}.xml`));
    const valid = (all: typeof real) => all.filter(({ name }) => !isAt(name)).length;
    console.log(
      `valid: ${valid(real)} of ${real.length} texts of the real session, ${valid(official)} of ${official.length} official texts`,
    );
    expect(faults).toEqual([]);
    expect(real).toHaveLength(10);
  }, 120_000);

  test("an error planted in any of them is found", async (context) => {
    context.skip(schemaIsMissing !== undefined, schemaIsMissing);
    const [first] = real;
    if (!first) throw new Error("no text");
    const planted = [
      ["two-of-one-name", 'eId="para_2"', 'eId="para_1"'],
      ["no-address", '<ref href="#para_28__list_1__point_c">', "<ref>"],
      ["words-in-a-paragraph", "<num>1.</num>", "<num>1.</num>Urges"],
      ["no-day", 'date="2017-11-10"', 'date="in November"'],
    ] as const;
    const files = planted.map(([name, from, to]) => ({ name, xml: first.xml.replace(from, to) }));
    const faults = await faultsIn(files);
    for (const { name, xml } of files) {
      expect(xml).not.toBe(first.xml);
      expect(faults.join("\n"), name).toContain(`${name}.xml:`);
    }
  }, 120_000);
});

test("every text of the real session and every official text keeps each word, label, note and name", () => {
  for (const { name, text, xml } of [...real, ...official]) {
    expect(verifyAkn(xml, text), name).toEqual([]);
  }
});

test("a reference to a text of the session leads to an identifier that is there", () => {
  const ids = new Map(
    real.map(({ xml }) => {
      const eIds = [...xml.matchAll(/ eId="([^"]*)"/g)].map(([, eId]) => eId);
      return [/<FRBRuri value="([^"]*)"/.exec(xml)?.[1], new Set(eIds)];
    }),
  );
  const all = real.flatMap(({ xml }) => [
    ...xml.matchAll(/<ref href="(\/akn\/[^"#]*)(?:#([^"]*))?"/g),
  ]);
  const within = all.filter(([, work]) => ids.has(work));
  expect(within.length).toBeGreaterThan(0);
  for (const [, work, eId] of within) if (eId !== undefined) expect(ids.get(work)).toContain(eId);
});

/** All that a text is, unit by unit, without the links. */
function unitsOf(text: Instrument): string[] {
  return nameUnits(text).map((unit) =>
    JSON.stringify([
      unit.type,
      unit.name,
      "level" in unit ? unit.level : 0,
      "label" in unit.node ? unit.node.label : undefined,
      unit.type === "row"
        ? unit.node.cells.map(({ isHead, columns, rows }) => [isHead, columns, rows])
        : [],
      textsOf(unit).map((block) => withoutLinks(block.text)),
    ]),
  );
}

function withoutLinks(inlines: readonly Inline[]): Inline[] {
  const flat = inlines.flatMap((inline): Inline[] => {
    if (inline.type === "link") return withoutLinks(inline.children);
    return inline.type === "emphasis"
      ? [{ ...inline, children: withoutLinks(inline.children) }]
      : [inline];
  });
  return flat.reduce<Inline[]>((merged, inline) => {
    const last = merged.at(-1);
    if (inline.type !== "text" || last?.type !== "text") return [...merged, inline];
    return [...merged.slice(0, -1), { type: "text", value: last.value + inline.value }];
  }, []);
}

interface FoundLink {
  readonly words: string;
  readonly href: string;
}

function linksIn(text: Instrument): FoundLink[] {
  const linksOf = (inlines: readonly Inline[]): FoundLink[] =>
    inlines.flatMap((inline) => {
      if (inline.type === "link") return [{ words: plainText(inline.children), href: inline.href }];
      return inline.type === "emphasis" ? linksOf(inline.children) : [];
    });
  return nameUnits(text).flatMap((unit) => textsOf(unit).flatMap((block) => linksOf(block.text)));
}

test("every text is read back as it was: words, labels, levels, italics, cells and notes", () => {
  let more = 0;
  const facts: string[] = [];
  const lost: string[] = [];
  for (const { name, text, xml } of [...real, ...official]) {
    const reading = readAkn({ path: `${name}.xml`, text: xml }, { id: text.id });
    const { parts } = reading;
    const back = parts[0]?.instruments[0];
    if (!back) throw new Error(`${name} gives no document`);
    const known = text.facts.map((fact) => `${fact.name}: ${fact.value}`);
    const read = new Set(reading.facts.map((fact) => `${fact.name}: ${fact.value}`));
    facts.push(...known);
    lost.push(...known.filter((fact) => !read.has(fact)));
    expect(unitsOf(back), name).toEqual(unitsOf(text));
    expect([back.kind, back.id, back.number]).toEqual([text.kind, text.id, text.number]);
    // What cannot come back as it was: a document that was found by its symbol is a link then, and takes its annex in.
    const left = linksIn(back);
    for (const { words, href } of linksIn(text)) {
      const at = left.findIndex((link) => link.href === href && link.words.includes(words));
      expect(at, `${name}: ${words} ${href}`).toBeGreaterThanOrEqual(0);
      left.splice(at, 1);
    }
    for (const { href } of left) expect(href).toMatch(/^https:\/\/docs\.un\.org\/\w\w\//);
    more += left.length;
  }
  console.log(
    `${real.length + official.length} texts come back as they were, with ${more} more links to documents; ${facts.length - lost.length} of ${facts.length} facts do`,
  );
  // The author is the body of the session, which the files of one body do not name.
  expect(new Set(lost)).toEqual(new Set(isThere ? ["author: ga"] : []));
});

describe("beside the files of the United Nations", () => {
  const numbered = (xml: string) =>
    [...xml.matchAll(/<paragraph\b([^>]*)>\s*<num>\s*(\d+)\.\s*<\/num>/g)].map(
      ([, attributes = "", number = ""]) => ({
        isNumber: attributes.includes(`para_${number}"`),
      }),
    );
  const count = (xml: string, name: string) => xml.split(`<${name} `).length - 1;
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);

  test("every reference is one, every further mark leads to its note, every number is in the identifier: theirs have none", (context) => {
    context.skip(officialAreMissing !== undefined, officialAreMissing);
    const theirs = texts.map(({ source }) => source.text);
    // Only the texts of the real session have marks that stand again.
    const written = [...real, ...official];
    const ours = written.map(({ xml }) => xml);
    const references = [...new Set(written.map(({ session }) => session))].flatMap((session) =>
      findReferences(session).references.flatMap(({ targets }) => targets),
    );
    const repeated = written.map(({ text }) => {
      const marks = nameUnits(text).flatMap((unit) =>
        textsOf(unit).flatMap((block) => noteReferences(block.text)),
      );
      return marks.length - text.notes.length;
    });
    const [ourNumbers, theirNumbers] = [ours, theirs].map((all) => all.flatMap(numbered));
    if (!ourNumbers || !theirNumbers) throw new Error("nothing is counted");
    const right = (all: typeof ourNumbers) => all.filter(({ isNumber }) => isNumber).length;
    const rows = [
      [
        "ref",
        sum(ours.map((xml) => count(xml, "ref"))),
        references.length,
        sum(theirs.map((xml) => count(xml, "ref"))),
      ],
      [
        "noteRef",
        sum(ours.map((xml) => count(xml, "noteRef"))),
        sum(repeated),
        sum(theirs.map((xml) => count(xml, "noteRef"))),
      ],
      ["eId equal to the number", right(ourNumbers), ourNumbers.length, right(theirNumbers)],
    ] as const;
    for (const [what, own, all, other] of rows) {
      console.log(`${what}: ours ${own} of ${all}, theirs ${other}`);
      expect(own, what).toBe(all);
      expect(other, what).toBe(0);
    }
    expect(theirNumbers.length).toBeGreaterThan(1000);
  });

  test("a text has the address that they give it", (context) => {
    context.skip(officialAreMissing !== undefined, officialAreMissing);
    const uri = (xml: string) => /<FRBRuri value="([^"]*?)\/?"/.exec(xml)?.[1];
    const theirs = new Map(texts.map(({ name, source }) => [name.replace("/", "-"), source.text]));
    for (const { name, text, xml } of official) {
      const file = theirs.get(name.slice(0, -text.id.length - 1)) ?? "";
      expect(uri(xml), name).toBe(uri(file));
    }
  });
});
