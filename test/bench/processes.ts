import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";

/** A process and all that it started, and those started, followed as long as they live, as Linux tells of them. */
export interface Tree {
  /** Looks which processes there are now, and how long they have worked; what happens between two looks is not seen. */
  look(): void;
  /** The seconds of processors that each kind of process has taken: `node`, `chromium`, `chromium renderer`. */
  seconds(): ReadonlyMap<string, number>;
  /** The bytes that those hold that live. */
  bytes(share: MemoryShare): number;
  /** Ends those that live. */
  end(): void;
}

/**
 * `rss` counts what processes share in each of them, `pss` divides it among them: a browser's processes share a lot.
 * To ask for the second takes milliseconds.
 */
export type MemoryShare = "rss" | "pss";

interface Process {
  /** When it started, in ticks: a number of a process is given again. */
  readonly started: string;
  kind: string;
  seconds: number;
  lives: boolean;
}

const TICKS = 100;

/** Follows the tree whose root is the process with this number. */
export function followTree(root: number): Tree {
  const known = new Map<number, Process>();
  const living = () => [...known].filter(([, { lives }]) => lives).map(([pid]) => pid);
  return {
    look() {
      const now = readProcesses();
      for (const [pid, process] of known) {
        const found = now.get(pid);
        process.lives = found?.started === process.started;
        if (!found || !process.lives) continue;
        process.seconds = found.seconds;
        // A process becomes another when it runs a program.
        process.kind = kindOf(pid) ?? process.kind;
      }
      let more = true;
      while (more) {
        more = false;
        for (const [pid, { parent, started, seconds }] of now) {
          if (known.get(pid)?.started === started) continue;
          if (pid !== root && known.get(parent)?.lives !== true) continue;
          known.set(pid, { started, seconds, kind: kindOf(pid) ?? "", lives: true });
          more = true;
        }
      }
    },
    seconds() {
      const sums = new Map<string, number>();
      for (const { kind, seconds } of known.values()) {
        sums.set(kind, (sums.get(kind) ?? 0) + seconds);
      }
      return sums;
    },
    bytes: (share) => living().reduce((sum, pid) => sum + bytesOf(pid, share), 0),
    end() {
      for (const pid of living()) {
        try {
          process.kill(pid, "SIGKILL");
        } catch {
          // it has ended meanwhile
        }
      }
    },
  };
}

/** The seconds that finished children of this process took, with theirs, where somebody waited for them: proc(5). */
export function secondsOfChildren(): number {
  const fields = fieldsOf("self") ?? [];
  return (Number(fields[13]) + Number(fields[14])) / TICKS;
}

interface Stat {
  readonly parent: number;
  readonly started: string;
  readonly seconds: number;
}

function readProcesses(): ReadonlyMap<number, Stat> {
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  return new Map(
    pids.flatMap((pid): [number, Stat][] => {
      const fields = fieldsOf(pid);
      if (!fields) return [];
      const seconds = (Number(fields[11]) + Number(fields[12])) / TICKS;
      return [[Number(pid), { parent: Number(fields[1]), started: fields[19] ?? "", seconds }]];
    }),
  );
}

/** The fields of stat from the third on: the second, the name, may hold anything. */
function fieldsOf(pid: string): readonly string[] | undefined {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
}

function bytesOf(pid: number, share: MemoryShare): number {
  const [file, line] =
    share === "rss"
      ? (["status", /^VmRSS:\s*(\d+)/m] as const)
      : (["smaps_rollup", /^Pss:\s*(\d+)/m] as const);
  return Number(line.exec(read(`/proc/${pid}/${file}`) ?? "")?.[1] ?? 0) * 1024;
}

/** Chromium says of its helpers what they are, behind its name, with spaces where others have zeros. */
function kindOf(pid: number): string | undefined {
  const [command, ...args] = read(`/proc/${pid}/cmdline`)?.split(/[\0 ]/) ?? [];
  if (command === undefined || command === "") return undefined;
  const type = args.find((arg) => arg.startsWith("--type="))?.slice("--type=".length);
  return [basename(command).replace("exe", "chromium"), type].filter(Boolean).join(" ");
}

function read(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined; // it has ended meanwhile
  }
}
