import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
} from "@cantoo/pdf-lib";

/** A cell of a table on one page, as the structure of the file tells it. One cell is one object. */
export interface FoundCell {
  readonly table: string;
  readonly row: string;
}

/** What the structure says of a page. */
export interface Structure {
  /** The cell that a numbered stretch of the page's content stands in. */
  cellOf(stretch: number): FoundCell | undefined;
}

/** Structure elements are not nested deeper than this in any book. */
const DEEPEST = 64;

/**
 * Reads the structure of a page (ISO 32000-2, 14.7) as far as tables go; `undefined` where the file has none. What
 * stands in no numbered stretch of a page that has a structure is furniture: nobody is read it.
 */
export function readStructure(page: PDFPage): Structure | undefined {
  const key = page.node.lookup(PDFName.of("StructParents"));
  const root = page.doc.catalog.lookup(PDFName.of("StructTreeRoot"));
  if (!(key instanceof PDFNumber) || !(root instanceof PDFDict)) return undefined;
  const parents = findNumber(root.lookup(PDFName.of("ParentTree")), key.asNumber());
  const cells = new Map<PDFObject, FoundCell>();
  const cellOf = (stretch: number): FoundCell | undefined => {
    if (!(parents instanceof PDFArray) || stretch < 0 || stretch >= parents.size())
      return undefined;
    const [cell, row, table] = climb(parents.get(stretch), page);
    if (cell === undefined) return undefined;
    const known = cells.get(cell) ?? { table: String(table), row: String(row) };
    cells.set(cell, known);
    return known;
  };
  return { cellOf };
}

/** The value of a number in a tree of numbers. */
function findNumber(tree: PDFObject | undefined, number: number, depth = 0): PDFObject | undefined {
  if (!(tree instanceof PDFDict) || depth > DEEPEST) return undefined;
  const entries = itemsOf(tree, "Nums");
  const at = entries.findIndex(
    (key, nth) => nth % 2 === 0 && key instanceof PDFNumber && key.asNumber() === number,
  );
  if (at >= 0) return entries[at + 1];
  const below = itemsOf(tree, "Kids").find((node) => isWithin(node, number));
  return below && findNumber(below, number, depth + 1);
}

function itemsOf(node: PDFDict, name: string): (PDFObject | undefined)[] {
  const list = node.lookup(PDFName.of(name));
  return list instanceof PDFArray ? list.asArray().map((_, nth) => list.lookup(nth)) : [];
}

function isWithin(node: PDFObject | undefined, number: number): boolean {
  const [first, last] = node instanceof PDFDict ? itemsOf(node, "Limits") : [];
  if (!(first instanceof PDFNumber && last instanceof PDFNumber)) return false;
  return first.asNumber() <= number && number <= last.asNumber();
}

/** The cell that an element stands in, with its row and its table, as the file refers to them. */
function climb(element: PDFObject, page: PDFPage): (PDFObject | undefined)[] {
  const found: (PDFObject | undefined)[] = [undefined, undefined, undefined];
  const levels = [["TD", "TH"], ["TR"], ["Table"]].map((names) =>
    names.map((name) => PDFName.of(name)),
  );
  let level = 0;
  for (let ref: PDFObject | undefined = element, depth = 0; depth < DEEPEST; depth++) {
    const node: PDFObject | undefined = ref && page.doc.context.lookup(ref);
    if (!(node instanceof PDFDict) || level === levels.length) break;
    if (levels[level]?.some((name) => name === node.get(PDFName.of("S")))) found[level++] = ref;
    ref = node.get(PDFName.of("P"));
  }
  return found;
}
