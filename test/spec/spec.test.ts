import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { RULES } from "../../src/text/rules.ts";
import { readChapters } from "../examples.ts";
import { printOutcome, readExample } from "./outcome.ts";

const folder = new URL(".", import.meta.url);
const examples = readChapters(folder);

test.for(examples.map((example) => [`${example.file}:${example.line}`, example] as const))(
  "%s reads as the chapter says",
  ([, example]) => {
    expect(printOutcome(example, readExample(example))).toBe(example.expected);
  },
);

test("the chapters hold examples", () => expect(examples.length).toBeGreaterThan(50));

test("the rules in the code are the rules in the chapter on diagnostics, with the same severity", () => {
  const chapter = readFileSync(new URL("diagnostics.md", folder), "utf8");
  const rows = [...chapter.matchAll(/^\| `([a-z-]+)` \| (\w+) \|/gm)];
  const listed = rows.map(([, rule = "", severity = ""]) => [rule, severity]);
  expect(listed).toEqual(Object.entries(RULES));
});

test.for(Object.keys(RULES))("an example shows %s", (rule) => {
  const shown = examples.filter(({ expected }) => expected.includes(` ${rule} `));
  expect(shown, `no chapter has an example that triggers ${rule}`).not.toEqual([]);
});
