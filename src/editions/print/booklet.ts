import { PDFDict, PDFName, type PDFContext, type PDFDocument, type PDFRef } from "@cantoo/pdf-lib";
import type { Direction } from "../../text/direction.ts";
import { bleedOff } from "./bleed.ts";
import { rewriteContent } from "./content-stream.ts";
import { describe, type Description } from "./metadata.ts";
import { joinContent } from "./page-content.ts";
import { takePages, type LoosePage } from "./pages.ts";
import { unmark } from "./unmark.ts";
import { MM, written } from "./units.ts";
import { writePdf } from "./write.ts";

/** A4 on its side, in points. */
const [WIDTH, HEIGHT] = [297 * MM, 210 * MM];

/** How far the fields of a cover may go on beyond the page, in points. */
const BLEED = 3 * MM;

/** The marks on the fold: how long, and in what grey a line how thick. */
const FOLD = { length: 3 * MM, grey: 0.6, line: 0.25 } as const;

export interface BookletOptions {
  /** Whether the last page of the book is the back of its cover, which stays outside. */
  readonly hasBackCover?: boolean;
  /** How thick the paper is, in millimetres: usual office paper is 0.1. */
  readonly paper?: number;
}

/** Two pages beside one another on one side of a sheet; 0 is the first, `undefined` is blank. */
export type Side = readonly [left: number | undefined, right: number | undefined];

/** How many sheets a booklet of so many pages takes. */
export function countSheets(pages: number): number {
  return Math.ceil(pages / 4);
}

/**
 * Which pages stand on which side of the sheets, the outermost sheet first and of each its outer side. Blank pages fill
 * the last sheet: they stand at the end, or before the back of the cover.
 */
export function imposeSides(
  pages: number,
  direction: Direction,
  hasBackCover = false,
): readonly Side[] {
  const places = countSheets(pages) * 4;
  const pageAt = (place: number): number | undefined => {
    if (hasBackCover && pages > 1 && place >= pages - 1) {
      return place === places - 1 ? pages - 1 : undefined;
    }
    return place < pages ? place : undefined;
  };
  return Array.from({ length: places / 2 }, (_, nth): Side => {
    const [early, late] = [pageAt(nth), pageAt(places - 1 - nth)];
    // The early one of the two is a right-hand page on outer sides, and a left-hand one on inner sides.
    const isLeft = (nth % 2 === 1) === (direction === "ltr");
    return isLeft ? [early, late] : [late, early];
  });
}

/**
 * Makes sheets to print on both sides, turned over the short edge, laid on one another, folded in the middle and stapled
 * through the fold: two pages of A5 on a side of A4. Larger pages are made smaller. Pages of inner sheets stand nearer
 * to the fold, by the paper that lies around them. Two small marks show the fold on the innermost side.
 *
 * It is for a printer only: what makes a book accessible, its tags, links and bookmarks, is left out.
 */
export async function booklet(
  book: Uint8Array,
  description: Description,
  { hasBackCover = false, paper = 0.1 }: BookletOptions = {},
): Promise<Uint8Array> {
  const { pdf, pages } = await takePages(book);
  const forms = pages.map((page) => ({ ...page, form: makeForm(pdf.context, page) }));
  const sides = imposeSides(pages.length, description.direction, hasBackCover);
  for (const [nth, side] of sides.entries()) {
    const creep = Math.floor(nth / 2) * paper * MM;
    const halves = side.map((at) => (at === undefined ? undefined : forms[at]));
    const drawn = halves.map((page, half) => (page ? drawHalf(page, half, creep) : ""));
    const marks = nth === sides.length - 1 ? drawFold() : "";
    const shown = Object.fromEntries(halves.map((page, half) => [nameOf(half), page?.form]));
    addSide(pdf, [...drawn, marks].join("\n"), shown);
  }
  describe(pdf, description);
  presetPrinting(pdf);
  return writePdf(pdf);
}

/** What a program that prints should choose by itself: both sides, turned over the short edge, in true size. */
function presetPrinting({ catalog }: PDFDocument): void {
  const preferences = catalog.lookup(PDFName.of("ViewerPreferences"), PDFDict);
  preferences.set(PDFName.of("Duplex"), PDFName.of("DuplexFlipShortEdge"));
  preferences.set(PDFName.of("PrintScaling"), PDFName.of("None"));
}

// Half a sheet is a little wider than a page: the field of a cover goes on to its edge.
function makeForm(context: PDFContext, { content, resources, box }: LoosePage): PDFRef {
  const form = context.flateStream(rewriteContent(content, [unmark(), bleedOff(box, BLEED)]), {
    Type: "XObject",
    Subtype: "Form",
    BBox: [box.left - BLEED, box.bottom - BLEED, box.right + BLEED, box.top + BLEED],
    Resources: resources,
  });
  return context.register(form);
}

/** One page against the fold, cut off at it. */
function drawHalf({ box }: LoosePage, half: number, creep: number): string {
  const [width, height] = [box.right - box.left, box.top - box.bottom];
  const scale = Math.min(1, WIDTH / 2 / width, HEIGHT / height);
  const x = half === 0 ? WIDTH / 2 - width * scale + creep : WIDTH / 2 - creep;
  const y = (HEIGHT - height * scale) / 2;
  const place = [scale, 0, 0, scale, x - box.left * scale, y - box.bottom * scale];
  const clip = [(half * WIDTH) / 2, 0, WIDTH / 2, HEIGHT];
  return `q ${written(...clip)} re W n ${written(...place)} cm /${nameOf(half)} Do Q`;
}

function drawFold(): string {
  const lines = [
    [0, FOLD.length],
    [HEIGHT - FOLD.length, HEIGHT],
  ].map(([from = 0, to = 0]) => {
    return `${written(WIDTH / 2, from)} m ${written(WIDTH / 2, to)} l S`;
  });
  return [`q ${FOLD.grey} G ${FOLD.line} w`, ...lines, "Q"].join(" ");
}

function addSide(
  pdf: PDFDocument,
  content: string,
  forms: Readonly<Record<string, PDFRef | undefined>>,
): void {
  const { context } = pdf;
  const shown = Object.entries(forms).filter(([, form]) => form !== undefined);
  const { node } = pdf.addPage([WIDTH, HEIGHT]);
  const stream = context.flateStream(joinContent([content]));
  node.set(PDFName.of("Contents"), context.register(stream));
  node.set(PDFName.of("Resources"), context.obj({ XObject: Object.fromEntries(shown) }));
}

function nameOf(half: number): string {
  return half === 0 ? "Left" : "Right";
}
