import { createHash } from "node:crypto";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { bytesOf, type ListedFile, type OfflineList } from "../../../src/editions/site/offline.ts";
import type { Kept } from "../../../templates/site/client/store.ts";
import { axe, browserIsMissing, testNeeding } from "../../checkers.ts";
import { madeEditions } from "../../made.ts";
import { openBrowser, type OpenBrowser } from "./browser.ts";
import { serveSwitched, type SwitchedServer } from "./switched-server.ts";

const SESSION = "cosp-uncac/7/";
const TEXT = `${SESSION}res-7-1/index.html`;

let site = "";
let server: SwitchedServer | undefined;
let opened: OpenBrowser | undefined;
let reader: BrowserContext | undefined;
let folder: string | undefined;

beforeAll(async () => {
  site = join(await madeEditions(), "site");
  if (browserIsMissing() === undefined) opened = await openBrowser();
});
afterAll(() => opened?.close());
afterEach(async () => {
  server?.letThrough();
  await reader?.close();
  await server?.off();
  if (folder !== undefined) rmSync(folder, { recursive: true });
  [reader, server, folder] = [undefined, undefined, undefined];
});

/** A new reader of a copy of the real site, which may change. */
async function begin(base = "/"): Promise<{ page: Page; server: SwitchedServer }> {
  folder = mkdtempSync(join(tmpdir(), "plenary-offline-"));
  cpSync(site, folder, { recursive: true });
  server = await serveSwitched(folder, base);
  reader = await opened?.browser.newContext();
  const page = await reader?.newPage();
  if (!page) throw new Error("no browser");
  return { page, server };
}

/** A page as the real site has it. */
const real = (path: string): string => readFileSync(join(site, path), "utf8");

const read = (path: string): string => readFileSync(join(folder ?? "", path), "utf8");

/** Publishes another text of a page, as a build would: the list of its session says so. */
function publish(path: string, change: (markup: string) => string): void {
  const changed = change(read(path));
  expect(changed).not.toBe(read(path));
  writeFileSync(join(folder ?? "", path), changed);
  const list: OfflineList = JSON.parse(read(`${SESSION}offline.json`));
  const files = list.files.map((file): ListedFile => {
    if (SESSION + file[0] !== path) return file;
    return [
      file[0],
      createHash("sha256").update(changed).digest("hex").slice(0, 32),
      Buffer.byteLength(changed),
    ];
  });
  writeFileSync(join(folder ?? "", `${SESSION}offline.json`), JSON.stringify({ ...list, files }));
}

/** What is kept in the browser of a page, of all lists. */
function keptOf(page: Page): Promise<readonly (Kept & { readonly files: number })[]> {
  return page.evaluate(async () => {
    const kept = [];
    for (const name of await caches.keys()) {
      const store = await caches.open(name);
      const keys = (await store.keys()).map(({ url }) => url);
      for (const url of keys.filter((key) => key.endsWith("/offline.json"))) {
        const files = keys.filter((key) => key.includes("?")).length;
        kept.push({ ...(await (await store.match(url))?.json()), files });
      }
    }
    return kept;
  });
}

/** Waits until the session is kept as it is published. */
async function untilKept(page: Page, path = SESSION): Promise<Kept> {
  const published = JSON.stringify(JSON.parse(read(`${path}offline.json`)));
  const find = async () =>
    (await keptOf(page)).find(({ list }) => JSON.stringify(list) === published);
  await until(find).toBeDefined();
  const kept = await find();
  if (!kept) throw new Error("let go");
  return kept;
}

/** Waits for something to come true in a browser that has other things to do. */
function until<T>(find: () => T) {
  return expect.poll(find, { timeout: 30_000 });
}

const browsing = testNeeding(browserIsMissing());

const notice = (page: Page) => page.locator(".kept-notice");

