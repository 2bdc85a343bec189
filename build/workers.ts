import { availableParallelism } from "node:os";
import { parentPort, Worker } from "node:worker_threads";
import { BuildError } from "./terminal.ts";

/** What a thread says of a task: what it made, or what a person can mend. */
type Answer<Made> =
  | { readonly made: Made; readonly fault?: never }
  | { readonly fault: string; readonly made?: never };

/**
 * Does each of many tasks with a program on threads of their own, as many as there are processors. Gives what they
 * made in the order of the tasks; `done` hears of each as it comes. Throws what there is for a person to mend, once
 * all is done.
 * @param program calls `answerTasks`
 */
export async function onThreads<Task, Made>(
  program: URL,
  tasks: readonly Task[],
  done: (made: Made) => void = () => undefined,
): Promise<Made[]> {
  const answers = new Map<number, Made>();
  const faults: string[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    if (next >= tasks.length) return;
    const worker = new Worker(program);
    try {
      while (next < tasks.length) {
        const nth = next++;
        const { made, fault } = await ask<Task, Made>(worker, tasks[nth]);
        if (fault !== undefined) faults.push(fault);
        else {
          answers.set(nth, made);
          done(made);
        }
      }
    } finally {
      await worker.terminate();
    }
  };
  const threads = Math.min(availableParallelism(), tasks.length);
  await Promise.all(Array.from({ length: threads }, work));
  if (faults.length > 0) throw new BuildError(faults.join("\n"));
  return tasks.flatMap((_, nth) => answers.get(nth) ?? []);
}

function ask<Task, Made>(worker: Worker, task: Task | undefined): Promise<Answer<Made>> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners();
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`a thread ended with ${code}`)));
    worker.postMessage(task);
  });
}

/** Does the tasks that are given to this thread, one after the other. */
export function answerTasks<Task, Made>(work: (task: Task) => Made | Promise<Made>): void {
  const answer = async (task: Task): Promise<Answer<Made>> => {
    try {
      return { made: await work(task) };
    } catch (error) {
      if (error instanceof BuildError) return { fault: error.message };
      throw error;
    }
  };
  parentPort?.on("message", async (task: Task) => parentPort?.postMessage(await answer(task)));
}
