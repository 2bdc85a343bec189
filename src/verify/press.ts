import { PDFDocument, type PDFPage } from "@cantoo/pdf-lib";
import type { Breach } from "./compare.ts";
import { readDrawn, type DrawnOperation } from "./pdf-content.ts";
import { contains, edges, extentOfBox, grow, type Extent } from "./extent.ts";
import { readPaints, type Colour, type Paint } from "./pdf-paint.ts";
import { runsOf, type Run } from "./pdf-runs.ts";
import { watchPlainFile } from "./plain-file.ts";

/** Points in a millimetre. */
const MM = 72 / 25.4;

/** How far beyond the trim the bleed is, in points. */
const BLEED = 3 * MM;

/** Two places are one where they differ by no more, in points. */
const NEAR = 0.01;

/** Text is placed by many small steps, each of them rounded. */
const NEAR_TEXT = 0.05;

/** A field that ends less than a point and a pixel from the edge of a page is meant to reach it. */
const REACH = 1.75;

/** Colours of light whose parts differ by less are greys. */
const GREY = 24 / 255;

/** A page when it is cut, in millimetres. */
export interface Cut {
  readonly width: number;
  readonly height: number;
}

/**
 * Holds a press file against the book it was made of: the same words in the same places, trim and bleed where they
 * should be, marks outside of the bleed and fields up to its edge, and inks alone, of which greys take only black.
 */
export async function verifyPress(
  bytes: Uint8Array,
  book: Uint8Array,
  cut: Cut,
): Promise<Breach[]> {
  const file = await PDFDocument.load(bytes, { updateMetadata: false });
  const whole = await PDFDocument.load(book, { updateMetadata: false });
  const [sheets, pages] = [file.getPages(), whole.getPages()];
  if (sheets.length !== pages.length) {
    const message = `has ${sheets.length} pages, the book ${pages.length}`;
    return [{ edition: "print", law: "pages", place: "press file", message }];
  }
  const plain = watchPlainFile("press file", file);
  const breaches = sheets.flatMap((sheet, nth) => {
    const operations = [...readDrawn(sheet)];
    plain.see(operations, nth + 1);
    const page = pages[nth];
    const found = page ? checkPage(sheet, operations, page, cut) : [];
    return found.map(({ law, message }): Breach => {
      return { edition: "print", law, place: `press file, page ${nth + 1}`, message };
    });
  });
  return [...breaches, ...plain.breaches()];
}

type Found = Pick<Breach, "law" | "message">;

function checkPage(
  sheet: PDFPage,
  operations: readonly DrawnOperation[],
  page: PDFPage,
  cut: Cut,
): Found[] {
  const trim = extentOfBox(sheet.getTrimBox());
  const own = extentOfBox(page.getMediaBox());
  const others = [...readDrawn(page)];
  const [paints, before] = [readPaints(operations), readPaints(others)];
  const [runs, words] = [runsOf(operations), runsOf(others)];
  const marks = paints.slice(before.length);
  return [
    ...checkBoxes(sheet, cut.width * MM, cut.height * MM),
    ...checkWords(runs, words, trim.left - own.left, trim.top - own.top),
    ...checkLight(operations),
    ...before.flatMap((paint, nth) => checkInk(paint, paints[nth])),
    ...before.flatMap((paint, nth) => checkPlace(paint, paints[nth], own, trim)),
    ...checkMarks(marks, trim, extentOfBox(sheet.getMediaBox())),
  ];
}

function checkBoxes(sheet: PDFPage, width: number, height: number): Found[] {
  const [trim, bleed, media] = [sheet.getTrimBox(), sheet.getBleedBox(), sheet.getMediaBox()];
  const [is, around, all] = [extentOfBox(trim), extentOfBox(bleed), extentOfBox(media)];
  const isTrim = Math.abs(trim.width - width) <= NEAR && Math.abs(trim.height - height) <= NEAR;
  const isBleed = edges(grow(is, BLEED)).every(
    (edge, nth) => Math.abs(edge - (edges(around)[nth] ?? 0)) <= NEAR,
  );
  return [
    ...(isTrim ? [] : [found("pages", `the trim is ${trim.width} × ${trim.height} points`)]),
    ...(isBleed ? [] : [found("pages", "the bleed is not 3 mm beyond the trim on each side")]),
    ...(contains(all, around, NEAR) ? [] : [found("pages", "the sheet ends within the bleed")]),
  ];
}

function checkWords(runs: readonly Run[], own: readonly Run[], right: number, up: number): Found[] {
  const words = (list: readonly Run[]): string => list.map(({ text }) => text).join("");
  if (words(runs) !== words(own)) return [found("words", "has other words than the book")];
  const isMoved = [0, -1].some((nth) => {
    const [is, was] = [runs.at(nth), own.at(nth)];
    const away = is && was ? [is.x - was.x - right, is.y - was.y - up] : [];
    return away.some((distance) => Math.abs(distance) > NEAR_TEXT);
  });
  return isMoved ? [found("pages", "its words stand elsewhere than in the book")] : [];
}

