import { expect, test } from "vitest";
import { compareSiblings, type Sibling } from "../../src/read/siblings.ts";

const text = (language: string, ...names: string[]) => ({ language, names: new Set(names) });

const differences = (...texts: readonly (Sibling & { readonly language: string })[]) =>
  compareSiblings(texts).map(({ text: { language }, missing, besides }) => {
    return { language, missing, besides };
  });

test("languages that name their paragraphs alike are not told of", () => {
  expect(differences(text("en", "pp1", "op1"), text("fr", "pp1", "op1"))).toEqual([]);
});

test("a number that one language prints otherwise is told of there", () => {
  const siblings = [
    text("en", "op14", "op15"),
    text("fr", "op14", "op15"),
    text("zh", "op14", "op154"),
  ];
  expect(differences(...siblings)).toEqual([
    { language: "zh", missing: ["op15"], besides: ["op154"] },
  ]);
});

test("of two languages, what one has alone is told of there", () => {
  expect(differences(text("en", "op1", "op2"), text("fr", "op1"))).toEqual([
    { language: "en", missing: [], besides: ["op2"] },
  ]);
});
