import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { setInterval } from "node:timers";

/** What a command took with all its children: seconds of processors and of the clock, and its peak of memory. */
export interface Figures {
  readonly cpu: number;
  readonly wall: number;
  readonly megabytes: number;
}

/**
 * Runs a command and measures its whole tree of processes, as Linux tells of them. Throws where it fails.
 * @param cache where it keeps what it made before
 */
export async function measure(
  command: string,
  args: readonly string[],
  cache: string,
): Promise<Figures> {
  const [before, start] = [cpuOfChildren(), performance.now()];
  const child = spawn(command, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, PLENARY_CACHE: cache },
  });
  const errors: string[] = [];
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk.toString()));
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid))), 50);
  const code = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearInterval(timer);
  if (code !== 0)
    throw new Error(`${command} ${args.join(" ")} ended with ${code}\n${errors.join("")}`);
  return {
    cpu: cpuOfChildren() - before,
    wall: (performance.now() - start) / 1000,
    megabytes: Math.round(peak / 1e6),
  };
}

const TICKS = 100;

/** The seconds that finished children took, with theirs: proc(5), fields 16 and 17 of stat. */
function cpuOfChildren(): number {
  const stat = readFileSync("/proc/self/stat", "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

/** The bytes that a process and its children hold. */
function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const own = Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0) * 1024;
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, "utf8").split(" ").filter(Boolean),
    );
    return children.reduce((sum, child) => sum + memoryOf(Number(child)), own);
  } catch {
    return 0; // it has ended meanwhile
  }
}
