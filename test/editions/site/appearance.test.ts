import { join } from "node:path";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { axe, browserIsMissing, testNeeding } from "../../checkers.ts";
import { madeEditions } from "../../made.ts";
import { asReader, WINDOWS } from "./examine.ts";
import { serveSite } from "./served.ts";

const TEXT = "cosp-uncac/7/res-7-1/index.html";

describe("a page as its reader wants to see it", () => {
  const { address, browser } = serveSite(async () => join(await madeEditions(), "site"));
  const examine = (
    name: string,
    options: BrowserContextOptions,
    look: (page: Page) => Promise<void>,
  ) =>
    testNeeding(browserIsMissing())(name, () =>
      asReader(browser(), { viewport: WINDOWS[0], ...options }, look),
    );

  const paper = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
  const [LIGHT, DARK] = ["rgb(253, 252, 248)", "rgb(20, 23, 26)"];

  examine("is dark where the device is", { colorScheme: "dark" }, async (page) => {
    await page.goto(address(TEXT));
    expect(await paper(page)).toBe(DARK);
  });

  examine(
    "is light where he chose so, on every page and in every tab",
    { colorScheme: "dark" },
    async (page) => {
      await page.goto(address(TEXT));
      const other = await page.context().newPage();
      await other.goto(address("index.html"));
      await page.selectOption("#theme", "light");
      expect(await paper(page)).toBe(LIGHT);
      await other.waitForFunction(() => document.documentElement.dataset["theme"] === "light");
      expect(await paper(other)).toBe(LIGHT);
      await page.goto(address("about.html"));
      expect(await paper(page)).toBe(LIGHT);
      expect(await page.inputValue("#theme")).toBe("light");
      await page.selectOption("#theme", "");
      expect(await paper(page)).toBe(DARK);
    },
  );

  examine(
    "offers no choice that needs a script where there is none",
    { javaScriptEnabled: false },
    async (page) => {
      await page.goto(address(TEXT));
      expect(await page.isVisible("#theme")).toBe(false);
    },
  );

  examine("has stronger letters where he asks for contrast", { contrast: "more" }, async (page) => {
    await page.goto(address(TEXT));
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(ink).toBe("rgb(0, 0, 0)");
  });

  examine(
    "shows the paragraph that a link led to where he sets all colours",
    { forcedColors: "active" },
    async (page) => {
      await page.goto(address(`${TEXT}#op3`));
      const { outlineStyle, outlineWidth } = await page.evaluate(() => {
        const target = document.querySelector(":target");
        if (!target) throw new Error("no target");
        const style = getComputedStyle(target);
        return { outlineStyle: style.outlineStyle, outlineWidth: style.outlineWidth };
      });
      expect([outlineStyle, parseFloat(outlineWidth) >= 2]).toEqual(["solid", true]);
    },
  );

  for (const viewport of WINDOWS) {
    examine(
      `fits with letters twice as large, at ${viewport.width}×${viewport.height}`,
      { viewport },
      async (page) => {
        for (const path of [TEXT, "index.html", "cosp-uncac/7/index.html", "about.html"]) {
          await page.goto(address(path));
          await page.evaluate(() =>
            document.documentElement.style.setProperty("font-size", "200%", "important"),
          );
          expect(await widthOf(page), path).toBeLessThanOrEqual(viewport.width);
        }
      },
    );

    examine(
      `fits with the wider lines and words of WCAG 1.4.12, at ${viewport.width}×${viewport.height}`,
      { viewport, bypassCSP: true },
      async (page) => {
        await page.goto(address(TEXT));
        await page.addStyleTag({
          content:
            "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}",
        });
        expect(await widthOf(page)).toBeLessThanOrEqual(viewport.width);
      },
    );
  }

  examine(
    "is read whole without scripts and fonts, which a slow line may not bring",
    { javaScriptEnabled: false },
    async (page) => {
      const asked: string[] = [];
      await page.route(/\.(?:js|woff2)$/, async (route) => {
        asked.push(route.request().url());
        await route.abort();
      });
      await page.goto(address(TEXT));
      for (const name of ["pp1", "op1", "op28.c", "fn5"]) {
        expect(await page.isVisible(`[id="${name}"]`), name).toBe(true);
      }
      expect(asked.some((url) => url.endsWith(".woff2"))).toBe(true);
    },
  );

  examine("does not move what he reads while fonts and scripts come in", {}, async (page) => {
    await page.addInitScript(() => {
      Object.assign(globalThis, { shifted: 0 });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if ("value" in entry) shifted += Number(entry.value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    for (const path of [TEXT, "cosp-uncac/7/index.html", "index.html"]) {
      await page.goto(address(path), { waitUntil: "networkidle" });
      await page.mouse.wheel(0, 3000);
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => shifted), path).toBe(0);
    }
  });

  examine(
    "is judged by checks that see faint letters in either colours",
    { colorScheme: "dark" },
    async (page) => {
      await page.setContent(
        '<html lang="en" style="background:#000"><title>Faint</title><main><h1 style="color:#222">Faint letters</h1></main></html>',
      );
      expect((await axe(page, "colours")).map(({ code }) => code)).toEqual(["color-contrast"]);
    },
  );
});

declare global {
  var shifted: number;
}
