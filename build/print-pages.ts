import Printer from "pagedjs-cli";
import type { Browser, HTTPRequest, Page } from "puppeteer-core";
import type { Destination } from "../src/editions/print/destinations.ts";
import { BuildError } from "./terminal.ts";

/** A file that the page may ask for. */
export interface ServedFile {
  readonly type: string;
  readonly content: string | Uint8Array;
}

/** The pages as the browser printed them. */
export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Everything on them that has a name, in the order of the pages. */
  readonly places: readonly Destination[];
}

// No server answers there: the page gets its files from us, and nothing from anyone else.
const ORIGIN = "http://print.invalid/";

/** How long a book may take. Paged.js can come to a state in which it makes empty pages for ever. */
const PATIENCE = 10 * 60_000;

export interface PrintingOptions {
  /** Milliseconds after which it gives up. */
  readonly patience?: number;
  /** Hears how many pages are cut. */
  readonly onPage?: (count: number) => void;
}

/**
 * Cuts a document into pages with Paged.js and prints them. Paged.js loses text after an error and goes on,
 * so the first complaint of the page ends the build.
 * @param files all that the page may ask for, by their names; @param document one of them.
 * @param scripts those of them that run before the pages are cut.
 */
export async function printPages(
  browser: Browser,
  files: ReadonlyMap<string, ServedFile>,
  document: string,
  scripts: readonly string[],
  { patience = PATIENCE, onPage = () => undefined }: PrintingOptions = {},
): Promise<Printed> {
  const page = await browser.newPage();
  const { promise: failed, reject } = Promise.withResolvers<never>();
  const fail = (complaint: string): void => {
    reject(new BuildError(`${document} cannot be printed: ${complaint}`));
  };
  const clock = setTimeout(() => fail(`not finished after ${patience / 1000} seconds`), patience);
  listen(page, fail);
  page.on("request", (request) => {
    answer(request, files).catch((error: unknown) => fail(String(error)));
  });
  try {
    return await Promise.race([failed, layOutAndPrint(page, document, scripts, onPage)]);
  } finally {
    clearTimeout(clock);
    await page.close();
  }
}

// What the page says after it failed, or while it is closed, is heard no more: a promise is settled once.
function listen(page: Page, fail: (complaint: string) => void): void {
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warn") fail(message.text());
  });
  page.on("pageerror", (error) => fail(error instanceof Error ? error.message : String(error)));
  page.on("requestfailed", (request) => fail(`${request.url()} is none of our files`));
}

async function answer(request: HTTPRequest, files: ReadonlyMap<string, ServedFile>): Promise<void> {
  const url = request.url();
  if (url.startsWith("data:")) return request.continue();
  const file = url.startsWith(ORIGIN) ? files.get(url.slice(ORIGIN.length)) : undefined;
  if (file) await request.respond({ contentType: file.type, body: file.content });
  else await request.abort("blockedbyclient");
}

async function layOutAndPrint(
  page: Page,
  document: string,
  scripts: readonly string[],
  onPage: (count: number) => void,
): Promise<Printed> {
  const printer = new Printer({
    closeAfter: false,
    additionalScripts: scripts.map((script) => ORIGIN + script),
  });
  await page.setRequestInterception(true);
  let count = 0;
  printer.on("page", () => onPage(++count));
  printer.browser = { newPage: () => Promise.resolve(page) };
  await printer.render(ORIGIN + document);
  const { pages, places } = await page.evaluate(findPlaces);
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: false,
    timeout: 0,
  });
  return { bytes, pages, places };
}

// Runs in the page. What a page break cut in two has its name only where it starts.
function findPlaces(): { pages: number; places: { name: string; page: number; top: number }[] } {
  const pages = [...document.querySelectorAll(".pagedjs_page")];
  const places = pages.flatMap((page, index) => {
    const sheet = page.getBoundingClientRect();
    return [...page.querySelectorAll("section [id], nav [id], .note[id]")].map((element) => ({
      name: element.id,
      page: index + 1,
      top: (element.getBoundingClientRect().top - sheet.top) / sheet.height,
    }));
  });
  const first = new Map(places.toReversed().map((place) => [place.name, place]));
  return { pages: pages.length, places: places.filter((place) => first.get(place.name) === place) };
}