describe("a reader without a network", () => {
  browsing("reads every page of a session of which he opened one page once", async () => {
    const { page, server: host } = await begin();
    await page.goto(host.address + TEXT);
    await untilKept(page);
    await host.off();
    const broken: string[] = [];
    page.on("pageerror", ({ message }) => broken.push(message));
    // The icon is asked for by the window, past the worker; it has it already. What a page still asks for when the next
    // one is opened is broken off.
    page.on("requestfailed", (request) => {
      const isBrokenOff = request.failure()?.errorText === "net::ERR_ABORTED";
      if (!request.url().endsWith("/icon.svg") && !isBrokenOff) broken.push(request.url());
    });
    for (const path of globSync(`${SESSION}**/*.html`, { cwd: site })) {
      const answer = await page.goto(host.address + path);
      expect(await answer?.text(), path).toBe(real(path));
      expect(await page.evaluate(() => getComputedStyle(document.body).marginTop), path).toBe(
        "0px",
      );
    }
    expect(broken).toEqual([]);
  });

  browsing(
    "follows links, places in a text, questions, folders and addresses without a slash",
    async () => {
      const { page, server: host } = await begin();
      await page.goto(host.address + TEXT);
      await untilKept(page);
      await host.off();
      await page.goto(`${host.address}${SESSION}`);
      await page.locator(".texts a").nth(1).click();
      await page.waitForURL(/res-7-2\/index\.html$/);
      await page.locator('a[rel="prev"]').click();
      await page.waitForURL(/res-7-1\/index\.html$/);
      await page.goto(`${host.address}${SESSION}res-7-1/index.html?q=asset#op28.c`);
      expect(await page.locator(":target").getAttribute("id")).toBe("op28.c");
      await page.goto(`${host.address}${SESSION}res-7-1#op1`);
      expect(new URL(page.url()).pathname).toBe(`/${SESSION}res-7-1/`);
      expect(await page.locator(":target").getAttribute("id")).toBe("op1");
      await page.locator("header.site .home").click();
      await page.waitForURL(host.address + "index.html");
      await page.locator("a.offline").click();
      await until(() => page.locator(".kept-list li").count()).toBe(2);
    },
  );

  browsing("searches the session, and the names of all sessions", async () => {
    const { page, server: host } = await begin();
    await page.goto(host.address + TEXT);
    await untilKept(page);
    await host.off();
    await page.goto(`${host.address}${SESSION}search.html?q=beneficial+ownership`);
    const found = page.locator("#results a").first();
    await found.waitFor();
    await found.click();
    await page.waitForURL(/res-7-\d/);
    await page.goto(`${host.address}search.html?q=7/1`);
    await page.locator("#results a").first().waitFor();
  });

  browsing("goes back and forward", async () => {
    const { page, server: host } = await begin();
    await page.goto(host.address + TEXT);
    await untilKept(page);
    await host.off();
    await page.goto(host.address + SESSION);
    await page.goto(`${host.address}${SESSION}res-7-2/`);
    const heading = () => page.locator("h1").textContent();
    // A page that comes back as it was left does not load.
    for (const [step, words] of [
      [-1, "Resolutions adopted"],
      [-1, "7/1"],
      [2, "7/2"],
    ] as const) {
      await page.evaluate((by) => history.go(by), step);
      await until(heading).toContain(words);
    }
  });

  browsing("is told on each page that it is a kept copy, and as of when", async () => {
    const { page, server: host } = await begin();
    await page.goto(host.address + TEXT);
    const { asOf } = await untilKept(page);
    expect(await notice(page).count()).toBe(0);
    await host.off();
    await page.reload();
    const when = await page.evaluate(
      (time) =>
        new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" }).format(time),
      asOf,
    );
    await until(() => notice(page).textContent()).toContain(`as published on ${when}.`);
    expect(await axe(page)).toEqual([]);
    await host.on();
    await page.reload();
    await untilKept(page);
    expect(await notice(page).count()).toBe(0);
  });

  browsing(
    "is led from a page that is not kept to what is, and on when there is a network",
    async () => {
      const { page, server: host } = await begin();
      await page.goto(host.address + TEXT);
      await untilKept(page);
      await host.off();
      await page.goto(`${host.address}cosp-uncac/8/res-8-1/`);
      const link = page.locator(".kept-list > p > a");
      await link.waitFor();
      expect(new URL(page.url()).pathname).toBe("/offline.html");
      expect(await link.getAttribute("href")).toBe(`${host.address}cosp-uncac/8/res-8-1/`);
      // Whoever makes up such an address leads nobody astray.
      for (const elsewhere of ["javascript:alert(1)", "https://example.org/", "//example.org/"]) {
        await page.goto(`${host.address}offline.html?missing=${encodeURIComponent(elsewhere)}`);
        await page.locator(".kept-list li").first().waitFor();
        expect(await link.count(), elsewhere).toBe(0);
      }
    },
  );

  browsing("who was never here finds nothing, for nothing was kept", async () => {
    const { page, server: host } = await begin();
    await host.off();
    await expect(page.goto(host.address + TEXT)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
  });

  browsing(
    "reads a site that stands in a folder of its host, and keeps nothing of what lies beside",
    async () => {
      const { page, server: host } = await begin("/a/b/");
      await page.goto(host.address + SESSION);
      const { address } = await untilKept(page);
      expect(address).toBe(`${host.address}${SESSION}offline.json`);
      const scopes = await page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      );
      expect(scopes).toEqual([host.address]);
      await host.off();
      await page.goto(host.address + TEXT);
      await page.locator("header.site .home").click();
      await page.waitForURL(`${host.address}index.html`);
      await expect(page.goto(new URL("/a/", host.address).href)).rejects.toThrow(/ERR_/);
    },
  );
});

