import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readExamples } from "../examples.ts";
import { printOutcome, readExample } from "../spec/outcome.ts";

const path = "content/README.md";
const examples = readExamples(path, readFileSync(path, "utf8"));

test.for(examples.map((example) => [example.line, example] as const))(
  "line %i of content/README.md reads as the page says",
  ([, example]) => {
    expect(printOutcome(example, readExample(example))).toBe(example.expected);
  },
);

test("the page has examples", () => expect(examples.length).toBeGreaterThan(3));
