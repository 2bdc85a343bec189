import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { pathToFileURL } from "node:url";
import { axe, browserIsMissing, testNeeding } from "../../checkers.ts";
import { serve, type Served } from "../../serve.ts";
import { openBrowser, type OpenBrowser } from "./browser.ts";
import { makeFixture, type FixtureSession } from "./search-fixture.ts";

const head = (number: string, more = "") =>
  `---\nkind: resolution\nnumber: ${number}\n${more}---\n\n`;

const SYMBOL = `facts:\n  - name: symbol\n    value: A/RES/7/1\n    evidence: the cover\n`;

const SESSIONS: readonly FixtureSession[] = [
  {
    language: "en",
    number: 7,
    texts: [
      {
        id: "res-7-1",
        markdown: `${head("7/1", SYMBOL)}# Resolution 7/1

## Asset recovery

*Recalling* its resolution 6/4 of 6 November 2015,

*Noting with concern* the sums in paragraph 46 of the report and in article 12 of the Convention,

1. *Calls upon* States parties to apply articles 15, 43 and 46 of the Convention;

2. *Requests* the Secretariat:

    (a) To collect data;

    (b) To report on ${"the many ways in which agencies cooperate and ".repeat(9)}on résumés of naïve cases;[^1]

3. *Invites* the United Nations Office on Drugs and Crime to report, and calls for help upon request.

[^1]: CAC/COSP/2017/5, art. 46.
`,
      },
      {
        id: "res-7-11",
        markdown: `${head("7/11")}# Resolution 7/11

## Prevention <script>alert(1)</script>

1. *Takes note* of resolution 16/4 and of CAC/COSP/2017/51 and of work by the Secretariat;

2. *Decides* to end <img src=x onerror=alert(1)> here.
`,
      },
    ],
  },
  {
    language: "en",
    number: 8,
    texts: [
      {
        id: "res-8-1",
        markdown: `${head("8/1")}# Resolution 8/1

## Further recovery

1. *Recalls* its resolution 7/1 and requests the Secretariat to report.
`,
      },
    ],
  },
  {
    language: "fr",
    number: 7,
    texts: [
      {
        id: "res-7-1",
        markdown: `${head("7/1")}# Résolution 7/1

## Recouvrement d’avoirs

1. *Engage* les États parties à appliquer l’article 46 de la Convention;

2. *Prie* le Secrétariat:

    a) De présenter un résumé des systèmes juridiques nationaux et de l’œuvre accomplie.
`,
      },
    ],
  },
  {
    language: "ar",
    number: 7,
    texts: [
      {
        id: "res-7-1",
        markdown: `${head("7/1")}# القرار 7/1

## استرداد الموجودات

1 - *يهيب* بالدول الأطراف أن تطبق المادتين 15 و 46 من اتفاقيتها؛

2 - *يطلب* إلى الأمانة العامة:

    (أ) أن تقدم تقريـرا عن مكافحة الفساد وعن للأمانة من مُهِمَّة؛

    (ب) أن تدعم الاتفاقية.
`,
      },
    ],
  },
  {
    language: "zh",
    number: 7,
    texts: [
      {
        id: "res-7-1",
        markdown: `${head("7/1")}# 第7/1号决议

## 资产追回

1. *促请*联合国会员国适用《公约》第四十六条和第 46 条；

2. *请*秘书处协助各国预防和打击腐败。
`,
      },
    ],
  },
  {
    language: "ru",
    number: 7,
    texts: [
      {
        id: "res-7-1",
        markdown: `${head("7/1")}# Резолюция 7/1

## Возвращение активов

1. *призывает* государства-участники применять статьи 43 и 46 Конвенции;

2. *просит* Секретариат представить отчёт о мерах, принятых Секретариатом.
`,
      },
    ],
  },
];

