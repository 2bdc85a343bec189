import { expect, test } from "vitest";
import { readAkn } from "../../src/read/akn/read.ts";
import { NO_SITTING } from "../../src/model/sitting.ts";
import type { Session } from "../../src/model/document.ts";
import { proveSource } from "../../src/verify/proof.ts";

const part = (letter: string, note: string) => `<component><statement name="resolution">
<preface><p><docNumber>${letter}</docNumber></p></preface>
<preamble><formula><p><i>The Assembly</i>,</p></formula></preamble>
<mainBody><paragraph><num>1.</num><content><p><i>Decides</i> to act<authorialNote marker="1"><p>${note}</p></authorialNote> now.</p></content></paragraph></mainBody>
</statement></component>`;

const text = `<akomaNtoso>
<documentCollection name="publication">
<preface><p><docNumber>75/254.</docNumber></p></preface>
<collectionBody><component><documentRef href="comp_0"/></component></collectionBody>
</documentCollection>
<components>${part("A", "See the budget.")}${part("B", "See the report.")}</components>
</akomaNtoso>`;

const source = { path: "75-254.xml", text };

function sessionOf({ parts }: Pick<Session, "parts">): Session {
  return {
    body: { id: "ga", name: "General Assembly" },
    ...NO_SITTING,
    language: "en",
    title: [],
    parts,
    drafts: [],
    facts: [],
  };
}

test("texts of one number may each have a note 1, and each is held to its own", () => {
  const { parts, diagnostics } = readAkn(source);
  expect(diagnostics.map(({ rule }) => rule)).not.toContain("instrument-has-title");
  const { proof, breaches } = proveSource(source, sessionOf({ parts }));
  expect(breaches).toEqual([]);
  expect(proof.found).toBe(proof.words);

  const without = parts.map((one) => ({
    ...one,
    instruments: one.instruments.map((instrument, nth) => {
      return nth === 1 ? Object.assign({}, instrument, { notes: [] }) : instrument;
    }),
  }));
  const lost = proveSource(source, sessionOf({ parts: without }));
  expect(lost.breaches.map(({ place, message }) => `${place} ${message}`)).toEqual([
    "75-254.xml, note 1 is missing",
  ]);
});
