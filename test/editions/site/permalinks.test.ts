import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { browserIsMissing, testNeeding } from "../../checkers.ts";
import { DESK, focused, PAGE, PHONE, readerOfSmallSite } from "./reader.ts";

const read = readerOfSmallSite();

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const label = (page: Page, name: string) =>
  page.locator(`[id="${name}"]`).locator(".label, .place").first();

describe("a reader who presses the label of a paragraph", () => {
  testNeeding(browserIsMissing())("goes there, and can copy the link to it", () =>
    read({ ...DESK, ...CLIPBOARD }, PAGE, async (page) => {
      await label(page, "op2.b").click();
      expect(new URL(page.url()).hash).toBe("#op2.b");
      const box = page.getByRole("dialog", { name: "Resolution 7/1, para. 2 (b)" });
      await box.getByRole("button", { name: "Copy link" }).click();
      await page.getByRole("status").getByText("Link copied:").waitFor();
      expect(await copied(page)).toBe(page.url());
      expect(await box.isVisible()).toBe(false);
    }),
  );

  testNeeding(browserIsMissing())("can copy how it is cited", () =>
    read({ ...DESK, ...CLIPBOARD }, PAGE, async (page) => {
      for (const [name, citation] of [
        ["pp1", "Sessions resolution 7/1, preambular para. 1"],
        ["pp3.b", "Sessions resolution 7/1, preambular para. 3 (b)"],
        ["op3", "Sessions resolution 7/1, para. 3"],
        ["op2.c.ii", "Sessions resolution 7/1, para. 2 (c) (ii)"],
        ["annex.1", "Sessions resolution 7/1, Annex, para. 1"],
      ] as const) {
        await label(page, name).click();
        await page.getByRole("button", { name: "Copy citation" }).click();
        await page.getByRole("status").getByText(citation, { exact: false }).waitFor();
        expect(await copied(page)).toBe(citation);
      }
    }),
  );

  testNeeding(browserIsMissing())(
    "can copy its words, with those that lead to it and its notes",
    () =>
      read({ ...DESK, ...CLIPBOARD }, PAGE, async (page) => {
        await label(page, "op2.b").click();
        await page.getByRole("button", { name: "Copy text" }).click();
        await page.getByRole("status").getByText("Text copied").waitFor();
        expect((await copied(page)).replaceAll("\r", "").split("\n\n")).toEqual([
          ["Resolution 7/1", "Asset recovery", "Excerpt: para. 2 (b)", page.url()].join("\n"),
          "The Conference of the States Parties,",
          "2. Calls upon States parties:",
          "    (b) To return, as foreseen;[4]",
          "[4] Article 57.",
        ]);
      }),
  );

  testNeeding(browserIsMissing())("does so by touch, with targets wide enough for a finger", () =>
    read({ ...PHONE, ...CLIPBOARD }, PAGE, async (page) => {
      await label(page, "op1").tap();
      await page.locator(".box").waitFor();
      for (const button of await page.locator(".box button").all()) {
        const box = await button.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      }
      await page.getByRole("button", { name: "Copy link" }).tap();
      await page.getByRole("status").getByText("Link copied:").waitFor();
      expect(await copied(page)).toBe(page.url());
    }),
  );

  testNeeding(browserIsMissing())("does so with keys alone, and is back at the label", () =>
    read({ ...DESK, ...CLIPBOARD }, PAGE, async (page) => {
      await label(page, "op3").focus();
      await page.keyboard.press("Enter");
      await page.locator(".box:focus").waitFor();
      await page.keyboard.press("Tab");
      expect(await focused(page)).toBe("Copy link");
      await page.keyboard.press("Enter");
      await page.getByRole("status").getByText("Link copied:").waitFor();
      expect(await copied(page)).toMatch(/#op3$/);
      expect(await label(page, "op3").evaluate((it) => it === document.activeElement)).toBe(true);
    }),
  );

  testNeeding(browserIsMissing())("reads the citation in the language of the text", () =>
    read({ ...PHONE, ...CLIPBOARD }, `ar/${PAGE}`, async (page) => {
      await label(page, "op1.b").tap();
      await page.getByRole("button", { name: "نسخ الإحالة المرجعية" }).tap();
      await page.getByRole("status").getByText("نُسخت").waitFor();
      expect(await copied(page)).toBe("الدورات، القرار 7/1، الفقرة 1 (ب)");
    }),
  );

  testNeeding(browserIsMissing())("copies the link of the language of a column, side by side", () =>
    read(
      { ...DESK, ...CLIPBOARD },
      "ga/7/res-7-1/parallel/index.html?languages=en+ar",
      async (page) => {
        await label(page, "op1.b--ar").click();
        await page.getByRole("button", { name: "Copy link" }).click();
        await page.getByRole("status").getByText("Link copied:").waitFor();
        expect(await copied(page)).toMatch(/\?languages=en\+ar#op1\.b--ar$/);
      },
    ),
  );

  testNeeding(browserIsMissing())(
    "chooses languages though the address ends in nothing that is",
    () =>
      read(DESK, "ga/7/res-7-1/parallel/index.html#%", async (page) => {
        await page.locator('input[value="ar"]').uncheck();
        expect(page.url()).toMatch(/\?languages=en#%$/);
      }),
  );

  testNeeding(browserIsMissing())("can still open it in another tab", () =>
    read(DESK, PAGE, async (page) => {
      const opened = page.context().waitForEvent("page");
      await label(page, "op3").click({ modifiers: ["ControlOrMeta"] });
      expect((await opened).url()).toMatch(/#op3$/);
      expect(await page.locator(".box").count()).toBe(0);
    }),
  );
});

/** What the clipboard holds, by way of a field that it is pasted in. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => document.body.append(document.createElement("textarea")));
  const field = page.locator("textarea");
  await field.focus();
  await page.keyboard.press("ControlOrMeta+v");
  return field.inputValue();
}

describe("a reader whom the browser gives no clipboard", () => {
  for (const fromFolder of [false, true]) {
    testNeeding(browserIsMissing())(
      `can copy a link all the same, ${fromFolder ? "from a folder" : "over a line that is not encrypted"}`,
      () =>
        read(
          { ...DESK, fromFolder },
          PAGE,
          async (page) => {
            await label(page, "op3").click();
            await page.getByRole("button", { name: "Copy link" }).click();
            await page.getByRole("status").getByText("Link copied:").waitFor();
            // The address follows the reader to the field that is at the end of the page.
            const address = page.url();
            expect(address).toMatch(/#op3$/);
            expect(await pasted(page)).toBe(address);
          },
          async (page) => {
            await page.addInitScript(() =>
              Object.defineProperty(navigator, "clipboard", { value: undefined }),
            );
          },
        ),
    );
  }

  testNeeding(browserIsMissing())("is told when nothing can be copied, and sees what it was", () =>
    read(
      DESK,
      PAGE,
      async (page) => {
        await label(page, "op3").click();
        await page.getByRole("button", { name: "Copy citation" }).click();
        const said = page.getByRole("status").getByText("did not let this be copied");
        expect(await said.innerText()).toContain("Sessions resolution 7/1, para. 3");
      },
      async (page) => {
        await page.addInitScript(() => {
          Object.defineProperty(navigator, "clipboard", { value: undefined });
          document.execCommand = () => false;
        });
      },
    ),
  );
});

describe("a reader who comes by a link to a paragraph", () => {
  testNeeding(browserIsMissing())("sees which it is, with colours of his own too", () =>
    read({ ...DESK, forcedColors: "active" }, `${PAGE}#op2.b`, async (page) => {
      const outline = (name: string) =>
        page
          .locator(`[id="${name}"]`)
          .evaluate((element) => getComputedStyle(element).outlineStyle);
      expect(await outline("op2.b")).toBe("solid");
      expect(await outline("op2.a")).toBe("none");
    }),
  );

  testNeeding(browserIsMissing())("needs no script, and finds no control that needs one", () =>
    read({ ...DESK, javaScriptEnabled: false }, PAGE, async (page) => {
      await label(page, "op3").click();
      expect(page.url()).toMatch(/#op3$/);
      const background = (name: string) =>
        page.locator(`#${name}`).evaluate((element) => getComputedStyle(element).backgroundColor);
      expect(await background("op3")).not.toBe(await background("op1"));
      expect(await page.getByRole("button").count()).toBe(0);
    }),
  );

  testNeeding(browserIsMissing())("is led there, and told so, when the rest does not come", () =>
    read(
      DESK,
      PAGE,
      async (page) => {
        await label(page, "op3").click();
        await page.getByRole("status").getByText("could not be loaded").waitFor();
        expect(page.url()).toMatch(/#op3$/);
        await page.unroute("**/select-*.js");
        await label(page, "op3").click();
        await page.getByRole("button", { name: "Copy link" }).waitFor();
      },
      async (page) => {
        await page.route("**/select-*.js", (route) => route.abort());
      },
    ),
  );
});