let fixture: Awaited<ReturnType<typeof makeFixture>> | undefined;
let served: Served | undefined;
let open: OpenBrowser | undefined;
let shared: BrowserContext | undefined;
beforeAll(async () => {
  fixture = await makeFixture(SESSIONS);
  served = await serve(fixture.folder);
  if (browserIsMissing() === undefined) open = await openBrowser();
  shared = await open?.browser.newContext();
});
afterAll(async () => {
  await open?.close();
  served?.close();
  fixture?.remove();
});

/** A page in front of a reader; with options he has a browser of his own. */
async function atPage(
  path: string,
  read: (page: Page) => Promise<void>,
  options?: BrowserContextOptions & { readonly address?: string },
): Promise<void> {
  const { address = served?.address, ...own } = options ?? {};
  const context = options ? await open?.browser.newContext(own) : shared;
  const page = await context?.newPage();
  if (!context || !page) throw new Error("no browser");
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("dialog", (dialog) => {
    errors.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  try {
    await page.goto(`${address}/${path}`);
    await read(page);
    expect(errors).toEqual([]);
  } finally {
    await (options ? context.close() : page.close());
  }
}

const PAGES = { en: "ga/7", fr: "fr/ga/7", ar: "ar/ga/7", zh: "zh/ga/7", ru: "ru/ga/7" } as const;

/** Types a query, where another stood before, and waits for the answer. */
async function ask(page: Page, query: string): Promise<void> {
  await page.locator("#q").fill("");
  await page.waitForFunction(() => document.querySelector("#found")?.textContent === "");
  await page.locator("#q").fill(query);
  await page.keyboard.press("Enter");
  await answered(page);
}

const answered = (page: Page) =>
  page.waitForFunction(() => {
    const said = document.querySelector("#found")?.textContent ?? "";
    return said !== "" && !said.includes("…");
  });

/** Has what is asked for wait until it is let through. */
async function holdBack(page: Page, asked: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(asked, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** The addresses of the results, from the page: `res-7-1#op1`; a text alone, `res-7-1`. */
const resultsOf = (page: Page) =>
  page
    .locator("#results a")
    .evaluateAll((links) =>
      links.map((link) => (link.getAttribute("href") ?? "").replace("/index.html", "")),
    );

const marksOf = (page: Page) => page.locator("#results .hits mark").allTextContents();

describe("a reader finds the paragraphs", () => {
  const cases = [
    ["of an earlier resolution, and not of one whose number ends alike", "en", "6/4", ["#pp1"]],
    ["of an article, alone, in a list and shortened", "en", "article 46", ["#op1", "#fn1"]],
    ["of an article that is asked for as it is shortened", "en", "art. 46", ["#op1", "#fn1"]],
    ["of a symbol, and not of a longer one", "en", "CAC/COSP/2017/5", ["#fn1"]],
    ["of a lead phrase in quotation marks", "en", '"calls upon"', ["#op1"]],
    ["of a lead phrase of several words", "en", "noting with concern", ["#pp2"]],
    ["with a number by itself", "en", "7/1 2 (b)", ["#op2.b"]],
    ["with their name", "en", "7/1 op2.b", ["#op2.b"]],
    ["of the preamble with their number", "en", "resolution 7/1, pp2", ["#pp2"]],
    ["without the accents", "en", "resume naive", ["#op2.b"]],
    ["of the word in its other number", "en", "agency cooperates", ["#op2.b"]],
    ["of an addressee", "en", "Office on Drugs and Crime", ["#op3"]],
    ["before the last word is typed", "en", "office on dru", ["#op3"]],
    ["without the accents in French", "fr", "resume systemes", ["#op2.a"]],
    ["of a ligature that is typed as two letters", "fr", "oeuvre", ["#op2.a"]],
    ["of an elided word", "fr", "l'article 46", ["#op1"]],
    ["of a French word in its other number", "fr", "national", ["#op2.a"]],
    ["whatever hamza is typed, or article before it", "ar", "امانه", ["#op2", "#op2.a"]],
    ["with the article that a text has not", "ar", "الأمانة", ["#op2", "#op2.a"]],
    ["through tatweel and harakat", "ar", "تقريرا مهمة", ["#op2.a"]],
    ["before and behind an ending", "ar", "اتفاقية", ["#op1", "#op2.b"]],
    ["of an article in a list in Arabic", "ar", "المادة 46", ["#op1"]],
    ["with its Arabic letter", "ar", "7/1 2 (أ)", ["#op2.a"]],
    ["of characters that make a word", "zh", "会员国", ["#op1"]],
    ["of words that stand apart in Chinese", "zh", "预防腐败", ["#op2"]],
    ["of an article in Chinese", "zh", "第46条", ["#op1"]],
    ["of a Russian word in its other cases", "ru", "секретариата", ["#op2"]],
    ["of an article in a list in Russian", "ru", "ст. 46", ["#op1"]],
    ["of a word with ё that is typed with е", "ru", "отчет", ["#op2"]],
  ] as const;
  for (const [what, language, query, expected] of cases) {
    testNeeding(browserIsMissing())(`${what}: ${query}`, () =>
      atPage(`${PAGES[language]}/search.html?q=${encodeURIComponent(query)}`, async (page) => {
        await answered(page);
        const found = (await resultsOf(page)).filter((address) => address.includes("#"));
        expect(found).toEqual(expected.map((name) => `res-7-1${name}`));
      }),
    );
  }

  testNeeding(browserIsMissing())("and none where characters are cut out of two words", () =>
    atPage("zh/ga/7/search.html", async (page) => {
      await ask(page, "国会");
      expect(await resultsOf(page)).toEqual([]);
    }),
  );

  testNeeding(browserIsMissing())("of all texts that have them, those it addresses first", () =>
    atPage("ga/7/search.html", async (page) => {
      await ask(page, "secretariat");
      expect((await resultsOf(page)).filter((address) => address.includes("#"))).toEqual([
        "res-7-1#op2",
        "res-7-11#op1",
      ]);
    }),
  );

  testNeeding(browserIsMissing())("and a text by its number, its symbol and its title", () =>
    atPage("ga/7/search.html", async (page) => {
      for (const query of ["7/1", "A/RES/7/1", "resolution 7/1", "asset recovery"]) {
        await ask(page, query);
        expect((await resultsOf(page))[0], query).toBe("res-7-1");
      }
    }),
  );
});

describe("a result", () => {
  testNeeding(browserIsMissing())("is called as lawyers call it, with its words around it", () =>
    atPage("ga/7/search.html", async (page) => {
      await ask(page, "naïve");
      expect(await page.locator(".hits .place-name").allTextContents()).toEqual(["para. 2 (b)"]);
      expect(await page.locator("#results h2").innerText()).toBe("Resolution 7/1 Asset recovery");
      expect(await marksOf(page)).toEqual(["naïve"]);
      expect(await page.locator(".hits .words").innerText()).toMatch(
        /^….*on résumés of naïve cases;$/,
      );
    }),
  );

  testNeeding(browserIsMissing())("marks whole words as the text has them", () =>
    atPage("fr/ga/7/search.html", async (page) => {
      await ask(page, "systeme resum");
      expect(await marksOf(page)).toEqual(["résumé", "systèmes"]);
    }),
  );

  testNeeding(browserIsMissing())("leads to its paragraph, and back to itself", () =>
    atPage("ga/7/search.html", async (page) => {
      await ask(page, "collect data");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/res-7-1\/index\.html#op2\.a$/);
      expect(await page.locator(":target").innerText()).toContain("To collect data");
      await page.goBack({ waitUntil: "commit" });
      await page.waitForFunction(() => document.activeElement?.matches(".hits a"));
      expect(await page.locator("#q").inputValue()).toBe("collect data");
    }),
  );

  testNeeding(browserIsMissing())("shows markup in words and in the query as words", () =>
    atPage("ga/7/search.html", async (page) => {
      await ask(page, "<img src=x onerror=alert(1)>");
      expect(await page.locator("#results .words").innerText()).toContain("<img src=x onerror=");
      await ask(page, '"><img src=x onerror=alert(2)>" nothing');
      expect(await page.locator("#results").innerText()).toContain("onerror=alert(2)");
      expect(await page.locator("main img, main script").count()).toBe(0);
    }),
  );
});

describe("a reader with a keyboard", () => {
  testNeeding(browserIsMissing())(
    "goes through the results with arrows and returns to the field",
    () =>
      atPage("ga/7/search.html", async (page) => {
        await ask(page, "secretariat");
        const focused = () =>
          page.evaluate(
            () => document.activeElement?.getAttribute("href") ?? document.activeElement?.id,
          );
        const went: (string | null | undefined)[] = [];
        for (const key of ["ArrowDown", "ArrowDown", "End", "Home", "ArrowUp"]) {
          await page.keyboard.press(key);
          went.push((await focused())?.replace("/index.html", ""));
        }
        expect(went).toEqual(["res-7-1", "res-7-1#op2", "res-7-11#op1", "res-7-1", "q"]);
        await page.keyboard.press("ArrowDown");
        await page.keyboard.press("/");
        expect(await focused()).toBe("q");
        expect(await page.locator("#q").inputValue()).toBe("secretariat");
      }),
  );

  testNeeding(browserIsMissing())(
    "types a slash where he types, and no page has it for a shortcut",
    () =>
      atPage("ga/7/search.html", async (page) => {
        await page.locator("#q").focus();
        await page.keyboard.type("7/11");
        // What he typed so far may be answered first.
        await expect
          .poll(async () => (await resultsOf(page))[0], { timeout: 30_000 })
          .toBe("res-7-11");
        expect(await page.locator("#found").innerText()).toBe("1 text.");
        await page.locator("#main").focus();
        await page.keyboard.press("/");
        expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
      }),
  );
});

describe("the address", () => {
  testNeeding(browserIsMissing())("tells what was asked, so that it can be sent", () =>
    atPage("ga/7/search.html?q=%22calls+upon%22", async (page) => {
      await answered(page);
      expect(await page.locator("#q").inputValue()).toBe('"calls upon"');
      expect(await page.locator("#found").innerText()).toBe("1 paragraph in 1 text.");
    }),
  );

  testNeeding(browserIsMissing())("goes back and forward through what was asked", () =>
    atPage("ga/7/search.html", async (page) => {
      await ask(page, "6/4");
      await ask(page, "art. 46");
      await page.goBack();
      await page.waitForFunction(() => location.search === "?q=6%2F4");
      await expect.poll(() => resultsOf(page)).toEqual(["res-7-1", "res-7-1#pp1"]);
      await page.goForward();
      await expect.poll(() => resultsOf(page)).toContain("res-7-1#op1");
    }),
  );

  testNeeding(browserIsMissing())("is taken along to the search of all sessions", () =>
    atPage("ga/7/search.html?q=6%2F4", async (page) => {
      await answered(page);
      await page.locator("a.elsewhere").click();
      await page.waitForURL(/\d\/search\.html\?q=6%2F4$/);
      await answered(page);
      expect(await page.locator("#q").inputValue()).toBe("6/4");
    }),
  );
});

describe("the count", () => {
  testNeeding(browserIsMissing())(
    "is said to all and to a screen reader, in the language of the page",
    () =>
      atPage("ru/ga/7/search.html?q=46", async (page) => {
        await answered(page);
        expect(await page.locator('#found[role="status"]').innerText()).toBe("1 пункт в 1 тексте.");
      }),
  );

  testNeeding(browserIsMissing())(
    "of nothing says how often each word stands there, and what one can try",
    () =>
      atPage("ga/7/search.html?q=unicorn+secretariat", async (page) => {
        await answered(page);
        expect(await page.locator("#found").innerText()).toBe("Nothing found.");
        expect(await page.locator(".each li").allTextContents()).toEqual([
          "“unicorn” – 0 paragraphs",
          "“secretariat” – 2 paragraphs",
        ]);
        expect(await page.locator(".tips").innerText()).toContain("Try fewer words");
        await page.locator(".each a").click();
        await answered(page);
        expect(await resultsOf(page)).toContain("res-7-1#op2");
      }),
  );
});

describe("the search of all sessions", () => {
  testNeeding(browserIsMissing())("goes through the newest first and says how far it went", () =>
    atPage("search.html?q=secretariat", async (page) => {
      await page.getByText("2 of 2 sessions searched").waitFor();
      expect((await resultsOf(page)).filter((address) => address.includes("#"))).toEqual([
        "ga/8/res-8-1#op1",
        "ga/7/res-7-1#op2",
        "ga/7/res-7-11#op1",
      ]);
    }),
  );

  testNeeding(browserIsMissing())("finds a paragraph by its number", () =>
    atPage("search.html?q=A%2FRES%2F7%2F1+para.+2+(a)", async (page) => {
      await answered(page);
      await expect.poll(() => resultsOf(page)).toEqual(["ga/7/res-7-1", "ga/7/res-7-1#op2.a"]);
    }),
  );
});

describe("results are for everybody", () => {
  const cases = [
    ["ga/7/search.html?q=secretariat", "light"],
    ["ar/ga/7/search.html?q=%D8%A7%D9%84%D8%A3%D9%85%D8%A7%D9%86%D8%A9", "dark"],
    ["search.html?q=7%2F1", "dark"],
    ["ga/7/search.html?q=unicorn+secretariat", "light"],
  ] as const;
  for (const [path, colorScheme] of cases) {
    testNeeding(browserIsMissing())(`axe finds nothing, and no phone is too narrow: ${path}`, () =>
      atPage(
        path,
        async (page) => {
          await answered(page);
          expect(await axe(page)).toEqual([]);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(width).toBeLessThanOrEqual(320);
        },
        { colorScheme, viewport: { width: 320, height: 640 }, reducedMotion: "reduce" },
      ),
    );
  }
});

describe("a search that loads much", () => {
  /** The page as if each session had so many bytes. */
  const atLargeSessions = (read: (page: Page) => Promise<void>) =>
    atPage(
      "about.html",
      async (page) => {
        await page.route("**/search-data.js", async (route) => {
          const response = await route.fetch();
          const body = (await response.text()).replace(/"bytes":\d+/g, '"bytes":9000000');
          await route.fulfill({ response, body });
        });
        await page.goto(`${served?.address}/search.html`);
        await read(page);
      },
      {},
    );

  testNeeding(browserIsMissing())("asks first, and says how much, and goes on when it may", () =>
    atLargeSessions(async (page) => {
      await ask(page, "secretariat");
      const button = page.locator("#further button");
      expect(await button.innerText()).toBe("Search the other sessions (at most 9 MB)");
      expect(await page.locator("#found").innerText()).toBe(
        "1 paragraph in 1 text. 1 of 2 sessions searched.",
      );
      await button.click();
      await page.getByText("3 paragraphs in 3 texts. 2 of 2 sessions searched.").waitFor();
      expect(await page.locator("#further").innerText()).toBe("");
    }),
  );

  testNeeding(browserIsMissing())("can be stopped, and goes on from there", () =>
    atPage(
      "search.html",
      async (page) => {
        const letThrough = await holdBack(page, "**/ga/8/search-data.js");
        await page.locator("#q").fill("secretariat");
        await page.getByRole("button", { name: "Stop" }).click();
        letThrough();
        await page.getByRole("button", { name: "Search the other sessions" }).waitFor();
        expect(await resultsOf(page)).toEqual(["ga/8/res-8-1", "ga/8/res-8-1#op1"]);
        await page.getByRole("button", { name: "Search the other sessions" }).click();
        await page.getByText("2 of 2 sessions searched").waitFor();
        expect(await resultsOf(page)).toContain("ga/7/res-7-1#op2");
      },
      {},
    ),
  );

  testNeeding(browserIsMissing())("shows nothing of what was asked before", () =>
    atPage(
      "search.html",
      async (page) => {
        const letThrough = await holdBack(page, "**/ga/8/search-data.js");
        await page.locator("#q").fill("secretariat");
        await page.getByRole("button", { name: "Stop" }).waitFor();
        await page.locator("#q").fill("6/4");
        await page.keyboard.press("Enter");
        letThrough();
        await page.getByText("2 of 2 sessions searched").waitFor();
        expect(await resultsOf(page)).toEqual(["ga/7/res-7-1", "ga/7/res-7-1#pp1"]);
      },
      {},
    ),
  );
});

describe("the search works", () => {
  const folder = () => pathToFileURL(fixture?.folder ?? "").href;

  testNeeding(browserIsMissing())("from a folder, and its address can be sent there too", () =>
    atPage(
      "ga/7/search.html",
      async (page) => {
        await page.locator("#q").fill("article 46");
        await page.keyboard.press("Enter");
        await page.waitForURL(/\?q=/);
        await answered(page);
        expect(await resultsOf(page)).toContain("res-7-1#op1");
        await page.goto(`${folder()}/search.html?q=7%2F1`);
        await answered(page);
        expect((await resultsOf(page))[0]).toBe("ga/7/res-7-1");
      },
      { address: folder() },
    ),
  );

  testNeeding(browserIsMissing())("from a folder while its reader goes about the page", () =>
    atPage(
      "ga/7/search.html",
      async (page) => {
        await page.locator("#q").fill("article 46");
        await answered(page);
        await page.evaluate(
          () =>
            new Promise((done) => {
              addEventListener("popstate", () => setTimeout(done));
              location.hash = "main";
            }),
        );
        expect(await page.locator("#q").inputValue()).toBe("article 46");
        expect(await resultsOf(page)).toContain("res-7-1#op1");
      },
      { address: folder() },
    ),
  );

  testNeeding(browserIsMissing())("without a connection, once its words are there", () =>
    atPage(
      "ga/7/search.html",
      async (page) => {
        await ask(page, "6/4");
        await page.context().setOffline(true);
        await ask(page, "art. 46");
        expect(await resultsOf(page)).toContain("res-7-1#op1");
      },
      {},
    ),
  );

  testNeeding(browserIsMissing())("again, where the words could not be loaded the first time", () =>
    atPage(
      "ga/7/search.html",
      async (page) => {
        await page.route("**/search-data.js", (route) => route.abort());
        await ask(page, "6/4");
        expect(await page.locator("#found").innerText()).toContain("could not be loaded");
        await page.unroute("**/search-data.js");
        await page.keyboard.press("Enter");
        await expect.poll(() => resultsOf(page)).toContain("res-7-1#pp1");
      },
      {},
    ),
  );

  testNeeding(browserIsMissing())(
    "as an index without a script, that leads to every paragraph",
    () =>
      atPage(
        "ga/7/search.html",
        async (page) => {
          expect(await page.locator("form.search").isVisible()).toBe(false);
          expect(await page.locator("noscript").innerText()).toContain("needs a script");
          const items = await page.locator("#index li a").allInnerTexts();
          expect(items).toHaveLength(7);
          expect(items[2]).toMatch(/^para\. 1 Calls upon States parties .*…$/);
          await page.locator("#index li a").nth(3).click();
          expect(page.url()).toMatch(/res-7-1\/index\.html#op2$/);
          await page.goto(`${served?.address}/search.html`);
          expect(await page.locator("#index li a").allInnerTexts()).toEqual([
            "Eighth session",
            "Seventh session",
          ]);
        },
        { javaScriptEnabled: false },
      ),
  );
});

test("the fixture has a session in each direction of writing", () =>
  expect(SESSIONS.map(({ language }) => language)).toContain("ar"));
