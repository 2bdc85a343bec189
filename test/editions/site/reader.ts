import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { browserIsMissing } from "../../checkers.ts";
import { serve, type Served } from "../../serve.ts";
import { openBrowser, type OpenBrowser } from "./browser.ts";
import { ARABIC, ENGLISH } from "./resolution.ts";
import { makeSmallSite, type SmallSite } from "./small-site.ts";

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const DESK = { viewport: { width: 1280, height: 800 } };
export const WIDE = { viewport: { width: 1600, height: 900 } };

/** The page of the resolution; `ar/` before it is that in Arabic. */
export const PAGE = "ga/7/res-7-1/index.html";

/** A reader of one page, who finds no error on it. */
export type Read = (
  reader: BrowserContextOptions & { readonly fromFolder?: boolean },
  path: string,
  work: (page: Page) => Promise<void>,
  before?: (page: Page) => Promise<void>,
) => Promise<void>;

/** Makes the small site for the tests of a file, and gives what opens its pages. */
export function readerOfSmallSite(): Read {
  let site: SmallSite | undefined;
  let served: Served | undefined;
  let open: OpenBrowser | undefined;
  beforeAll(async () => {
    site = await makeSmallSite({ en: ENGLISH, ar: ARABIC });
    served = await serve(site.folder);
    if (browserIsMissing() === undefined) open = await openBrowser();
  });
  afterAll(async () => {
    await open?.close();
    served?.close();
    site?.remove();
  });
  return async ({ fromFolder = false, ...reader }, path, work, before) => {
    if (!open || !site || !served) throw new Error("no browser");
    const context = await open.browser.newContext(reader);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    await before?.(page);
    await page.goto(
      fromFolder ? pathToFileURL(join(site.folder, path)).href : `${served.address}/${path}`,
    );
    await work(page);
    await context.close();
    expect(errors).toEqual([]);
  };
}

/** What has the focus, by its name, its class or its words. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { id, className, textContent } = document.activeElement ?? document.body;
    return id || className || textContent;
  });
}
