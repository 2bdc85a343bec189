import { createHash } from "node:crypto";
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect } from "vitest";
import type { ListedFile, OfflineList } from "../../../src/editions/site/offline.ts";
import type { Kept } from "../../../templates/site/client/store.ts";
import { browserIsMissing, testNeeding } from "../../checkers.ts";
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
  return expect.poll(find, { timeout: 10_000 });
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
    // The icon is asked for by the window, past the worker; it has it already.
    page.on("requestfailed", (request) => {
      if (!request.url().endsWith("/icon.svg")) broken.push(request.url());
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
      const link = page.locator(".kept-list p a").first();
      await link.waitFor();
      expect(new URL(page.url()).pathname).toBe("/offline.html");
      expect(await link.getAttribute("href")).toBe(`${host.address}cosp-uncac/8/res-8-1/`);
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
    expect(stored.filter((url) => /404|nowhere/.test(url))).toEqual([]);
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
      expect(shown).toMatch(/^\d+ kB; kept since .+; as published on .+$/);
      const extra = filesOfSession().reduce((sum, [, , size]) => sum + size, 0);
      expect(extra).toBeGreaterThanOrEqual(bytes);
      expect(shown).toContain(`${Math.round(extra / 1000)} kB`);
      await item.getByRole("button").click();
      await until(() => item.getByRole("button").textContent()).toBe("Keep for offline reading");
      expect(await page.getByRole("status").allTextContents()).toContainEqual(
        expect.stringContaining("nothing is kept any more"),
      );
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
    },
  );

  browsing("goes altogether, and stays away until it is asked for", async () => {
    const { page, server: host } = await begin();
    await page.goto(host.address + TEXT);
    await untilKept(page);
    await page.locator("a.offline").click();
    await page.getByRole("button", { name: "Let go of all" }).click();
    await until(() => page.locator(".kept-list").textContent()).toContain("Nothing is kept");
    expect(await storedFiles(page)).toEqual([]);
    expect(await page.getByRole("checkbox", { name: "Keep each session" }).isChecked()).toBe(false);
    await page.goto(host.address + SESSION);
    await until(() => page.locator(".keep .detail").textContent()).toMatch(/^\d+ kB$/);
    expect(await keptOf(page)).toEqual([]);
  });

  browsing("holds the printed edition and the e-book where the reader wants them", async () => {
    const { page, server: host } = await begin();
    await page.goto(host.address + SESSION);
    await untilKept(page);
    await page.locator("a.offline").click();
    for (const name of ["PDF", "EPUB"]) {
      const box = page.getByRole("checkbox", { name });
      await box.check();
      await until(() => box.isChecked()).toBe(true);
    }
    await until(
      async () => (await keptOf(page)).find(({ list }) => list.shared)?.editions.length,
    ).toBe(2);
    await host.off();
    const book = await page.evaluate(async () => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>(".kept-list label a")];
      const answers = await Promise.all(links.map(({ href }) => fetch(href)));
      return Promise.all(answers.map(async (answer) => (await answer.arrayBuffer()).byteLength));
    });
    expect(book).toEqual(filesOfEditions().map(([, , bytes]) => bytes));
  });

  browsing("is nothing unasked where the device saves data, or the session is large", async () => {
    const { page, server: host } = await begin();
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { get: () => ({ saveData: true }) });
    });
    await page.goto(host.address + SESSION);
    await until(() => page.locator(".keep .detail").textContent()).toMatch(/^\d+ kB$/);
    expect(await keptOf(page)).toEqual([]);
    await page.locator(".keep button").click();
    await untilKept(page);
  });

  browsing("is nothing unasked of a session of more than two megabytes", async () => {
    const { page, server: host } = await begin();
    const large = `<!-- ${"x".repeat(2_000_000)} -->`;
    publish(`${SESSION}proof.html`, (markup) => markup + large);
    await page.goto(host.address + SESSION);
    await until(() => page.locator(".keep .detail").textContent()).toBe("2.2 MB");
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
    await until(() => page.locator(".keep .detail").textContent()).toMatch(/kB/);
    await page.locator(".keep button").click();
    await until(() => page.locator(".keep .detail").textContent()).toContain("not enough room");
    expect(await keptOf(page)).toEqual([]);
  });
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