describe("a reader with a slow network", () => {
  browsing("is given the kept copy after a while, and told so", async () => {
    const { page, server: host } = await begin();
    await page.goto(host.address + TEXT);
    await untilKept(page);
    host.hold(/./);
    await page.goto(`${host.address}${SESSION}res-7-2/`);
    expect(await page.locator("h1").textContent()).toContain("7/2");
    await until(() => notice(page).textContent()).toContain("Kept copy");
    // When the same text comes after all, there is nothing new to tell.
    host.letThrough();
    await untilKept(page);
    expect(await notice(page).textContent()).toContain("Kept copy");
  });

  browsing("hears of a newer text when it comes after all, and sees it when he asks", async () => {
    const { page, server: host } = await begin();
    await page.goto(host.address + TEXT);
    await untilKept(page);
    publish(TEXT, (markup) => markup.replace("</h1>", " (as amended)</h1>"));
    await page.goto(`${host.address}about.html`);
    host.hold(/res-7-1|offline\.json/);
    await page.goto(`${host.address}${TEXT}#op2`);
    expect(await page.locator("h1").textContent()).not.toContain("as amended");
    await until(() => notice(page).textContent()).toContain("Kept copy");
    host.letThrough();
    await until(() => notice(page).textContent()).toContain("A newer text");
    expect(await axe(page)).toEqual([]);
    // The network may be slow again, and the reader still sees what he was promised.
    host.hold(/res-7-1/);
    await notice(page).locator("a").click();
    await until(() => page.locator("h1").textContent()).toContain("as amended");
    expect(new URL(page.url()).hash).toBe("#op2");
  });
});

