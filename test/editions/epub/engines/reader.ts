import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { engineIsMissing, ENGINES, type Engine } from "../../../checkers.ts";
import { serve, type Served } from "../../../serve.ts";
import { openBrowser, type OpenBrowser } from "../../site/browser.ts";

/** What the page of each engine, `foliate.html` and `epubjs.html`, answers to. */
declare global {
  var reader: {
    /** The box of a note, where the engine opens one. */
    readonly note: { readonly document: Document; readonly hidden: boolean } | undefined;
    open(): Promise<void>;
    /** Lays the reader's own style sheet over that of the book. */
    dress(css: string): Promise<void>;
    start(): Promise<void>;
    /** Goes to a place by its address in the book, `res-7-1.xhtml#op28.c`. */
    goTo(place: string): Promise<void>;
    /** Goes to a page of the printed book. */
    goToPage(label: string): Promise<void>;
    /** Turns a page; false at the end. */
    next(): Promise<boolean>;
    documents(): readonly Document[];
    /** Where the words of a page may stand in the window. */
    box(): { left: number; top: number; right: number; bottom: number };
    /** The page of the printed book, in an engine that tells it. */
    label?(): string | undefined;
    direction(): string;
    contents(): readonly string[];
  };
}

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
export const E_INK = { viewport: { width: 758, height: 1024 }, hasTouch: true };
export const TABLET = { viewport: { width: 1024, height: 1366 }, hasTouch: true };

/** Opens a book from memory in a reader's window, and finds no error there. */
export type Open = (
  book: Uint8Array,
  device: BrowserContextOptions,
  read: (page: Page) => Promise<void>,
) => Promise<void>;

/** An engine in a browser, for the tests of a file. */
export function openWith(engine: Engine): Open {
  let running: OpenBrowser | undefined;
  let served: Served | undefined;
  beforeAll(async () => {
    if (engineIsMissing(engine) !== undefined) return;
    served = await serve(ENGINES);
    running = await openBrowser();
  });
  afterAll(async () => {
    await running?.close();
    served?.close();
  });
  return async (book, device, read) => {
    if (!running || !served) throw new Error("no browser");
    const context = await running.browser.newContext(device);
    try {
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", ({ message }) => errors.push(message));
      const body = await readFile(join(import.meta.dirname, `${engine}.html`), "utf8");
      await page.route("**/reader.html", (route) =>
        route.fulfill({ body, contentType: "text/html" }),
      );
      await page.route("**/book.epub", (route) => route.fulfill({ body: Buffer.from(book) }));
      await page.goto(`${served.address}/reader.html`);
      await page.waitForFunction(() => "reader" in globalThis);
      await page.evaluate(() => reader.open());
      await read(page);
      expect(errors).toEqual([]);
    } finally {
      await context.close();
    }
  };
}

/** Whether what has a name stands in view, whole, and how it begins. */
export function shown(page: Page, name: string): Promise<string | undefined> {
  return page.evaluate((id) => {
    const box = reader.box();
    for (const document of reader.documents()) {
      const element = document.getElementById(id);
      const frame = document.defaultView?.frameElement?.getBoundingClientRect();
      const rect = element?.getClientRects()[0];
      if (!element || !frame || !rect) continue;
      const isIn =
        rect.left + frame.left >= box.left - 1 &&
        rect.left + frame.left < box.right &&
        rect.top + frame.top >= box.top - 1 &&
        rect.top + frame.top + 10 < box.bottom;
      if (isIn) return element.textContent;
    }
    return undefined;
  }, name);
}

