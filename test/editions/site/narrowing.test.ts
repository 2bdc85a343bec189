import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, describe, expect } from "vitest";
import { axe, browserIsMissing, testNeeding } from "../../checkers.ts";
import { asReader, WINDOWS } from "./examine.ts";
import { serveSite } from "./served.ts";
import { makeSmallSite, type SmallSite } from "./small-site.ts";

const TEXT = `---
kind: resolution
number: 7/1
---

# Resolution 7/1

*Recalling* A/RES/70/1,

1. *Urges* States parties to act, and requests the Secretariat to report to the General Assembly at its eighth session;

2. *Invites* States parties and donors to help, upon request;

3. *Requests* the Secretariat, within existing resources, to continue its work:

    (a) With all means;

    (b) At all times;

4. *Welcomes* the progress.
`;

const WHO = "ga/7/who.html";

let site: SmallSite | undefined;
const { browser, address } = serveSite(async () => {
  site = await makeSmallSite({ en: TEXT });
  return site.folder;
});
afterAll(() => site?.remove());

const needing = testNeeding(browserIsMissing());

const reading = (
  query: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
) =>
  asReader(browser(), { viewport: WINDOWS[1], ...options }, async (page) => {
    await page.goto(address(`${WHO}${query}`));
    await look(page);
  });

/** What is to be seen: the groups, and in them the first words of the clauses. */
const seen = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".clauses tbody")]
      .filter((group) => group.checkVisibility())
      .map((group) => {
        const rows = [...group.querySelectorAll<HTMLElement>("tr[data-clause]")];
        const verbs = rows
          .filter((row) => row.checkVisibility())
          .map((row) => row.querySelector("em")?.textContent);
        const name = group.querySelector(".group th")?.firstChild?.textContent?.trim();
        return `${name}: ${verbs.join(", ")}`;
      }),
  );

const ALL = [
  "Donors: Invites",
  "Secretariat: requests, Requests",
  "States parties: Urges, Invites",
  "Addressed to nobody: Welcomes",
];

const count = (page: Page) => page.locator(".narrow output").textContent();

describe("whoever narrows the register of who must do what", () => {
  needing("has the whole of it at first, and each clause counted once", () =>
    reading("", async (page) => {
      expect(await seen(page)).toEqual(ALL);
      expect(await count(page)).toBe("Clauses shown: 5 of 5");
    }),
  );

  needing("sees what he asks for, how much it is, and finds it in the address", () =>
    reading("", async (page) => {
      await page.getByLabel("Addressed to").selectOption("Secretariat (2)");
      expect(await seen(page)).toEqual([ALL[1]]);
      await page.getByLabel("Condition or report").selectOption("With a report");
      expect(await seen(page)).toEqual(["Secretariat: requests"]);
      expect(await count(page)).toBe("Clauses shown: 1 of 5");
      expect(new URL(page.url()).search).toBe("?addressee=to-secretariat&terms=report");
      await page.reload();
      expect(await seen(page)).toEqual(["Secretariat: requests"]);
      await page.getByRole("button", { name: "Show all" }).click();
      await expect.poll(() => seen(page)).toEqual(ALL);
      expect(new URL(page.url()).search).toBe("");
    }),
  );

  needing(
    "comes by an address to what it says, and to all where it says nothing that there is",
    () =>
      reading("?force=invitation&addressee=to-nobody-known", async (page) => {
        expect(await seen(page)).toEqual(["Donors: Invites", "States parties: Invites"]);
        expect(await count(page)).toBe("Clauses shown: 1 of 5");
        expect(await page.getByLabel("Addressed to").inputValue()).toBe("");
      }),
  );

  needing("is told where nothing is all that he asks for", () =>
    reading("?force=recognition&terms=report", async (page) => {
      expect(await seen(page)).toEqual([]);
      expect(await page.locator(".nothing").isVisible()).toBe(true);
      expect(await count(page)).toBe("Clauses shown: 0 of 5");
    }),
  );

  needing("needs a keyboard and no more", () =>
    reading("", async (page) => {
      await page.getByLabel("Force").focus();
      await page.keyboard.press("I");
      await expect.poll(() => seen(page)).toEqual(["Donors: Invites", "States parties: Invites"]);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("by-force");
    }),
  );

  needing("has the whole table without a script, and no field that would do nothing", () =>
    reading(
      "?force=invitation",
      async (page) => {
        expect(await seen(page)).toEqual(ALL);
        expect(await page.locator(".narrow").isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    ),
  );

  needing("hears a table on a phone too, where it looks like cards", () =>
    reading(
      "",
      async (page) => {
        const tree = await page.locator(".clauses").ariaSnapshot();
        expect(tree).toMatch(/^- table "Who must do what"/);
        expect(tree).toContain("columnheader");
        expect(tree).toContain('rowheader "Resolution 7/1, para. 2"');
      },
      { viewport: WINDOWS[0] },
    ),
  );

  needing("meets nothing that axe minds, in what is left to be seen either", () =>
    reading("?addressee=to-secretariat", async (page) =>
      expect(await axe(page, "all")).toEqual([]),
    ),
  );
});
