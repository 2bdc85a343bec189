import { expect, test } from "vitest";
import { readReport } from "../../src/read/report/read.ts";
import { withoutPlaces } from "../laws/plain.ts";
import { report } from "./seeds.ts";

const read = (text: string): unknown => {
  const { title, parts } = readReport({ path: report.path, text });
  return withoutPlaces({ title, parts });
};

test.for([
  ["of Windows", "\r\n"],
  ["of old machines", "\r"],
] as const)("line ends %s change nothing", ([, end]) => {
  expect(read(report.text.replaceAll("\n", end))).toEqual(read(report.text));
});

test("form feeds at page breaks and a byte order mark change nothing", () => {
  const text = `\uFEFF${report.text.replaceAll("\n\n\n\n", "\n\n\f")}`;
  expect(read(text)).toEqual(read(report.text));
});
