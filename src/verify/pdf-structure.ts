import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
} from "@cantoo/pdf-lib";

/** A cell of a table, as the structure of the file tells it. One cell is one object, on however many pages it stands. */
export interface FoundCell {
  /** Which table of the file, row of the table and cell of the row it is, counted from 0. */
  readonly table: number;
  readonly row: number;
  readonly nth: number;
}

/** What the structure says of a page. */
export interface Structure {
  /** The cell that a numbered stretch of the page's content stands in. */
  cellOf(stretch: number): FoundCell | undefined;
}

/** Structure elements are not nested deeper than this in any book. */
const DEEPEST = 64;

/**
 * Reads the structure of a file (ISO 32000-2, 14.7) as far as tables go; `undefined` where the file has none. What
 * stands in no numbered stretch of a page that has a structure is furniture: nobody is read it.
 */
export function readStructure(pdf: PDFDocument): ((page: PDFPage) => Structure) | undefined {
  const root = pdf.catalog.lookup(PDFName.of("StructTreeRoot"));
  if (!(root instanceof PDFDict)) return undefined;
  const cells = new Map<PDFObject, Map<number, FoundCell>>();
  let tables = 0;

  /** Goes through what stands in an element; `around` is the row or the cell that it stands in. */
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
      if (around.cell) put(cells, page, found.asNumber(), around.cell);
    } else if (found instanceof PDFDict) {
      const own = found.get(PDFName.of("Pg")) ?? page;
      const number = found.get(PDFName.of("MCID"));
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
        return { cell: { table: table.nth, row: row.nth, nth: row.cells++ } };
      }
      default:
        return around;
    }
  };

  read(root.get(PDFName.of("K")), {}, root, 0);
  return (page) => {
    const own = cells.get(page.ref);
    return { cellOf: (stretch) => own?.get(stretch) };
  };
}

/** The table, the row and the cell that something stands in. */
interface Around {
  readonly table?: { readonly nth: number; rows: number };
  readonly row?: { readonly nth: number; cells: number };
  readonly cell?: FoundCell;
}

function put(
  cells: Map<PDFObject, Map<number, FoundCell>>,
  page: PDFObject,
  stretch: number,
  cell: FoundCell,
): void {
  const own = cells.get(page) ?? new Map<number, FoundCell>();
  cells.set(page, own.set(stretch, cell));
}
