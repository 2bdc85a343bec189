import type { PageBegin } from "../../model/page.ts";
import { html, type Html } from "../../text/html.ts";
import type { Book, Chapter, Entry, PageList } from "./book.ts";
import { markPages, pageMarker, pageName, type PageBreak } from "./page-breaks.ts";

/** The file of the contents. */
export const CONTENTS = "toc.xhtml";
const IMPRINT = "about.xhtml";

/**
 * A book with the pages of the printed one: a marker at the very letter where each begins, and the list of them in the
 * order in which they come. A page that has nothing but the rest of a note begins where the note stands, behind its
 * text. A page whose words an e-book has elsewhere, as the title of the report that is printed once more above its first
 * part, begins with what stands on it next. Blank pages are none.
 */
export function addPages(
  book: Book,
  begins: readonly PageBegin[],
  words: Pick<PageList, "source" | "heading">,
): Book {
  const known = new Map(book.chapters.map((chapter) => [pieceOf(chapter), chapter]));
  const placed = Map.groupBy(placeBegins(begins, known), ({ file }) => file);
  const labels = new Map<string, readonly string[]>();
  const chapters = book.chapters.map((chapter) => {
    const marked = markPages(String(chapter.body), placed.get(chapter.file) ?? []);
    labels.set(chapter.file, marked.labels);
    return { ...chapter, body: marked.body };
  });
  const {
    entries,
    above,
    labels: own,
  } = markContents(book.contents, placed.get(CONTENTS) ?? [], known);
  labels.set(CONTENTS, own);
  const front = chapters.filter(({ matter }) => matter === "frontmatter");
  const behind = chapters.filter(({ matter }) => matter !== "frontmatter");
  const files = [...front.map(({ file }) => file), CONTENTS, ...behind.map(({ file }) => file)];
  const pages = files.flatMap((file) =>
    (labels.get(file) ?? []).map((label) => ({ label, href: `${file}#${pageName(label)}` })),
  );
  return {
    ...book,
    chapters,
    contents: entries,
    pageList: { ...words, pages, aboveContents: above },
  };
}

interface Placed extends PageBreak {
  readonly file: string;
}

type Pieces = ReadonlyMap<string, Chapter>;

/** What print calls a chapter. */
function pieceOf({ file, piece = file.replace(".xhtml", "") }: Chapter): string {
  return file === IMPRINT ? "imprint" : piece;
}

/** The place of each page; one of a part that has no file here is that of the next. */
function placeBegins(begins: readonly PageBegin[], known: Pieces): Placed[] {
  const placed: Placed[] = [];
  const end = [...known.values()].at(-1);
  for (const { page: label, piece, unit, letters } of begins.toReversed()) {
    const chapter = known.get(piece);
    const file = piece === "contents" ? CONTENTS : chapter?.file;
    // In the file of a text its own names are enough.
    const own = chapter?.piece === undefined ? unit?.replace(`${piece}.`, "") : unit;
    const last = placed.at(-1) ?? { file: end?.file ?? CONTENTS, letters: 0 };
    placed.push(file === undefined ? { ...last, label } : { file, label, unit: own, letters });
  }
  return placed.reverse();
}

/** Marks the lines that pages of the printed contents begin with; its first page begins above them. */
function markContents(contents: Book["contents"], breaks: readonly PageBreak[], known: Pieces) {
  const lines = Map.groupBy(breaks, ({ unit = "" }) => known.get(unit)?.file);
  const above = lines.get(undefined) ?? [];
  const labels = above.map(({ label }) => label);
  const mark = (entry: Entry): Entry => {
    const here = lines.get(entry.href) ?? [];
    labels.push(...here.map(({ label }) => label));
    return {
      ...entry,
      ...(here.length > 0 && { pageBreaks: markersOf(here) }),
      ...(entry.children && { children: entry.children.map(mark) }),
    };
  };
  return { entries: contents.map(mark), above: markersOf(above), labels };
}

function markersOf(breaks: readonly PageBreak[]): Html {
  return html`${breaks.map(({ label }) => pageMarker(label))}`;
}
