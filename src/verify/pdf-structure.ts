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
  const parents = numbersIn(root.lookup(PDFName.of("ParentTree"))).get(key.asNumber());
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

type Numbers = ReadonlyMap<number, PDFObject>;

const read = new WeakMap<PDFDict, Numbers>();

/** The values in a tree of numbers, which is read once for all pages. */
function numbersIn(tree: PDFObject | undefined): Numbers {
  if (!(tree instanceof PDFDict)) return new Map();
  const numbers = read.get(tree) ?? new Map(entriesIn(tree));
  read.set(tree, numbers);
  return numbers;
}

function* entriesIn(tree: PDFDict, above = new Set<PDFDict>()): Generator<[number, PDFObject]> {
  above.add(tree);
  const entries = itemsOf(tree, "Nums");
  for (let at = 0; at < entries.length; at += 2) {
    const [key, value] = [entries[at], entries[at + 1]];
    if (key instanceof PDFNumber && value !== undefined) yield [key.asNumber(), value];
  }
  for (const below of itemsOf(tree, "Kids")) {
    if (below instanceof PDFDict && !above.has(below)) yield* entriesIn(below, above);
  }
}

function itemsOf(node: PDFDict, name: string): (PDFObject | undefined)[] {
  const list = node.lookup(PDFName.of(name));
  return list instanceof PDFArray ? list.asArray().map((_, nth) => list.lookup(nth)) : [];
}

const LEVELS = [["TD", "TH"], ["TR"], ["Table"]].map((names) =>
  names.map((name) => PDFName.of(name)),
);
const [TYPE, PARENT] = [PDFName.of("S"), PDFName.of("P")];

/** The cell that an element stands in, with its row and its table, as the file refers to them. */
function climb(element: PDFObject, page: PDFPage): (PDFObject | undefined)[] {
  const found: (PDFObject | undefined)[] = [undefined, undefined, undefined];
  let level = 0;
  for (let ref: PDFObject | undefined = element, depth = 0; depth < DEEPEST; depth++) {
    const node: PDFObject | undefined = ref && page.doc.context.lookup(ref);
    if (!(node instanceof PDFDict) || level === LEVELS.length) break;
    if (LEVELS[level]?.some((name) => name === node.get(TYPE))) found[level++] = ref;
    ref = node.get(PARENT);
  }
  return found;
}
