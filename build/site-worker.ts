import { makeBatch, type SiteBatch } from "./site-batch.ts";
import { answerTasks } from "./workers.ts";

answerTasks((batch: SiteBatch) => makeBatch(batch));
