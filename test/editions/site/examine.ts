import { availableParallelism } from "node:os";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { AXE, axe, type Finding } from "../../checkers.ts";

/** The windows that every page is looked at in: a phone and a desk. */
export const WINDOWS = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const;

const SCHEMES = [
  ["light", "all"],
  ["dark", "colours"],
] as const;

/**
 * Lets a reader of his own look at pages. Unless he allows workers nothing is kept for when he has no network, which
 * has tests of its own: else each reader of a page would fetch its whole session.
 */
export async function asReader<T>(
  browser: Browser,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ serviceWorkers: "block", ...options });
  try {
    return await look(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What axe says of pages in a window, in light and in dark. */
export async function axeOfPages(
  browser: Browser,
  viewport: (typeof WINDOWS)[number],
  addresses: readonly string[],
): Promise<readonly Finding[]> {
  return ofPages(browser, viewport, addresses, async (page) => {
    const findings: Finding[] = [];
    for (const [colorScheme, asks] of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      const found = await axe(page, asks);
      findings.push(...found.map((finding) => ({ ...finding, scheme: colorScheme })));
    }
    return findings;
  });
}

/** Those among addresses whose page is wider than a phone of 320 pixels. */
export async function tooWide(
  browser: Browser,
  addresses: readonly string[],
): Promise<readonly string[]> {
  const viewport = { width: 320, height: 640 };
  return ofPages(browser, viewport, addresses, async (page, address) => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    return width > viewport.width ? [`${address} is ${width} pixels wide`] : [];
  });
}

/** Opens pages, as many at a time as there are processors, and gives what is found on them in their order. */
async function ofPages<T>(
  browser: Browser,
  viewport: { readonly width: number; readonly height: number },
  addresses: readonly string[],
  look: (page: Page, address: string) => Promise<readonly T[]>,
): Promise<readonly T[]> {
  const options = { viewport, reducedMotion: "reduce" } as const;
  const found: (readonly T[])[] = [];
  const left = addresses.entries();
  const readers = Array.from({ length: availableParallelism() }, () =>
    asReader(browser, options, async (page) => {
      await page.addInitScript({ content: AXE });
      for (const [nth, address] of left) {
        await page.goto(address);
        found[nth] = await look(page, address);
      }
    }),
  );
  await Promise.all(readers);
  return found.flat();
}