describe("a reader with a network", () => {
  browsing(
    "sees what is published, though the browser and the worker have an older copy",
    async () => {
      const { page, server: host } = await begin();
      await page.goto(host.address + TEXT);
      await untilKept(page);
      publish(TEXT, (markup) => markup.replace("</h1>", " (as amended)</h1>"));
      await page.goto(host.address + TEXT);
      expect(await page.locator("h1").textContent()).toContain("as amended");
      await untilKept(page);
      await host.off();
      await page.goto(host.address + TEXT);
      expect(await page.locator("h1").textContent()).toContain("as amended");
    },
  );

  browsing("fetches of a newer version only what changed, and lets the old go", async () => {
    const { page, server: host } = await begin();
    await page.goto(host.address + SESSION);
    await untilKept(page);
    const before = await keptOf(page);
    publish(`${SESSION}res-7-3/index.html`, (markup) => markup.replace("</h1>", " new</h1>"));
    host.asked.length = 0;
    await page.goto(host.address + SESSION);
    await untilKept(page);
    const pages = host.asked.filter((path) => /\/res-|\/dec-|proof|draft/.test(path));
    expect(pages).toEqual([`${SESSION}res-7-3/index.html`]);
    await until(async () => (await keptOf(page))[0]?.files).toBe(before[0]?.files);
  });

  browsing("is told in a tab with an old version when another tab meets the new one", async () => {
    const { page, server: host } = await begin();
    await page.goto(host.address + TEXT);
    await untilKept(page);
    await page.reload();
    publish(TEXT, (markup) => markup.replace("</h1>", " (as amended)</h1>"));
    const other = await page.context().newPage();
    await other.goto(host.address + TEXT);
    await until(() => notice(page).textContent()).toContain("A newer text");
    expect(await notice(other).count()).toBe(0);
    expect(await other.locator("h1").textContent()).toContain("as amended");
    await notice(page).locator("a").click();
    await until(() => page.locator("h1").textContent()).toContain("as amended");
    await until(() => notice(page).count()).toBe(0);
  });

  browsing("sees that a page is gone, and the answer is not kept", async () => {
    const { page, server: host } = await begin();
    await page.goto(host.address + TEXT);
    await untilKept(page);
    rmSync(join(folder ?? "", SESSION, "res-7-2"), { recursive: true });
    const answer = await page.goto(`${host.address}${SESSION}res-7-2/`);
    expect(answer?.status()).toBe(404);
    expect(await page.locator("h1").textContent()).toBe("There is no page at this address");
    await page.goto(`${host.address}nowhere/`);
    expect(await page.locator("h1").textContent()).toBe("There is no page at this address");
    const stored = await page.evaluate(async () => {
      const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      return (await Promise.all(stores.map((store) => store.keys()))).flat().map(({ url }) => url);
    });
    expect(stored.filter((url) => /404|nowhere/.test(new URL(url).pathname))).toEqual([]);
  });

  browsing("is given the kept copy where the host fails", async () => {
    const { page, server: host } = await begin();
    await page.goto(host.address + TEXT);
    await untilKept(page);
    host.fail(503, /res-7-2/);
    await page.goto(`${host.address}${SESSION}res-7-2/`);
    expect(await page.locator("h1").textContent()).toContain("7/2");
    await until(() => notice(page).textContent()).toContain("Kept copy");
  });

  browsing("keeps the former version whole where the new one does not come whole", async () => {
    const { page, server: host } = await begin();
    await page.goto(host.address + TEXT);
    const former = await untilKept(page);
    publish(`${SESSION}res-7-3/index.html`, (markup) => markup.replace("</h1>", " new</h1>"));
    publish(`${SESSION}res-7-4/index.html`, (markup) => markup.replace("</h1>", " new</h1>"));
    host.fail(500, /res-7-4/);
    host.asked.length = 0;
    await page.goto(host.address + TEXT);
    await until(() => host.asked.some((path) => path.includes("res-7-4"))).toBe(true);
    // A file that is not what the list says is none of its version either.
    host.fail(200, /res-7-4/);
    host.asked.length = 0;
    await page.goto(host.address + TEXT);
    await until(() => host.asked.some((path) => path.includes("res-7-4"))).toBe(true);
    await host.off();
    for (const path of ["res-7-3", "res-7-4"]) {
      const answer = await page.goto(`${host.address}${SESSION}${path}/`);
      expect(await answer?.text()).toBe(real(`${SESSION}${path}/index.html`));
    }
    const [kept] = (await keptOf(page)).filter(({ address }) => address === former.address);
    expect(kept?.list).toEqual(former.list);
    await host.on();
    host.fail(0);
    await page.goto(host.address + TEXT);
    await untilKept(page);
  });
});

