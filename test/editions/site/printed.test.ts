import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { browserIsMissing, testNeeding } from "../../checkers.ts";
import { DESK, PAGE, readerOfSmallSite, WIDE } from "./reader.ts";

const read = readerOfSmallSite();

/** The words of each page that the browser prints, in their order. */
async function printed(page: Page): Promise<readonly string[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const document = await getDocument({ data, verbosity: 0 }).promise;
  const pages = Array.from({ length: document.numPages }, async (_, nth) => {
    const { items } = await (await document.getPage(nth + 1)).getTextContent();
    const words = items.flatMap((item) =>
      "str" in item ? [item.str, item.hasEOL ? " " : ""] : [],
    );
    return words.join("").replace(/\s+/g, " ");
  });
  return Promise.all(pages);
}

describe("a reader who prints a page", () => {
  for (const [how, reader] of [
    ["from a wide screen", WIDE],
    ["without a script", { ...DESK, javaScriptEnabled: false }],
  ] as const) {
    testNeeding(browserIsMissing())(
      `finds the name of the text and the number on each, the notes, how it is cited, and no control, ${how}`,
      () =>
        read(reader, PAGE, async (page) => {
          const pages = await printed(page);
          const all = pages.join(" ");
          expect(pages.length).toBeGreaterThan(1);
          for (const [nth, words] of pages.entries()) {
            expect(words).toContain(String(nth + 1));
            if (nth > 0) expect(words).toContain("Resolution 7/1");
          }
          expect(all).toMatch(/seized\..*1 United Nations, Treaty Series.*4 Article 57\./);
          expect(all.match(/vol\. 2349/g)).toHaveLength(1);
          expect(all).toContain("Sessions resolution 7/1");
          expect(all).toContain("This edition holds, in order");
          expect(all).toContain("ga/7/res-7-1/index.html#op1");
          expect(all).not.toMatch(
            /Select paragraphs|Colours|Skip to the text|↩|¶|How that was proved/,
          );
        }),
    );
  }

  testNeeding(browserIsMissing())("finds the address that the page came from", () =>
    read(DESK, PAGE, async (page) => {
      expect((await printed(page)).join("").replaceAll(" ", "")).toContain(`${page.url()}#op1`);
    }),
  );

  testNeeding(browserIsMissing())("has what was dark on white paper", () =>
    read({ ...DESK, colorScheme: "dark" }, PAGE, async (page) => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      const { color, backgroundColor } = await page.evaluate(() => {
        const style = getComputedStyle(document.documentElement);
        return { color: style.color, backgroundColor: style.backgroundColor };
      });
      expect(backgroundColor).toBe("rgb(255, 255, 255)");
      expect(color).toBe("rgb(29, 31, 33)");
    }),
  );
});
