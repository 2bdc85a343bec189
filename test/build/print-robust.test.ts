import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { launchBrowser, type RunningBrowser } from "../../build/browser.ts";
import { makeBook } from "../../build/print-book.ts";
import { inTabs, openTab, type ServedFile } from "../../build/print-tabs.ts";
import { printSession } from "../../build/print-session.ts";
import type { Session } from "../../src/model/document.ts";
import { html } from "../../src/text/html.ts";
import { verifyPrint } from "../../src/verify/print.ts";
import { SHEETS } from "../../templates/print/sheets.ts";
import { registersOf } from "../../templates/registers/book.ts";
import { browserIsMissing } from "../checkers.ts";
import { serve } from "../serve.ts";
import { processesOf, until } from "./processes.ts";
import { sessionOf, textOf } from "../editions/made-session.ts";

function sessionWith(words: string): Session {
  const text = `---\nkind: resolution\nnumber: 7/1\nsource: source/report.txt\n---\n\n# 7/1\n\n## Texts\n\n*The Conference*,\n\n1. *Decides* ${words}\n`;
  return sessionOf([textOf(text, "res-7-1")]);
}

const session = sessionWith("that every word stands.");

/** A page for a tab, and what it asks for. */
function pageOf(markup: string, ...more: readonly [string, ServedFile][]) {
  const content = `<!doctype html><link rel="icon" href="data:,"><body><p>Text</p>${markup}</body>`;
  return new Map<string, ServedFile>([["a.html", { type: "text/html", content }], ...more]);
}

const print = async (page: Page) => (await page.pdf()).length;

