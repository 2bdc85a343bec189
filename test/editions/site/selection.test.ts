import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { axe, browserIsMissing, testNeeding } from "../../checkers.ts";
import { DESK, focused, PAGE, PHONE, readerOfSmallSite, WIDE } from "./reader.ts";

const read = readerOfSmallSite();

const CLIPBOARD = { permissions: ["clipboard-read", "clipboard-write"] };

const start = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Select paragraphs" }).click();
  await page.locator(".choosing").waitFor();
};
const pick = (page: Page, name: string) =>
  page.locator(`[id="${name}"]`).locator(":scope > .pick, :scope > p > .pick");
const count = (page: Page) => page.locator(".choosing output").innerText();

/** The lines that would be printed of a page. */
const printed = async (page: Page): Promise<string> => {
  await page.emulateMedia({ media: "print" });
  const words = await page.locator("article").innerText();
  await page.emulateMedia({ media: "screen" });
  return words.replace(/\s+/g, " ");
};

describe("a reader who selects paragraphs", () => {
  testNeeding(browserIsMissing())(
    "prints those alone, with what leads to them and their notes",
    () =>
      read(DESK, PAGE, async (page) => {
        await start(page);
        await pick(page, "pp1").check();
        await pick(page, "op2.b").check();
        expect(await count(page)).toBe("Paragraphs selected: 2");
        const words = await printed(page);
        for (const kept of [
          "Resolution 7/1 Asset recovery",
          "Excerpt: preambular para. 1, para. 2 (b)",
          page.url().replace(/#.*/, ""), // which follows the reader
          "The Conference of the States Parties,",
          "Recalling the Convention",
          "2. Calls upon States parties:",
          "(b) To return, as foreseen",
          "1 United Nations, Treaty Series",
          "4 Article 57.",
        ]) {
          expect(words).toContain(kept);
        }
        for (const left of [
          "Noting",
          "(a)",
          "Urges",
          "3.",
          "A long note",
          "Annex",
          "Vienna",
          "Meetings",
        ])
          expect(words).not.toContain(left);
      }),
  );

  testNeeding(browserIsMissing())("asks the browser to print, in the same window", () =>
    read(
      DESK,
      PAGE,
      async (page) => {
        await start(page);
        await pick(page, "op3").check();
        await page.getByRole("button", { name: "Print" }).click();
        expect(await page.evaluate(() => document.body.dataset["printed"])).toBe("1");
        expect(page.context().pages()).toHaveLength(1);
      },
      async (page) => {
        await page.addInitScript(() => {
          window.print = () => (document.body.dataset["printed"] = "1");
        });
      },
    ),
  );

  testNeeding(browserIsMissing())("copies them as plain words and with their looks", () =>
    read({ ...DESK, ...CLIPBOARD }, PAGE, async (page) => {
      await start(page);
      for (const name of ["pp2", "op2.c", "annex.1"]) await pick(page, name).check();
      await page.locator(".choosing").getByRole("button", { name: "Copy" }).click();
      await page.getByRole("status").getByText("Text copied").waitFor();
      const [text = "", markup = ""] = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const flavours = ["text/plain", "text/html"];
        return Promise.all(flavours.map(async (type) => (await item?.getType(type))?.text()));
      });
      const lines = text.replaceAll("\r", "").split("\n\n");
      expect(lines[0]).toContain("Excerpt: preambular para. 2, para. 2 (c), Annex, para. 1");
      expect(lines[2]).toMatch(/^Noting a report\[2\] and another,\[3\] in accordance/);
      expect(lines.slice(3, 7)).toEqual([
        "2. Calls upon States parties:",
        "    (c) To train:",
        "        (i) Judges;",
        "        (ii) Officers;",
      ]);
      expect(lines.slice(7, 11)).toEqual([
        "Annex",
        "Terms of reference",
        "Meetings",
        "1. The group meets.",
      ]);
      expect(lines.slice(11).map((line) => line.slice(0, 10))).toEqual([
        "[2] CAC/CO",
        "[3] A long",
      ]);
      expect(markup).toMatch(/<em[^>]*>Noting<\/em> a report\[2\]/);
      expect(markup).toMatch(/<blockquote[^>]*><p[^>]*>\(c\) To train:/);
      expect(markup).toContain('href="https://docs.un.org/en/CAC/COSP/2017/4"');
      expect(markup).not.toMatch(/ id=| class=/);
    }),
  );

  testNeeding(browserIsMissing())("has tables with their rows", () =>
    read({ ...DESK, ...CLIPBOARD }, PAGE, async (page) => {
      await start(page);
      await page.getByRole("checkbox", { name: "Annex, table 1" }).check();
      await page.locator(".choosing").getByRole("button", { name: "Copy" }).click();
      await page.getByRole("status").getByText("Text copied").waitFor();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text.replaceAll("\r", "")).toContain(
        "Its meetings\nYear\tMeetings\tPlace\n2018\t2\tVienna",
      );
      expect(await printed(page)).toContain("Vienna");
    }),
  );

  testNeeding(browserIsMissing())("sees a paragraph and its items agree", () =>
    read(DESK, PAGE, async (page) => {
      await start(page);
      const state = (name: string) =>
        pick(page, name).evaluate((box: HTMLInputElement) =>
          box.indeterminate ? "some" : box.checked ? "all" : "none",
        );
      await pick(page, "op2.c.i").check();
      expect(await state("op2")).toBe("some");
      expect(await state("op2.c")).toBe("some");
      await pick(page, "op2").check();
      for (const name of ["op2.a", "op2.c", "op2.c.ii"]) expect(await state(name)).toBe("all");
      expect(await count(page)).toBe("Paragraphs selected: 1");
      await pick(page, "op2.c.ii").uncheck();
      expect(await state("op2")).toBe("some");
      expect(await count(page)).toBe("Paragraphs selected: 3");
    }),
  );

  testNeeding(browserIsMissing())("takes all or none, and is told where nothing is selected", () =>
    read(DESK, PAGE, async (page) => {
      await start(page);
      const bar = page.locator(".choosing");
      await bar.getByRole("button", { name: "All" }).click();
      const boxes = page.locator(".pick");
      expect(await page.locator(".pick:checked").count()).toBe(await boxes.count());
      expect(await printed(page)).not.toContain("Excerpt");
      await bar.getByRole("button", { name: "None" }).click();
      expect(await page.locator(".pick:checked").count()).toBe(0);
      await bar.getByRole("button", { name: "Print" }).click();
      await page.getByRole("status").getByText("No paragraph is selected yet.").waitFor();
    }),
  );

  testNeeding(browserIsMissing())("does so with keys alone, and hears how many there are", () =>
    read(DESK, PAGE, async (page) => {
      await page.getByRole("button", { name: "Select paragraphs" }).focus();
      await page.keyboard.press("Enter");
      await page.locator(".choosing:focus").waitFor();
      expect(await page.locator(".choosing").ariaSnapshot()).toContain(
        'status: "Paragraphs selected: 0"',
      );
      for (let nth = 0; nth < 6; nth += 1) await page.keyboard.press("Tab");
      expect(await focused(page)).toBe("pick");
      await page.keyboard.press("Space");
      expect(await count(page)).toBe("Paragraphs selected: 1");
      await page.keyboard.press("Escape");
      expect(await focused(page)).toBe("choosing");
      await page.keyboard.press("Escape");
      expect(await focused(page)).toBe("choose");
      expect(await page.locator(".pick, .choosing").count()).toBe(0);
      expect(await printed(page)).toContain("Urges States parties");
    }),
  );

  testNeeding(browserIsMissing())("does so by touch, from the label of a paragraph", () =>
    read(PHONE, PAGE, async (page) => {
      await page.locator("#op3 .label").tap();
      await page.getByRole("dialog").getByRole("button", { name: "Select paragraphs" }).tap();
      await page.locator(".choosing").waitFor();
      expect(await pick(page, "op3").isChecked()).toBe(true);
      await pick(page, "op1").tap();
      expect(await count(page)).toBe("Paragraphs selected: 2");
      for (const one of await page.locator(".pick, .choosing button").all()) {
        const box = await one.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
        expect(box?.x).toBeGreaterThanOrEqual(0);
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    }),
  );

  for (const reader of [PHONE, DESK, WIDE]) {
    testNeeding(browserIsMissing())(
      `has a box beside each paragraph that covers no word, ${reader.viewport.width} pixels wide`,
      () =>
        read(reader, PAGE, async (page) => {
          await start(page);
          const covered = await page.evaluate(() => {
            const boxes = [...document.querySelectorAll(".pick:not(:has(+ .table))")];
            return boxes.filter((box) => {
              const { left, right, top } = box.getBoundingClientRect();
              const words = box.parentElement
                ?.querySelector(".label, .place")
                ?.getBoundingClientRect();
              return (
                !words ||
                (words.left < right && left < words.right) ||
                Math.abs(words.top - top) > 12
              );
            }).length;
          });
          expect(covered).toBe(0);
          const left = await page.evaluate(() =>
            [...document.querySelectorAll(".pick")].map((box) => box.getBoundingClientRect().left),
          );
          expect(Math.max(...left) - Math.min(...left)).toBeLessThan(2);
          expect(Math.min(...left)).toBeGreaterThanOrEqual(0);
        }),
    );
  }

  testNeeding(browserIsMissing())("does so in Arabic, from right to left", () =>
    read({ ...PHONE, ...CLIPBOARD }, `ar/${PAGE}`, async (page) => {
      await page.getByRole("button", { name: "اختيار فقرات" }).tap();
      await pick(page, "op1.b").check();
      const box = await pick(page, "op1.b").boundingBox();
      const words = await page.locator('[id="op1.b"] .label').boundingBox();
      expect(box?.x).toBeGreaterThan((words?.x ?? Infinity) + (words?.width ?? 0));
      await page.locator(".choosing").getByRole("button", { name: "نسخ" }).tap();
      await page.getByRole("status").getByText("نُسخ").waitFor();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text).toContain("مقتطف: الفقرة 1 (ب)");
      expect(text).toContain("1 - يحث الدول الأطراف على ما يلي:");
      expect(text).toContain("    (ب) الاسترداد[2].");
      // A note that a note refers to comes along.
      expect(text).toContain("[1] الأمم المتحدة");
      expect(text).toContain("[2] المادة 57.[1]");
      expect(text).not.toContain("(أ)");
    }),
  );

  testNeeding(browserIsMissing())("does so from a folder", () =>
    read({ ...DESK, fromFolder: true }, PAGE, async (page) => {
      await start(page);
      await pick(page, "op3").check();
      expect(await printed(page)).not.toContain("Urges");
    }),
  );
});

describe("the checkers find nothing", () => {
  for (const colorScheme of ["light", "dark"] as const) {
    testNeeding(browserIsMissing())(`where paragraphs are selected, ${colorScheme}`, () =>
      read({ ...DESK, colorScheme, bypassCSP: true }, PAGE, async (page) => {
        await start(page);
        await pick(page, "op2.b").check();
        await page.keyboard.press("End"); // where nothing is half under the bar
        expect(await axe(page)).toEqual([]);
      }),
    );
    for (const [name, reader] of [
      ["phone", PHONE],
      ["wide screen", WIDE],
    ] as const) {
      testNeeding(browserIsMissing())(`where a note is open, ${colorScheme}, on a ${name}`, () =>
        read({ ...reader, colorScheme, bypassCSP: true }, `ar/${PAGE}`, async (page) => {
          await page.locator("#fnref1").click();
          expect(await axe(page)).toEqual([]);
        }),
      );
    }
  }
});
