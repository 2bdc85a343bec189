import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { browserIsMissing, testNeeding } from "../../checkers.ts";
import { serve, type Served } from "../../serve.ts";
import { openBrowser, type OpenBrowser } from "./browser.ts";
import { DESK, focused, PAGE, PHONE } from "./reader.ts";
import { makeSmallSite, type SmallSite } from "./small-site.ts";

const head = (nth: number) =>
  `---\nkind: resolution\nnumber: 7/${nth}\n---\n\n# Resolution 7/${nth}\n\n## Rules of ${nth}\n\nThe General Assembly,`;

// A reference by itself in its line, for a pointer goes to the middle of it.
const FIRST = `${head(1)}

1. *Recalls* paragraph 5 (b) below;

2. *Recalls* its resolution 7/2;

3. *Recalls* paragraph 1 of its resolution 7/2;

4. *Recalls* Security Council resolution 1373 (2001);

5. *Asks* States:

    (a) To detect;

    (b) To return.[^1]

[^1]: See resolution 7/2.
`;

const SECOND = `${head(2)}\n\n1. *Urges* all to read[^1] this.\n\n[^1]: All of it.\n`;

let site: SmallSite | undefined;
let served: Served | undefined;
let open: OpenBrowser | undefined;
beforeAll(async () => {
  site = await makeSmallSite({ en: [FIRST, SECOND] });
  served = await serve(site.folder);
  if (browserIsMissing() === undefined) open = await openBrowser();
});
afterAll(async () => {
  await open?.close();
  served?.close();
  site?.remove();
});

/** Opens the first text for a reader, who finds no error on it. */
async function read(
  reader: BrowserContextOptions & { readonly fromFolder?: boolean },
  work: (page: Page) => Promise<void>,
): Promise<void> {
  if (!open || !site || !served) throw new Error("no browser");
  const { fromFolder = false, ...options } = reader;
  const context = await open.browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  const folder = fromFolder ? pathToFileURL(join(site.folder, "")).href : served.address;
  await page.goto(`${folder.replace(/\/$/, "")}/${PAGE}`);
  await work(page);
  await context.close();
  expect(errors).toEqual([]);
}

const HERE = "paragraph 5 (b)";
const WHOLE = "resolution 7/2";
const THERE = "paragraph 1 of its resolution 7/2";

const link = (page: Page, name: string) =>
  page.locator("article .operative").getByRole("link", { name, exact: true });

describe("who points at a reference", () => {
  testNeeding(browserIsMissing())("sees the words that it points to, of this page and others", () =>
    read(DESK, async (page) => {
      const box = page.locator(".preview");
      for (const [name, words] of [
        [HERE, "Resolution 7/1, para. 5 (b)(b) To return."],
        [THERE, "Resolution 7/2, para. 11. Urges all to read this."],
        [WHOLE, "Resolution 7/2Rules of 2"],
      ] as const) {
        await page.mouse.move(0, 0);
        await box.waitFor({ state: "detached" });
        await link(page, name).hover();
        await box.filter({ hasText: words.slice(-9) }).waitFor();
        expect((await box.textContent())?.replace(/\s+/g, " ").trim()).toBe(words);
      }
      // Nothing in it has a name or leads anywhere: all of that stands elsewhere.
      expect(await box.locator("[id], a, sup").count()).toBe(0);
    }),
  );

  testNeeding(browserIsMissing())(
    "can go over to the words, has them as long as he stays, and sends them away with Escape",
    () =>
      read(DESK, async (page) => {
        const box = page.locator(".preview");
        await link(page, HERE).hover();
        await box.waitFor();
        await box.hover();
        await page.mouse.move(0, 0);
        await box.waitFor({ state: "detached" });
        await link(page, HERE).hover();
        await box.waitFor();
        await page.keyboard.press("Escape");
        expect(await box.count()).toBe(0);
      }),
  );

  testNeeding(browserIsMissing())("goes there by a press, as without a script", () =>
    read(DESK, async (page) => {
      await link(page, THERE).hover();
      await page.locator(".preview").waitFor();
      await link(page, THERE).click();
      await page.waitForURL(/res-7-2\/index\.html#op1$/);
      await page.evaluate(() => history.back());
      await page.waitForURL(/res-7-1/, { waitUntil: "commit" });
      expect(await page.locator(".preview").count()).toBe(0);
    }),
  );
});

testNeeding(browserIsMissing())(
  "who goes by keys sees the words at each reference, hears none of them, and meets no stop more",
  () =>
    read(DESK, async (page) => {
      const box = page.locator(".preview");
      await page.locator("#op1 .label").focus();
      await page.keyboard.press("Tab");
      await box.waitFor();
      expect(await focused(page)).toBe("reference");
      expect(await page.locator("#op1").ariaSnapshot()).not.toContain("To return");
      await page.keyboard.press("Tab");
      await box.waitFor({ state: "detached" });
      await page.keyboard.press("Tab");
      await box.filter({ hasText: "Rules of 2" }).waitFor();
      for (let nth = 0; nth < 4; nth += 1) await page.keyboard.press("Tab");
      await box.waitFor({ state: "detached" });
      const here = page.locator(":focus");
      expect(await here.getAttribute("href")).toBe("https://docs.un.org/en/S/RES/1373(2001)");
      expect(await here.getAttribute("title")).toBe("docs.un.org");
    }),
);

describe("who taps a reference", () => {
  testNeeding(browserIsMissing())("reads the words, and goes on to them or stays", () =>
    read(PHONE, async (page) => {
      const box = page.getByRole("dialog");
      await link(page, THERE).tap();
      await box.waitFor();
      expect(await box.innerText()).toContain("Urges all to read this.");
      await box.getByRole("button", { name: "Close" }).tap();
      await box.waitFor({ state: "hidden" });
      expect(page.url()).toMatch(/res-7-1\/index\.html$/);
      await link(page, THERE).tap();
      await box.getByRole("link", { name: "Go there" }).tap();
      await page.waitForURL(/res-7-2\/index\.html#op1$/);
    }),
  );

  testNeeding(browserIsMissing())("is led there at once where the words cannot be had", () =>
    read(PHONE, async (page) => {
      await page.route("**/boxes-*.js", (route) => route.abort());
      await link(page, THERE).tap();
      await page.waitForURL(/res-7-2\/index\.html#op1$/);
    }),
  );

  testNeeding(browserIsMissing())("is led there from a folder too, which gives no words", () =>
    read({ ...PHONE, fromFolder: true }, async (page) => {
      await link(page, HERE).tap();
      await page.getByRole("dialog").waitFor();
      await page.keyboard.press("Escape");
      await link(page, THERE).tap();
      await page.waitForURL(/res-7-2\/index\.html#op1$/);
    }),
  );
});

testNeeding(browserIsMissing())("a page asks for no preview before a reader comes to one", () =>
  read(DESK, async (page) => {
    await page.waitForLoadState("networkidle");
    expect(await page.locator('script[src*="boxes"]').count()).toBe(0);
    const asked: string[] = [];
    page.on("request", (request) => void asked.push(request.url().replace(/^.*\/(?=.*\/)/, "")));
    const before = await link(page, THERE).boundingBox();
    await link(page, THERE).hover();
    await page.locator(".preview").waitFor();
    // What comes late moves nothing.
    expect(await link(page, THERE).boundingBox()).toEqual(before);
    expect(asked).toEqual(["assets/boxes-en.js", "res-7-2/index.html"]);
  }),
);
