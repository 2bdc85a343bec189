import type { Breach } from "./compare.ts";
import type { Leaf, PdfText } from "./pdf.ts";
import type { Run } from "./pdf-runs.ts";
import { marginsOf } from "./pdf-words.ts";
import type { FoundUnit } from "./print-lines.ts";
import { placeOf } from "./words.ts";

/** The paper of a book and what of it is left free, in millimetres. */
export interface TypeArea {
  readonly width: number;
  readonly height: number;
  readonly margins: {
    readonly top: number;
    readonly bottom: number;
    /** At the spine. */
    readonly inner: number;
    readonly outer: number;
  };
}

/** Points to a millimetre. */
const MM = 72 / 25.4;

/** Letters may overhang, and browsers round to their pixels. */
const TOLERANCE = 1.5;

/** A stretch of ink, in points from the left and from the foot of the page. */
interface Box {
  readonly run: Run;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Holds that what is printed stands where it should: every page has the size of its sheet, all text stands in the type
 * area, what stands around it on the page, and nothing over anything else.
 * @param area where it is not told, only that text stands on its page
 * @param found the units of the text, to name what stands elsewhere
 */
export function checkArea(
  book: PdfText,
  area: TypeArea | undefined,
  found: readonly FoundUnit[],
): Breach[] {
  // The outside of a book has no type area.
  const covers = book.destinations.has("contents") ? 1 : 0;
  const placeAt = findPlaces(found);
  return book.leaves.flatMap((leaf) => {
    const boxes = leaf.runs.flatMap(boxOf);
    const say = ({ run }: Box, message: string): Breach => ({
      edition: "print",
      law: "pages",
      place: placeAt(leaf.page, run.y) ?? `page ${leaf.page}`,
      message: `“${run.text.trim()}” on page ${leaf.page} ${message}`,
    });
    const outside = boxes.filter((box) => !isWithin(box, wholeOf(leaf)));
    const type = area && leaf.page > covers ? typeAreaOf(leaf, area, book.direction) : undefined;
    const beside = boxes.filter((box) => type && isText(box, leaf) && !isWithin(box, type));
    return [
      ...checkSize(leaf, area),
      ...outside.map((box) => say(box, "stands outside the page")),
      ...beside
        .filter((box) => !outside.includes(box))
        .map((box) => say(box, "stands outside the type area")),
      ...findOverlaps(boxes).map(([box, other]) =>
        say(box, `stands over “${other.run.text.trim()}”`),
      ),
    ];
  });
}

function checkSize({ page, width, height }: Leaf, area: TypeArea | undefined): Breach[] {
  if (!area) return [];
  const [wide, high] = [area.width * MM, area.height * MM];
  if (Math.abs(width - wide) < 1 && Math.abs(height - high) < 1) return [];
  const message = `is ${size(width, height)}; expected ${size(wide, high)}`;
  return [{ edition: "print", law: "pages", place: `page ${page}`, message }];
}

function size(width: number, height: number): string {
  return `${(width / MM).toFixed(1)} × ${(height / MM).toFixed(1)} mm`;
}

/** The box of a run without the spaces at its ends; nothing of a run that is all spaces. */
function boxOf(run: Run): Box[] {
  if (run.text.trim() === "") return [];
  const [left, right] = run.ink ?? [run.x, run.x + run.width];
  // Of every letter there is something between these heights.
  return [{ run, left, right, top: run.y + 0.6 * run.size, bottom: run.y - 0.1 * run.size }];
}

type Bounds = Omit<Box, "run">;

function wholeOf({ width, height }: Leaf): Bounds {
  return { left: 0, right: width, top: height, bottom: 0 };
}

/** Facing pages mirror each other; a book that is read from right to left is bound on the right. */
function typeAreaOf(
  { page, width, height }: Leaf,
  { margins }: TypeArea,
  direction: PdfText["direction"],
): Bounds {
  const { top, bottom, inner, outer } = margins;
  const isBoundAtLeft = (page % 2 === 1) === (direction === "ltr");
  const [left, right] = isBoundAtLeft ? [inner, outer] : [outer, inner];
  return {
    left: left * MM,
    right: width - right * MM,
    top: height - top * MM,
    bottom: bottom * MM,
  };
}

function isText({ run: { y } }: Box, { height }: Leaf): boolean {
  const { head, foot } = marginsOf(height);
  return y >= foot && y <= height - head;
}

function isWithin(box: Box, bounds: Bounds): boolean {
  return (
    box.left >= bounds.left - TOLERANCE &&
    box.right <= bounds.right + TOLERANCE &&
    box.top <= bounds.top + TOLERANCE &&
    box.bottom >= bounds.bottom - TOLERANCE
  );
}

/** The pairs that stand over each other, each box at most once: a sweep down the page over what it crosses. */
function findOverlaps(boxes: readonly Box[]): [Box, Box][] {
  const pairs: [Box, Box][] = [];
  let open: Box[] = [];
  for (const box of boxes.toSorted((a, b) => b.top - a.top)) {
    open = open.filter(({ bottom }) => bottom < box.top);
    const other = open.find((one) => areOver(one, box));
    if (other) pairs.push([box, other]);
    open.push(box);
  }
  return pairs;
}

function areOver(one: Box, other: Box): boolean {
  const least = Math.min(one.run.size, other.run.size);
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
  return across > 0.2 * least && down > 0.2 * least;
}

/** Which unit stands in a line of a page. */
function findPlaces(found: readonly FoundUnit[]): (page: number, y: number) => string | undefined {
  const lines = new Map<string, string>();
  const key = (page: number, y: number): string => `${page} ${Math.round(y / 4)}`;
  for (const { unit, pieces } of found) {
    for (const { page, y } of pieces) if (y !== undefined) lines.set(key(page, y), placeOf(unit));
  }
  return (page, y) =>
    lines.get(key(page, y)) ?? lines.get(key(page, y - 4)) ?? lines.get(key(page, y + 4));
}
