import fc from "fast-check";
import { expect, test } from "vitest";
import { nameUnits } from "../../src/model/name.ts";
import { readInstrument } from "../../src/markdown/read.ts";
import { instrument } from "../laws/arbitrary.ts";

test("every stretch of a text has a name of its own, whatever its labels are", () => {
  fc.assert(
    fc.property(instrument, (text) => {
      const names = nameUnits(text).map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
    }),
    { numRuns: 1000 },
  );
});

test("words in brackets are not taken for the names of other parts", () => {
  const text =
    "---\nkind: decision\nsource: x\n---\n\n# Decision\n\nThe Conference:\n\n(annex) One;\n\n(title) Two;\n\n(a) Three.\n";
  const { instrument: decision } = readInstrument({ path: "dec.md", text }, "dec");
  const names = nameUnits(decision).map(({ name }) => name);
  expect(names).toEqual(["designation", "formula", "opannex", "optitle", "a"]);
});
