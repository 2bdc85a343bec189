import { chromium, type Browser } from "playwright-core";
import { findBrowsers } from "../../../build/browser-candidates.ts";
import { launchBrowser } from "../../../build/browser.ts";

/** A browser that Playwright drives. */
export interface OpenBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** The browser that prints, whichever is found, as a reader's. Each context is a reader of his own. */
export async function openBrowser(): Promise<OpenBrowser> {
  const running = await launchBrowser(findBrowsers(), { isOnNetwork: true });
  const browser = await chromium.connectOverCDP(running.browser.wsEndpoint());
  return {
    browser,
    async close() {
      await browser.close();
      await running.close();
    },
  };
}