/** Turns all pages of a book, and returns the words of all lines that were on none of them whole. */
export function turnPages(page: Page): Promise<Turned> {
  return page.evaluate(async () => {
    const shownOf = new Map<Document, Map<Node, Set<number>>>();
    const missedOf = new Map<Document, readonly string[]>();
    const linesOf = (node: Node) => {
      const range = (node.ownerDocument ?? document).createRange();
      range.selectNodeContents(node);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    };
    // Fonts leave room above and below their letters, which close lines have in common.
    const overhang = ({ height }: DOMRect) => height / 8;
    const look = (opened: Document) => {
      const box = reader.box();
      const frame = opened.defaultView?.frameElement?.getBoundingClientRect();
      const { left = 0, top = 0 } = frame ?? {};
      const shownHere = shownOf.get(opened) ?? new Map<Node, Set<number>>();
      shownOf.set(opened, shownHere);
      const walker = opened.createTreeWalker(opened.body, NodeFilter.SHOW_TEXT);
      const missed: string[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const lines = linesOf(node);
        const shown = shownHere.get(node) ?? new Set();
        shownHere.set(node, shown);
        for (const [nth, line] of lines.entries()) {
          const isWhole =
            line.left + left >= box.left - 1 &&
            line.right + left <= box.right + 1 &&
            line.top + top >= box.top - overhang(line) &&
            line.bottom + top <= box.bottom + overhang(line);
          if (isWhole) shown.add(nth);
        }
        if (shown.size < lines.length) missed.push(node.nodeValue ?? "");
      }
      missedOf.set(opened, missed);
    };
    await reader.start();
    let pages = 0;
    do {
      for (const opened of reader.documents()) {
        // Lines break anew when the letters of the book come in.
        await opened.fonts.ready;
        look(opened);
      }
      pages += 1;
    } while (pages < 500 && (await reader.next()));
    return { pages, files: missedOf.size, missed: [...missedOf.values()].flat() };
  });
}

export interface Turned {
  readonly pages: number;
  readonly files: number;
  readonly missed: readonly string[];
}

/** How all that has words of its own looks: its letters, and what it stands on and between. */
export function looks(page: Page): Promise<Looks> {
  return page.evaluate(() => {
    const elements = reader
      .documents()
      .flatMap((opened) => [opened.documentElement, ...opened.body.querySelectorAll("*")]);
    const styles = elements.map((element) => getComputedStyle(element));
    const worded = elements.filter(({ childNodes }) =>
      [...childNodes].some(({ nodeType, nodeValue }) => nodeType === 3 && nodeValue?.trim()),
    );
    const lettered = worded.map((element) => getComputedStyle(element));
    const bordered = styles.filter(({ borderTopWidth }) => parseFloat(borderTopWidth) > 0);
    const underlined = styles.filter(({ borderBottomWidth }) => parseFloat(borderBottomWidth) > 0);
    const once = (values: readonly string[]) => [...new Set(values)];
    return {
      sizes: lettered.map(({ fontSize }) => parseFloat(fontSize)),
      families: once(lettered.map(({ fontFamily }) => fontFamily)),
      inks: once([
        ...lettered.map(({ color }) => color),
        ...bordered.map(({ borderTopColor }) => borderTopColor),
        ...underlined.map(({ borderBottomColor }) => borderBottomColor),
      ]),
      papers: once(styles.map(({ backgroundColor }) => backgroundColor)).filter(
        (paper) => paper !== "rgba(0, 0, 0, 0)",
      ),
    };
  });
}

export interface Looks {
  readonly sizes: readonly number[];
  readonly families: readonly string[];
  readonly inks: readonly string[];
  readonly papers: readonly string[];
}

/** Taps what has a name, where a finger would. */
export async function tap(page: Page, name: string): Promise<void> {
  const place = await page.evaluate((id) => {
    for (const opened of reader.documents()) {
      const rect = opened.getElementById(id)?.getClientRects()[0];
      const frame = opened.defaultView?.frameElement?.getBoundingClientRect();
      if (rect && frame)
        return {
          x: frame.left + rect.left + rect.width / 2,
          y: frame.top + rect.top + rect.height / 2,
        };
    }
    return undefined;
  }, name);
  if (!place) throw new Error(`${name} is not in view`);
  await page.touchscreen.tap(place.x, place.y);
}
