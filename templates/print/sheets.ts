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
  /** Sizes and distances of lines. The proof knows text by 9.2 pt or more and notes by 7.8 pt or more. */
  readonly type: {
    readonly text: Type;
    /** Tables, mastheads, closing lines. */
    readonly small: Type;
    readonly notes: Type;
  };
  /** The side of a module of a QR code, in millimetres: phones read 0.35. */
  readonly module: number;
}

/** A size of type and the distance of its lines, in points. */
interface Type {
  readonly size: number;
  readonly leading: number;
}

export type SheetName = "a4" | "letter" | "a5";

export const SHEET_NAMES = ["a4", "letter", "a5"] as const satisfies readonly SheetName[];

// What is set on A4 and Letter, whose measure is the same.
const FULL: Pick<Sheet, "type" | "module"> = {
  type: {
    text: { size: 10.5, leading: 15 },
    small: { size: 9.5, leading: 13.5 },
    notes: { size: 8.5, leading: 11.5 },
  },
  module: 0.42,
};

/** The papers that a book may be printed on. */
export const SHEETS: Readonly<Record<SheetName, Sheet>> = {
  a4: {
    name: "a4",
    width: 210,
    height: 297,
    margins: { top: 32, bottom: 36, inner: 35, outer: 40 },
    ...FULL,
  },
  letter: {
    name: "letter",
    width: 215.9,
    height: 279.4,
    margins: { top: 28, bottom: 32, inner: 38, outer: 42.9 },
    ...FULL,
  },
  a5: {
    name: "a5",
    // 560 pixels: of 148 mm, which are less, the browser makes as many, and leaves the last of them white.
    width: 148.17,
    height: 210,
    margins: { top: 19.5, bottom: 23.5, inner: 18, outer: 20 },
    type: {
      text: { size: 9.5, leading: 13.5 },
      small: { size: 9.3, leading: 12.5 },
      notes: { size: 8, leading: 10.5 },
    },
    module: 0.36,
  },
};

/**
 * The style sheet of a paper: its pages, and its lengths for everything that stands on it, `--width`, `--height`,
 * `--top`, `--bottom`, `--inner` and `--outer`, `--text-size`, `--text-leading` and so on. A book that is read from
 * right to left is bound on the right: its first page lies on the left.
 */
export function sheetStyles(sheet: Sheet, direction: Direction): string {
  const { width, height, margins } = sheet;
  const { top, bottom, inner, outer } = margins;
  const atLeft = `${top}mm ${inner}mm ${bottom}mm ${outer}mm`;
  const atRight = `${top}mm ${outer}mm ${bottom}mm ${inner}mm`;
  const [left, right] = direction === "ltr" ? [atLeft, atRight] : [atRight, atLeft];
  // Paged.js calls the first page a right one, on whichever side it lies.
  const [lyingLeft, lyingRight] = direction === "ltr" ? ["left", "right"] : ["right", "left"];
  return [
    `@page { size: ${width}mm ${height}mm; margin: ${atRight}; }`,
    `@page :left { margin: ${left}; }`,
    `@page :right { margin: ${right}; }`,
    `@page cover { margin: 0; }`,
    furniture(lyingLeft, "left", margins),
    furniture(lyingRight, "right", margins),
    `:root { ${lengths(sheet).join(" ")} }`,
  ].join("\n");
}

/** How far the code of an address stands from the type area, in millimetres. */
export const APART = 1.5;

// Heads and folios stand at the edge that is leafed by, and are no wider than the type area.
function furniture(page: string, side: "left" | "right", { inner, outer }: Sheet["margins"]) {
  const spine = side === "left" ? "right" : "left";
  const [head, folio, code] = ["running-head", "folio", "code"].map(
    (name) => `.pagedjs_${page}_page .${name}`,
  );
  return [
    `${head}, ${folio} { ${side}: ${outer}mm; ${spine}: ${inner}mm; text-align: ${side}; }`,
    `${code} { ${spine}: calc(100% - ${outer}mm + ${APART}mm); }`,
  ].join("\n");
}

function lengths({ width, height, margins, type, module }: Sheet): string[] {
  return [
    ...Object.entries({ width, height, ...margins, module }).map(
      ([name, length]) => `--${name}: ${length}mm;`,
    ),
    ...Object.entries(type).map(
      ([name, { size, leading }]) => `--${name}-size: ${size}pt; --${name}-leading: ${leading}pt;`,
    ),
  ];
}
