import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject } from "vitest";
import { chooseSessions } from "../../../build/load.ts";
import { makeSite } from "../../../build/site.ts";
import { browserIsMissing, testNeeding } from "../../checkers.ts";
import { silent } from "../../made.ts";
import { serve, type Served } from "../../serve.ts";
import { openBrowser, type OpenBrowser } from "./browser.ts";

const long = (words: string) =>
  `${words} ${"and to report to it on all of this ".repeat(12).trim()}`;

const ENGLISH = [
  "# Resolution 7/1",
  "## Asset recovery",
  "The Conference,",
  ...["Recalling", "Noting", "Welcoming"].map((lead) => long(`*${lead}* its resolution`) + ",[^1]"),
  ...Array.from({ length: 30 }, (_, nth) => {
    const paragraph = `${nth + 1}. ${long(nth === 11 ? "*Also calls upon* States" : "*Urges* States")}`;
    if (nth !== 27) return `${paragraph};`;
    const items = ["a", "b", "c"].map((letter) => `    (${letter}) ${long("To act")};`);
    return [`${paragraph}:`, ...items, `        (ii) ${long("To act at once")};`].join("\n\n");
  }),
  "# Annex",
  "1. The rules.",
  "[^1]: All.",
  "[^2]: Some.",
].join("\n\n");

const ARABIC = [
  "# القرار 7/1",
  "## استرداد الموجودات",
  ...["تشير", "تلاحظ", "ترحب"].map((lead) => long(`*وإذ ${lead}* إلى قرارها`) + "،[^1]"),
  ...Array.from({ length: 30 }, (_, nth) => {
    const paragraph = `${nth + 1} - ${long("*تحث* الدول")}`;
    const items = ["أ", "ب", "ج"].map((letter) => `    (${letter}) ${long("العمل")}؛`);
    return nth === 27 ? [`${paragraph}:`, ...items].join("\n\n") : `${paragraph}؛`;
  }),
  "[^1]: الكل.",
].join("\n\n");

const OTHER = `# Resolution 7/2\n\n## Prevention\n\n1. ${long("*Urges* States")};`;

function write(content: string, language: string, texts: Readonly<Record<string, string>>): void {
  const folder = join(content, "ga/7", language);
  mkdirSync(folder, { recursive: true });
  const session = `---\nkind: session\nbody: ga\nname: General Assembly\nsession: 7\nlanguage: ${language}\nparts:\n  - [${Object.keys(texts).join(", ")}]\n---\n\n# Report\n\n## A. Resolutions\n`;
  writeFileSync(join(folder, "session.md"), session);
  for (const [name, text] of Object.entries(texts)) {
    const number = name.slice(4).replace("-", "/");
    const file = `---\nkind: resolution\nnumber: ${number}\n---\n\n${text}\n`;
    writeFileSync(join(folder, `${name}.md`), file);
  }
}

