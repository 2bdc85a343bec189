import { makeDataBatch } from "./data-batch.ts";
import { answerTasks } from "./workers.ts";

answerTasks(makeDataBatch);
