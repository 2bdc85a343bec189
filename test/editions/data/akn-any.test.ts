import fc from "fast-check";
import { expect, test } from "vitest";
import { writeAkn } from "../../../src/editions/data/akn.ts";
import { readAkn } from "../../../src/read/akn/read.ts";
import { verifyAkn } from "../../../src/verify/akn-written.ts";
import { instrument } from "../../laws/arbitrary.ts";
import { missing, wordsOfInstrument } from "../../laws/words.ts";
import { sessionOf } from "../made-session.ts";
import { faultsIn, schemaIsMissing } from "./schema.ts";

const any = fc.sample(instrument, { numRuns: 150, seed: 7 }).map((text, nth) => {
  return { name: `any-${nth}`, text, xml: writeAkn(text, sessionOf([text])) };
});

test("a text keeps its words, labels and notes in Akoma Ntoso whatever its characters are, and gives them back", () => {
  const split = (words: string) => words.split(/\s+/).filter((word) => word !== "");
  for (const { name, text, xml } of any) {
    expect(verifyAkn(xml, text), name).toEqual([]);
    const { parts } = readAkn({ path: "text.xml", text: xml }, { id: text.id });
    const back = parts[0]?.instruments[0];
    if (!back) throw new Error("the file gives no document");
    const [own, read] = [text, back].map((one) => split(wordsOfInstrument(one)));
    expect(missing(own ?? [], read ?? []), name).toEqual([]);
  }
}, 60_000);

test("a text is valid in Akoma Ntoso whatever its characters are", async (context) => {
  context.skip(schemaIsMissing !== undefined, schemaIsMissing);
  expect(await faultsIn(any)).toEqual([]);
}, 60_000);