describe("what is kept", () => {
  browsing(
    "is shown with its size and its times, and goes when the reader lets go of it",
    async () => {
      const { page, server: host } = await begin();
      await page.goto(host.address + TEXT);
      await untilKept(page);
      await page.locator("a.offline").click();
      const item = page.locator(".kept-list li", { hasText: "seventh session" });
      const bytes = globSync(`${SESSION}**/*.html`, { cwd: site }).reduce(
        (sum, path) => sum + Buffer.byteLength(read(path)),
        0,
      );
      const shown = await item.locator("> .detail").textContent();
      expect(shown).toMatch(/^1\.\d MB · kept since .+ · as published on .+$/);
      const extra = filesOfSession().reduce((sum, [, , size]) => sum + size, 0);
      expect(extra).toBeGreaterThanOrEqual(bytes);
      expect(shown).toContain(`${(extra / 1e6).toFixed(1)} MB`);
      await item.getByRole("button").click();
      await until(() => item.getByRole("button").textContent()).toBe("Keep for offline reading");
      expect(await page.getByRole("status").allTextContents()).toContainEqual(
        expect.stringContaining("nothing is kept any more"),
      );
      // The keyboard goes on where it was.
      expect(await item.getByRole("button").evaluate((one) => one === document.activeElement)).toBe(
        true,
      );
      expect(await axe(page)).toEqual([]);
      expect((await keptOf(page)).map(({ address }) => address)).toEqual([
        `${host.address}offline.json`,
      ]);
      expect(await storedFiles(page)).not.toContainEqual(expect.stringContaining(SESSION));
      // What was let go of is not kept again unasked.
      await page.goto(host.address + TEXT);
      await page.goto(host.address + SESSION);
      await page.locator(".keep button").click();
      await until(() => page.locator(".keep").textContent()).toContain("Kept for offline");
      await untilKept(page);
      expect(await axe(page)).toEqual([]);
    },
  );

  browsing("stays away though a page of it was opened while it went", async () => {
    const { page, server: host } = await begin();
    await page.goto(host.address + TEXT);
    await untilKept(page);
    await page.locator("a.offline").click();
    const end = page.locator(".kept-list li", { hasText: "seventh session" }).getByRole("button");
    await end.waitFor();
    const name = `kept ${host.address}`;
    const locks = () =>
      page.evaluate(async (own) => {
        const { held = [], pending = [] } = await navigator.locks.query();
        return [held, pending].map((all) => all.filter((one) => one.name === own).length);
      }, name);
    await until(locks).toEqual([0, 0]);
    // Whoever is at what is kept has the others wait, in their order.
    const holder = await page.context().newPage();
    await holder.goto(`${host.address}offline.json`);
    await holder.evaluate(
      (own) =>
        new Promise<void>((held) => {
          void navigator.locks.request(own, () => {
            held();
            return new Promise((release) => addEventListener("release", release));
          });
        }),
      name,
    );
    await end.click();
    await until(locks).toEqual([1, 1]);
    const other = await page.context().newPage();
    await other.goto(host.address + TEXT);
    await until(locks).toEqual([1, 2]);
    await holder.evaluate(() => dispatchEvent(new Event("release")));
    await until(locks).toEqual([0, 0]);
    expect((await keptOf(page)).map(({ address }) => address)).toEqual([
      `${host.address}offline.json`,
    ]);
  });

  browsing("goes altogether, and stays away until it is asked for", async () => {
    const { page, server: host } = await begin();
    await page.goto(host.address + TEXT);
    await untilKept(page);
    await page.locator("a.offline").click();
    await page.getByRole("button", { name: "Remove all" }).click();
    await until(() => page.locator(".kept-list").textContent()).toContain("Nothing is kept");
    expect(await storedFiles(page)).toEqual([]);
    expect(await page.getByRole("checkbox", { name: "Keep each session" }).isChecked()).toBe(false);
    await page.goto(host.address + SESSION);
    await until(() => page.locator(".keep .detail").textContent()).toMatch(/^1\.\d MB$/);
    expect(await keptOf(page)).toEqual([]);
  });

  browsing("holds the printed edition and the e-book where the reader wants them", async () => {
    const { page, server: host } = await begin();
    await page.goto(host.address + SESSION);
    await untilKept(page);
    await page.locator("a.offline").click();
    for (const name of ["PDF", "EPUB", "ZIP"]) {
      const box = page.getByRole("checkbox", { name });
      await box.check();
      await until(() => box.isChecked()).toBe(true);
    }
    await until(
      async () => (await keptOf(page)).find(({ list }) => list.shared)?.editions.length,
    ).toBe(3);
    await host.off();
    const book = await page.evaluate(async () => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>(".kept-list label a")];
      const answers = await Promise.all(links.map(({ href }) => fetch(href)));
      return Promise.all(answers.map(async (answer) => (await answer.arrayBuffer()).byteLength));
    });
    expect(book).toEqual(filesOfEditions().map(([, , bytes]) => bytes));
    // Browsers download past the worker, so what is kept is opened.
    await page.goto(host.address + SESSION);
    await until(() => page.locator(".downloads li > a[download]").count()).toBe(1);
    await page.locator(".downloads a").first().click();
    await page.waitForURL(/\.pdf$/, { waitUntil: "commit" });
  });

  browsing("is nothing unasked where the device saves data, or the session is large", async () => {
    const { page, server: host } = await begin();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { get: () => ({ saveData: true }) });
    });
    await page.goto(host.address + SESSION);
    await until(() => page.locator(".keep .detail").textContent()).toMatch(/^1\.\d MB$/);
    expect(await keptOf(page)).toEqual([]);
    await page.locator(".keep button").click();
    await untilKept(page);
  });

  browsing("is nothing unasked of a session of more than two megabytes", async () => {
    const { page, server: host } = await begin();
    const large = `<!-- ${"x".repeat(2_000_000)} -->`;
    publish(`${SESSION}proof.html`, (markup) => markup + large);
    await page.goto(host.address + SESSION);
    await until(() => page.locator(".keep .detail").textContent()).toBe(
      `${(bytesOf(filesOfSession()) / 1e6).toFixed(1)} MB`,
    );
    await until(() => host.asked.filter((path) => path === `${SESSION}offline.json`).length).toBe(
      2,
    );
    expect(host.asked).not.toContain(`${SESSION}proof.html`);
    await page.locator(".keep button").click();
    await untilKept(page);
  });

  browsing("is said not to be kept where there is no room for it", async () => {
    const { page, server: host } = await begin();
    const devices = await page.context().newCDPSession(page);
    await devices.send("Storage.overrideQuotaForOrigin", {
      origin: new URL(host.address).origin,
      quotaSize: 60_000,
    });
    await page.goto(host.address + SESSION);
    await until(() => page.locator(".keep .detail").textContent()).toMatch(/MB/);
    await page.locator(".keep button").click();
    await until(() => page.locator(".keep .detail").textContent()).toContain("not enough room");
    expect(await keptOf(page)).toEqual([]);
  });
});

