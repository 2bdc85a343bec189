import { listSiteOf, verifyBatch, type ListedSite, type VerifyBatch } from "./verify-batch.ts";
import { answerTasks } from "./workers.ts";

// The site is the same for all batches, and is listed once.
let site: ListedSite | undefined;

answerTasks((batch: VerifyBatch) => verifyBatch(batch, (site ??= listSiteOf(batch))));
