import { expect, test } from "vitest";
import { plainStyles } from "./styles.ts";

test("start and end are said as left and right", () => {
  const css =
    "p { margin-inline-start: -10mm; padding-inline: 0 3mm; padding-block: 3pt; text-align: end; }";
  expect(plainStyles(css, {})).toBe(
    "p { margin-left: -10mm; padding-left: 0; padding-right: 3mm; padding-top: 3pt; padding-bottom: 3pt; text-align: right; }",
  );
});

test("sums of the lengths of a sheet are one length, and what is no length stays", () => {
  const css = "p { height: calc(var(--height) - var(--top) - 1mm); font-family: var(--serif); }";
  expect(plainStyles(css, { height: 279.4, top: 28 })).toBe(
    "p { height: 250.4mm; font-family: var(--serif); }",
  );
});
