import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { browserIsMissing, testNeeding } from "../../checkers.ts";
import { madeEditions } from "../../made.ts";
import { asReader, WINDOWS } from "./examine.ts";
import { serveSite } from "./served.ts";

/** A page of each kind. */
const KINDS = [
  "index.html",
  "about.html",
  "404.html",
  "cosp-uncac/7/index.html",
  "cosp-uncac/7/proof.html",
  "cosp-uncac/7/calendar.html",
  "cosp-uncac/7/who.html",
  "cosp-uncac/7/data.html",
  "cosp-uncac/7/map.html",
  "cosp-uncac/7/res-7-1/index.html",
  "cosp-uncac/7/dec-7-1/cite/index.html",
  "cosp-uncac/7/draft-technical-assistance/index.html",
  "cosp-uncac/7/res-7-3/changes/index.html",
];

/** What a control lacks when it has the focus; empty where nothing is wrong. */
interface Stop {
  readonly control: string;
  readonly lacks: readonly string[];
}

/** Goes through a page by the tab key, until the focus leaves it. */
async function walk(
  page: Page,
): Promise<{ readonly stops: readonly Stop[]; readonly missed: readonly string[] }> {
  const stops: Stop[] = [];
  await page.evaluate(() => {
    const seen = new Set<Element>();
    Object.assign(globalThis, { seen });
  });
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(look);
    if (!stop) break;
    stops.push(stop);
  }
  return { stops, missed: await page.evaluate(missedControls) };
}

declare global {
  var seen: Set<Element>;
}

function look(): Stop | undefined {
  const control = document.activeElement;
  if (!(control instanceof HTMLElement) || control === document.body || seen.has(control)) return;
  seen.add(control);
  const { outlineStyle, outlineWidth } = getComputedStyle(control);
  const { x, y, width, height } = control.getClientRects()[0] ?? new DOMRect();
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const top = document.elementFromPoint(middleX, middleY);
  const name = control.getAttribute("aria-label") ?? control.textContent.trim();
  const isNamed = name !== "" || control.matches("input, select, [aria-labelledby]");
  const lacks = [
    ...(isNamed ? [] : ["a name"]),
    ...(outlineStyle === "none" || parseFloat(outlineWidth) < 2 ? ["a ring around it"] : []),
    ...(top && (control.contains(top) || top.contains(control)) ? [] : ["its place in sight"]),
  ];
  const shown = control.outerHTML.slice(0, 120);
  return { control: shown, lacks };
}

/** Controls that are to be seen and had no turn. What a picture leads to a table below it leads to as well. */
function missedControls(): string[] {
  const all = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  );
  const groups = new Set<string>();
  for (const one of seen) if (one instanceof HTMLInputElement) groups.add(one.name);
  return [...all]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !seen.has(one))
    .filter((one) => !one.matches(":disabled, svg[aria-hidden='true'] *"))
    .filter(
      (one) => !(one instanceof HTMLInputElement && one.type === "radio" && groups.has(one.name)),
    )
    .map((one) => one.outerHTML.slice(0, 120));
}

describe("whoever has only a keyboard", () => {
  const { address, browser } = serveSite(async () => join(await madeEditions(), "site"));

  for (const viewport of WINDOWS) {
    for (const path of KINDS) {
      testNeeding(browserIsMissing())(
        `reaches every control of ${path}, sees where he is and what it is called, at ${viewport.width}×${viewport.height}`,
        () =>
          asReader(browser(), { viewport, reducedMotion: "reduce" }, async (page) => {
            await page.goto(address(path));
            const { stops, missed } = await walk(page);
            expect(stops.length).toBeGreaterThan(3);
            expect(stops.filter(({ lacks }) => lacks.length > 0)).toEqual([]);
            expect(missed).toEqual([]);
          }),
      );
    }
  }

  testNeeding(browserIsMissing())(
    "is heard when a control has no name, no ring or no place in sight",
    () =>
      asReader(browser(), { viewport: WINDOWS[0] }, async (page) => {
        await page.setContent(
          '<style>button:focus{outline:0}div{position:fixed;inset:0}</style><button></button><button tabindex="-1">Last</button><div></div>',
        );
        const { stops, missed } = await walk(page);
        expect(stops).toEqual([
          {
            control: "<button></button>",
            lacks: ["a name", "a ring around it", "its place in sight"],
          },
        ]);
        expect(missed).toEqual(['<button tabindex="-1">Last</button>']);
      }),
  );

  testNeeding(browserIsMissing())("skips what stands on every page, and lands at the text", () =>
    asReader(browser(), { viewport: WINDOWS[0] }, async (page) => {
      await page.goto(address("cosp-uncac/7/res-7-1/index.html"));
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    }),
  );
});
