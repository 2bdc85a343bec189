import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { bundleFurtherStyles, bundleStyle } from "../../../build/client.ts";
import { loadSession } from "../../../build/load.ts";
import { planSession, type SitePage } from "../../../src/editions/site/pages.ts";
import type { Session } from "../../../src/model/document.ts";
import { renderPage } from "../../../templates/site/page.ts";
import { browserIsMissing, testNeeding } from "../../checkers.ts";
import { asReader, WINDOWS } from "./examine.ts";
import { serveSite } from "./served.ts";

const PAGE = "cosp-uncac/7/res-7-3/changes/index.html";

const { session } = loadSession({ content: "content", path: "cosp-uncac/7/en" });

function pagesOf(own: Session): readonly SitePage[] {
  const proof = { sources: [], corrections: [], unsourced: [] };
  return planSession([{ session: own, proof, downloads: [] }]);
}

function read(path: string): string {
  const page = pagesOf(session).find((one) => one.path === path);
  if (!page) throw new Error(`there is no page ${path}`);
  return renderPage(page);
}

/** The words of markup as a reader hears them, on one line. */
const heard = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();

describe("the page of a draft beside the resolution that it became", () => {
  test("says first how many paragraphs became what, and which verbs ask more softly", () => {
    const page = read(PAGE);
    const counts = [...page.matchAll(/<dt>([^<]+)<\/dt><dd>(\d+)<\/dd>/g)];
    expect(counts.map(([, kind, count]) => `${kind} ${count}`)).toEqual([
      "Unchanged 4",
      "Changed 21",
      "Moved 1",
      "New 4",
      "Dropped 1",
    ]);
    const verbs = [
      ...(/<ul class="verbs">([^]*?)<\/ul>/.exec(page)?.[1] ?? "").matchAll(/<li>(.*)<\/li>/g),
    ];
    expect(verbs.map(([, verb = ""]) => heard(verb)).slice(-3)).toEqual([
      "para. 15 Requests became Reiterates … encourages … also encourages softer",
      "para. 16 Requests became Recommends softer",
      "para. 17 Encourages became Invites softer",
    ]);
  });

  test("tells those who hear it what is deleted and what is inserted", () => {
    const [, row = ""] =
      /id="pp3"[^]*?<p class="redline [^"]*">([^]*?)<\/p>/.exec(read(PAGE)) ?? [];
    expect(heard(row)).toBe(
      "Recognizing the [deleted: pivotal] [inserted: important] role that technical assistance plays in the effective implementation of the [deleted: Convention,] [inserted: United Nations Convention against Corruption,7]",
    );
  });

  test("leads to each paragraph in both texts, and both texts and the contents lead to it", () => {
    expect(read(PAGE)).toContain('<a href="../index.html#op15">para. 15</a>');
    expect(read(PAGE)).toContain('<a href="../../draft-technical-assistance/index.html#op13">');
    for (const [from, link] of [
      ["res-7-3/index.html", "changes/index.html"],
      ["draft-technical-assistance/index.html", "../res-7-3/changes/index.html"],
      ["index.html", "res-7-3/changes/index.html"],
    ] as const) {
      expect(read(`cosp-uncac/7/${from}`)).toContain(`<a href="${link}">`);
    }
  });

  test("is not there where nobody confirmed that the draft became the text", () => {
    const silent = { ...session, facts: session.facts.filter(({ name }) => name !== "adopted-as") };
    expect(pagesOf(silent).filter(({ kind }) => kind === "changes")).toEqual([]);
  });

  const folder = mkdtempSync(join(tmpdir(), "plenary-changes-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const { browser, address } = serveSite(async () => {
    const files = [
      { path: PAGE, text: read(PAGE) },
      { path: "assets/site.css", text: await bundleStyle() },
      ...(await bundleFurtherStyles()).map(({ path, text }) => ({ path: `assets/${path}`, text })),
    ];
    for (const { path, text } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return folder;
  });

  for (const viewport of WINDOWS) {
    const isDesk = viewport.width > 1000;
    const shown = isDesk ? "in two columns on a desk" : "as one text on a phone";
    testNeeding(browserIsMissing())(`stands ${shown}, without a script`, async () => {
      const options = { viewport, javaScriptEnabled: false };
      await asReader(browser(), options, async (page) => {
        await page.goto(address(PAGE));
        const row = page.locator("#op15");
        expect(await row.locator(".redline").isVisible()).toBe(!isDesk);
        expect(await row.locator(".from").isVisible()).toBe(isDesk);
        expect(await page.locator("#op4").isVisible()).toBe(true);
        await page.locator("#only-changes").check();
        expect(await page.locator("#op4").isVisible()).toBe(false);
        expect(await row.isVisible()).toBe(true);
        const line = await page
          .locator("#op15 del")
          .first()
          .evaluate((del) => getComputedStyle(del).textDecorationLine);
        expect(line).toBe("line-through");
      });
    });
  }
});
