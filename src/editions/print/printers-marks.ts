import type { PDFContext, PDFObject } from "@cantoo/pdf-lib";
import type { Box } from "./bleed.ts";
import { written } from "./units.ts";

/** The name that the content of the marks calls its colour by. */
export const REGISTRATION = "Registration";

/** Lines a hair thick, that stand clear of the bleed and of the edge of the sheet; in points. */
const [LINE, CLEAR, LENGTH, RADIUS] = [0.25, 3, 17, 6];

/** The colour that stands in every plate, as a resource of a page. */
export function registrationColour(context: PDFContext): PDFObject {
  const tint = context.obj({
    FunctionType: 2,
    Domain: [0, 1],
    C0: [0, 0, 0, 0],
    C1: [1, 1, 1, 1],
    N: 1,
  });
  return context.obj(["Separation", "All", "DeviceCMYK", tint]);
}

/**
 * Where to cut and how the plates lie on one another, as the content of a page: lines that point to the corners of the
 * page, and a target at the middle of each side, all of them outside of the bleed.
 */
export function drawMarks(trim: Box, bleed: number): string {
  const { left, bottom, right, top } = trim;
  const start = bleed + CLEAR;
  const end = start + LENGTH;
  const lines = [left, right].flatMap((x) => [
    [x, bottom - end, x, bottom - start],
    [x, top + start, x, top + end],
  ]);
  const acrossLines = [bottom, top].flatMap((y) => [
    [left - end, y, left - start, y],
    [right + start, y, right + end, y],
  ]);
  const away = start + LENGTH / 2;
  const [middle, centre] = [(left + right) / 2, (bottom + top) / 2];
  const targets = [
    [middle, bottom - away],
    [middle, top + away],
    [left - away, centre],
    [right + away, centre],
  ];
  return [
    `q /${REGISTRATION} CS 1 SCN ${LINE} w`,
    ...[...lines, ...acrossLines].map(drawLine),
    ...targets.map(([x = 0, y = 0]) => drawTarget(x, y)),
    "Q",
  ].join("\n");
}

function drawLine([x = 0, y = 0, toX = 0, toY = 0]: readonly number[]): string {
  return `${written(x, y)} m ${written(toX, toY)} l S`;
}

function drawTarget(x: number, y: number): string {
  const reach = LENGTH / 2;
  return [
    drawLine([x - reach, y, x + reach, y]),
    drawLine([x, y - reach, x, y + reach]),
    drawCircle(x, y, RADIUS),
  ].join("\n");
}

/** A circle of four curves, as near to one as a printer can tell. */
function drawCircle(x: number, y: number, radius: number): string {
  const pull = radius * 0.5523;
  const quarters = [
    [x + radius, y + pull, x + pull, y + radius, x, y + radius],
    [x - pull, y + radius, x - radius, y + pull, x - radius, y],
    [x - radius, y - pull, x - pull, y - radius, x, y - radius],
    [x + pull, y - radius, x + radius, y - pull, x + radius, y],
  ];
  const curves = quarters.map((points) => `${written(...points)} c`);
  return [`${written(x + radius, y)} m`, ...curves, "s"].join(" ");
}
