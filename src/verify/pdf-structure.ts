import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from "@cantoo/pdf-lib";
import { targetOf } from "./pdf-links.ts";

/** A cell of a table, as the structure of the file tells it. One cell is one object, on however many pages it stands. */
export interface FoundCell {
  /** Which table of the file, row of the table and cell of the row it is, counted from 0. */
  readonly table: number;
  readonly row: number;
  readonly nth: number;
}

/** A note, or a line of the contents. One is one object, too. */
export interface FoundPart {
  readonly nth: number;
}

/** Words of the edition behind a link: they say on which page that leads. */
export interface FoundAddition extends FoundPart {
  /** The named place that the link before it leads to. */
  readonly to: string | undefined;
}

/** What a numbered stretch of a page's content is part of. */
export interface FoundPlace {
  readonly cell?: FoundCell;
  readonly note?: FoundPart;
  /** A line of the contents. */
  readonly entry?: FoundPart;
  /** What the edition adds to the words. */
  readonly addition?: FoundAddition;
  /** Whether it stands in an index, where no word is of the record. */
  readonly isIndex?: boolean;
  /** Whether it is the mark of a note. */
  readonly isMark?: boolean;
  /** Whether it is the label of a note or of an item. */
  readonly isLabel?: boolean;
}

/** What the structure says of a page. */
export interface Structure {
  placeOf(stretch: number): FoundPlace | undefined;
}

/** Structure elements are not nested deeper than this in any book. */
const DEEPEST = 64;

/**
 * Reads the structure of a file (ISO 32000-2, 14.7) as far as it tells one part of a text from another; `undefined`
 * where the file has none. What stands in no numbered stretch is furniture: nobody is read it.
 */
export function readStructure(pdf: PDFDocument): ((page: PDFPage) => Structure) | undefined {
  const root = pdf.catalog.lookup(PDFName.of("StructTreeRoot"));
  if (!(root instanceof PDFDict)) return undefined;
  const places = new Map<PDFObject, Map<number, FoundPlace>>();
  let [tables, notes, entries, additions] = [0, 0, 0, 0];
  /** Where the last link leads. */
  let link: string | undefined;

  /** Goes through what stands in an element; `around` is what that stands in. */
  const read = (
    object: PDFObject | undefined,
    around: Around,
    page: PDFObject,
    depth: number,
  ): void => {
    const found = pdf.context.lookup(object);
    if (depth > DEEPEST) return;
    if (found instanceof PDFArray) {
      for (const kid of found.asArray()) read(kid, around, page, depth);
    } else if (found instanceof PDFNumber) {
      put(places, page, found.asNumber(), around.place ?? {});
    } else if (found instanceof PDFDict) {
      const own = found.get(PDFName.of("Pg")) ?? page;
      const number = found.get(PDFName.of("MCID"));
      const annotation = found.lookup(PDFName.of("Obj"));
      if (annotation instanceof PDFDict) [link] = targetOf(annotation);
      if (number !== undefined) read(number, around, own, depth);
      else read(found.get(PDFName.of("K")), enter(found, around), own, depth + 1);
    }
  };

  const enter = (element: PDFDict, around: Around): Around => {
    switch (element.get(PDFName.of("S"))) {
      case PDFName.of("Table"):
        return { table: { nth: tables++, rows: 0 } };
      case PDFName.of("TR"): {
        const { table } = around;
        return table ? { table, row: { nth: table.rows++, cells: 0 } } : around;
      }
      case PDFName.of("TH"):
      case PDFName.of("TD"): {
        const { table, row } = around;
        if (!table || !row) return around;
        return { place: { cell: { table: table.nth, row: row.nth, nth: row.cells++ } } };
      }
      // A note stands at the foot of the page, wherever its mark does.
      case PDFName.of("Note"):
        return { place: { note: { nth: notes++ } } };
      case PDFName.of("TOCI"):
        return { place: { entry: { nth: entries++ } } };
      case PDFName.of("Editorial"): {
        const addition = { nth: additions++, to: link };
        return { ...around, place: { ...around.place, addition } };
      }
      case PDFName.of("Index"):
        return { place: { isIndex: true } };
      case PDFName.of("Lbl"):
        return { ...around, place: { ...around.place, isLabel: true } };
      case PDFName.of("Reference"):
        return { ...around, place: { ...around.place, isMark: around.place?.entry === undefined } };
      default:
        return around;
    }
  };

  read(root.get(PDFName.of("K")), {}, root, 0);
  return (page) => {
    const own = places.get(page.ref);
    return { placeOf: (stretch) => own?.get(stretch) };
  };
}

/** The table and the row that something stands in, and what it is part of. */
interface Around {
  readonly table?: { readonly nth: number; rows: number };
  readonly row?: { readonly nth: number; cells: number };
  readonly place?: FoundPlace;
}

function put(
  places: Map<PDFObject, Map<number, FoundPlace>>,
  page: PDFObject,
  stretch: number,
  place: FoundPlace,
): void {
  const own = places.get(page) ?? new Map<number, FoundPlace>();
  places.set(page, own.set(stretch, place));
}
