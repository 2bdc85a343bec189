import { createHash } from "node:crypto";
import { MessageChannel, MessagePort, receiveMessageOnPort, Worker } from "node:worker_threads";
import type { Converted } from "../src/read/converted.ts";
import type { Form } from "../src/read/receive.ts";
import type { ConvertTask } from "./convert-thread.ts";

/** How long a file may take, in milliseconds. A thousand pages take half a minute. */
const LONGEST = 5 * 60 * 1000;

let thread: { readonly worker: Worker; readonly answers: MessagePort } | undefined;

/** So many characters of texts are remembered: a text is read when it is normalized, and when it is proved. */
const MOST_KEPT = 10_000_000;

const kept = new Map<string, Converted | string>();
let keptSize = 0;

/**
 * Converts a file as `convert` does, and waits for it: whoever reads a source need not know that reading a PDF takes
 * turns with other work. It is done on a thread of its own, so a file that never comes to an end ends with it.
 * The same bytes give what they gave a moment ago.
 */
export function convertNow(form: Form, bytes: Uint8Array): Converted | string {
  const key = createHash("sha256").update(form).update(bytes).digest("hex");
  const converted = kept.get(key) ?? convertAside(form, bytes);
  if (!kept.has(key)) keptSize += sizeOf(converted);
  kept.delete(key);
  kept.set(key, converted);
  for (const [oldest, one] of kept) {
    if (keptSize <= MOST_KEPT) break;
    kept.delete(oldest);
    keptSize -= sizeOf(one);
  }
  return converted;
}

function sizeOf(converted: Converted | string): number {
  return typeof converted === "string" ? converted.length : converted.text.length;
}

function convertAside(form: Form, bytes: Uint8Array): Converted | string {
  const { worker, answers } = (thread ??= startThread());
  const bell = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const task: ConvertTask = { form, bytes, bell };
  worker.postMessage(task);
  if (Atomics.wait(bell, 0, 0, LONGEST) === "timed-out") {
    void worker.terminate();
    thread = undefined;
    return `it takes more than ${LONGEST / 60_000} minutes to read; it is given up`;
  }
  const answer: { message: Converted | string } | undefined = receiveMessageOnPort(answers);
  return answer?.message ?? "it cannot be read";
}

function startThread(): { worker: Worker; answers: MessagePort } {
  const { port1: answers, port2 } = new MessageChannel();
  const worker = new Worker(new URL("convert-thread.ts", import.meta.url), {
    workerData: port2,
    transferList: [port2],
  });
  // A thread that waits for files holds nobody up.
  worker.unref();
  return { worker, answers };
}
