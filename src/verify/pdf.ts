import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { joinWords, readPageWords, type FootNote, type PageWords, type Run } from "./pdf-words.ts";

/** A finished book as a reader finds it. Pages count from 1. */
export interface PdfText {
  readonly pages: number;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** The words from the first part on, without notes and marks, in the order of the file. */
  readonly body: readonly { readonly word: string; readonly page: number }[];
  /** The notes at the foot of the pages. */
  readonly notes: readonly (FootNote & { readonly page: number })[];
  /** The note marks in the body. */
  readonly marks: readonly { readonly label: string; readonly page: number }[];
  /** The lines of the contents, with the page number that they print. */
  readonly contents: readonly { readonly words: readonly string[]; readonly page: number }[];
  /** The bookmarks, each with the page that it leads to. */
  readonly outline: readonly Bookmark[];
  /** The named places: `res-7-1.op5` → 7. */
  readonly destinations: ReadonlyMap<string, number>;
  /** The links: a named place or an address. */
  readonly links: readonly { readonly to: string; readonly page: number }[];
  /** What stands above and below the text on each page. */
  readonly furniture: readonly {
    readonly page: number;
    readonly head: string;
    readonly foot: string;
  }[];
}

export interface Bookmark {
  readonly title: string;
  readonly level: number;
  readonly page: number;
}

/** Reads a book back from its file, knowing of it only how its pages are arranged. */
export async function readPdf(bytes: Uint8Array): Promise<PdfText> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    return await readDocument(await loading.promise);
  } finally {
    await loading.destroy();
  }
}

async function readDocument(pdf: PDFDocumentProxy): Promise<PdfText> {
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => readPage(await pdf.getPage(number))),
  );
  const destinations = await readDestinations(pdf);
  const outline = await readOutline(pdf, destinations);
  const bodyStart = outline[0]?.page ?? 1;
  const contentsStart = destinations.get("contents") ?? bodyStart;
  const all = pages.map((page, index) => ({ ...page, page: index + 1 }));
  const inBody = all.filter(({ page }) => page >= bodyStart);
  const inContents = all.filter(({ page }) => page >= contentsStart && page < bodyStart);
  return {
    pages: pdf.numPages,
    ...(await readMetadata(pdf)),
    body: inBody.flatMap(({ page, body }) => body.map((word) => ({ word, page }))),
    notes: inBody.flatMap(({ page, notes }) => notes.map((note) => ({ ...note, page }))),
    marks: inBody.flatMap(({ page, marks }) => marks.map((label) => ({ label, page }))),
    contents: inContents.flatMap(({ runs }) => readContents(runs)),
    outline,
    destinations,
    links: all.flatMap(({ page, links }) => links.map((to) => ({ to, page }))),
    furniture: inBody.map(({ page, head, foot }) => ({ page, head, foot })),
  };
}

interface ReadPage extends PageWords {
  readonly runs: readonly Run[];
  readonly links: readonly string[];
}

async function readPage(page: PDFPageProxy): Promise<ReadPage> {
  const { items } = await page.getTextContent();
  const runs = items.flatMap((item): Run[] => {
    if (!("str" in item) || item.str === "") return [];
    const [, , , size, x, y] = item.transform.map(Number);
    return [{ text: item.str, x: x ?? 0, y: y ?? 0, width: item.width, size: size ?? 0 }];
  });
  const annotations: readonly unknown[] = await page.getAnnotations();
  const height = page.getViewport({ scale: 1 }).height;
  return { ...readPageWords(runs, height), runs, links: annotations.flatMap(linkTarget) };
}

function linkTarget(annotation: unknown): string[] {
  if (typeof annotation !== "object" || annotation === null) return [];
  if ("dest" in annotation && typeof annotation.dest === "string") return [annotation.dest];
  if ("url" in annotation && typeof annotation.url === "string") return [annotation.url];
  return [];
}

// Each line of the contents ends with its page number, at the right edge; the heading has none.
function readContents(runs: readonly Run[]): { words: string[]; page: number }[] {
  const visible = runs.filter(({ text }) => text.trim() !== "");
  const size = Math.min(...visible.map((run) => run.size));
  const lines = visible.filter((run) => run.size < size * 1.6 && run.y > 96);
  const edge = Math.max(...lines.map(({ x, width }) => x + width));
  const ends = lines.flatMap(({ text, x, width }, index) =>
    /^\d+$/.test(text) && x + width > edge - 2 ? [index] : [],
  );
  return ends.map((end, nth) => ({
    words: joinWords(lines.slice((ends[nth - 1] ?? -1) + 1, end)),
    page: Number(lines[end]?.text),
  }));
}

async function readDestinations(pdf: PDFDocumentProxy): Promise<Map<string, number>> {
  const places = await pdf.getDestinations();
  const entries = await Promise.all(
    [...places].map(async ([name, place]): Promise<[string, number]> => {
      const index = await pdf.getPageIndex(place[0]);
      return [name, index + 1];
    }),
  );
  return new Map(entries);
}

type OutlineItems = Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>;

async function readOutline(
  pdf: PDFDocumentProxy,
  destinations: ReadonlyMap<string, number>,
): Promise<Bookmark[]> {
  const walk = (items: OutlineItems, level: number): Bookmark[] =>
    items.flatMap(({ title, dest, items: below }) => [
      { title, level, page: typeof dest === "string" ? (destinations.get(dest) ?? 0) : 0 },
      ...walk(below, level + 1),
    ]);
  return walk((await pdf.getOutline()) ?? [], 1);
}

async function readMetadata(
  pdf: PDFDocumentProxy,
): Promise<Pick<PdfText, "title" | "author" | "language">> {
  const { info }: { readonly info: object } = await pdf.getMetadata();
  const entries = new Map<string, unknown>(Object.entries(info));
  const text = (name: string): string => {
    const value = entries.get(name);
    return typeof value === "string" ? value : "";
  };
  return { title: text("Title"), author: text("Author"), language: text("Language") };
}
