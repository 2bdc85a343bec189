import { parentPort } from "node:worker_threads";
import { normalizeSession, type NormalizeOptions } from "./normalize-session.ts";
import type { SessionSources } from "./survey.ts";

/** One session to normalize. */
export interface NormalizeTask {
  readonly content: string;
  readonly group: SessionSources;
  readonly options: NormalizeOptions;
}

parentPort?.on("message", ({ content, group, options }: NormalizeTask) => {
  parentPort?.postMessage(normalizeSession(content, group, options));
});
