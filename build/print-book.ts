import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import type { Page } from "puppeteer-core";
import { finish, withdrawClaims } from "../src/editions/print/finish.ts";
import { mergeParts } from "../src/editions/print/merge.ts";
import type { Destination } from "../src/editions/print/destinations.ts";
import type { Description } from "../src/editions/print/metadata.ts";
import type { Bookmark } from "../src/editions/print/outline.ts";
import { findBegins, paginate, type BookPage } from "../src/editions/print/pagination.ts";
import { makePart } from "../src/editions/print/part.ts";
import type { PageBegin } from "../src/model/page.ts";
import { findFaults, type Fault } from "../src/verify/pdf-ua.ts";
import {
  boundPages,
  emptyDocument,
  type Binding,
  type LaidPiece,
} from "../templates/print/bound.ts";
import type { Piece } from "../templates/print/pieces.ts";
import { sheetStyles, type Sheet } from "../templates/print/sheets.ts";
import { digestOf, keepEach } from "./cache.ts";
import type { RunningBrowser } from "./browser.ts";
import { root } from "./files.ts";
import { charactersIn, missingInPrint, printFonts } from "./print-fonts.ts";
import { BuildError } from "./terminal.ts";
import { inTabs, type ServedFile, type Tab } from "./print-tabs.ts";

const TEMPLATES = join(root, "templates", "print");

/** What runs in the page before and after Paged.js, in this order. */
const SCRIPTS = [
  "frames.js",
  "places.js",
  "paged.js",
  "cells.js",
  "grid.js",
  "notes.js",
  "tables.js",
  "paging.js",
  "identity.js",
  "begins.js",
  "lines.js",
  "layout.js",
];

const SHEETS = ["sheet.css", "book.css"];

const HTML = "text/html; charset=utf-8";
const CSS = "text/css; charset=utf-8";

/** So many pages are printed as one document, or a piece that has more by itself. */
const PAGES_TOGETHER = 40;

/** What is printed, and how. */
export interface BookWork {
  readonly pieces: readonly Piece[];
  readonly sheet: Sheet;
  readonly description: Description;
  readonly bookmarks: readonly Bookmark[];
  /** The words that the fonts are cut to: books that share pieces share them, and their pages too. */
  readonly letters: string;
  /** Hears how many pages there are so far. */
  readonly onPage?: ((count: number) => void) | undefined;
}

/** A finished book. */
export interface Book {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The page on which each unit starts, counted from 1: `res-7-1.op5` → 14. */
  readonly pageOf: Readonly<Record<string, number>>;
  /** The printed numbers of the pages: `i`, …, `1`. */
  readonly labels: readonly string[];
  /** Where in the words each page begins. */
  readonly begins: readonly PageBegin[];
  /** What keeps it from being accessible; then it does not say that it is. */
  readonly faults: readonly Fault[];
  /** The characters that our fonts lack: the browser sets them in whatever the machine has. */
  readonly missing: readonly string[];
}

/** Makes a book; one that was made before of the same pieces is there already. */
export async function makeBook(running: RunningBrowser, work: BookWork): Promise<Book> {
  const { pieces, sheet, description, bookmarks, letters } = work;
  const own = pieces.map((piece) => ({ ...piece, html: piece.html.toString() }));
  const known = charactersIn(letters);
  const parts = [running.name, known, JSON.stringify([own, sheet, description, bookmarks])];
  const kept = await keepEach(
    "books",
    [work],
    () => parts,
    async (_, keep) => keep(work, packBook(await bindBook(running, work))),
  );
  return unpackBook(kept.get(work) ?? new Uint8Array());
}

