import { patience } from "./browser.ts";
import { BuildError } from "./terminal.ts";

/** Long texts may take longer: so many milliseconds more for each character. */
const PATIENCE_PER_CHARACTER = 0.1;

/** What gets on for ever is given up as well, after so many times the patience. */
const LONGEST = 10;

/** How Puppeteer calls an answer that will not come. */
const LOSSES: readonly string[] = ["TargetCloseError", "ConnectionClosedError"];

/** A tab or the browser ended in the midst of its work, which another may do. */
export class TabLost extends Error {
  override readonly name = "TabLost";
}

/** What is to be heard of the work that a page is at. */
export interface Ears {
  /** Something is wrong, which ends the work. */
  complain(what: string): void;
  /** Something was finished: the clock starts anew. */
  progress(): void;
  /** The tab or the browser ended. */
  lose(): void;
}

/** Ears that nothing reaches. */
export const DEAF: Ears = { complain: nothing, progress: nothing, lose: nothing };

export interface Watch {
  /** What the work is on: `res-7-1`. */
  readonly name: string;
  /** Milliseconds without progress after which it is given up. */
  readonly patience: number;
  readonly length?: number;
  /** Takes the ears that listen while the work lasts. */
  readonly hear?: (ears: Ears) => void;
}

/** Milliseconds without progress after which work is given up, where nothing else is said. */
export const usualPatience = patience;

/**
 * Does a piece of work in the browser, which may not answer at all. Throws a `BuildError` with its name where it fails
 * or gets nowhere, and a `TabLost` where the tab or the browser ended.
 */
export async function guarded<T>(
  { name, patience: usual, length = 0, hear = nothing }: Watch,
  work: () => Promise<T>,
): Promise<T> {
  const { promise: stopped, reject } = Promise.withResolvers<never>();
  const complain = (what: string): void =>
    reject(new BuildError(`${name} cannot be printed: ${withAdvice(what)}`));
  const allowed = usual + length * PATIENCE_PER_CHARACTER;
  const giveUp = (after: number) => (): void =>
    complain(
      `not finished after ${after / 1000} seconds; it may hold what fits on no page, or the machine is slow: then set PLENARY_PATIENCE to more seconds than ${usual / 1000}`,
    );
  const quiet = setTimeout(giveUp(allowed), allowed);
  const whole = setTimeout(giveUp(allowed * LONGEST), allowed * LONGEST);
  hear({
    complain,
    progress: () => void quiet.refresh(),
    lose: () => reject(lostAt(name)),
  });
  try {
    return await Promise.race([stopped, work()]);
  } catch (error) {
    if (error instanceof BuildError || error instanceof TabLost) throw error;
    if (error instanceof Error && LOSSES.includes(error.name)) throw lostAt(name);
    complain(error instanceof Error ? error.message : String(error));
    return await stopped;
  } finally {
    hear(DEAF);
    clearTimeout(quiet);
    clearTimeout(whole);
  }
}

/** What there is to do about some complaints of the browser. */
const ADVICE: readonly (readonly [complaint: RegExp, advice: string])[] = [
  [/\.woff2\b/, "npm ci brings our fonts anew"],
  [
    /IO\.read|Printing failed/,
    "there may be no room for temporary files: free some, or set TMPDIR to a folder that has room",
  ],
];

function withAdvice(complaint: string): string {
  const advice = ADVICE.find(([pattern]) => pattern.test(complaint))?.[1];
  return [complaint, advice].filter(Boolean).join("; ");
}

function lostAt(name: string): TabLost {
  return new TabLost(`the browser ended while it was at ${name}`);
}

function nothing(): void {
  // there is nothing to do
}
