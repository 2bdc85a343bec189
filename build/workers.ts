import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";

/**
 * Does each of many tasks with a program on threads of their own, as many as there are processors; the program
 * answers each message with one. Gives the answers in the order of the tasks; `done` hears of each as it comes.
 */
export async function onThreads<Task, Answer>(
  program: URL,
  tasks: readonly Task[],
  done: (answer: Answer) => void = () => undefined,
): Promise<Answer[]> {
  const answers = new Map<number, Answer>();
  let next = 0;
  const work = async (): Promise<void> => {
    if (next >= tasks.length) return;
    const worker = new Worker(program);
    try {
      while (next < tasks.length) {
        const nth = next++;
        const answer = await ask<Task, Answer>(worker, tasks[nth]);
        answers.set(nth, answer);
        done(answer);
      }
    } finally {
      await worker.terminate();
    }
  };
  const threads = Math.min(availableParallelism(), tasks.length);
  await Promise.all(Array.from({ length: threads }, work));
  return tasks.flatMap((_, nth) => answers.get(nth) ?? []);
}

function ask<Task, Answer>(worker: Worker, task: Task | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.removeAllListeners();
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`a thread ended with ${code}`)));
    worker.postMessage(task);
  });
}
