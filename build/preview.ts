import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { extname, join, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { Worker } from "node:worker_threads";
import DevServer from "@11ty/eleventy-dev-server";
import { watch } from "chokidar";
import { SUMS_PATH } from "../src/editions/site/addresses.ts";
import { root } from "./files.ts";
import { chooseSessions } from "./load.ts";
import type { Folders } from "./options.ts";
import { faultPage, showFaults } from "./preview-panel.ts";
import type { Complaints } from "./preview-texts.ts";
import type { PreviewAnswer, PreviewSaid, PreviewTask, PreviewWork } from "./preview-worker.ts";

/** Where the site is served, if nobody else is there. */
export const PORT = 8080;

/** A site that is served while its texts are written. */
export interface Preview {
  /** `http://localhost:8080`, or at the next free port. */
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the site from a folder of its own, where nothing is published, and loads the page that is looked at anew when
 * a text, a template, a style or a script changes. What is wrong with them stands above the page.
 * @param say hears what is wrong, too
 */
export async function startPreview(
  { content, out }: Folders,
  port: number,
  say: (message: string) => void = () => undefined,
): Promise<Preview> {
  chooseSessions(content); // throws where there is none
  const folder = join(out, "preview");
  mkdirSync(folder, { recursive: true });
  const thread = openThread({ content, out, folder }, say);
  thread.onNews(() => server.reload({}));
  const server = DevServer.getServer("preview", folder, {
    port,
    domDiff: false, // what stands above a page comes with it
    messageOnStart: ({ localhostUrl }) => `Preview at ${localhostUrl}`,
    logger: { info: say, log: () => undefined, error: () => undefined },
    onRequest: { "/*": ({ url }) => respond(url.pathname, folder, thread) },
  });
  server.serve(port);
  await server.ready();
  const watcher = watch([content, ...WATCHED.map((path) => join(root, path))], {
    ignoreInitial: true,
    ignored: (path, stats) =>
      path === join(content, "source") ||
      (stats?.isFile() === true &&
        ![".md", ".json", ".ts", ".css", ".svg"].includes(extname(path))),
    awaitWriteFinish: { stabilityThreshold: 40, pollInterval: 10 },
  });
  let changed = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  watcher.on("all", (_, path) => {
    changed.add(resolve(path));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const files = [...changed];
      changed = new Set();
      void thread.change(files).then((isStyle) => {
        server.reload(isStyle ? { subtype: "css", files: [] } : {});
      });
    }, GATHER);
  });
  await new Promise<void>((done) => watcher.once("ready", () => done()));
  return {
    address: server.getServerUrl("localhost").replace(/\/$/, ""),
    async close() {
      clearTimeout(timer);
      await Promise.all([watcher.close(), server.close(), thread.close()]);
    },
  };
}

/** What the program is made of. */
const WATCHED = ["src", "templates", "eleventy.config.ts"];

/** What is saved within so many milliseconds is one change. */
const GATHER = 15;

/** The thread that lays pages out; a new one takes its place when the program changes. */
interface Thread {
  ask(task: PreviewTask): Promise<PreviewAnswer>;
  /** Takes changed files in; whether styles are all that changed. */
  change(files: readonly string[]): Promise<boolean>;
  readonly complaints: Complaints;
  readonly errors: readonly string[];
  /** Hears when something is known that nobody asked for. */
  onNews(hear: () => void): void;
  close(): Promise<void>;
}

