import { normalizeSession, type NormalizeOptions } from "./normalize-session.ts";
import type { SessionSources } from "./survey.ts";
import { answerTasks } from "./workers.ts";

/** One session to normalize. */
export interface NormalizeTask {
  readonly content: string;
  readonly group: SessionSources;
  readonly options: NormalizeOptions;
}

answerTasks(({ content, group, options }: NormalizeTask) =>
  normalizeSession(content, group, options),
);
