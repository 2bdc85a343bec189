import { describe, expect, test } from "vitest";
import { bleedOff } from "../../src/editions/print/bleed.ts";
import { rewriteContent, scanContent } from "../../src/editions/print/content-stream.ts";
import { unmark } from "../../src/editions/print/unmark.ts";

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
const textOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/** Operations as `operand operand operator`. */
function scanned(content: string, ...wanted: readonly string[]): string[] {
  return Array.from(scanContent(bytesOf(content), new Set(wanted)), ({ operator, operands }) =>
    [...operands, operator].join(" "),
  );
}

describe("the content of a page", () => {
  test.each([
    ["numbers", "1 .5 -3 +4 5. rg", "1 .5 -3 +4 5. rg"],
    ["names that look like operators", "/rg /f#20g rg", "/rg /f#20g rg"],
    [
      "strings with brackets and ends of their own",
      "(a (rg) \\) rg \\\\) rg",
      "(a (rg) \\) rg \\\\) rg",
    ],
    ["strings in figures", "<72 67>rg", "<72 67> rg"],
    [
      "arrays and dictionaries, as one",
      "[1 (]) [2]]<</A<</B 1>>>>rg",
      "[1 (]) [2]] <</A<</B 1>>>> rg",
    ],
    ["values that are words", "true null rg", "true null rg"],
    ["what follows a remark", "1 % 2 rg (\n3 rg", "1 3 rg"],
    ["operators that touch", "(a)rg", "(a) rg"],
    ["what follows an image that has brackets in it", "BI /W 1 ID (<<EI[\xFF EI 7 rg", "7 rg"],
  ])("is read with %s", (_, content, operation) => {
    expect(scanned(content, "rg")).toEqual([operation]);
  });

  test("is read to its end where it is broken off", () => {
    for (const broken of ["(abc", "<ab", "<<", "[", "BI", "BI /W 1 ID ab", "1 2", ")", ">>", "]"]) {
      expect(scanned(`1 g ${broken}`, "g")).toEqual(["1 g"]);
    }
  });

  test("stays as it is, byte for byte, around what is changed", () => {
    const content = "\xFF\x00q (\xE9) Tj 1 g 0 g\rQ";
    const editor = {
      operators: ["g"],
      edit: ({ from, to }: { from: number; to: number }) => [{ from, to, text: "k" }],
    };
    expect(textOf(rewriteContent(bytesOf(content), [editor]))).toBe("\xFF\x00q (\xE9) Tj k k\rQ");
    expect(textOf(rewriteContent(bytesOf(content), [unmark()]))).toBe(content);
  });

  test("is freed of the numbers of a structure, and of nothing that says what a glyph is", () => {
    const content = [
      "/P <</MCID 0 >>BDC 1 Tj EMC",
      "/Span <</ActualText <FEFF0041> >>BDC 2 Tj EMC",
      "/Span <</MCID 1/ActualText <FEFF0041> >>BDC 3 Tj EMC",
      "/Artifact BMC /P <</MCID 2>> BDC /ReversedChars BMC 4 Tj EMC EMC EMC",
    ].join("\n");
    const freed = textOf(rewriteContent(bytesOf(content), [unmark()]));
    expect(freed.replace(/[ \n]+/g, " ").trim()).toBe(
      "1 Tj /Span <</ActualText <FEFF0041> >>BDC 2 Tj EMC /Span <</ActualText <FEFF0041> >> BDC 3 Tj EMC /ReversedChars BMC 4 Tj EMC",
    );
  });

  const page = { left: 0, bottom: 0, right: 100, top: 200 };
  test.each([
    ["reaches an edge", "-1 50 50 20 re f", "-10 50 59 20 re f"],
    ["reaches two, drawn from their corner", "100 200 -10 -10 re f", "90 190 20 20 re f"],
    [
      "is drawn upside down",
      "1 0 0 -1 0 200 cm 0 0 100 50 re f",
      "1 0 0 -1 0 200 cm -10 -10 120 60 re f",
    ],
    [
      "lies on its side",
      "q 0 1 -1 0 100 0 cm 0 0 9 9 re f Q",
      "q 0 1 -1 0 100 0 cm -10 -10 19 19 re f Q",
    ],
    ["cuts off what is beyond the page", "0 0 100 200 re W n", "-10 -10 120 220 re W n"],
    ["ends before the edge", "2 2 96 196 re f", "2 2 96 196 re f"],
    ["is beyond the page", "101 0 5 5 re f", "101 0 5 5 re f"],
    ["is only drawn around", "0 0 100 200 re S", "0 0 100 200 re S"],
    ["is turned", ".7 .7 -.7 .7 0 0 cm 0 0 9 9 re f", ".7 .7 -.7 .7 0 0 cm 0 0 9 9 re f"],
  ])("bleeds as it should where a rectangle %s", (_, content, changed) => {
    expect(textOf(rewriteContent(bytesOf(content), [bleedOff(page, 10)]))).toBe(changed);
  });
});
