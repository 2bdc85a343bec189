import { findCitations, type CitationsTask } from "./site-citations.ts";
import { answerTasks } from "./workers.ts";

answerTasks((task: CitationsTask) => findCitations(task));