function checkLight(operations: readonly DrawnOperation[]): Found[] {
  for (const { operator, operands } of operations) {
    const [name] = operands;
    const isSpace = /^(?:cs|CS)$/.test(operator) && name?.type === "name";
    if (/^(?:rg|RG)$/.test(operator) || (isSpace && /RGB/.test(name.value))) {
      return [found("inks", `a colour of light is left, ${operator}`)];
    }
  }
  return [];
}

function checkInk(was: Paint, is: Paint | undefined): Found[] {
  if (is?.kind !== was.kind) return [found("inks", `${nameOf(was)} is not painted in its turn`)];
  const light = lightOf(was.colour);
  if (is.colour.space !== "DeviceCMYK" && is.colour.space !== "DeviceGray") {
    return [found("inks", `${nameOf(was)} is painted in ${is.colour.space}`)];
  }
  const inks = is.colour.space === "DeviceCMYK" ? is.colour.amounts : [0, 0, 0, 1];
  const isGrey = light !== undefined && Math.max(...light) - Math.min(...light) < GREY;
  const [colours, black = 0] = [inks.slice(0, 3), inks[3]];
  if (isGrey && colours.some((amount) => amount > 0)) {
    return [found("inks", `${nameOf(was)}, which is grey, takes ink beside black`)];
  }
  const isWhite = light !== undefined && Math.min(...light) === 1;
  if (isWhite !== inks.every((amount) => amount === 0)) {
    return [found("inks", `${nameOf(was)} is ${black === 0 ? "white" : "not white"} by mistake`)];
  }
  return [];
}

// Fields go on to the bleed where they reach the edge of the page; all other edges stand where they stood.
function checkPlace(was: Paint, is: Paint | undefined, own: Extent, trim: Extent): Found[] {
  if (!was.extent || !is?.extent) return [];
  const [before, page] = [edges(was.extent), edges(own)];
  const [after, bleed] = [edges(is.extent), edges(grow(trim, BLEED))];
  const [right, up] = [trim.left - own.left, trim.top - own.top];
  const reaches = (nth: number): boolean =>
    Math.abs((before[nth] ?? 0) - (page[nth] ?? 0)) <= REACH;
  const isShort = after.some((end, nth) => {
    const goal = bleed[nth] ?? 0;
    return reaches(nth) && (nth < 2 ? end > goal + NEAR : end < goal - NEAR);
  });
  const isMoved = after.some((end, nth) => {
    const away = end - (before[nth] ?? 0) - (nth % 2 === 0 ? right : up);
    return !reaches(nth) && Math.abs(away) > NEAR_TEXT;
  });
  const isWhite = Math.min(...(lightOf(was.colour) ?? [0])) === 1;
  return [
    ...(was.kind === "field" && isShort && !isWhite
      ? [found("pages", "a field ends at the trim and does not bleed")]
      : []),
    ...(isMoved ? [found("pages", `${nameOf(was)} stands elsewhere than in the book`)] : []),
  ];
}

/** Lines at each edge of the trim, on both of its ends; nothing within the bleed. */
function checkMarks(marks: readonly Paint[], trim: Extent, media: Extent): Found[] {
  const bleed = grow(trim, BLEED);
  const extents = marks.flatMap(({ extent }) => (extent ? [extent] : []));
  const isClear = (one: Extent): boolean =>
    contains(media, one, NEAR) &&
    (one.right < bleed.left ||
      one.left > bleed.right ||
      one.top < bleed.bottom ||
      one.bottom > bleed.top);
  const isUpright = (one: Extent, x: number): boolean =>
    Math.abs(one.left - x) <= NEAR && Math.abs(one.right - x) <= NEAR;
  const isLevel = (one: Extent, y: number): boolean =>
    Math.abs(one.bottom - y) <= NEAR && Math.abs(one.top - y) <= NEAR;
  const isMarked =
    [trim.left, trim.right].every((x) => extents.filter((one) => isUpright(one, x)).length === 2) &&
    [trim.bottom, trim.top].every((y) => extents.filter((one) => isLevel(one, y)).length === 2);
  return [
    ...(isMarked ? [] : [found("pages", "the marks do not show where to cut")]),
    ...(extents.every(isClear) && marks.every(({ kind }) => kind === "line")
      ? []
      : [found("pages", "a mark stands within the bleed or beyond the sheet")]),
  ];
}

/** Red, green and blue of a colour of light. */
function lightOf({ space, amounts }: Colour): readonly number[] | undefined {
  const [grey = 0] = amounts;
  if (space === "DeviceGray") return [grey, grey, grey];
  return space === "DeviceRGB" ? amounts : undefined;
}

function nameOf({ kind, colour }: Paint): string {
  return `${kind} in ${colour.amounts.join(" ")}`;
}

function found(law: Found["law"], message: string): Found {
  return { law, message };
}
