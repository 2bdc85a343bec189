import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliCompressSync } from "node:zlib";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bundleSingle } from "../../../build/client.ts";
import { readInstrument } from "../../../src/markdown/read.ts";
import { verifySingle } from "../../../src/verify/single.ts";
import { renderSingle } from "../../../templates/site/single.ts";
import { browserIsMissing, testNeeding } from "../../checkers.ts";
import { madeEditions } from "../../made.ts";
import { openBrowser, type OpenBrowser } from "./browser.ts";

/** What the file of the real session may weigh: in bytes, and as it travels. */
const [BYTES, TRAVELLING] = [200_000, 30_000];

/** A session of two texts whose paragraphs have the same names, with words that only marks and case part. */
function madeSession(language: string, words: readonly string[]) {
  const instruments = words.map((text, nth) => {
    const front = `---\nkind: resolution\nnumber: 7/${nth + 1}\n---\n\n# Resolution 7/${nth + 1}\n\n`;
    const path = `res-7-${nth + 1}`;
    return readInstrument({ path, text: `${front}${text}\n` }, path).instrument;
  });
  const title = {
    text: [{ type: "text", value: "Resolutions" } as const],
    spans: [{ start: 0, end: 0 }] as const,
  };
  return {
    session: {
      body: { id: "ga", name: "General Assembly" },
      kind: "regular",
      number: 7,
      language,
      title: [],
      parts: [{ label: "A.", title, opening: undefined, instruments }],
      drafts: [],
      facts: [],
    } as const,
    proof: { sources: [], corrections: [], unsourced: [] },
  };
}

const ENGLISH = [
  "1. *Urges* the States parties to <script>act</script>;[^1]\n\n2. *Asks* for São Tomé’s co\u2011operation:\n\n    (a) On assets;\n\n[^1]: All of them.",
  "1. *Urges* parties to assess;\n\n2. *Notes* the SAO TOME declaration.[^1]\n\n[^1]: Of 2017.",
];

let folder = "";
let english = "";
let real = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "plenary-single-"));
  english = renderSingle(madeSession("en", ENGLISH), await bundleSingle("en"));
  real = join(await madeEditions(), "site/downloads/cosp-uncac-7-en.html");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a session as one file", () => {
  test("weighs what a mail can carry", () => {
    const bytes = readFileSync(real);
    const travelling = brotliCompressSync(bytes).length;
    console.log(`one file: ${bytes.length} bytes, ${travelling} as it travels (brotli)`);
    expect(bytes.length).toBeLessThanOrEqual(BYTES);
    expect(travelling).toBeLessThanOrEqual(TRAVELLING);
  });

  test("is offered on the page of the session with its size", () => {
    const contents = readFileSync(join(real, "../../cosp-uncac/7/index.html"), "utf8");
    const size = Math.round(statSync(real).size / 1000);
    expect(contents).toContain(
      `<a href="../../downloads/cosp-uncac-7-en.html" download>One file, to keep or send</a> <span class="detail">HTML, ${size} kB</span>`,
    );
  });

  test("has every name once, though its texts have the same names", () => {
    const { session } = madeSession("en", ENGLISH);
    expect(verifySingle("downloads/ga-7-en.html", english, session)).toEqual([]);
    expect(english).toContain('<a class="label" href="#res-7-2.op1">1.</a>');
  });

  test("allows its own style and its own script, and nothing else", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(english)?.[1];
    const digest = (tag: string) => {
      const [, text = ""] = new RegExp(`<${tag}>(.*?)</${tag}>`, "s").exec(english) ?? [];
      expect(text).not.toBe("");
      return `sha256-${createHash("sha256").update(text).digest("base64")}`;
    };
    expect(policy).toBe(
      `default-src 'none'; style-src '${digest("style")}'; script-src '${digest("script")}'; base-uri 'none'; form-action 'none'`,
    );
    expect(english).not.toMatch(/ style="| src=| on\w+="|<link/);
  });

  test("speaks the language of its session", async () => {
    const arabic = renderSingle(madeSession("ar", ["1 - *يحث* الدول."]), await bundleSingle("ar"));
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    expect(arabic).toContain('placeholder="البحث في هذا الملف"');
    expect(arabic).toContain("عدد الفقرات التي عُثر عليها");
  });
});

