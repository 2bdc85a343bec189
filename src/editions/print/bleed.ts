import type { Edit, Editor, Operation } from "./content-stream.ts";
import { apply, IDENTITY, invert, matrixOf, multiply, type Matrix } from "./matrix.ts";
import { written } from "./units.ts";

/** The edges of a rectangle, in points; `bottom` is the lesser of the two heights. */
export interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/**
 * What ends so near to an edge is meant to reach it: the browser rounds a sheet up to whole points, and what stands on it
 * down to pixels.
 */
const REACH = 1.75;

/**
 * Makes what is painted up to the edge of a page go on beyond it, so that no white shows where the knife is a hair
 * off. The browser paints fields as rectangles and cuts everything off at the edge of the page with another; both are
 * found by where they stand. Rectangles that are turned, and other shapes, stay as they are.
 * @param trim where the page is cut. @param bleed how far beyond its edges the fields go on, in points.
 */
export function bleedOff(trim: Box, bleed: number): Editor {
  let matrix: Matrix = IDENTITY;
  const saved: Matrix[] = [];
  let rectangles: Operation[] = [];
  let isClip = false;
  return {
    operators: "q Q cm re W W* n f F f* S s B B* b b*".split(" "),
    edit(operation) {
      const { operator, operands } = operation;
      switch (operator) {
        case "q":
          saved.push(matrix);
          return [];
        case "Q":
          matrix = saved.pop() ?? IDENTITY;
          return [];
        case "cm":
          matrix = multiply(matrixOf(operands), matrix);
          return [];
        case "re":
          rectangles.push(operation);
          return [];
        case "W":
        case "W*":
          isClip = true;
          return [];
      }
      // Lines alone have no field.
      const isField = isClip || !/^[nSs]$/.test(operator);
      const edits = isField ? rectangles.flatMap((one) => extend(one, matrix, trim, bleed)) : [];
      rectangles = [];
      isClip = false;
      return edits;
    },
  };
}

function extend(
  { operands, from, to }: Operation,
  matrix: Matrix,
  trim: Box,
  bleed: number,
): Edit[] {
  const [x = 0, y = 0, width = 0, height = 0] = operands.map(Number);
  const inverse = invert(matrix);
  if (inverse === undefined) return [];
  const box = boxOf(apply(matrix, x, y), apply(matrix, x + width, y + height));
  const wide = widen(box, trim, bleed);
  if (wide === box) return [];
  const { left, bottom, right, top } = boxOf(
    apply(inverse, wide.left, wide.bottom),
    apply(inverse, wide.right, wide.top),
  );
  return [{ from, to, text: `${written(left, bottom, right - left, top - bottom)} re` }];
}

/** The box itself where it reaches no edge. */
function widen(box: Box, trim: Box, bleed: number): Box {
  const reaches = {
    left: box.left < trim.left + REACH,
    bottom: box.bottom < trim.bottom + REACH,
    right: box.right > trim.right - REACH,
    top: box.top > trim.top - REACH,
  };
  const isOnPage =
    box.left < trim.right &&
    box.right > trim.left &&
    box.bottom < trim.top &&
    box.top > trim.bottom;
  if (!isOnPage || !Object.values(reaches).includes(true)) return box;
  return {
    left: reaches.left ? Math.min(box.left, trim.left - bleed) : box.left,
    bottom: reaches.bottom ? Math.min(box.bottom, trim.bottom - bleed) : box.bottom,
    right: reaches.right ? Math.max(box.right, trim.right + bleed) : box.right,
    top: reaches.top ? Math.max(box.top, trim.top + bleed) : box.top,
  };
}

function boxOf([a = 0, b = 0]: readonly number[], [c = 0, d = 0]: readonly number[]): Box {
  return {
    left: Math.min(a, c),
    bottom: Math.min(b, d),
    right: Math.max(a, c),
    top: Math.max(b, d),
  };
}
