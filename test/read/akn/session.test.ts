import { describe, expect, test } from "vitest";
import { readSession, writeSession } from "../../../src/markdown/session.ts";
import { instrumentsOf } from "../../../src/model/instruments.ts";
import { readManifest } from "../../../src/read/manifest.ts";
import { assembleSession, readText } from "../../../src/read/session.ts";
import { proveSource } from "../../../src/verify/proof.ts";
import { isThere, texts } from "./corpus.ts";

const SOURCES = `---
body: ga
name: General Assembly
session: 75
sources:
  - file: 194.txt
    language: en
  - file: 195.xml
    language: en
---
`;

const official = (number: string) => `<?xml version="1.0" encoding="utf-8"?>
<akomaNtoso><statement name="resolution">
<meta><identification><FRBRWork><FRBRdate date="2020-12-16" name="adoption"/></FRBRWork></identification></meta>
<coverPage><p><docNumber refersTo="#symbol">A/RES/${number}</docNumber></p></coverPage>
<preface><p><docNumber>${number}.</docNumber> <docTitle>Asset recovery</docTitle></p></preface>
<mainBody><paragraph><num>1.</num><content><p>Urges States<authorialNote marker="1"><p>All.</p></authorialNote> to act.</p></content></paragraph></mainBody>
<conclusions><p>16 December 2020</p></conclusions>
</statement></akomaNtoso>`;

test("a session of official texts is read by what is in the files, and every word is proved", () => {
  const { manifest, diagnostics } = readManifest({ path: "sources.md", text: SOURCES });
  expect(diagnostics).toEqual([]);
  const read = manifest.sources.map((entry) => {
    const source = { path: entry.file, text: official(`75/${entry.file.slice(0, 3)}`) };
    return { entry, source, reading: readText(entry, source) };
  });
  const session = assembleSession(manifest, "en", read);
  expect(session.parts.map(({ instruments }) => instruments.map(({ id }) => id))).toEqual([
    ["res-75-194", "res-75-195"],
  ]);
  expect(session.facts).toEqual([]);
  expect(instrumentsOf(session)[0]?.facts).toContainEqual({
    name: "adopted",
    value: "2020-12-16",
    evidence: '194.txt:3:33: <FRBRdate date="2020-12-16" name="adoption"/>',
  });
  for (const { source } of read) {
    const { proof, breaches } = proveSource(source, session);
    expect(breaches).toEqual([]);
    expect(proof).toMatchObject({ words: 14, found: 14, notes: 1, references: 1 });
  }
  const found = new Map(instrumentsOf(session).map((one) => [one.id, one]));
  const file = { path: "session.md", text: writeSession(session) };
  const back = readSession(file, (id) => found.get(id));
  expect(back.diagnostics).toEqual([]);
  expect(back.session).toEqual(session);
});

describe.skipIf(!isThere)("the official texts beside the project", () => {
  test("are proved word for word, one by one", () => {
    const total = { words: 0, found: 0, notes: 0, references: 0 };
    for (const { source, instrument } of texts) {
      if (!instrument) throw new Error(`${source.path} gives no document`);
      const session = {
        body: { id: "un", name: "United Nations" },
        kind: "regular" as const,
        number: 1,
        language: "en",
        title: [],
        parts: [
          { label: undefined, title: undefined, opening: undefined, instruments: [instrument] },
        ],
        drafts: [],
        facts: [],
      };
      const { proof, breaches } = proveSource(source, session);
      expect(breaches, source.path).toEqual([]);
      total.words += proof.words;
      total.found += proof.found;
      total.notes += proof.notes;
      total.references += proof.references;
    }
    expect(total.found).toBe(total.words);
    expect(total.notes).toBe(1771);
    expect(total.references).toBe(1771);
  });
});
