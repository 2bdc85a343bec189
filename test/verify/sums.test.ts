import { expect, test } from "vitest";
import { formatSums } from "../../src/editions/site/sums.ts";
import { verifySums } from "../../src/verify/sums.ts";

const [ONE, TWO] = ["1".repeat(64), "2".repeat(64)] as const;
const FILES = new Map([
  ["a b.pdf", ONE],
  ["b.epub", TWO],
]);

test("each file to take away has its checksum, in the form that sha256sum reads", () => {
  const text = formatSums(FILES);
  expect(text).toBe(`${ONE}  a b.pdf\n${TWO}  b.epub\n`);
  expect(verifySums("SHA256SUMS", text, FILES)).toEqual([]);
});

test.each([
  ["is missing", `${ONE}  a b.pdf\n`, "the checksum is missing for b.epub"],
  ["is another’s", `${ONE}  a b.pdf\n${ONE}  b.epub\n`, "the checksum is not that of b.epub"],
  [
    "is of no file",
    `${formatSums(FILES)}${ONE}  c.pdf\n`,
    "the checksum is of c.pdf, which is not there",
  ],
])("a checksum that %s is found", (_, text, message) => {
  expect(verifySums("SHA256SUMS", text, FILES)).toEqual([
    { edition: "site", law: "links", place: "SHA256SUMS", message },
  ]);
});
