import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy } from "pdfjs-dist";
import { ParseSpeeds, PDFDocument, type PDFPage } from "@cantoo/pdf-lib";
import type { Direction } from "../text/direction.ts";
import { readLinks } from "./pdf-links.ts";
import { readRuns, type Run } from "./pdf-runs.ts";
import { readStructure, type FoundPart, type Structure } from "./pdf-structure.ts";
import {
  readPageWords,
  type Addition,
  type FootNote,
  type InCell,
  type PageWords,
  type Piece,
} from "./pdf-words.ts";

/** A finished book as a reader finds it. Pages count from 1. */
export interface PdfText {
  readonly pages: number;
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** Which way it is leafed through. */
  readonly direction: Direction;
  /** The words from the first part on, without notes and marks, in the order of the file. */
  readonly body: readonly (Piece & InCell & { readonly page: number })[];
  /** The notes at the foot of the pages. */
  readonly notes: readonly PrintedNote[];
  /** The note marks in the body. */
  readonly marks: readonly (InCell & {
    readonly label: string;
    readonly page: number;
    /** How far it is above the foot of its page. */
    readonly y: number;
  })[];
  /** The words on each page that are no part of the text, and stand among it. */
  readonly aside: readonly { readonly page: number; readonly words: readonly string[] }[];
  /** The lines of the contents, with the page number that they print. */
  readonly contents: readonly { readonly words: readonly string[]; readonly page: string }[];
  /** What the edition adds behind links: on which page these lead. */
  readonly additions: readonly (Addition & { readonly page: number })[];
  /** The pages of indexes. */
  readonly indexes: ReadonlySet<number>;
  /** What each page is called in a reader's box of numbers: `i`, …, `1`. */
  readonly labels: readonly string[];
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
  /** The page on which the body begins. */
  readonly bodyStart: number;
  /** What each page prints for its number, if it does. */
  readonly folios: readonly string[];
  /** All pages as they lie, with everything that is printed on them. */
  readonly leaves: readonly Leaf[];
}

/** A note where it begins, with all of its words. */
export interface PrintedNote extends Omit<FootNote, "note"> {
  readonly page: number;
  /** The page on which it ends. */
  readonly last: number;
}

/** A page, in points. */
export interface Leaf {
  readonly page: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
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
    const file = await PDFDocument.load(bytes, {
      updateMetadata: false,
      parseSpeed: ParseSpeeds.Fastest,
    });
    return await readDocument(await loading.promise, file);
  } finally {
    await loading.destroy();
  }
}

// A viewer that people use says what leads where; what stands on a page is looked at with our own eyes.
async function readDocument(pdf: PDFDocumentProxy, file: PDFDocument): Promise<PdfText> {
  const direction = await readDirection(pdf);
  const structure = readStructure(file);
  const leaves = file.getPages();
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const pages = leaves.map((page) => readPage(page, direction, structure?.(page)));
  const destinations = await readDestinations(pdf, leaves);
  const outline = await readOutline(pdf, destinations);
  // A report without parts has its title on a page of its own, which no bookmark leads to.
  const bodyStart = Math.min(outline[0]?.page ?? 1, destinations.get("report") ?? Infinity);
  const all = pages.map((page, index) => ({ ...page, page: index + 1 }));
  const inBody = all.filter(({ page }) => page >= bodyStart);
  return {
    pages: pdf.numPages,
    ...(await readMetadata(pdf)),
    direction,
    body: inBody.flatMap(({ page, body }) =>
      // A page begins where the one before it broke off, in Chinese as often as not within a word.
      body.map((piece, nth) => ({ ...piece, open: piece.open || nth === 0, page })),
    ),
    notes: [...wholeNotes(inBody), ...joinCopies(inBody)].toSorted(
      (a, b) => a.page - b.page || heightOf(b) - heightOf(a),
    ),
    marks: inBody.flatMap(({ page, marks }) => marks.map((mark) => ({ ...mark, page }))),
    aside: inBody.map(({ page, aside }) => ({ page, words: aside.map(({ text }) => text) })),
    contents: all.flatMap(({ contents }) =>
      contents.map(({ words, page }) => ({ words: words.map(({ text }) => text), page })),
    ),
    additions: all.flatMap(({ page, additions }) => additions.map((one) => ({ ...one, page }))),
    indexes: new Set(all.filter(({ hasIndex }) => hasIndex).map(({ page }) => page)),
    labels: (await pdf.getPageLabels()) ?? numbers.map(String),
    outline,
    destinations,
    links: all.flatMap(({ page, links }) => links.map((to) => ({ to, page }))),
    furniture: inBody.map(({ page, head, foot }) => ({ page, head, foot })),
    bodyStart,
    folios: all.map(({ foot }) => foot),
    leaves: all.map(({ page, width, height, runs }) => ({ page, width, height, runs })),
  };
}

/** How far a note is above the foot of its page. */
function heightOf({ words: [first] }: PrintedNote): number {
  return first?.y ?? 0;
}

/** The notes shown again; what stands above the first of a page goes on with the last of those before. */
function joinCopies(pages: readonly (PageWords & { readonly page: number })[]): PrintedNote[] {
  const notes: PrintedNote[] = [];
  for (const { page, copies, copyRest: rest } of pages) {
    const before = notes.at(-1) ?? { label: "", words: [], page, last: page };
    if (rest.length > 0) {
      // No space is printed where a page ends.
      const goesOn = rest.map((one, nth) => ({ ...one, open: one.open || nth === 0 }));
      notes.splice(-1, 1, { ...before, words: [...before.words, ...goesOn], last: page });
    }
    notes.push(...copies.map((note) => ({ ...note, page, last: page })));
  }
  return notes;
}

interface ReadPage extends PageWords {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly links: readonly string[];
}

function readPage(page: PDFPage, direction: Direction, structure?: Structure): ReadPage {
  const runs = readRuns(page, structure);
  const { width, height } = page.getCropBox();
  return { ...readPageWords(runs, height, direction), width, height, runs, links: readLinks(page) };
}

/** The notes, each once, on the page on which it begins. */
function wholeNotes(pages: readonly (PageWords & { readonly page: number })[]): PrintedNote[] {
  const whole = new Map<FoundPart, PrintedNote>();
  for (const { page, notes } of pages) {
    for (const part of notes) {
      const before = whole.get(part.note);
      const goesOn = part.words.map((piece, nth) => ({ ...piece, open: piece.open || nth === 0 }));
      if (before)
        whole.set(part.note, { ...before, words: [...before.words, ...goesOn], last: page });
      else whole.set(part.note, { label: part.label, words: part.words, page, last: page });
    }
  }
  return [...whole.values()];
}

async function readDirection(pdf: PDFDocumentProxy): Promise<Direction> {
  const preferences: unknown = await pdf.getViewerPreferences();
  if (!(preferences instanceof Map)) return "ltr";
  return preferences.get("Direction") === "R2L" ? "rtl" : "ltr";
}

/** Where the named places are; one that is on no page of the file is none. */
async function readDestinations(
  pdf: PDFDocumentProxy,
  file: readonly PDFPage[],
): Promise<Map<string, number>> {
  const pageOf = new Map(file.map(({ ref }, index) => [ref.objectNumber, index + 1]));
  const places = await pdf.getDestinations();
  return new Map(
    [...places].flatMap(([name, place]): [string, number][] => {
      const page = pageOf.get(place[0].num);
      return page === undefined ? [] : [[name, page]];
    }),
  );
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
