import { availableParallelism } from "node:os";
import type { Browser, HTTPRequest, Page } from "puppeteer-core";
import type { RunningBrowser } from "./browser.ts";
import { DEAF, guarded, TabLost, usualPatience, type Ears } from "./print-watch.ts";
import { BuildError } from "./terminal.ts";

/** A file that a page may ask for. */
export interface ServedFile {
  readonly type: string;
  readonly content: string | Uint8Array;
}

// No server answers there: a page gets its files from us, and nothing from anyone else.
const ORIGIN = "http://print.invalid/";

/** What a tab is to do. */
export interface TabTask<T> {
  /** What it is on, for those who read complaints: `res-7-1`. */
  readonly name: string;
  /** One of the files, to be opened first; without it, the page that is open stays. */
  readonly file?: string | undefined;
  /** How many characters there are to work through: long texts take longer. */
  readonly length?: number;
  readonly run: (page: Page) => Promise<T>;
}

/** A tab of the browser that does one task after another, on our files only. */
export interface Tab {
  /**
   * Does a task. Paged.js loses text after an error and goes on, so the first complaint of the page ends it, and so
   * does a page that gets nowhere. Throws a `TabLost` where the tab or the browser ended.
   */
  work<T>(task: TabTask<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * Opens a tab.
 * @param files all that it may ask for, by their names; more may be added later
 * @param patience milliseconds without progress after which it gives up a task
 */
export async function openTab(
  browser: Browser,
  files: ReadonlyMap<string, ServedFile>,
  patience = usualPatience(),
): Promise<Tab> {
  const opening = { name: "the first page", patience: usualPatience() };
  const page = await guarded(opening, () => browser.newPage());
  // What the page says when nothing is asked of it, or after it failed, is heard no more.
  let ears = DEAF;
  const stopListening = listen(page, browser, () => ears);
  page.on("request", (request) => {
    answer(request, files).catch((error: unknown) => ears.complain(String(error)));
  });
  const hear = (open: Ears): void => void (ears = open);
  const prepare = async (): Promise<void> => {
    await page.emulateMediaType("print");
    await page.setRequestInterception(true);
  };
  await guarded({ ...opening, hear }, prepare);
  return {
    work: ({ name, file, length = 0, run }) =>
      guarded({ name, patience, length, hear }, async () => {
        if (file !== undefined) await page.goto(ORIGIN + file, { timeout: 0 });
        return run(page);
      }),
    async close() {
      stopListening();
      // It may be gone, or in a state in which it does not end: the browser ends it in the end.
      await guarded({ name: "the end", patience: FAREWELL }, () => page.close()).catch(() => false);
    },
  };
}

/** How many milliseconds a tab may take to close. */
const FAREWELL = 5000;

/**
 * Does each of many tasks in one of several tabs. When a tab or the browser ends in the midst of it, the browser is
 * started anew, once, and what is left is done then, in one tab.
 * @param files all that the tabs may ask for
 */
export async function inTabs<Task>(
  running: RunningBrowser,
  files: ReadonlyMap<string, ServedFile>,
  tasks: readonly Task[],
  work: (tab: Tab, task: Task, isFirst: boolean) => Promise<void>,
): Promise<void> {
  const left = new Set(tasks);
  const doOne = async (tab: Tab, task: Task, isFirst: boolean): Promise<void> => {
    await work(tab, task, isFirst);
    left.delete(task);
  };
  const doLeft = (count: number): Promise<TabLost | undefined> =>
    runTabs(Math.min(count, left.size), () => openTab(running.browser, files), [...left], doOne);
  const lost = await doLeft(availableParallelism());
  if (!lost) return;
  await running.renew();
  // One tab needs less memory than several.
  const again = await doLeft(1);
  if (again) throw new BuildError(`${again.message}, as before ${lost.message}; ${AFTER_LOSS}`);
}

const AFTER_LOSS =
  "it may lack memory or room for temporary files, or something ends it. What was made is kept: the next run goes on from there";

/** Does tasks until all are done, or a tab is lost: then the others end with what they are at. */
async function runTabs<Task>(
  count: number,
  open: () => Promise<Tab>,
  tasks: readonly Task[],
  work: (tab: Tab, task: Task, isFirst: boolean) => Promise<void>,
): Promise<TabLost | undefined> {
  const left = [...tasks];
  let lost: TabLost | undefined;
  const runTab = async (): Promise<void> => {
    let tab: Tab | undefined;
    try {
      tab = await open();
      let isFirst = true;
      for (let task = left.shift(); task !== undefined; task = left.shift()) {
        await work(tab, task, isFirst);
        isFirst = false;
      }
    } catch (error) {
      left.length = 0;
      if (!(error instanceof TabLost)) throw error;
      lost ??= error;
    } finally {
      void tab?.close();
    }
  };
  await Promise.all(Array.from({ length: count }, runTab));
  return lost;
}

/** Returns what ends the listening. */
function listen(page: Page, browser: Browser, ears: () => Ears): () => void {
  page.on("console", (message) => {
    const type = message.type();
    if (type === "error" || type === "warn") ears().complain(message.text());
    if (type === "debug") ears().progress();
  });
  page.on("pageerror", (error) => {
    ears().complain(error instanceof Error ? error.message : String(error));
  });
  page.on("requestfailed", (request) => {
    ears().complain(`${request.url()} is none of our files`);
  });
  page.on("error", () => ears().lose());
  const lose = (): void => ears().lose();
  browser.on("disconnected", lose);
  return () => {
    browser.off("disconnected", lose);
    page.removeAllListeners();
  };
}

async function answer(request: HTTPRequest, files: ReadonlyMap<string, ServedFile>): Promise<void> {
  const url = request.url();
  if (url.startsWith("data:")) return request.continue();
  const file = url.startsWith(ORIGIN) ? files.get(url.slice(ORIGIN.length)) : undefined;
  if (file) await request.respond({ contentType: file.type, body: file.content });
  else await request.abort("blockedbyclient");
}
