import { PDFDocument, type PDFPage } from "@cantoo/pdf-lib";
import type { Direction } from "../text/direction.ts";
import type { Breach } from "./compare.ts";
import { readDrawn, type DrawnOperation } from "./pdf-content.ts";
import { readPaints, type Paint } from "./pdf-paint.ts";
import { runsOf, type Run } from "./pdf-runs.ts";
import { watchPlainFile } from "./plain-file.ts";

/** What stands on one half of a side of a sheet, or on one page of a book. */
interface Half {
  /** Names the place, for those who look. */
  readonly place: string;
  readonly text: string;
  readonly runs: readonly Run[];
  /** What else is painted, `field in DeviceRGB 1 0 0`. */
  readonly painted: readonly string[];
  /** The edges between which it has to stand. */
  readonly from: number;
  readonly to: number;
}

/** Two places are one where they differ by less, in points. */
const NEAR = 0.05;

/**
 * Folds a booklet as a person would and leafs through it: its pages are those of the book, each once, in order, whole
 * and in one size; blank pages stand at the end, or before the last.
 */
export async function verifyBooklet(
  bytes: Uint8Array,
  book: Uint8Array,
  direction: Direction,
): Promise<Breach[]> {
  const [file, whole] = await Promise.all(
    [bytes, book].map((one) => PDFDocument.load(one, { updateMetadata: false })),
  );
  if (!file || !whole) return [];
  const plain = watchPlainFile("booklet", file);
  const sides = file.getPages().map((page, nth) => {
    const operations = [...readDrawn(page)];
    plain.see(operations, nth + 1);
    return readSide(page, operations);
  });
  const pages = whole.getPages().map((page, nth): Half => {
    return wholeOf(readSide(page, [...readDrawn(page)]), `page ${nth + 1}`);
  });
  if (sides.length !== Math.ceil(pages.length / 4) * 2) {
    const message = `${sides.length} sides hold the ${pages.length} pages of the book`;
    return [breach("pages", "the sheets", message)];
  }
  const folded = fold(sides, direction);
  const breaches = folded.flatMap((half) => (isInside(half) ? [] : [cutOff(half)]));
  const blanks = folded.length - pages.length;
  // The back of a cover stays outside, so blank pages may stand before it.
  const isAtEnd = folded.slice(pages.length).every(({ text }) => text === "");
  const before = folded.splice(isAtEnd ? pages.length : pages.length - 1, blanks);
  for (const { place, text } of before) {
    if (text !== "") breaches.push(breach("words", place, `has words where a blank page fills up`));
  }
  const scale = sizeOf(folded) / sizeOf(pages);
  for (const [nth, page] of pages.entries()) {
    const half = folded[nth];
    if (half) breaches.push(...compareHalf(half, page, Number.isNaN(scale) ? 1 : scale));
  }
  return [...breaches, ...plain.breaches()];
}

/** A side of a sheet, or a page of a book. */
interface Side {
  readonly runs: readonly Run[];
  readonly paints: readonly Paint[];
  readonly from: number;
  readonly to: number;
}

function readSide(page: PDFPage, operations: readonly DrawnOperation[]): Side {
  const { x, width } = page.getMediaBox();
  const paints = readPaints(operations).filter(({ kind }) => kind !== "letters");
  return { runs: runsOf(operations), paints, from: x, to: x + width };
}

/** The halves of the sides as a reader meets them when the sheets lie in one another, are folded and leafed through. */
function fold(sides: readonly Side[], direction: Direction): Half[] {
  const sheets = Array.from({ length: sides.length / 2 }, (_, nth) => {
    const half = (inner: 0 | 1, right: 0 | 1): Half[] => {
      const side = sides[2 * nth + inner];
      const names = [inner === 0 ? "outside" : "inside", right === 0 ? "left" : "right"];
      return side ? [cutHalf(side, right, `sheet ${nth + 1}, ${names.join(" ")}`)] : [];
    };
    // A leaf is half a sheet: what is on its back stands on the other half of the other side.
    const leaf = (right: 0 | 1): Half[] => [...half(0, right), ...half(1, right === 0 ? 1 : 0)];
    const [first, second] = direction === "ltr" ? ([1, 0] as const) : ([0, 1] as const);
    return { front: leaf(first), back: leaf(second).toReversed() };
  });
  return [
    ...sheets.flatMap(({ front }) => front),
    ...sheets.toReversed().flatMap(({ back }) => back),
  ];
}

function cutHalf({ runs, paints, from, to }: Side, right: 0 | 1, place: string): Half {
  const middle = (from + to) / 2;
  // What stands on the fold is a mark, and of neither half.
  const isHere = (left: number, width: number): boolean => {
    const away = left + width / 2 - middle;
    return right === 0 ? away < -NEAR : away > NEAR;
  };
  const own = {
    runs: runs.filter(({ x, width }) => isHere(x, width)),
    paints: paints.filter(
      ({ extent }) => extent && isHere(extent.left, extent.right - extent.left),
    ),
  };
  const edges = right === 0 ? { from, to: middle } : { from: middle, to };
  return wholeOf({ ...own, ...edges }, place);
}

function wholeOf({ runs, paints, from, to }: Side, place: string): Half {
  const painted = paints.map(
    ({ kind, colour }) => `${kind} in ${colour.space} ${colour.amounts.join(" ")}`,
  );
  return { place, text: runs.map(({ text }) => text).join(""), runs, painted, from, to };
}

function isInside({ runs, from, to }: Half): boolean {
  return runs.every(({ x, width }) => x > from - NEAR && x + width < to + NEAR);
}

function cutOff({ place }: Half): Breach {
  return breach("pages", place, "has words over the fold or over the edge");
}

function compareHalf(half: Half, page: Half, scale: number): Breach[] {
  if (half.text !== page.text) {
    return [breach("words", half.place, `is not ${page.place}, as it should be when folded`)];
  }
  if (half.painted.join() !== page.painted.join()) {
    return [breach("pages", half.place, `is not painted as ${page.place} is`)];
  }
  const [first, own] = [half.runs[0], page.runs[0]];
  if (!first || !own) return [];
  const isAt = (run: Run, by: Run): boolean =>
    Math.abs(run.x - first.x - scale * (by.x - own.x)) < NEAR &&
    Math.abs(run.y - first.y - scale * (by.y - own.y)) < NEAR;
  const [last, end] = [half.runs.at(-1), page.runs.at(-1)];
  if (last && end && isAt(last, end)) return [];
  return [breach("pages", half.place, `shows ${page.place} in another size than the others`)];
}

function sizeOf(pages: readonly Half[]): number {
  return pages.find(({ runs }) => runs.length > 0)?.runs[0]?.size ?? Number.NaN;
}

function breach(law: Breach["law"], place: string, message: string): Breach {
  return { edition: "print", law, place: `booklet, ${place}`, message };
}
