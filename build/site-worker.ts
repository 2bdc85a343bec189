import { parentPort } from "node:worker_threads";
import { makeBatch, type BatchMade, type SiteBatch } from "./site-batch.ts";
import { BuildError } from "./terminal.ts";

/** What a thread says of a batch: what it made, or what a person can mend. */
export type BatchAnswer =
  | { readonly made: BatchMade; readonly fault?: never }
  | { readonly fault: string; readonly made?: never };

async function answer(batch: SiteBatch): Promise<BatchAnswer> {
  try {
    return { made: await makeBatch(batch) };
  } catch (error) {
    if (error instanceof BuildError) return { fault: error.message };
    throw error;
  }
}

parentPort?.on("message", async (batch: SiteBatch) => {
  parentPort?.postMessage(await answer(batch));
});
