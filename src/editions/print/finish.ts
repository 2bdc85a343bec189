import { PDFHexString, PDFName, PDFRef, PDFString, type PDFDocument } from "@cantoo/pdf-lib";
import type { Direction } from "../../text/direction.ts";
import { writeDestinations, type Destination } from "./destinations.ts";
import { writeOutline, type Bookmark } from "./outline.ts";
import { writePdf } from "./write.ts";

/** What a file says about itself. */
export interface Description {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47. */
  readonly language: string;
  /** A book that is read from right to left is bound on the right. */
  readonly direction: Direction;
  /** The moment the file bears; without one it bears none. */
  readonly date: Date | undefined;
}

/**
 * Makes a printed file a book to navigate: describes it, names its places, numbers its pages and adds the bookmarks. Nothing in it
 * depends on the clock or the machine, so the same pages give the same bytes.
 * @param destinations the places to name, each once.
 * @param labels the printed numbers of the pages: roman ones, then others from 1.
 * @param bookmarks those of level 2 belong to the one of level 1 before them; each leads to a named place.
 */
export async function finish(
  pdf: PDFDocument,
  description: Description,
  destinations: readonly Destination[],
  bookmarks: readonly Bookmark[],
  labels: readonly string[],
): Promise<Uint8Array> {
  describe(pdf, description);
  writeDestinations(pdf, destinations);
  writeOutline(pdf, bookmarks);
  writeLabels(pdf, labels);
  return writePdf(pdf);
}

/** Says in a file what it is, in place of what the browser said. */
export function describe(pdf: PDFDocument, description: Description): void {
  const { title, author, subject, language, direction, date } = description;
  const { context, catalog } = pdf;
  // The browser's own description bears the moment of printing.
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info);
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(title),
      Author: PDFHexString.fromText(author),
      Subject: PDFHexString.fromText(subject),
      ...(date && {
        CreationDate: PDFString.fromDate(date),
        ModDate: PDFString.fromDate(date),
      }),
    }),
  );
  catalog.set(PDFName.of("Lang"), PDFString.of(language));
  catalog.set(
    PDFName.of("ViewerPreferences"),
    context.obj({ DisplayDocTitle: true, ...(direction === "rtl" && { Direction: "R2L" }) }),
  );
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