describe("an address that leads nowhere, on a site in a folder of its host", () => {
  browsing("has a page with a way back into the site", async () => {
    const { page, server: host } = await begin("/a/b/");
    for (const [address, words, leads] of [
      ["nothing", "The first page of this folder", "index.html"],
      ["nothing/", "that of the folder above", "index.html"],
      [`${SESSION}res-7-99`, "The first page of this folder", `${SESSION}index.html`],
    ] as const) {
      const answer = await page.goto(host.address + address);
      expect(answer?.status()).toBe(404);
      await page.getByRole("link", { name: words, exact: false }).click();
      await page.waitForURL(host.address + leads);
      expect(await page.locator("h1").textContent()).not.toContain("no page");
    }
  });
});

describe("the site opened from a folder", () => {
  browsing(
    "has every page with its styles, scripts and links, and says that all of it is there",
    async () => {
      folder = mkdtempSync(join(tmpdir(), "plenary-offline-"));
      cpSync(site, folder, { recursive: true });
      reader = await opened?.browser.newContext();
      const page = await reader?.newPage();
      if (!page) throw new Error("no browser");
      const faults: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
      });
      page.on("pageerror", ({ message }) => faults.push(message));
      page.on("requestfailed", (request) => {
        // Who leaves a page before its icon is there does not wait for it.
        const cause = request.failure()?.errorText ?? "";
        if (cause !== "net::ERR_ABORTED") faults.push(`${request.url()}: ${cause}`);
      });
      const address = pathToFileURL(folder).href;
      // A page for any address of a host has its links from the root of the host, and stands in no folder.
      const pages = globSync("**/*.html", { cwd: site }).filter((path) => path !== "404.html");
      for (const path of pages) {
        await page.goto(`${address}/${path}`);
        expect(await page.evaluate(() => getComputedStyle(document.body).marginTop), path).toBe(
          "0px",
        );
      }
      await page.goto(`${address}/index.html`);
      await page.locator(".sessions a").first().click();
      await page.waitForURL(`${address}/${SESSION}index.html`);
      await until(() => page.locator(".keep").textContent()).toContain("open from a folder");
      await page.locator(".texts a").first().click();
      await page.waitForURL(`${address}/${TEXT}`);
      const fonts = await page.evaluate(async () => {
        await document.fonts.ready;
        return [...document.fonts].filter(({ status }) => status === "loaded").length;
      });
      expect(fonts).toBeGreaterThan(1);
      await page.locator("a.offline").click();
      await until(() => page.locator(".kept-list").textContent()).toContain("open from a folder");
      expect(faults).toEqual([]);
    },
  );
});