describe("a reader of a text", () => {
  let site = "";
  let served: Served | undefined;
  let opened: OpenBrowser | undefined;
  const errors: string[] = [];
  const contexts: BrowserContext[] = [];

  beforeAll(async () => {
    if (browserIsMissing() !== undefined) return;
    const folder = join(inject("workshop"), "reading");
    const content = join(folder, "content");
    write(content, "en", { "res-7-1": ENGLISH, "res-7-2": OTHER });
    write(content, "ar", { "res-7-1": ARABIC });
    await makeSite(silent, chooseSessions(content), folder);
    site = join(folder, "site");
    served = await serve(site);
    opened = await openBrowser();
  });
  afterAll(async () => {
    await opened?.close();
    served?.close();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    expect(errors.splice(0)).toEqual([]);
  });

  const TEXT = "ga/7/res-7-1/index.html";
  const WIDE = { viewport: { width: 1280, height: 800 } };
  const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

  /** A reader with his own store, at a page. */
  async function visit(path: string, options: BrowserContextOptions = WIDE): Promise<Page> {
    if (!opened || !served) throw new Error("no browser");
    const context = await opened.browser.newContext({ serviceWorkers: "block", ...options });
    contexts.push(context);
    const page = await context.newPage();
    page.on("pageerror", (error) => errors.push(String(error)));
    await page.goto(path.startsWith("file:") ? path : `${served.address}/${path}`);
    return page;
  }

  const hashOf = (page: Page) => new URL(page.url()).hash;
  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute("href") ?? document.activeElement?.id);
  const current = (page: Page) => page.locator('#outline [aria-current="true"]');
  const status = (page: Page) => page.getByRole("status").filter({ hasText: /\S/ });
  /** Scrolls until a place stands at the top of the window. */
  const readTo = (page: Page, name: string) =>
    page.evaluate((id) => {
      scrollBy(0, (document.getElementById(id)?.getBoundingClientRect().top ?? 0) - 60);
    }, name);
  /** Waits for what comes soon, on a busy machine too. */
  const soon = <T>(look: () => Promise<T> | T) => expect.poll(look, { timeout: 15_000 });
  const rests = (page: Page, hash: string) => soon(() => hashOf(page)).toBe(hash);

  const see = testNeeding(browserIsMissing());

  see("on a wide screen has its contents beside it, and the text where it was", async () => {
    const page = await visit(TEXT);
    const article = page.locator("article");
    const [box, outline] = [
      await article.boundingBox(),
      await page.locator("#outline").boundingBox(),
    ];
    expect(outline?.x).toBeGreaterThan(0);
    expect((outline?.x ?? 0) + (outline?.width ?? 0)).toBeLessThan(box?.x ?? 0);
    expect(
      await page.getByRole("navigation", { name: "Contents of this text" }).innerText(),
    ).toContain("Also calls upon");
    await page.evaluate(() => document.querySelector("#outline")?.remove());
    expect(await article.boundingBox()).toEqual(box);
  });

  see("sees in the contents which paragraph he reads, wherever he scrolls", async () => {
    const page = await visit(TEXT);
    await soon(() => current(page).count()).toBe(0);
    await readTo(page, "op12");
    await soon(() => current(page).allTextContents()).toEqual(["12. Also calls upon"]);
    await readTo(page, "op28.b");
    await soon(() => current(page).allTextContents()).toEqual(["28. Urges"]);
    const [entry, list] = [
      await current(page).boundingBox(),
      await page.locator("#outline").boundingBox(),
    ];
    expect(entry?.y).toBeLessThan((list?.y ?? 0) + (list?.height ?? 0));
    await readTo(page, "pp2");
    await soon(() => current(page).allTextContents()).toEqual(["Preamble"]);
  });

  see(
    "reads the paragraph, and not the note that stands beside it on a very wide screen",
    async () => {
      const page = await visit(TEXT, { viewport: { width: 1600, height: 900 } });
      await readTo(page, "op12");
      await rests(page, "#op12");
      await readTo(page, "pp2");
      await rests(page, "#pp2");
      await page.locator("#pp2 .mark a").click();
      await soon(() => focused(page)).toBe("fn1");
      expect(hashOf(page)).toBe("#pp2");
    },
  );

  see(
    "on a phone opens the contents by the thumb or by keys, and they cover nothing until then",
    async () => {
      const page = await visit(TEXT, PHONE);
      const bar = page.getByRole("button", { name: "Contents" });
      expect((await bar.boundingBox())?.y).toBe(844 - 48);
      expect(await page.locator("#outline").isVisible()).toBe(false);
      await bar.tap();
      await page.locator('#outline a[href="#op12"]').tap();
      await rests(page, "#op12");
      expect(await page.locator("#outline").isVisible()).toBe(false);
      await soon(() => bar.innerText()).toContain("12. Also calls upon");
      await bar.focus();
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBe("goto");
      await page.keyboard.press("Escape");
      expect(await page.locator("#outline").isVisible()).toBe(false);
      expect(await bar.evaluate((button) => button === document.activeElement)).toBe(true);
    },
  );

  see("has the foot of the page above the bar of the phone", async () => {
    const page = await visit(TEXT, PHONE);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const foot = await page.locator("#theme").boundingBox();
    expect((foot?.y ?? 0) + (foot?.height ?? 0)).toBeLessThan(844 - 48);
  });

  for (const [screen, options] of [
    ["wide screen", WIDE],
    ["phone", PHONE],
  ] as const) {
    see(
      `without a script has the contents on a ${screen}, and no field that does nothing`,
      async () => {
        const page = await visit(TEXT, { ...options, javaScriptEnabled: false });
        if (options === PHONE) await page.getByRole("button", { name: "Contents" }).tap();
        expect(await page.locator("#goto").isVisible()).toBe(false);
        await page.locator('#outline a[href="#op3"]').click();
        expect(hashOf(page)).toBe("#op3");
        const top = (await page.locator("#op3").boundingBox())?.y ?? -1;
        expect(top).toBeGreaterThanOrEqual(0);
        expect(top).toBeLessThan(100);
      },
    );
  }

  see("goes to a paragraph by writing its number, by keys alone", async () => {
    const page = await visit(TEXT);
    for (const [written, name] of [
      ["28 (c)", "op28.c"],
      ["28 (c) (ii)", "op28.c.ii"],
      ["op12", "op12"],
      ["preamble 2", "pp2"],
      ["note 1", "fn1"],
      ["annex 1", "annex.1"],
      ["２８ｂ", "op28.b"],
    ] as const) {
      await page.keyboard.press("Alt+g");
      expect(await focused(page)).toBe("goto");
      await page.keyboard.type(written);
      await page.keyboard.press("Enter");
      await rests(page, `#${name}`);
      expect(await page.evaluate(() => document.querySelector(":target")?.id)).toBe(name);
      expect(await page.evaluate(() => document.activeElement?.closest("article [id]")?.id)).toBe(
        name,
      );
    }
  });

  see(
    "goes to a paragraph of an Arabic text by what is printed in it and by its name",
    async () => {
      const page = await visit(`ar/${TEXT}`, PHONE);
      for (const [written, name] of [
        ["٢٨ (ج)", "op28.c"],
        ["28 b", "op28.b"],
        ["الفقرة ٣ من الديباجة", "pp3"],
        ["الحاشية 1", "fn1"],
      ] as const) {
        await page.keyboard.press("Alt+g");
        await page.keyboard.type(written);
        await page.keyboard.press("Enter");
        await rests(page, `#${name}`);
        expect(await page.locator("#outline").isVisible()).toBe(false);
      }
    },
  );

  see("is told in words what is not there, and led to what is nearest", async () => {
    const page = await visit(TEXT, PHONE);
    await page.keyboard.press("Alt+g");
    const answer = page.locator("#outline output");
    for (const [written, said] of [
      ["28 (z)", "There is no “28 (z)” in this text. Nearest: paragraph 28"],
      ["op99", "There is no “op99” in this text. Nearest: paragraph 30"],
      ["pp9", "There is no “pp9” in this text. Nearest: preambular paragraph 3"],
      ["hello", "A paragraph is written as 28 (c), pp7 or note 5."],
    ] as const) {
      await page.keyboard.type(written);
      await page.keyboard.press("Enter");
      await expect
        .poll(async () => (await answer.innerText()).replace(/[\u2068\u2069]/g, ""))
        .toBe(said);
      expect(await focused(page)).toBe("goto");
    }
    await page.keyboard.type("28 (z)");
    await page.keyboard.press("Enter");
    await answer.getByRole("link", { name: "paragraph 28" }).tap();
    await rests(page, "#op28");
    expect(await page.locator("#outline").isVisible()).toBe(false);
  });

  see("can write the letter of the keys elsewhere, and a letter alone does nothing", async () => {
    const page = await visit(TEXT);
    await page.keyboard.press("g");
    expect(await focused(page)).not.toBe("goto");
    await page.locator("#theme").focus();
    await page.keyboard.press("Alt+g");
    expect(await focused(page)).toBe("theme");
  });

  see("has the address of what he reads, and the way back is not longer", async () => {
    const page = await visit(`${TEXT}?from=mail`);
    const steps = await page.evaluate(() => history.length);
    expect(hashOf(page)).toBe("");
    await readTo(page, "op12");
    await rests(page, "#op12");
    await readTo(page, "op28.b");
    await rests(page, "#op28.b");
    expect(await page.evaluate(() => history.length)).toBe(steps);
    expect(new URL(page.url()).search).toBe("?from=mail");
    await page.evaluate(() => scrollTo(0, 0));
    await rests(page, "");
  });

  see("keeps the address that he came with while its paragraph is in sight", async () => {
    const page = await visit(`${TEXT}#op12`);
    await page.evaluate(() => {
      const replace = history.replaceState.bind(history);
      history.replaceState = (state, unused, address) => {
        document.documentElement.dataset["shown"] += ` ${String(address)}`;
        replace(state, unused, address);
      };
    });
    await page.evaluate(() => scrollBy(0, -300));
    await soon(() => page.evaluate(() => scrollY)).toBeLessThan(5000);
    await soon(() => current(page).allTextContents()).toEqual(["12. Also calls upon"]);
    await readTo(page, "op20");
    await rests(page, "#op20");
    const shown = await page.evaluate(() => document.documentElement.dataset["shown"]);
    expect(shown).toMatch(/^\S* #op20$/);
    expect(await page.evaluate(() => document.querySelector(":target")?.id)).toBe("op12");
  });

  see("takes his place along to another language", async () => {
    const page = await visit(TEXT);
    await readTo(page, "op20");
    await rests(page, "#op20");
    const place = await page.evaluate(() => scrollY);
    await page.locator("nav.languages a.parallel").evaluate((last) => {
      if (last instanceof HTMLElement) last.focus({ preventScroll: true });
    });
    await page.keyboard.press("Shift+Tab");
    expect(await page.evaluate(() => scrollY)).toBe(place);
    expect(await focused(page)).toContain("/ar/");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/ar\/.*#op20$/, { waitUntil: "commit" });
    expect((await page.locator("#op20").boundingBox())?.y).toBeLessThan(200);
  });

  see("finds the text where he left it when he goes back, and is offered nothing", async () => {
    const page = await visit(TEXT);
    await readTo(page, "op20");
    await rests(page, "#op20");
    const place = await page.evaluate(() => scrollY);
    await page.locator('.neighbours [rel="next"]').evaluate((link) => {
      if (link instanceof HTMLElement) link.focus({ preventScroll: true });
    });
    await page.keyboard.press("Enter");
    // A page that is only just coming cannot be left in a test.
    await page.waitForURL(/res-7-2/);
    await page.goBack({ waitUntil: "commit" });
    await soon(() => page.evaluate(() => scrollY)).toBe(place);
    expect(await status(page).count()).toBe(0);
  });

  see("goes back from a note to the paragraph, step by step", async () => {
    const page = await visit(TEXT);
    await readTo(page, "op20");
    await rests(page, "#op20");
    const place = await page.evaluate(() => scrollY);
    await page.locator('#outline a[href="#fn1"]').click();
    await rests(page, "#fn1");
    await page.goBack({ waitUntil: "commit" });
    await rests(page, "#op20");
    await soon(() => page.evaluate(() => scrollY)).toBe(place);
  });

  see("is offered his paragraph when he comes later, and can refuse", async () => {
    const page = await visit(TEXT);
    await readTo(page, "op12");
    await rests(page, "#op12");
    const later = () => page.goto(`${served?.address ?? ""}/${TEXT}`);
    await page.goto(`${served?.address ?? ""}/index.html`);
    await later();
    await expect
      .poll(() => status(page).innerText())
      .toContain("Continue where you were: 12. Also calls upon");
    await status(page).getByRole("link").click();
    await rests(page, "#op12");
    expect(await status(page).count()).toBe(0);

    await page.goto(`${served?.address ?? ""}/${TEXT}?again`);
    await status(page).getByRole("button", { name: "Close" }).click();
    expect(await status(page).count()).toBe(0);
    await page.goto(`${served?.address ?? ""}/index.html`);
    await later();
    await page.waitForLoadState();
    expect(await status(page).count()).toBe(0);
  });

  see(
    "is offered nothing where the address says where he wants to be, or where he has read to the end",
    async () => {
      const page = await visit(TEXT);
      await readTo(page, "op12");
      await rests(page, "#op12");
      await page.goto(`${served?.address ?? ""}/index.html`);
      await page.goto(`${served?.address ?? ""}/${TEXT}#op3`);
      expect(await status(page).count()).toBe(0);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await soon(() => page.evaluate(() => localStorage.getItem("places"))).toBe("[]");
    },
  );

  see("leaves the places of no more than a hundred texts in his browser", async () => {
    const page = await visit(TEXT);
    await page.evaluate(() => {
      const many = Array.from({ length: 150 }, (_, nth) => [`/${nth}`, "op1"]);
      localStorage.setItem("places", JSON.stringify(many));
    });
    await readTo(page, "op12");
    await rests(page, "#op12");
    const kept = await page.evaluate(() => localStorage.getItem("places") ?? "");
    expect(kept.split("],[")).toHaveLength(100);
    expect(kept).toMatch(/"\/149","op1"\],\["\/ga\/7\/res-7-1\/index.html","op12"\]\]$/);
  });

  for (const [what, broken] of [
    [
      "keeps nothing",
      () =>
        Object.defineProperty(globalThis, "localStorage", {
          get: () => {
            throw new Error("denied");
          },
        }),
    ],
    ["kept something else", () => localStorage.setItem("places", '{"a":1}')],
  ] as const) {
    see(`reads on where his browser ${what}`, async () => {
      const page = await visit("index.html");
      await page.addInitScript(broken);
      await page.goto(`${served?.address ?? ""}/${TEXT}`);
      await readTo(page, "op12");
      await rests(page, "#op12");
      await soon(() => current(page).allTextContents()).toEqual(["12. Also calls upon"]);
    });
  }

  see("is told of an address that leads nowhere, and what is nearest to it", async () => {
    const page = await visit(`${TEXT}#op99`, PHONE);
    const said = async () => (await status(page).innerText()).replace(/[\u2068\u2069]/g, "");
    await soon(said).toContain("There is no “op99” in this text. Nearest: paragraph 30");
    await status(page).getByRole("link").tap();
    await rests(page, "#op30");
    expect(await status(page).count()).toBe(0);
    await page.evaluate(() => (location.hash = "#op28.x"));
    await soon(said).toContain("There is no “op28.x” in this text. Nearest: paragraph 28");
    await page.evaluate(() => (location.hash = "#<img src=x>%"));
    await soon(said).toContain("the beginning of the text");
    expect(await page.locator(".status img").count()).toBe(0);
    await status(page).getByRole("button", { name: "Close" }).tap();
    expect(await status(page).count()).toBe(0);
  });

  see("finds all of this in a folder too", async () => {
    const text = pathToFileURL(join(site, TEXT)).href;
    const page = await visit(`${text}#op99`);
    await soon(() => status(page).innerText()).toContain("paragraph 30");
    await page.keyboard.press("Alt+g");
    await page.keyboard.type("28 (c)");
    await page.keyboard.press("Enter");
    await rests(page, "#op28.c");
    await readTo(page, "op12");
    await soon(() => current(page).allTextContents()).toEqual(["12. Also calls upon"]);
    await page.goto(pathToFileURL(join(site, "index.html")).href);
    await page.goto(text);
    await soon(() => status(page).innerText()).toContain("12. Also calls upon");
  });

  see("is led by the browser to the texts before and behind, where there are any", async () => {
    const page = await visit("ga/7/res-7-2/index.html");
    const links = (rel: string) => page.locator(`link[rel="${rel}"]`).count();
    expect([await links("prev"), await links("next")]).toEqual([1, 0]);
    await page
      .getByRole("navigation", { name: "Previous and next text" })
      .getByRole("link")
      .click();
    await page.waitForURL(/res-7-1/, { waitUntil: "commit" });
    await page.goto(`${served?.address ?? ""}/ar/${TEXT}`);
    expect([await links("prev"), await links("next")]).toEqual([0, 0]);
    expect(await page.locator(".neighbours").count()).toBe(0);
  });
});
