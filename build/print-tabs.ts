import type { Browser, HTTPRequest, Page } from "puppeteer-core";
import { BuildError } from "./terminal.ts";

/** A file that a page may ask for. */
export interface ServedFile {
  readonly type: string;
  readonly content: string | Uint8Array;
}

// No server answers there: a page gets its files from us, and nothing from anyone else.
const ORIGIN = "http://print.invalid/";

/** How long a task may take. Paged.js can come to a state in which it makes empty pages for ever. */
const PATIENCE = 10 * 60_000;

/** A tab of the browser that does one task after another, on our files only. */
export interface Tab {
  /**
   * Opens one of the files and does a piece of work on it. Paged.js loses text after an error and goes on, so the
   * first complaint of the page ends the work.
   * @param what the work is on, for those who read complaints
   * @param file to open; without one, the page that is open stays
   */
  work<T>(what: string, file: string | undefined, task: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens a tab.
 * @param files all that it may ask for, by their names; more may be added later
 * @param patience milliseconds after which it gives up a task
 */
export async function openTab(
  browser: Browser,
  files: ReadonlyMap<string, ServedFile>,
  patience = PATIENCE,
): Promise<Tab> {
  const page = await browser.newPage();
  // What the page says when nothing is asked of it, or after it failed, is heard no more.
  let fail = (complaint: string): void => void complaint;
  listen(page, (complaint) => fail(complaint));
  page.on("request", (request) => {
    answer(request, files).catch((error: unknown) => fail(String(error)));
  });
  await page.emulateMediaType("print");
  await page.setRequestInterception(true);
  return {
    async work(what, file, task) {
      const { promise: failed, reject } = Promise.withResolvers<never>();
      fail = (complaint) => reject(new BuildError(`${what} cannot be printed: ${complaint}`));
      const clock = setTimeout(
        () => fail(`not finished after ${patience / 1000} seconds`),
        patience,
      );
      const work = async () => {
        if (file !== undefined) await page.goto(ORIGIN + file, { timeout: 0 });
        return task(page);
      };
      try {
        return await Promise.race([failed, work()]);
      } finally {
        clearTimeout(clock);
      }
    },
    close: () => page.close(),
  };
}

/**
 * Does each of many tasks in one of some tabs; gives what they made in the order of the tasks.
 * @param open makes a tab; it is closed after the last task
 */
export async function inTabs<Task, Made>(
  count: number,
  open: () => Promise<Tab>,
  tasks: readonly Task[],
  work: (tab: Tab, task: Task, isFirst: boolean) => Promise<Made>,
): Promise<Made[]> {
  const made = new Map<Task, Made>();
  const left = [...tasks];
  const runTab = async (): Promise<void> => {
    const tab = await open();
    try {
      let isFirst = true;
      for (let task = left.shift(); task !== undefined; task = left.shift()) {
        made.set(task, await work(tab, task, isFirst));
        isFirst = false;
      }
    } finally {
      left.length = 0;
      await tab.close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, tasks.length) }, runTab));
  return tasks.flatMap((task) => {
    const one = made.get(task);
    return one === undefined ? [] : [one];
  });
}

function listen(page: Page, fail: (complaint: string) => void): void {
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warn") fail(message.text());
  });
  page.on("pageerror", (error) => fail(error instanceof Error ? error.message : String(error)));
  page.on("requestfailed", (request) => fail(`${request.url()} is none of our files`));
}

async function answer(request: HTTPRequest, files: ReadonlyMap<string, ServedFile>): Promise<void> {
  const url = request.url();
  if (url.startsWith("data:")) return request.continue();
  const file = url.startsWith(ORIGIN) ? files.get(url.slice(ORIGIN.length)) : undefined;
  if (file) await request.respond({ contentType: file.type, body: file.content });
  else await request.abort("blockedbyclient");
}
