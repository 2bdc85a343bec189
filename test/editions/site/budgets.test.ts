import { globSync } from "node:fs";
import { extname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatRows } from "../../../build/terminal.ts";
import { browserIsMissing, testNeeding } from "../../checkers.ts";
import { host, packedSize } from "../../host.ts";
import { madeEditions } from "../../made.ts";
import type { Served } from "../../serve.ts";
import { openBrowser, type OpenBrowser } from "./browser.ts";
import { asReader } from "./examine.ts";

/** What a page of a text may weigh on its way to a reader, in bytes. */
const MOST = { words: 16_000, script: 4_000, whole: 52_000 } as const;

/** What a reader's browser fetched for a page, and how far lines moved while it came and was read. */
interface Weighed {
  readonly page: string;
  readonly files: readonly string[];
  readonly shift: number;
}

declare global {
  var shifts: number | undefined;
}

let site = "";
let pages: readonly string[] = [];
let served: Served | undefined;
let open: OpenBrowser | undefined;
let weighed: readonly Weighed[] = [];

beforeAll(async () => {
  site = join(await madeEditions(), "site");
  pages = globSync("*/*/{res,dec,draft}-*/index.html", { cwd: site }).sort();
  if (browserIsMissing() !== undefined) return;
  served = await host(site);
  open = await openBrowser();
  const all: Weighed[] = [];
  // A reader of his own for each: nothing is there from the page before.
  for (const page of pages)
    all.push(await asReader(open.browser, PHONE, (tab) => weigh(tab, page)));
  weighed = all;
});
afterAll(async () => {
  await open?.close();
  served?.close();
});

const PHONE = { viewport: { width: 390, height: 844 } } as const;

async function weigh(tab: Page, page: string): Promise<Weighed> {
  const files = new Set<string>();
  tab.on("request", (request) => void files.add(new URL(request.url()).pathname.slice(1)));
  await tab.addInitScript(() => {
    globalThis.shifts = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const moved: unknown = Reflect.get(entry, "value");
        if (typeof moved === "number") globalThis.shifts = (globalThis.shifts ?? 0) + moved;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  await tab.goto(`${served?.address ?? ""}/${page}`, { waitUntil: "networkidle" });
  const shift = await tab.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo(0, top);
      await frame();
      await frame();
    }
    return globalThis.shifts;
  });
  if (shift === undefined) throw new Error("nobody saw the lines");
  return { page, files: [...files], shift };
}

/** The weight of the files of some kinds. */
function sum({ files }: Weighed, ...kinds: readonly string[]): number {
  return files
    .filter((file) => kinds.includes(extname(file)))
    .reduce((total, file) => total + packedSize(join(site, file)), 0);
}

const needing = testNeeding(browserIsMissing());

describe("a page of a text, on its way to a phone", () => {
  test("there are pages to weigh", () => expect(pages.length).toBeGreaterThan(9));

  needing(
    "weighs little: its words and their looks, all with fonts, and the script by itself",
    async () => {
      const rows = weighed.map((one) => [
        one.page.split("/").at(-2) ?? "",
        ...[
          sum(one, ".html"),
          sum(one, ".css"),
          sum(one, ".js"),
          sum(one, ".html", ".css", ".js"),
          sum(one, ".woff2"),
          sum(one, ".html", ".css", ".js", ".woff2"),
        ].map(String),
        one.shift.toFixed(3),
      ]);
      const head = ["brotli, bytes", "HTML", "CSS", "script", "together", "fonts", "all", "shift"];
      console.log(formatRows([head, ...rows], 1));
      for (const one of weighed) {
        expect(one.files).toContain("assets/site.css");
        expect(sum(one, ".html", ".css", ".js"), one.page).toBeLessThanOrEqual(MOST.words);
        expect(sum(one, ".js"), one.page).toBeLessThanOrEqual(MOST.script);
        expect(sum(one, ".html", ".css", ".js", ".woff2"), one.page).toBeLessThanOrEqual(
          MOST.whole,
        );
      }
    },
  );

  needing(
    "comes with no file that only a search, a print or a visit without a network needs",
    async () => {
      for (const { page, files } of weighed) {
        const others = files.filter(
          (file) =>
            file !== page && !/^assets\/(?:[\w-]+\.(?:css|js|svg|webmanifest)|fonts\/)/.test(file),
        );
        expect(others, page).toEqual([]);
        expect(
          files.filter((file) => /search|offline|index\.json|\.bin$/.test(file)),
          page,
        ).toEqual([]);
      }
    },
  );

  needing("moves no line, neither while it comes nor while it is read", async () => {
    expect(
      weighed.filter(({ shift }) => shift > 0).map(({ page, shift }) => `${page}: ${shift}`),
    ).toEqual([]);
    expect(weighed).toHaveLength(pages.length);
  });

  needing("a line that moves is seen", async () => {
    const moved = await open?.browser.newPage({ viewport: { width: 390, height: 844 } });
    if (!moved) throw new Error("no browser");
    const [page = ""] = pages;
    await moved.addInitScript(() => {
      addEventListener("load", () => {
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            const late = document.createElement("p");
            late.append("late ".repeat(200));
            document.body.prepend(late);
          }),
        );
      });
    });
    const { shift } = await weigh(moved, page);
    await moved.close();
    expect(shift).toBeGreaterThan(0);
  });
});
