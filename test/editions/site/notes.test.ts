import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { browserIsMissing, testNeeding } from "../../checkers.ts";
import { DESK, focused, PAGE, PHONE, readerOfSmallSite, WIDE } from "./reader.ts";

const read = readerOfSmallSite();

const twice = (page: Page) =>
  page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    return ids.filter((id, nth) => ids.indexOf(id) !== nth);
  });

describe("a reader without a script", () => {
  for (const reader of [PHONE, WIDE]) {
    testNeeding(browserIsMissing())(
      `finds the notes at the end of the text, ${reader.viewport.width} pixels wide, and comes back to each mark`,
      () =>
        read({ ...reader, javaScriptEnabled: false }, PAGE, async (page) => {
          await page.locator("#fnref1").click();
          expect(page.url()).toMatch(/#fn1$/);
          const note = await page.locator("#fn1").boundingBox();
          const last = await page.locator("#op3").boundingBox();
          expect(note?.y).toBeGreaterThan(last?.y ?? Infinity);
          for (const back of await page.locator("#fn1 .back").all()) {
            const box = await back.boundingBox();
            expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
          }
          await page.locator("#fn1 .back").nth(1).click();
          expect(page.url()).toMatch(/#fnref1-2$/);
          expect(await page.locator(".choose").isVisible()).toBe(false);
        }),
    );
  }
});

describe("a reader with a phone", () => {
  testNeeding(browserIsMissing())("reads a note where its mark is, and goes on from there", () =>
    read(PHONE, PAGE, async (page) => {
      await page.locator("#fnref1").tap();
      const box = page.getByRole("dialog", { name: "Note 1" });
      await box.waitFor();
      expect(await box.innerText()).toContain(
        "United Nations, Treaty Series, vol. 2349, No. 42146.",
      );
      expect(await focused(page)).toBe("box");
      expect(await twice(page)).toEqual([]);
      expect(await box.locator(".back").count()).toBe(0);
      await box.getByRole("button", { name: "Close" }).tap();
      expect(await box.isVisible()).toBe(false);
      expect(await focused(page)).toBe("fnref1");
      expect(new URL(page.url()).hash).toBe("");
    }),
  );

  testNeeding(browserIsMissing())("can press a link in a note before it closes", () =>
    read(PHONE, PAGE, async (page) => {
      await page.route("https://docs.un.org/**", (route) =>
        route.fulfill({ body: "The document" }),
      );
      await page.locator("#fnref2").tap();
      await page.getByRole("dialog").getByRole("link", { name: "CAC/COSP/2017/4" }).tap();
      await page.waitForURL("https://docs.un.org/en/CAC/COSP/2017/4");
    }),
  );

  testNeeding(browserIsMissing())("closes a note by a press beside it, or on its mark", () =>
    read(PHONE, PAGE, async (page) => {
      const box = page.locator(".box");
      await page.locator("#fnref1").tap();
      await box.waitFor();
      await page.touchscreen.tap(200, 20);
      await box.waitFor({ state: "hidden" });
      expect(await focused(page)).toBe("fnref1");
      await page.locator("#fnref1").tap();
      await box.waitFor();
      await page.locator("#fnref1").tap();
      await box.waitFor({ state: "hidden" });
    }),
  );

  testNeeding(browserIsMissing())(
    "scrolls a long note by itself, and leads from it to the end",
    () =>
      read(PHONE, PAGE, async (page) => {
        await page.locator("#fnref3").tap();
        const box = page.locator(".box");
        const sizes = await box.evaluate(({ scrollHeight, clientHeight }) => [
          scrollHeight,
          clientHeight,
        ]);
        expect(sizes[0]).toBeGreaterThan(sizes[1] ?? Infinity);
        expect((await box.boundingBox())?.height).toBeLessThan(0.7 * PHONE.viewport.height);
        await box.getByRole("link", { name: "end of the text" }).tap();
        await page.waitForURL(/#fn3$/);
        expect(await box.isVisible()).toBe(false);
        expect(await page.evaluate(() => document.querySelector(":target")?.id)).toBe("fn3");
      }),
  );

  testNeeding(browserIsMissing())("reads notes from a folder too", () =>
    read({ ...PHONE, fromFolder: true }, PAGE, async (page) => {
      await page.locator("#fnref4").tap();
      expect(await page.getByRole("dialog", { name: "Note 4" }).innerText()).toContain(
        "Article 57.",
      );
    }),
  );

  testNeeding(browserIsMissing())("reads notes in a session as one file", () =>
    read({ ...PHONE, fromFolder: true }, "en.html", async (page) => {
      await page.locator('[id="res-7-1.fnref4"]').tap();
      expect(await page.getByRole("dialog", { name: "Note 4" }).innerText()).toContain(
        "Article 57.",
      );
      expect(await twice(page)).toEqual([]);
    }),
  );

  testNeeding(browserIsMissing())("reads notes in their language, side by side with others", () =>
    read(PHONE, "ga/7/res-7-1/parallel/index.html", async (page) => {
      await page.locator("#fnref2--ar").tap();
      const box = page.getByRole("dialog");
      expect(await box.innerText()).toContain("المادة 57.");
      expect(await box.evaluate((element) => getComputedStyle(element).direction)).toBe("rtl");
      expect(await twice(page)).toEqual([]);
    }),
  );
});

describe("a reader with keys alone", () => {
  testNeeding(browserIsMissing())(
    "opens a note with Enter or Space, reaches what is in it, and comes back with Escape",
    () =>
      read(DESK, PAGE, async (page) => {
        const box = page.locator(".box");
        for (const key of ["Enter", "Space"]) {
          await page.locator("#fnref2").focus();
          await page.keyboard.press(key);
          await box.waitFor();
          await page.keyboard.press("Tab");
          expect(await focused(page)).toBe("reference");
          await page.keyboard.press("Tab");
          expect(await focused(page)).toBe("to-end");
          await page.keyboard.press("Escape");
          await box.waitFor({ state: "hidden" });
          expect(await focused(page)).toBe("fnref2");
        }
      }),
  );

  testNeeding(browserIsMissing())("reads on behind the mark when a note is passed", () =>
    read(DESK, PAGE, async (page) => {
      await page.locator("#fnref2").press("Enter");
      await page.locator(".box").waitFor();
      for (let nth = 0; nth < 4; nth += 1) await page.keyboard.press("Tab");
      expect(await focused(page)).toBe("fnref3");
      expect(await page.locator(".box").isVisible()).toBe(false);
    }),
  );

  testNeeding(browserIsMissing())("meets a note in the margin, and comes back with Escape", () =>
    read(WIDE, PAGE, async (page) => {
      await page.locator("#fnref1-2").press("Enter");
      expect(await focused(page)).toBe("fn1");
      await page.keyboard.press("Escape");
      expect(await focused(page)).toBe("fnref1-2");
    }),
  );
});

/** Where the notes and likenesses stand, and where the lines of their marks. */
const places = (page: Page) =>
  page.evaluate(() => {
    const of = (element: Element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      return { left, right, top: top + scrollY, bottom: bottom + scrollY };
    };
    const text = document.querySelector("article");
    return {
      text: text && of(text),
      notes: [...document.querySelectorAll(".notes li")]
        .map((note) => ({ ...of(note), words: note.textContent.trim().slice(0, 20) }))
        .sort((a, b) => a.top - b.top),
      marks: [...document.querySelectorAll('[role="doc-noteref"]')].map(of),
      width: document.documentElement.scrollWidth,
    };
  });

describe("a reader with a wide screen", () => {
  testNeeding(browserIsMissing())(
    "has each note beside the line that refers to it, again at the second mark, and never one over another",
    () =>
      read(WIDE, PAGE, async (page) => {
        const { text, notes, marks, width } = await places(page);
        expect(notes.map(({ words }) => words.slice(0, 2).trim())).toEqual([
          "1",
          "2",
          "3",
          "1",
          "4",
        ]);
        for (const [nth, note] of notes.entries()) {
          expect(note.left).toBeGreaterThan(text?.right ?? Infinity);
          expect(note.top).toBeGreaterThanOrEqual(notes[nth - 1]?.bottom ?? 0);
          expect(note.top).toBeGreaterThan((marks[nth]?.top ?? Infinity) - 10);
        }
        // The first two have room where they belong.
        for (const nth of [0, 1]) {
          const [note, mark] = [notes[nth], marks[nth]];
          expect(note?.top).toBeLessThan(mark?.bottom ?? 0);
        }
        expect(width).toBe(WIDE.viewport.width);
        expect(await twice(page)).toEqual([]);
      }),
  );

  testNeeding(browserIsMissing())("has the note itself beside the mark that was pressed", () =>
    read(WIDE, PAGE, async (page) => {
      const top = async () => (await page.locator("#fn1").boundingBox())?.y ?? 0;
      const before = await top();
      await page.locator("#fnref1-2").click();
      expect(await focused(page)).toBe("fn1");
      expect(await top()).toBeGreaterThan(before + 100);
      expect((await places(page)).notes).toHaveLength(5);
      await page.locator("#fnref1").click();
      expect(Math.abs((await top()) - before)).toBeLessThan(2);
      expect(await page.locator(".box").count()).toBe(0);
    }),
  );

  testNeeding(browserIsMissing())("hears each note once", () =>
    read(WIDE, PAGE, async (page) => {
      const heard = await page.locator(".notes").ariaSnapshot();
      expect(heard.match(/link "United Nations, Treaty Series, vol\. 2349/g)).toHaveLength(1);
    }),
  );

  testNeeding(browserIsMissing())(
    "sees nothing move, though the script comes after the words",
    () =>
      read(
        { viewport: { width: 1600, height: 3000 } },
        PAGE,
        async (page) => {
          expect(await page.locator(".beside").count()).toBe(1);
          expect(await page.evaluate(() => performance.getEntriesByName("late").length)).toBe(1);
          const moved = await page.evaluate(
            () =>
              new Promise<number>((resolve) => {
                let count = 0;
                const watch = { type: "layout-shift", buffered: true };
                new PerformanceObserver((list) => (count += list.getEntries().length)).observe(
                  watch,
                );
                requestAnimationFrame(() => requestAnimationFrame(() => resolve(count)));
              }),
          );
          expect(moved).toBe(0);
        },
        async (page) => {
          await page.route("**/beside-*.js", async (route) => {
            await page.waitForFunction(() => performance.getEntriesByType("paint").length > 0);
            await page.evaluate(() => performance.mark("late"));
            await route.continue();
          });
        },
      ),
  );

  testNeeding(browserIsMissing())("has the notes although the script did not come", () =>
    read(
      WIDE,
      PAGE,
      async (page) => {
        await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
        const { notes } = await places(page);
        for (const [nth, note] of notes.entries()) {
          expect(note.top).toBeGreaterThanOrEqual(notes[nth - 1]?.bottom ?? 0);
        }
        expect(await page.locator("#fn1").isVisible()).toBe(true);
        await page.locator("#fnref1").click();
        expect(page.url()).toMatch(/#fn1$/);
      },
      async (page) => {
        await page.route("**/{site,beside}-*.js", (route) => route.abort());
      },
    ),
  );

  testNeeding(browserIsMissing())("finds the notes at the end of a printed page", () =>
    read(WIDE, PAGE, async (page) => {
      await page.emulateMedia({ media: "print" });
      const { notes } = await places(page);
      const last = await page.locator("#op3").boundingBox();
      const shown = notes.filter(({ bottom, top }) => bottom > top);
      expect(shown.map(({ words }) => words.slice(0, 1))).toEqual(["1", "2", "3", "4"]);
      for (const note of shown) expect(note.top).toBeGreaterThan(last?.y ?? Infinity);
    }),
  );

  testNeeding(browserIsMissing())(
    "has them at the end, and in place, when the window grows narrow",
    () =>
      read(WIDE, PAGE, async (page) => {
        await page.setViewportSize(DESK.viewport);
        const { notes, text } = await places(page);
        const shown = notes.filter(({ bottom, top }) => bottom > top);
        expect(shown).toHaveLength(4);
        for (const note of shown) expect(note.left).toBeLessThan(text?.right ?? 0);
        await page.locator("#fnref1").click();
        expect(await page.locator(".box").isVisible()).toBe(true);
      }),
  );

  testNeeding(browserIsMissing())("reads Arabic with the notes at the left", () =>
    read(WIDE, `ar/${PAGE}`, async (page) => {
      const { text, notes, width } = await places(page);
      expect(notes).toHaveLength(2);
      for (const note of notes) expect(note.right).toBeLessThan(text?.left ?? 0);
      expect(width).toBe(WIDE.viewport.width);
    }),
  );
});
