import { expect, test } from "vitest";
import { plainStyles } from "./styles.ts";

test("start and end are said as left and right", () => {
  const css =
    "p { margin-inline-start: -10mm; padding-inline: 0 3mm; padding-block: 3pt; inset-inline: 1mm 0; text-align: end; }";
  expect(plainStyles(css, "")).toBe(
    "p { margin-left: -10mm; padding-left: 0; padding-right: 3mm; padding-top: 3pt; padding-bottom: 3pt; left: 1mm; right: 0; text-align: right; }",
  );
});

const SHEET = ":root { --height: 279.4mm; --top: 28mm; --text-size: 36pt; --lead: 72pt; }";

test("a sum of lengths and what they are multiplied by is one length", () => {
  const css = "p { height: calc(var(--height) - var(--top) - var(--lead) * 0.5); }";
  expect(plainStyles(css, SHEET)).toBe("p { height: 238.7mm; }");
});

test("a length that goes by the size of the text goes by that of the sheet", () => {
  expect(plainStyles("p { --hang: 2rem; left: calc(var(--hang) / 2); }", SHEET)).toContain(
    "left: 12.7mm;",
  );
});

test("what is no length stays as it is", () => {
  const css = "p { font-family: var(--serif); width: calc(100% - 1mm); }";
  expect(plainStyles(css, SHEET)).toBe(css);
});
