import { expect, test } from "vitest";
import { readInstrument } from "../../src/markdown/read.ts";
import { readManifest } from "../../src/read/manifest.ts";
import { createFormatter } from "../../src/text/diagnostic.ts";

const HEAD = "---\nkind: resolution\n";

function complaints(text: string, path = "content/cosp/7/en/res-7-1.md"): string[] {
  const source = { path, text };
  return readInstrument(source, "res-7-1").diagnostics.map(createFormatter(source));
}

test("a wrong field is printed with file, line, column, what was found and what was expected", () => {
  expect(complaints(`${HEAD}number: 7\nsource: x\n---\n`)).toEqual([
    [
      "content/cosp/7/en/res-7-1.md:3:9: error: field “number” is 7; expected a text in quotation marks, or no such field (front-matter-is-valid)",
      "    number: 7",
      "            ^",
    ].join("\n"),
  ]);
});

test("a list or a table where a text belongs is no missing field", () => {
  const [complaint] = complaints(`${HEAD}number: [7, 1]\nsource: x\n---\n`);
  expect(complaint).toContain(":3:9: error: field “number” is [7,1]; expected a text");
});

test("an alias that leads to itself is reported and not followed", () => {
  const [complaint] = complaints(`${HEAD}number: &a [*a]\nsource: x\n---\n`);
  expect(complaint).toContain("front-matter-is-valid");
});

test("line ends of Windows and a byte order mark change nothing", () => {
  const text = `\uFEFF${HEAD}source: x\n---\n\n# Resolution 7/1\n`.replaceAll("\n", "\r\n");
  const { instrument, diagnostics } = readInstrument({ path: "res-7-1.md", text }, "res-7-1");
  expect(diagnostics).toEqual([]);
  expect(instrument.designation?.text).toEqual([{ type: "text", value: "Resolution 7/1" }]);
});

test("a fault in a list of sources stands at its entry", () => {
  const text = "---\nbody: c\nname: C\nsession: 7\nsources:\n  - file: a.txt\n---\n";
  const source = { path: "content/source/c/7/sources.md", text };
  const [complaint] = readManifest(source).diagnostics.map(createFormatter(source));
  expect(complaint).toContain(
    'content/source/c/7/sources.md:6:5: error: a source is {"file":"a.txt"}; expected file (a path below this folder), language',
  );
});