describe.skipIf(browserIsMissing() !== undefined)("a browser that prints", () => {
  let folder = "";
  let temporary = "";
  let running: RunningBrowser;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "plenary-test-"));
  });

  beforeEach(async () => {
    temporary = mkdtempSync(join(folder, "tmp-"));
    vi.stubEnv("TMPDIR", temporary);
    vi.stubEnv("PLENARY_CACHE", mkdtempSync(join(folder, "cache-")));
    running = await launchBrowser();
  });

  // Whatever befell it, nothing of it is left.
  afterEach(async () => {
    expect(processesOf(temporary)).not.toEqual([]);
    await running.close();
    vi.unstubAllEnvs();
    await until(() => processesOf(temporary).length === 0);
    expect(readdirSync(temporary)).toEqual([]);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  const kill = () => process.kill(running.browser.process()?.pid ?? 0, "SIGKILL");

  /** What was printed as it stands, by the digests of its markup. */
  const printedParts = () =>
    readdirSync(join(process.env["PLENARY_CACHE"] ?? "", "printed")).toSorted();

  test("and is killed in the midst of it is started anew, once, and prints the same", async () => {
    const { bytes } = await printSession(session, undefined, running);
    const parts = printedParts();
    vi.stubEnv("PLENARY_CACHE", mkdtempSync(join(folder, "cache-")));
    const killed = vi.fn(kill);
    const onPage = () => killed.mock.calls.length === 0 && killed();
    const again = await printSession(session, undefined, running, { onPage });
    expect(killed).toHaveBeenCalledOnce();
    expect(Buffer.from(again.bytes).equals(bytes)).toBe(true);
    expect(printedParts()).toEqual(parts);
  });

  test("and is killed again stops, says at which text, and goes on from there the next time", async () => {
    const pages = vi.fn(kill);
    const printing = printSession(session, undefined, running, { onPage: pages });
    await expect(printing).rejects.toThrow(
      /^the browser ended while it was at (?:cover|title|imprint|contents|res-7-1|index-\w+), as before .*What was made is kept/,
    );
    await running.renew();
    const left = vi.fn();
    await printSession(session, undefined, running, { onPage: left });
    // Two of the cover, title, imprint, contents, text and registers were there.
    expect(left.mock.calls.length).toBeLessThan(4 + registersOf(session).length);
  });

  test("loses a tab, and does what is left in another", async () => {
    const done: string[] = [];
    let crashes = 1;
    await inTabs(running, pageOf(""), ["res-7-1", "res-7-2", "res-7-3"], (tab, name) =>
      tab.work({
        name,
        file: "a.html",
        async run(page) {
          if (name === "res-7-2" && crashes-- > 0) {
            const session = await page.createCDPSession();
            await session.send("Page.crash");
          }
          done.push(name);
        },
      }),
    );
    expect(done.toSorted()).toEqual(["res-7-1", "res-7-2", "res-7-3"]);
  });

  test("answers nothing any more, and is given up", async () => {
    const tab = await openTab(running.browser, pageOf(""), 1000);
    const frozen = tab.work({
      name: "res-7-1",
      async run(page) {
        process.kill(running.browser.process()?.pid ?? 0, "SIGSTOP");
        await page.title();
      },
    });
    await expect(frozen).rejects.toThrow(
      /^res-7-1 cannot be printed: not finished after 1 seconds; .*PLENARY_PATIENCE/,
    );
  });

  test("is not given up while pages come", async () => {
    const tab = await openTab(running.browser, pageOf(""), 2000);
    const work = tab.work({
      name: "res-7-1",
      run: (page) =>
        page.evaluate(async () => {
          for (let nth = 0; nth < 30; nth++) {
            console.debug("a page is finished");
            await new Promise((resolve) => void setTimeout(resolve, 100));
          }
          return "whole";
        }),
    });
    expect(await work).toBe("whole");
  });

  test("makes empty pages, and is stopped at the second", async () => {
    const empty = Array.from({ length: 600 }, () => html`<p>&nbsp;</p>`);
    const printing = makeBook(running, {
      pieces: [
        {
          name: "res-7-1",
          matter: "body",
          opens: "next",
          isNumbered: true,
          html: html`<section class="text">${empty}</section>`,
        },
      ],
      sheet: SHEETS.a4,
      letters: "a",
      description: {
        title: "",
        author: "",
        subject: "",
        language: "en",
        direction: "ltr",
        date: undefined,
      },
      bookmarks: [],
    });
    await expect(printing).rejects.toThrow(
      "res-7-1 cannot be printed: no page has room for what is in",
    );
  });

  test.each([
    ["is damaged", [["serif-400.woff2", { type: "font/woff2", content: "rubbish" }]]],
    ["is missing", []],
  ] satisfies [string, [string, ServedFile][]][])(
    "names a font that %s, and takes no other",
    async (_, fonts) => {
      const style = `<style>@font-face { font-family: Ours; src: url("serif-400.woff2") } p { font-family: Ours }</style>`;
      const tab = await openTab(running.browser, pageOf(style, ...fonts));
      const printing = tab.work({ name: "res-7-1", file: "a.html", run: print });
      await expect(printing).rejects.toThrow(
        /^res-7-1 cannot be printed: .*serif-400\.woff2.*; npm ci/,
      );
    },
  );

  test("asks nobody for anything, neither for what it prints nor for itself", async () => {
    mkdirSync(join(folder, "served"), { recursive: true });
    const served = await serve(join(folder, "served"));
    const page = await running.browser.newPage();
    await expect(page.goto(served.address)).rejects.toThrow("net::ERR_NAME_NOT_RESOLVED");
    const name = served.address.replace("127.0.0.1", "localhost");
    await expect(page.goto(name)).rejects.toThrow("net::ERR_NAME_NOT_RESOLVED");
    served.close();
  });

  test("takes words that look like markup for words", async () => {
    const words = `<img src="file:///etc/hostname"> <script src="http://127.0.0.1/a.js"></script> &lt; <b>`;
    const like = sessionWith(words);
    const { bytes } = await printSession(like, undefined, running);
    expect(await verifyPrint(bytes, like, "")).toEqual([]);
  });
});