describe("a reader who opens the one file from a folder", () => {
  let opened: OpenBrowser | undefined;
  beforeAll(async () => {
    if (browserIsMissing() === undefined) opened = await openBrowser();
  });
  afterAll(() => opened?.close());

  const read = async (
    markup: string,
    examine: (page: Page) => Promise<void>,
    options: BrowserContextOptions = {},
  ) => {
    const path = join(folder, "session.html");
    writeFileSync(path, markup);
    const context = await opened?.browser.newContext(options);
    if (!context) throw new Error("no browser");
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(pathToFileURL(path).href);
    await examine(page);
    await context.close();
    expect(faults).toEqual([]);
  };

  const find = async (page: Page, words: string) => {
    await page.getByRole("searchbox", { name: "Find in this file" }).fill(words);
    await page.keyboard.press("ArrowDown"); // the list comes when the reader pauses
    return page.getByRole("search").getByRole("status").filter({ hasText: /./ }).textContent();
  };

  const results = (page: Page) => page.getByRole("search").getByRole("link").allTextContents();

  testNeeding(browserIsMissing())(
    "finds words whatever their case, accents and hyphens, in their context, and hears how many",
    () =>
      read(english, async (page) => {
        expect(await find(page, "sao tome")).toBe("Paragraphs found: 2");
        expect(await results(page)).toEqual([
          "Resolution 7/1 · 2. Asks for São Tomé’s co\u2011operation:",
          "Resolution 7/2 · 2. Notes the SAO TOME declaration.",
        ]);
        expect(await page.locator("mark").allTextContents()).toEqual([
          "São",
          "Tomé",
          "SAO",
          "TOME",
        ]);
        await find(page, "co-operation");
        await page.getByText("Paragraphs found: 1", { exact: true }).waitFor();
      }),
  );

  testNeeding(browserIsMissing())(
    "finds words by their beginning, items by their numbers, notes and what looks like markup",
    () =>
      read(english, async (page) => {
        expect(await find(page, "ass")).toBe("Paragraphs found: 2");
        expect(await results(page)).toEqual([
          "Resolution 7/1 · 2. (a) On assets;",
          "Resolution 7/2 · 1. Urges parties to assess;",
        ]);
        await find(page, "<script> act");
        await page.getByText("Paragraphs found: 1", { exact: true }).waitFor();
        expect(await results(page)).toEqual([
          "Resolution 7/1 · 1. Urges the States parties to <script>act</script>;",
        ]);
        await find(page, "all of them");
        await page.getByText("Resolution 7/1 · Notes 1").waitFor();
        await find(page, "sessions");
        await page.getByText("Nothing found").waitFor();
        expect(await results(page)).toEqual([]);
      }),
  );

  testNeeding(browserIsMissing())("goes through what was found with keys alone", () =>
    read(english, async (page) => {
      await find(page, "urges");
      const box = page.getByRole("searchbox");
      await page.getByText("Paragraphs found: 2").waitFor();
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      expect(new URL(page.url()).hash).toBe("#res-7-2.op1");
      expect(await page.getByRole("search").getByRole("link").count()).toBe(0);
      await box.focus();
      await page.keyboard.press("Enter");
      expect(new URL(page.url()).hash).toBe("#res-7-1.op1");
      await box.focus();
      await page.keyboard.press("Escape");
      expect(await box.inputValue()).toBe("");
      expect(await results(page)).toEqual([]);
    }),
  );

  testNeeding(browserIsMissing())(
    "finds Arabic words however they are written and joined",
    async () => {
      const words = ["1 - *يحث* الدول على مكافحةِ الفساد.", "1 - *تشجع* والأمم."];
      await read(renderSingle(madeSession("ar", words), await bundleSingle("ar")), async (page) => {
        const box = page.getByRole("searchbox");
        const texts = page.getByRole("search").getByRole("link");
        await box.fill("مكافحه");
        await page.getByText("عدد الفقرات التي عُثر عليها: 1").waitFor();
        expect(await texts.count()).toBe(1);
        await box.fill("الامم");
        await page.locator("mark", { hasText: "الأمم" }).waitFor();
        expect(await texts.count()).toBe(1);
      });
    },
  );

  testNeeding(browserIsMissing())("finds Chinese words inside a sentence", async () => {
    const words = ["1. *敦促*各缔约国加强国际合作。"];
    await read(renderSingle(madeSession("zh", words), await bundleSingle("zh")), async (page) => {
      await page.getByRole("searchbox").fill("合作");
      await page.getByText("找到1段").waitFor();
      expect(await page.locator("mark").allTextContents()).toEqual(["合作"]);
    });
  });

  testNeeding(browserIsMissing())(
    "reads all of it without a script, and is shown no field that would do nothing",
    () =>
      read(
        english,
        async (page) => {
          expect(await page.getByRole("searchbox").count()).toBe(0);
          await page.getByRole("link", { name: "Resolution 7/2" }).click();
          expect(new URL(page.url()).hash).toBe("#res-7-2");
          await page.locator("#res-7-2").locator("[role=doc-noteref]").click();
          expect(await page.locator(":target").textContent()).toContain("Of 2017.");
          await page.locator(":target").locator("[role=doc-backlink]").click();
          expect(new URL(page.url()).hash).toBe("#res-7-2.fnref1");
        },
        { javaScriptEnabled: false },
      ),
  );

  testNeeding(browserIsMissing())("prints each text from a new page, without the field", () =>
    read(english, async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("header.site").isVisible()).toBe(false);
      const breaks = await page
        .locator("article")
        .evaluateAll((texts) => texts.map((text) => getComputedStyle(text).breakBefore));
      // The first stands below the heading of its part, which begins the page.
      expect(breaks).toEqual(["avoid", "page"]);
    }),
  );
});