/** A book as one file: a line that tells of it, and its bytes. */
function packBook({ bytes, ...known }: Book): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(known)}\n`), bytes]);
}

function unpackBook(packed: Uint8Array): Book {
  const end = packed.indexOf(0x0a);
  const known: Omit<Book, "bytes"> = JSON.parse(new TextDecoder().decode(packed.subarray(0, end)));
  return { ...known, bytes: packed.slice(end + 1) };
}

/**
 * Cuts the pieces of a book into pages, each by itself and several at once, binds them, prints them in parts and
 * makes them one file. What was cut or printed before is not done again. Each step ends with a mark for those who
 * measure.
 */
async function bindBook(running: RunningBrowser, work: BookWork): Promise<Book> {
  const { pieces, description, bookmarks } = work;
  const fonts = new Map(await printFonts(work.letters, description.language));
  performance.mark("fonts");
  const laid = await cutPieces(running, fonts, work);
  performance.mark("pages");
  const pages = paginate(
    pieces,
    laid.map((one) => one.pages.length),
  );
  const places = placesIn(pages, laid);
  const labelOf = new Map(places.map(({ name, page }) => [name, pages[page - 1]?.label ?? ""]));
  const lost = bookmarks.find(({ name }) => !labelOf.has(name));
  if (lost) throw new BuildError(`the contents name ${lost.name}, which is on no page`);
  const { language, title } = description;
  const binding: Binding = { language, title, sheet: work.sheet, pieces, laid, labelOf };
  const documents = groupPages(pages).map((group) => ({
    name: nameOfGroup(group, pieces),
    content: boundPages(group, binding).toString(),
  }));
  performance.mark("binding");
  const parts = await printDocuments(running, fonts, documents, description);
  performance.mark("parts");
  const labels = pages.map(({ label }) => label);
  const finished = await joinParts(parts, work, places, labels);
  const faults = await findFaults(finished);
  performance.mark("check");
  return {
    bytes: faults.length === 0 ? finished : await withdrawClaims(finished, description),
    faults,
    pages: pages.length,
    pageOf: Object.fromEntries(places.map(({ name, page }) => [name, page])),
    labels,
    begins: findBegins(pages, pieces, laid),
    missing: await missingInPrint(pieces.map((piece) => piece.html.toString()).join("")),
  };
}

/** What is joined is let go of before the file is read again: of a long book that is half of all memory. */
async function joinParts(
  parts: readonly Uint8Array[],
  { description, bookmarks }: BookWork,
  places: readonly Destination[],
  labels: readonly string[],
): Promise<Uint8Array> {
  const pdf = await mergeParts(parts);
  performance.mark("one file");
  const finished = await finish(pdf, description, places, bookmarks, labels, deflateSync);
  performance.mark("finish");
  return finished;
}

/** Every name with its page in the book, counted from 1. */
function placesIn(pages: readonly BookPage[], laid: readonly LaidPiece[]) {
  const starts = new Map<number, number>();
  for (const [at, { piece, nth }] of pages.entries()) {
    if (piece !== undefined && nth === 0) starts.set(piece, at + 1);
  }
  return laid.flatMap(({ places }, piece) =>
    places.map(({ name, page, top }) => ({ name, page: page + (starts.get(piece) ?? 1), top })),
  );
}

/** Shares pages out; no part ends within a piece. */
function groupPages(pages: readonly BookPage[]): BookPage[][] {
  const groups: BookPage[][] = [];
  for (const page of pages) {
    const group = groups.at(-1);
    if (!group || (group.length >= PAGES_TOGETHER && page.nth === 0)) groups.push([page]);
    else group.push(page);
  }
  return groups;
}

/** `res-7-1 to res-7-4` */
function nameOfGroup(group: readonly BookPage[], pieces: readonly Piece[]): string {
  const names = group.flatMap(({ piece }) =>
    piece === undefined ? [] : (pieces[piece]?.name ?? []),
  );
  const [first = "", last = first] = [names[0], names.at(-1)];
  return first === last ? first : `${first} to ${last}`;
}

async function cutPieces(
  running: RunningBrowser,
  fonts: ReadonlyMap<string, ServedFile>,
  { pieces, sheet, description, onPage = () => undefined }: BookWork,
): Promise<LaidPiece[]> {
  const files = new Map([...fonts, ...(await layoutFiles(sheet, description))]);
  const setting = settingOf(running, files);
  let count = 0;
  const layOne = (tab: Tab, piece: Piece, isFirst: boolean) => {
    const markup = piece.html.toString();
    return tab.work({
      name: piece.name,
      file: isFirst ? "layout.html" : undefined,
      length: markup.length,
      async run(page) {
        const laid = await page.evaluate((own, sheets) => layOut(own, sheets), markup, SHEETS);
        onPage((count += laid.pages.length));
        return laid;
      },
    });
  };
  // The longest first: then the tabs end at about the same time.
  const bySize = pieces.toSorted((a, b) => String(b.html).length - String(a.html).length);
  const partsOf = (piece: Piece) => [setting, piece.html.toString()];
  const kept = await keepEach("pages", bySize, partsOf, (missing, keep) =>
    inTabs(running, files, missing, async (tab, piece, isFirst) => {
      keep(piece, Buffer.from(JSON.stringify(await layOne(tab, piece, isFirst))));
    }),
  );
  return pieces.map((piece): LaidPiece => JSON.parse(new TextDecoder().decode(kept.get(piece))));
}

async function layoutFiles(
  sheet: Sheet,
  { language, direction }: Description,
): Promise<[string, ServedFile][]> {
  const scripts = SCRIPTS.map(async (script): Promise<[string, ServedFile]> => {
    const path = script === "paged.js" ? pagedScript() : join(TEMPLATES, script);
    return [script, { type: "text/javascript", content: await readFile(path, "utf8") }];
  });
  return [
    ["layout.html", { type: HTML, content: emptyDocument(language, SCRIPTS).toString() }],
    ["sheet.css", { type: CSS, content: sheetStyles(sheet, direction) }],
    ["book.css", { type: CSS, content: await readFile(join(TEMPLATES, "book.css"), "utf8") }],
    ...(await Promise.all(scripts)),
  ];
}

/** The script that pagedjs-cli puts into a page. */
function pagedScript(): URL {
  return new URL("../dist/browser.js", import.meta.resolve("pagedjs-cli"));
}

/** What `layout.js` has in the page. */
declare const layOut: (markup: string, sheets: readonly string[]) => Promise<LaidPiece>;

/** All that pages depend on beside their words: the browser and its files. */
function settingOf({ name }: RunningBrowser, files: ReadonlyMap<string, ServedFile>): string {
  return digestOf([name, ...[...files].flatMap(([file, { content }]) => [file, content])]);
}

/** Pages that are printed together, and what stands on them. */
interface PrintDocument {
  readonly name: string;
  readonly content: string;
}

async function printDocuments(
  running: RunningBrowser,
  fonts: ReadonlyMap<string, ServedFile>,
  documents: readonly PrintDocument[],
  { language, placeNames = {} }: Description,
): Promise<Uint8Array[]> {
  const tasks = documents.map((one, nth) => ({ ...one, file: `part-${nth + 1}.html` }));
  const files = new Map([
    ...fonts,
    ...tasks.map(({ content, file }): [string, ServedFile] => [file, { type: HTML, content }]),
  ]);
  const setting = digestOf([settingOf(running, fonts), JSON.stringify([language, placeNames])]);
  const partsOf = ({ content }: PrintDocument) => [setting, content];
  const kept = await keepEach("printed", tasks, partsOf, (missing, keep) =>
    inTabs(running, files, missing, async (tab, task) => {
      const { name, file, content } = task;
      const run = (page: Page) => page.pdf(AS_IT_STANDS);
      const printed = await tab.work({ name, file, length: content.length, run });
      keep(task, await makePart(printed, { language, placeNames }, deflateSync));
    }),
  );
  return tasks.flatMap((task) => kept.get(task) ?? []);
}

const AS_IT_STANDS = {
  preferCSSPageSize: true,
  printBackground: true,
  tagged: true,
  outline: false,
  timeout: 0,
} as const;
