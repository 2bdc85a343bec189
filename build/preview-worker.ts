import { parentPort, workerData } from "node:worker_threads";
import type { Complaint } from "./complaints.ts";
import { openSite, type Origin } from "./preview-site.ts";

/** What the thread is opened with. */
export interface PreviewWork {
  readonly content: string;
  readonly out: string;
  readonly folder: string;
}

/** What the thread is asked. */
export type PreviewTask =
  | { readonly kind: "page"; readonly path: string }
  | { readonly kind: "change"; readonly files: readonly string[] }
  | { readonly kind: "bundle" };

/** What it answers: where a page comes from, and what went wrong. */
export interface PreviewAnswer {
  readonly origin?: Origin | undefined;
  readonly fault?: string;
}

/** What it says: an answer by the number of the task, or by itself that all is read; and each time what is wrong. */
export interface PreviewSaid extends PreviewAnswer {
  readonly nth?: number;
  readonly complaints: readonly (readonly [file: string, found: readonly Complaint[]])[];
}

const work: PreviewWork = workerData;
const site = openSite(work.content, work.out, work.folder);

const say = (said: Omit<PreviewSaid, "complaints">): void => {
  parentPort?.postMessage({ ...said, complaints: [...site.complaints] } satisfies PreviewSaid);
};

async function answer(task: PreviewTask): Promise<PreviewAnswer> {
  try {
    switch (task.kind) {
      case "page":
        return { origin: await site.layOut(task.path) };
      case "change":
        await site.change(task.files);
        return {};
      case "bundle":
        await site.bundle();
        return {};
    }
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** What a programmer sees of an error: of those that were caught on the way the first. */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = "originalError" in error ? error.originalError : error.cause;
  return cause instanceof Error ? faultOf(cause) : (error.stack ?? error.message);
}

// One thing after the other; what nobody asked for yet is read while nothing is asked.
const asked: { readonly nth: number; readonly task: PreviewTask }[] = [];
let isBusy = false;
let isRead = false;

async function run(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  for (;;) {
    const next = asked.shift();
    if (next) say({ nth: next.nth, ...(await answer(next.task)) });
    else if (!isRead) {
      try {
        isRead = !(await site.readNext());
        if (isRead) say({});
      } catch (error) {
        isRead = true;
        say({ fault: faultOf(error) });
      }
    } else break;
    // What was asked meanwhile comes in.
    await new Promise((resolve) => setImmediate(resolve));
  }
  isBusy = false;
}

parentPort?.on("message", (message: { nth: number; task: PreviewTask }) => {
  asked.push(message);
  void run();
});
void run();
