import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { browserIsMissing } from "../../checkers.ts";
import { serve, type Served } from "../../serve.ts";
import { openBrowser, type OpenBrowser } from "./browser.ts";

/** A site behind an address, and a browser to look at it. */
export interface ServedSite {
  readonly browser: () => Browser;
  /** The address of a page, `cosp-uncac/7/index.html`. */
  readonly address: (page: string) => string;
}

/** Serves a site to a browser for the tests of a group; `keepsFor` as in `serve`. */
export function serveSite(folder: () => string | Promise<string>, keepsFor?: number): ServedSite {
  let running: OpenBrowser | undefined;
  let served: Served | undefined;
  beforeAll(async () => {
    served = await serve(await folder(), keepsFor);
    if (browserIsMissing() === undefined) running = await openBrowser();
  });
  afterAll(async () => {
    await running?.close();
    served?.close();
  });
  return {
    browser() {
      if (!running) throw new Error("no browser");
      return running.browser;
    },
    address: (page) => `${served?.address ?? ""}/${page}`,
  };
}
