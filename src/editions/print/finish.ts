import { PDFName, PDFString, type PDFDocument } from "@cantoo/pdf-lib";
import { writeColors } from "./color-profile.ts";
import { writeDestinations, type Destination } from "./destinations.ts";
import { CLAIMS, describe, NO_CLAIMS, type Description } from "./metadata.ts";
import { openPdf } from "./open.ts";
import { writeOutline, type Bookmark } from "./outline.ts";
import { writePdf, type Pack } from "./write.ts";

/**
 * Makes a file of tagged pages a book to navigate: describes it, names its places, numbers its pages and adds the
 * bookmarks. Nothing in it depends on the clock or the machine, so the same pages give
 * the same bytes. It claims to conform to PDF/UA-1 and PDF/A-2a: whoever calls has to prove that of the bytes, or to
 * withdraw it.
 * @param destinations the places to name, each once.
 * @param labels the printed numbers of the pages: roman ones, then others from 1.
 * @param bookmarks those of level 2 belong to the one of level 1 before them; each leads to a named place.
 * @param pack what packs streams, where there is something faster than a script.
 */
export async function finish(
  pdf: PDFDocument,
  description: Description,
  destinations: readonly Destination[],
  bookmarks: readonly Bookmark[],
  labels: readonly string[],
  pack?: Pack,
): Promise<Uint8Array> {
  describe(pdf, description, CLAIMS);
  pdf.catalog.set(PDFName.of("MarkInfo"), pdf.context.obj({ Marked: true }));
  pdf.catalog.set(PDFName.of("Lang"), PDFString.of(description.language));
  writeColors(pdf);
  writeDestinations(pdf, destinations);
  writeOutline(pdf, bookmarks);
  writeLabels(pdf, labels);
  return writePdf(pdf, pack);
}

/** A finished file without what it says it conforms to, where that could not be proved of it. */
export async function withdrawClaims(
  finished: Uint8Array,
  description: Description,
): Promise<Uint8Array> {
  const pdf = await openPdf(finished);
  describe(pdf, description, NO_CLAIMS);
  return writePdf(pdf);
}

// ISO 32000-2, 12.4.2: a page in a reader's box of numbers is called as it is in print.
function writeLabels({ context, catalog }: PDFDocument, labels: readonly string[]): void {
  const body = labels.indexOf("1");
  const ranges: [number, { S: string }][] = [];
  if (body !== 0) ranges.push([0, { S: "r" }]);
  if (body >= 0) ranges.push([body, { S: "D" }]);
  const nums = ranges.flatMap(([start, { S }]) => [start, { Type: "PageLabel", S }]);
  catalog.set(PDFName.of("PageLabels"), context.obj({ Nums: nums }));
}
