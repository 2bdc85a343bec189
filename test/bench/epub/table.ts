import type { Figures } from "../measure.ts";
import { PANDOC, TEXT_ONLY } from "./ways.ts";

/** What one way to make an e-book came to for so many times the session. */
export interface Result extends Figures {
  readonly sessions: number;
  readonly way: string;
  /** The words in the chapters of the book: how much work it is. */
  readonly words: number;
  readonly bytes: number;
}

export const HEAD = ["sessions", "way", "words", "kB", "CPU s", "wall s", "MB", "CPU to pandoc"];

/** The cells of one result; `results` are those that are known so far. */
export function cellsOf(result: Result, results: readonly Result[]): readonly string[] {
  const { sessions, way, words, bytes, cpu, wall, megabytes } = result;
  const ratio = way === PANDOC ? undefined : ratioOf(results, way, sessions);
  return [
    String(sessions),
    way,
    String(words),
    (bytes / 1000).toFixed(0),
    cpu.toFixed(2),
    wall.toFixed(2),
    String(megabytes),
    ratio?.toFixed(2) ?? "–",
  ];
}

/** The time of a processor that a way takes, to that of pandoc. */
function ratioOf(results: readonly Result[], way: string, sessions: number): number | undefined {
  const [one, other] = [way, PANDOC].map((name) =>
    results.find((result) => result.way === name && result.sessions === sessions),
  );
  return one && other && one.cpu / other.cpu;
}

/**
 * How time and memory of each way grow with the words between the second size, or the first where there are two, and
 * the last: an exponent of 1 is linear, of 2 quadratic. The smallest size is mostly the start of programs.
 */
export function growthLines(results: readonly Result[]): readonly string[] {
  const ways = [...new Set(results.map(({ way }) => way))];
  return ways.flatMap((way) => {
    const own = results.filter((result) => result.way === way);
    const [from, to] = [own[own.length > 2 ? 1 : 0], own.at(-1)];
    if (!from || !to || from === to) return [];
    const exponent = (what: "cpu" | "megabytes") =>
      (Math.log(to[what] / from[what]) / Math.log(to.words / from.words)).toFixed(2);
    const perSession = (to.megabytes - from.megabytes) / (to.sessions - from.sessions);
    return [
      `${way}: exponent ${exponent("cpu")} in time, ${exponent("megabytes")} in memory, ${perSession.toFixed(1)} MB a session more, from ${from.sessions} to ${to.sessions} sessions`,
    ];
  });
}

/** As much of pandoc's time may be taken for so many sessions. */
const GOALS: readonly (readonly [sessions: number, most: number])[] = [
  [16, 0.5],
  [128, 0.15],
];

/** What is to be reached, a line each that says whether it is; nothing of what was not measured. */
export function goalLines(results: readonly Result[]): readonly string[] {
  return GOALS.flatMap(([sessions, most]) => {
    const ratio = ratioOf(results, TEXT_ONLY, sessions);
    if (ratio === undefined) return [];
    const verdict = ratio <= most ? "reached" : "missed ";
    return [
      `${verdict}  ${sessions} sessions, text only, CPU to pandoc: ${ratio.toFixed(2)}, at most ${most}`,
    ];
  });
}
