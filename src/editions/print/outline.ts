import { PDFHexString, PDFName, PDFString, type PDFDocument, type PDFRef } from "@cantoo/pdf-lib";

/** A line in the side bar of a PDF reader. */
export interface Bookmark {
  /** The place it leads to. */
  readonly name: string;
  readonly level: 1 | 2;
  readonly title: string;
}

interface Branch {
  readonly bookmark: Bookmark;
  readonly below: readonly Branch[];
}

/** Adds the bookmarks, all unfolded. The browser's own come out of the pages and glue words at line ends. */
export function writeOutline(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const { context, catalog } = pdf;
  if (bookmarks.length === 0) return;
  const root = context.nextRef();
  const ends = writeBranches(pdf, grow(bookmarks), root);
  context.assign(
    root,
    context.obj({ Type: "Outlines", First: ends.first, Last: ends.last, Count: bookmarks.length }),
  );
  catalog.set(PDFName.of("Outlines"), root);
  catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

function grow(bookmarks: readonly Bookmark[]): Branch[] {
  const starts = bookmarks.flatMap(({ level }, index) =>
    level === 1 || index === 0 ? [index] : [],
  );
  return starts.flatMap((start, nth): Branch[] => {
    const [bookmark, ...below] = bookmarks.slice(start, starts[nth + 1]);
    return bookmark
      ? [{ bookmark, below: below.map((leaf) => ({ bookmark: leaf, below: [] })) }]
      : [];
  });
}

function writeBranches(
  pdf: PDFDocument,
  branches: readonly Branch[],
  parent: PDFRef,
): { first: PDFRef | undefined; last: PDFRef | undefined } {
  const { context } = pdf;
  const refs = branches.map(() => context.nextRef());
  for (const [index, { bookmark, below }] of branches.entries()) {
    const ref = refs[index];
    if (!ref) continue;
    const [previous, next] = [refs[index - 1], refs[index + 1]];
    const ends = writeBranches(pdf, below, ref);
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(bookmark.title),
        Parent: parent,
        Dest: PDFString.of(bookmark.name),
        ...(previous && { Prev: previous }),
        ...(next && { Next: next }),
        ...(ends.first && ends.last && { First: ends.first, Last: ends.last, Count: below.length }),
      }),
    );
  }
  return { first: refs[0], last: refs.at(-1) };
}
