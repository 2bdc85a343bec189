import { PDFName, type PDFObject, type PDFPage } from "@cantoo/pdf-lib";
import { bleedOff, type Box } from "./bleed.ts";
import { rewriteContent } from "./content-stream.ts";
import { describe, type Description } from "./metadata.ts";
import { InkError, useInks } from "./ink.ts";
import { useInksIn } from "./ink-resources.ts";
import { joinContent } from "./page-content.ts";
import { takePages } from "./pages.ts";
import { drawMarks, REGISTRATION, registrationColour } from "./printers-marks.ts";
import { unmark } from "./unmark.ts";
import { MM, written } from "./units.ts";
import { writePdf } from "./write.ts";

/** How far fields go on beyond the edge of a page, and how far the sheet goes on beyond that, in points. */
const [BLEED, SLUG] = [3 * MM, 10 * MM];

/** The browser rounds a page to its pixels; what differs by more is another size. In points. */
const ROUNDING = 1;

/** A page when it is cut, in millimetres. */
export interface Trim {
  readonly width: number;
  readonly height: number;
}

const A4: Trim = { width: 210, height: 297 };

/**
 * Makes the file for a printing house of a finished book: larger sheets on which the trim and the bleed are told and
 * drawn, fields that bleed off, black and grey in black ink alone, all fonts in the file. Throws an `InkError` where a
 * page has what cannot be printed so.
 *
 * What it is not: its colours are amounts of ink without a profile (DeviceCMYK and no output intent), so how they look
 * is up to the press; it does not say what prints over what; it claims no kind of PDF/X, for nothing here would prove
 * it. It is not to be read on a screen: tags, links and bookmarks are left out.
 */
export async function press(
  book: Uint8Array,
  description: Description,
  cut: Trim = A4,
): Promise<Uint8Array> {
  const { pdf, pages } = await takePages(book);
  const { context } = pdf;
  const margin = BLEED + SLUG;
  const [width, height] = [cut.width * MM, cut.height * MM];
  const trim = { left: margin, bottom: margin, right: margin + width, top: margin + height };
  const colour = context.register(registrationColour(context));
  const marks = drawMarks(trim, BLEED);
  const done = new Set<PDFObject>();
  for (const [nth, { content, resources, box }] of pages.entries()) {
    const where = `page ${nth + 1}`;
    checkSize(box, width, height, where);
    useInksIn(resources, where, done);
    // A page is measured from its upper left corner.
    const own = { ...box, right: box.left + width, bottom: box.top - height };
    const editors = [useInks(where), bleedOff(own, BLEED), unmark()];
    const sheet = pdf.addPage([width + 2 * margin, height + 2 * margin]);
    const move = `q 1 0 0 1 ${written(trim.left - own.left, trim.bottom - own.bottom)} cm`;
    const painted = joinContent([move, rewriteContent(content, editors), "Q", marks]);
    sheet.node.set(PDFName.of("Contents"), context.register(context.flateStream(painted)));
    // No colour space of the page's own is in use any more.
    resources.set(PDFName.of("ColorSpace"), context.obj({ [REGISTRATION]: colour }));
    sheet.node.set(PDFName.of("Resources"), resources);
    setBoxes(sheet, trim);
  }
  describe(pdf, description);
  return writePdf(pdf);
}

function checkSize(box: Box, width: number, height: number, where: string): void {
  const found = [box.right - box.left, box.top - box.bottom] as const;
  if (Math.abs(found[0] - width) <= ROUNDING && Math.abs(found[1] - height) <= ROUNDING) return;
  const [is, should] = [found, [width, height]].map((size) =>
    size.map((one) => Math.round(one / MM)).join(" × "),
  );
  throw new InkError(`${where} is ${is} mm; a press file of pages of ${should} mm was asked for`);
}

function setBoxes(sheet: PDFPage, { left, bottom, right, top }: Box): void {
  const [width, height] = [right - left, top - bottom];
  sheet.setTrimBox(left, bottom, width, height);
  sheet.setBleedBox(left - BLEED, bottom - BLEED, width + 2 * BLEED, height + 2 * BLEED);
}
