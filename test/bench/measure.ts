import { spawn } from "node:child_process";
import { clearInterval, clearTimeout, setInterval, setTimeout } from "node:timers";
import { followTree, secondsOfChildren, type MemoryShare } from "./processes.ts";

/** What a command took with all its children: seconds of processors and of the clock, and its peak of memory. */
export interface Figures {
  readonly cpu: number;
  readonly wall: number;
  readonly megabytes: number;
}

export interface MeasuringOptions {
  /** What it finds in its environment, beside what there is. */
  readonly env?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** How its memory is counted; as a rule by `rss`, which is quick. */
  readonly memory?: MemoryShare;
  /** Seconds of the clock after which it is ended. */
  readonly limit?: number;
  /** Hears what each kind of process has taken so far. */
  readonly onLook?: (seconds: ReadonlyMap<string, number>) => void;
}

/** A command had to be ended. */
export class TookTooLong extends Error {
  override readonly name = "TookTooLong";
}

/** Milliseconds between two looks at the processes, and between two looks at their memory. */
const LOOK = 50;
const WEIGH = { rss: 50, pss: 200 } as const;

/** As much of what it complained of is told where it fails. */
const COMPLAINTS = 2000;

/**
 * Runs a command and measures its whole tree of processes, as Linux tells of them. Throws where it fails, or takes
 * longer than it may.
 */
export async function measure(
  command: string,
  args: readonly string[],
  { env = {}, folder, memory = "rss", limit, onLook }: MeasuringOptions = {},
): Promise<Figures> {
  const [before, start] = [secondsOfChildren(), performance.now()];
  const child = spawn(command, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...env },
    ...(folder !== undefined && { cwd: folder }),
  });
  const closed = new Promise<unknown>((resolve) => child.once("close", resolve));
  const ended = new Promise<number | string>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve(code ?? signal ?? 1));
  });
  let errors = "";
  child.stderr.on(
    "data",
    (chunk: Buffer) => (errors = `${errors}${chunk.toString()}`.slice(-COMPLAINTS)),
  );
  const tree = followTree(child.pid ?? -1);
  const look = (): void => {
    tree.look();
    onLook?.(tree.seconds());
  };
  look();
  let peak = 0;
  const looking = setInterval(look, LOOK);
  const weighing = setInterval(() => (peak = Math.max(peak, tree.bytes(memory))), WEIGH[memory]);
  let late = false;
  const clock =
    limit === undefined
      ? undefined
      : setTimeout(() => {
          late = true;
          tree.end();
        }, limit * 1000);
  const code = await ended.finally(() => {
    clearInterval(looking);
    clearInterval(weighing);
    clearTimeout(clock);
  });
  const wall = (performance.now() - start) / 1000;
  // What it left behind ends with it.
  tree.look();
  tree.end();
  await closed;
  if (late) throw new TookTooLong(`not finished after ${limit} seconds`);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}\n${errors}`);
  // Those that nobody waited for were seen at work, and those too quick to be seen were waited for.
  const seen = tree
    .seconds()
    .values()
    .reduce((sum, seconds) => sum + seconds, 0);
  return {
    cpu: Math.max(seen, secondsOfChildren() - before),
    wall,
    megabytes: Math.round(peak / 1e6),
  };
}
