import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findBrowsers, type Machine } from "../../build/browser-candidates.ts";
import { launchBrowser } from "../../build/browser.ts";
import { browserIsMissing, testNeeding } from "../checkers.ts";
import { processesOf, until } from "./processes.ts";

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

  describe.skipIf(process.platform === "win32")("that is none", () => {
    let folder = "";

    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), "plenary-test-"));
      vi.stubEnv("TMPDIR", folder);
      vi.stubEnv("PLENARY_PATIENCE", "1");
    });

    afterEach(async () => {
      vi.unstubAllEnvs();
      await until(() => processesOf(folder).length === 0);
      expect(await readdir(folder)).toEqual(["browser"]);
      await rm(folder, { recursive: true });
    });

    test.each([
      ["ends at once", "exit 3", "Code: 3"],
      ["says something else", "echo rubbish; exit 0", "rubbish"],
      ["does nothing", "sleep 600", "Timed out after 1000 ms"],
      [
        "names a place where nobody is",
        "echo 'DevTools listening on ws://127.0.0.1:1/devtools/browser/a'; sleep 600",
        "ECONNREFUSED",
      ],
      [
        "has no sandbox",
        "echo '[0101/000000.0:FATAL:zygote_host_impl_linux.cc(128)] No usable sandbox! You could…' >&2; exit 1",
        /lets no user have a sandbox; allow user namespaces .*PLENARY_SANDBOX=off/,
      ],
    ])("and %s, is ended, and nothing of it is left", async (_, script, message) => {
      const executable = join(folder, "browser");
      await writeFile(executable, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
      await expect(launchBrowser([{ way: "setting", executable }])).rejects.toThrow(message);
    });
  });

  afterEach(() => {
    vi.unstubAllEnvs();
  });

  const installed = findBrowsers().find(({ way }) => way === "installed");
  const isMissing = installed ? undefined : "no Chrome or Chromium is installed";

  testNeeding(isMissing)("that freezes while it starts is ended", async () => {
    vi.stubEnv("PLENARY_PATIENCE", "1");
    const folder = await mkdtemp(join(tmpdir(), "plenary-test-"));
    vi.stubEnv("TMPDIR", folder);
    const real = installed?.way === "installed" ? installed.executable : "";
    const executable = join(folder, "browser");
    const script = `#!/bin/sh\n(sleep 0.05; kill -STOP $$) &\nexec ${real} "$@"\n`;
    await writeFile(executable, script, { mode: 0o755 });
    await expect(launchBrowser([{ way: "setting", executable }])).rejects.toThrow(
      /did not start: (?:Timed out after 1000 ms|it started, and did not answer)/,
    );
    vi.unstubAllEnvs();
    await until(() => processesOf(folder).length === 0);
    expect(await readdir(folder)).toEqual(["browser"]);
    await rm(folder, { recursive: true });
  });

  test("that is nowhere ends the build with what to do", async () => {
    await expect(launchBrowser([])).rejects.toThrow(
      "no browser starts; set PLENARY_BROWSER to the path of a Chrome or Chromium, or install",
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