describe("a browser without scripts", () => {
  browsing("is told what is needed, and offered no control that does nothing", async () => {
    const { server: host } = await begin();
    await reader?.close();
    reader = await opened?.browser.newContext({ javaScriptEnabled: false });
    const page = await reader?.newPage();
    await page?.goto(host.address + SESSION);
    expect(await page?.locator(".keep").isVisible()).toBe(false);
    await page?.locator("a.offline").click();
    expect(await page?.locator(".kept-list").textContent()).toContain(
      "without one nothing is kept",
    );
  });
});

describe("the site as an app", () => {
  browsing("can be installed, in the words of its language", async () => {
    const { page, server: host } = await begin("/a/b/");
    await page.goto(host.address + TEXT);
    await untilKept(page);
    const devices = await page.context().newCDPSession(page);
    const { url, errors, data = "" } = await devices.send("Page.getAppManifest");
    expect(url).toBe(`${host.address}manifest.webmanifest`);
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data);
    expect(manifest).toMatchObject({ name: "Resolutions and decisions", lang: "en", dir: "ltr" });
    expect(new URL(manifest.scope, url).href).toBe(host.address);
    expect(new URL(manifest.start_url, url).href).toBe(`${host.address}index.html`);
    const { installabilityErrors } = await devices.send("Page.getInstallabilityErrors");
    // A reader's window that is private cannot install anything.
    const others = installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito");
    expect(others).toEqual([]);
    for (const { src, sizes } of manifest.icons) {
      const shown = await page.evaluate(async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        return `${image.naturalWidth}x${image.naturalHeight}`;
      }, new URL(src, url).href);
      if (sizes !== "any") expect(shown).toBe(sizes);
    }
  });
});

test("what the real session takes on a device", () => {
  const list = (path: string): OfflineList => JSON.parse(real(path));
  const sum = (files: readonly ListedFile[]) => `${Math.round(bytesOf(files) / 1000)} kB`;
  const session = list(`${SESSION}offline.json`);
  const shared = list("offline.json");
  console.info(
    `offline: ${session.files.length} files of the session, ${sum(session.files)}; ${shared.files.length} that pages share, ${sum(shared.files)}; PDF and e-book on demand, ${sum(session.editions.map(({ file }) => file))}`,
  );
  const every = globSync("**/*.*", { cwd: join(site, SESSION) }).filter(
    (path) => !/offline\.json$|\.png$|^data\b/.test(path) || path === "data.html",
  );
  expect(session.files.map(([path]) => path)).toEqual(
    every.map((path) => path.replaceAll("\\", "/")).sort(),
  );
  for (const [path, digest, bytes] of session.files) {
    const file = readFileSync(join(site, SESSION, path));
    expect([
      path,
      createHash("sha256").update(file).digest("hex").slice(0, 32),
      file.length,
    ]).toEqual([path, digest, bytes]);
  }
  expect(bytesOf(session.files) + bytesOf(shared.files)).toBeLessThan(1_250_000);
});

function filesOfSession(): readonly ListedFile[] {
  const list: OfflineList = JSON.parse(read(`${SESSION}offline.json`));
  return list.files;
}

function filesOfEditions(): readonly ListedFile[] {
  const list: OfflineList = JSON.parse(read(`${SESSION}offline.json`));
  return list.editions.map(({ file }) => file);
}

function storedFiles(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const stores = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    const keys = (await Promise.all(stores.map((store) => store.keys()))).flat();
    return keys.map(({ url }) => url).filter((url) => url.includes("?"));
  });
}
