import type { Direction } from "../text/direction.ts";
import type { Run } from "./pdf-runs.ts";

/** Whether two runs stand in one line; a mark is raised by less than that. */
export function isSameLine(a: Run, b: Run): boolean {
  return Math.abs(a.y - b.y) < 0.6 * Math.max(a.size, b.size);
}

/**
 * The runs of a page in the order in which they are read. A file draws each line from left to right; where letters
 * run the other way, or both ways, its runs are put back into the order that the bidirectional algorithm of Unicode
 * (UAX #9, L2) took them out of.
 * A cell has lines of its own.
 * @param direction that of the page.
 */
export function inReadingOrder(runs: readonly Run[], direction: Direction): Run[] {
  const lines: Run[][] = [];
  for (const run of runs) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    if (line && before && before.cell === run.cell && isSameLine(before, run)) line.push(run);
    else lines.push([run]);
  }
  const isPlain = direction === "ltr" && !runs.some(isArabic);
  return isPlain ? [...runs] : lines.flatMap((line) => readLine(line, direction));
}

function readLine(line: readonly Run[], direction: Direction): Run[] {
  const runs = line.toSorted((a, b) => a.x - b.x);
  const given = runs.map(directionOf);
  const whole = runs.map((_, at) => given[at] ?? directionBetween(runs, given, at, direction));
  const read: Run[] = [];
  let against: Run[] = [];
  const inOrder = direction === "ltr" ? runs.keys() : [...runs.keys()].reverse();
  for (const at of inOrder) {
    const run = runs[at];
    if (!run) continue;
    if (whole[at] !== direction) {
      against.unshift(run);
      continue;
    }
    read.push(...against, run);
    against = [];
  }
  return [...read, ...against];
}

/** Which way a run goes, where that can be seen: a single sign, such as a bracket, does not tell. */
function directionOf(run: Run): Direction | undefined {
  if (run.reversed === true || isArabic(run)) return "rtl";
  return /[\p{L}\p{N}]/u.test(run.text) || Array.from(run.text).length > 1 ? "ltr" : undefined;
}

/** A sign between two runs of letters that go one way goes with them, any other with the page; numbers have no way of their own. */
function directionBetween(
  runs: readonly Run[],
  given: readonly (Direction | undefined)[],
  at: number,
  page: Direction,
): Direction {
  const nearest = (step: number): number | undefined => {
    let index = at + step;
    while (index in runs && given[index] === undefined) index += step;
    return index in runs ? index : undefined;
  };
  const [before, after] = [nearest(-1), nearest(1)];
  const sides = [before, after].map((index) =>
    index !== undefined && /\p{L}/u.test(runs[index]?.text ?? "") ? given[index] : page,
  );
  const [one, other] = sides;
  // One separator keeps two numbers together (W4): 54/205.
  const beside = [before, after].map((index) => runs[index ?? -1]?.text ?? "");
  const isBetween =
    before === at - 1 && after === at + 1 && beside.every((text) => /^\p{Nd}+$/u.test(text));
  if (isBetween && /^[/.,:]$/.test(runs[at]?.text ?? "")) return "ltr";
  // The stop behind foreign words at the end of a line clings to them, and to nothing else.
  const [left, sign, right] = [runs[at - 1], runs[at], runs[at + 1]];
  const isStop = sign !== undefined && /^[.,;:!?]+$/.test(sign.text.trim());
  const clings = isStop && left && touches(left, sign) && !(right && touches(sign, right));
  if (page === "rtl" && clings && one === "ltr") return one;
  return one !== undefined && one === other ? one : page;
}

/** Whether no white space is to be seen between a run and the one on its right. */
function touches(left: Run, right: Run): boolean {
  return right.x - (left.x + left.width) <= 0.12 * left.size;
}

/** Whether it has letters from right to left; the digits of Arabic run from left to right. */
function isArabic({ text }: Run): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text.replace(/\p{Nd}/gu, ""));
}
