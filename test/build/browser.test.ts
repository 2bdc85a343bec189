import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { findBrowsers, type Machine } from "../../build/browser-candidates.ts";
import { launchBrowser } from "../../build/browser.ts";
import { browserIsMissing, testNeeding } from "../checkers.ts";

const linux: Machine = {
  platform: "linux",
  arch: "x64",
  env: { PATH: "/bin:/usr/bin" },
  executableAt: (path) => (path.endsWith("/chromium") ? "/usr/lib/chromium" : undefined),
};

// Node does not know the flags of a browser, says so and ends.
const notABrowser = { way: "setting", executable: process.execPath } as const;

describe("the search for a browser", () => {
  test("names an installed browser once, then the one from npm", () => {
    expect(findBrowsers(linux)).toEqual([
      { way: "installed", executable: "/bin/chromium" },
      { way: "npm" },
    ]);
  });

  test("begins with the browser that PLENARY_BROWSER names", () => {
    const env = { ...linux.env, PLENARY_BROWSER: "/opt/chrome" };
    expect(findBrowsers({ ...linux, env })[0]).toEqual({
      way: "setting",
      executable: "/opt/chrome",
    });
  });

  test("begins with the browser from npm when PLENARY_BROWSER is npm", () => {
    const env = { ...linux.env, PLENARY_BROWSER: "npm" };
    expect(findBrowsers({ ...linux, env })[0]).toEqual({ way: "npm" });
  });

  test("knows that npm has no browser for other machines", () => {
    expect(findBrowsers({ ...linux, arch: "arm64" })).not.toContainEqual({ way: "npm" });
  });
});

describe("a browser", () => {
  test("that does not start ends the build with what it said and what to do", async () => {
    await expect(launchBrowser([notABrowser])).rejects.toThrow(
      /set PLENARY_BROWSER.*did not start: .*bad option/s,
    );
  });

  testNeeding(browserIsMissing())("that does not start is passed over for the next", async () => {
    const { name, passedOver, close } = await launchBrowser([notABrowser, ...findBrowsers()]);
    await close();
    expect(name).toMatch(/Chrom/);
    expect(passedOver).toEqual([expect.stringContaining("bad option")]);
  });

  testNeeding(browserIsMissing())("leaves no folder behind when it is closed", async () => {
    const folder = await mkdtemp(join(tmpdir(), "plenary-test-"));
    for (const name of ["TMPDIR", "TEMP"]) vi.stubEnv(name, folder);
    const { browser, close } = await launchBrowser();
    vi.unstubAllEnvs();
    const page = await browser.newPage();
    await page.setContent("<h1>Resolution 7/1</h1>");
    const during = await readdir(folder);
    await close();
    const after = await readdir(folder);
    await rm(folder, { recursive: true });
    expect(during).not.toEqual([]);
    expect(after).toEqual([]);
  });

  testNeeding(npmBrowserIsMissing())("from npm starts with its own libraries", async () => {
    const { name, browser, close } = await launchBrowser([{ way: "npm" }]);
    const page = await browser.newPage();
    await page.setContent("<h1>Resolution 7/1</h1>");
    const heading = await page.$eval("h1", (element) => element.offsetHeight);
    await close();
    expect(name).toMatch(/Chrom/);
    expect(heading).toBeGreaterThan(0);
  });
});

function npmBrowserIsMissing(): string | undefined {
  return process.platform === "linux" && process.arch === "x64"
    ? undefined
    : "npm has a browser for Linux x64 only";
}
