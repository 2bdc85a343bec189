import { MessagePort, parentPort, workerData } from "node:worker_threads";
import type { Form } from "../src/read/receive.ts";

/** A file to convert, and where to ring when it is done. */
export interface ConvertTask {
  readonly form: Form;
  readonly bytes: Uint8Array;
  readonly bell: Int32Array;
}

parentPort?.on("message", async ({ form, bytes, bell }: ConvertTask) => {
  const answers: unknown = workerData;
  if (!(answers instanceof MessagePort)) return;
  try {
    const { convert } = await import("./convert.ts");
    answers.postMessage(await convert(form, bytes));
  } catch (error) {
    answers.postMessage(`it cannot be read: ${String(error)}`);
  }
  Atomics.store(bell, 0, 1);
  Atomics.notify(bell, 0);
});
