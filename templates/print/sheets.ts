import type { Direction } from "../../src/text/direction.ts";

/** The paper of a book. Lengths are millimetres. */
export interface Sheet {
  readonly name: SheetName;
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    /** At the spine. */
    readonly inner: number;
    /** At the edge that is leafed by. */
    readonly outer: number;
  };
}

export type SheetName = "a4" | "letter" | "a5";

export const SHEET_NAMES = ["a4", "letter", "a5"] as const satisfies readonly SheetName[];

/** The papers that a book may be printed on. The measure of A4 and Letter is the same. */
export const SHEETS: Readonly<Record<SheetName, Sheet>> = {
  a4: {
    name: "a4",
    width: 210,
    height: 297,
    margins: { top: 32, bottom: 36, inner: 35, outer: 40 },
  },
  letter: {
    name: "letter",
    width: 215.9,
    height: 279.4,
    margins: { top: 28, bottom: 32, inner: 38, outer: 42.9 },
  },
  a5: {
    name: "a5",
    width: 148,
    height: 210,
    margins: { top: 20, bottom: 24, inner: 18, outer: 20 },
  },
};

/**
 * The style sheet of a paper: its pages, and its lengths as `--width`, `--height`, `--top`, `--bottom`, `--inner` and
 * `--outer`, for everything that stands on it. A book that is read from right to left is bound on the right: its first
 * page lies on the left.
 */
export function sheetStyles({ width, height, margins }: Sheet, direction: Direction): string {
  const { top, bottom, inner, outer } = margins;
  const atLeft = `${top}mm ${inner}mm ${bottom}mm ${outer}mm`;
  const atRight = `${top}mm ${outer}mm ${bottom}mm ${inner}mm`;
  const [left, right] = direction === "ltr" ? [atLeft, atRight] : [atRight, atLeft];
  // Paged.js calls the first page a right one, on whichever side it lies.
  const [lyingLeft, lyingRight] = direction === "ltr" ? ["left", "right"] : ["right", "left"];
  const furniture = (page: string) =>
    ["running-head", "folio"].map((name) => `.pagedjs_${page}_page .${name}`).join(", ");
  const lengths = Object.entries({ width, height, top, bottom, inner, outer });
  return [
    `@page { size: ${width}mm ${height}mm; margin: ${atRight}; }`,
    `@page :left { margin: ${left}; }`,
    `@page :right { margin: ${right}; }`,
    `@page cover { margin: 0; }`,
    `${furniture(lyingLeft)} { left: ${outer}mm; }`,
    `${furniture(lyingRight)} { right: ${outer}mm; }`,
    `:root { ${lengths.map(([name, length]) => `--${name}: ${length}mm;`).join(" ")} }`,
  ].join("\n");
}