function openThread(work: PreviewWork, say: (message: string) => void): Thread {
  let worker: Worker;
  let complaints: Complaints = new Map();
  let waiting = new Map<number, (answer: PreviewAnswer) => void>();
  let told = new Set<string>();
  let count = 0;
  /** What went wrong, by what was done: it stands until the same goes well. */
  const errors = new Map<string, string>();
  let hear: () => void = () => undefined;

  const tell = (): void => {
    const all = [...complaints.values()].flat().filter(({ severity }) => severity === "error");
    const now = new Set([...errors.values(), ...all.map(({ text }) => text)]);
    for (const text of now) if (!told.has(text)) say(text);
    told = now;
  };

  const start = (): void => {
    const own = new Worker(new URL("preview-worker.ts", import.meta.url), { workerData: work });
    worker = own;
    own.on("message", ({ nth, complaints: found, ...answer }: PreviewSaid) => {
      if (own !== worker) return;
      complaints = new Map(found);
      const resolveAsked = nth === undefined ? undefined : waiting.get(nth);
      if (nth !== undefined) waiting.delete(nth);
      else {
        note("reading", answer);
        hear();
      }
      resolveAsked?.(answer);
      tell();
    });
    own.on("error", (error: Error) => {
      if (own !== worker) return;
      note("program", { fault: error.stack ?? error.message });
      tell();
      for (const resolveAsked of waiting.values()) resolveAsked({});
      waiting.clear();
      hear();
    });
  };

  const note = (what: string, { fault }: PreviewAnswer): void => {
    if (fault === undefined) errors.delete(what);
    else errors.set(what, shorten(fault));
  };

  const ask = async (task: PreviewTask): Promise<PreviewAnswer> => {
    if (errors.has("program")) return {};
    const nth = count++;
    const answer = await new Promise<PreviewAnswer>((done) => {
      waiting.set(nth, done);
      worker.postMessage({ nth, task });
    });
    note(task.kind === "page" ? `page ${task.path}` : task.kind, answer);
    return answer;
  };

  const restart = (): void => {
    errors.clear();
    for (const resolveAsked of waiting.values()) resolveAsked({});
    waiting = new Map();
    void worker.terminate();
    start();
  };

  start();
  return {
    ask,
    async change(files) {
      const texts = files
        .filter((file) => file.startsWith(work.content + sep))
        .map((file) => relative(work.content, file).replaceAll(sep, "/"));
      const code = files.filter((file) => !file.startsWith(work.content + sep));
      if (code.some((file) => !isBundled(file))) {
        restart();
        return false;
      }
      if (code.length > 0) await ask({ kind: "bundle" });
      if (texts.length > 0) await ask({ kind: "change", files: texts });
      return texts.length === 0 && files.every((file) => extname(file) === ".css");
    },
    get complaints() {
      return complaints;
    },
    get errors() {
      return [...errors.values()];
    },
    onNews(listener) {
      hear = listener;
    },
    async close() {
      await worker.terminate();
    },
  };
}

/** Styles and scripts of readers' browsers are bundled anew; for all else the program has to start again. */
function isBundled(file: string): boolean {
  const path = relative(root, file).replaceAll(sep, "/");
  return path.endsWith(".css") || path.startsWith("templates/site/client/");
}

/** An error with its places in the project, without those of what it stands on. */
function shorten(fault: string): string {
  return fault
    .replaceAll(`${pathToFileURL(root).href}/`, "")
    .replaceAll(`${root}${sep}`, "")
    .split("\n")
    .filter((line) => !/^\s+at .*(?:node:|node_modules)/.test(line))
    .join("\n");
}

/** A page with what is wrong above it; nothing where the server finds the file by itself. */
async function respond(pathname: string, folder: string, thread: Thread) {
  const path = fileOf(pathname);
  // The server would end with an address that leads out of its folder.
  if (path === undefined) return pageOf(404, "");
  const { origin } = await thread.ask({ kind: "page", path });
  if (!path.endsWith(".html")) return undefined; // the server has it
  if (origin || existsSync(join(folder, path))) {
    return pageOf(200, showFaults(readPage(folder, path), thread, origin));
  }
  if (thread.errors.length > 0) return pageOf(500, faultPage(thread));
  await thread.ask({ kind: "page", path: "404.html" });
  return pageOf(404, showFaults(readPage(folder, "404.html"), thread));
}

function readPage(folder: string, path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

function pageOf(status: number, body: string) {
  const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" };
  return { status, headers, body };
}

/** The file at an address, `ga/75/index.html`; nothing where it names none of the site. */
function fileOf(pathname: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(pathname).slice(1);
  } catch {
    return undefined;
  }
  if (path.split(/[/\\]/).includes("..")) return undefined;
  if (path === "" || path.endsWith("/")) return `${path}index.html`;
  return extname(path) === "" && path !== SUMS_PATH ? `${path}/index.html` : path;
}
