import { globSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { POLICY } from "../../../templates/site/policy.ts";
import { browserIsMissing, testNeeding } from "../../checkers.ts";
import { host } from "../../host.ts";
import { madeEditions } from "../../made.ts";
import { serve, type Served } from "../../serve.ts";
import { openBrowser, type OpenBrowser } from "./browser.ts";
import { asReader } from "./examine.ts";

declare global {
  var violations: string[] | undefined;
  var planted: boolean | undefined;
}

let site = "";
let pages: readonly string[] = [];
let open: OpenBrowser | undefined;
/** A host that sends headers, and one that sends none. */
let hosts: readonly Served[] = [];
beforeAll(async () => {
  site = join(await madeEditions(), "site");
  pages = globSync("**/*.html", { cwd: site })
    .filter((path) => path !== "404.html")
    .sort();
  hosts = [await host(site), await serve(site)];
  if (browserIsMissing() === undefined) open = await openBrowser();
});
afterAll(async () => {
  await open?.close();
  for (const one of hosts) one.close();
});

async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      globalThis.violations?.push(`${violatedDirective} ${blockedURI}`);
    });
  });
}

const violations = (page: Page) => page.evaluate(() => globalThis.violations);
const needing = testNeeding(browserIsMissing());

describe("the policy of the pages", () => {
  test("stands on each of them", () => {
    for (const path of pages.filter((one) => !one.startsWith("downloads/"))) {
      const page = readFileSync(join(site, path), "utf8");
      expect(page, path).toContain(
        `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
      );
      expect(page, path).toContain('<meta name="referrer" content="no-referrer">');
    }
  });

  test("lets in nothing but what is named, and that from the site alone", () => {
    const directives = POLICY.split("; ").map((directive) => directive.split(" "));
    expect(directives[0]).toEqual(["default-src", "'none'"]);
    for (const [name, ...sources] of directives) {
      expect([["'none'"], ["'self'"]], name).toContainEqual(sources);
    }
  });

  needing("is broken by no page, with the headers of a host and without", async () => {
    if (!open) throw new Error("no browser");
    for (const { address } of hosts) {
      await asReader(open.browser, { serviceWorkers: "allow" }, async (page) => {
        await listen(page);
        for (const path of pages.filter((one) => !one.startsWith("downloads/"))) {
          await page.goto(`${address}/${path}`, { waitUntil: "load" });
          expect(await violations(page), path).toEqual([]);
        }
      });
    }
  });

  needing(
    "stops what somebody plants in a page: a script, an event, a style, a picture, a form",
    async () => {
      if (!open) throw new Error("no browser");
      const [, plain] = hosts;
      await asReader(open.browser, { serviceWorkers: "allow" }, async (page) => {
        await listen(page);
        const planted = `<script>planted = true</script><img src="data:image/png;base64,AA==" onerror="planted = true"><p style="color: red">red</p><style>p{color:red}</style><iframe src="https://example.org/"></iframe><base href="https://example.org/">`;
        await page.route("**/res-7-1/index.html", async (route) => {
          const answer = await route.fetch();
          const body = (await answer.text()).replace("<main", `${planted}<main`);
          await route.fulfill({ response: answer, body });
        });
        await page.goto(`${plain?.address ?? ""}/cosp-uncac/7/res-7-1/index.html`);
        expect(await page.evaluate(() => globalThis.planted)).toBeUndefined();
        const stopped = (await violations(page)) ?? [];
        for (const directive of [
          "script-src-elem",
          "img-src",
          "style-src-attr",
          "style-src-elem",
          "frame-src",
          "base-uri",
        ]) {
          expect(
            stopped.some((one) => one.startsWith(directive)),
            directive,
          ).toBe(true);
        }
      });
    },
  );

  needing(
    "lets no other site show a page in a frame, where the host sends the headers",
    async () => {
      if (!open) throw new Error("no browser");
      const [good, plain] = hosts;
      await asReader(open.browser, { serviceWorkers: "allow" }, async (page) => {
        const framed = async (address: string) => {
          const other = createServer((_, response) => {
            response.writeHead(200, { "content-type": "text/html" });
            response.end(`<iframe src="${address}/about.html"></iframe>`);
          });
          await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
          const bound = other.address();
          const port = typeof bound === "object" && bound ? bound.port : 0;
          await page.goto(`http://localhost:${port}/`, { waitUntil: "load" });
          const title = (await page.frames()[1]?.title()) ?? "";
          other.close();
          other.closeAllConnections();
          return title;
        };
        expect(await framed(plain?.address ?? "")).toContain("About this edition");
        expect(await framed(good?.address ?? "")).not.toContain("About this edition");
      });
    },
  );
});
