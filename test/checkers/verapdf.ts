import { join } from "node:path";
import { CHECKERS, runJava } from "../../build/checkers.ts";

/** What veraPDF says of a file. */
export interface Verdict {
  readonly file: string;
  readonly isCompliant: boolean;
  /** How many checks were made. */
  readonly checks: number;
  /** How many of them failed. */
  readonly failures: number;
  /** Some of these, with the clause of the standard. */
  readonly failed: readonly {
    readonly clause: string;
    readonly test: number;
    readonly message: string;
    readonly place: string;
  }[];
}

/** Asks veraPDF for its verdict on each file: `ua1` is PDF/UA-1, `2a` is PDF/A-2a. */
export async function verapdf(
  pairs: readonly (readonly [profile: "ua1" | "2a", file: string])[],
): Promise<readonly Verdict[]> {
  const classes = join(CHECKERS.verapdf, "*");
  const verdicts: readonly Verdict[] = JSON.parse(
    await runJava(["-cp", classes, CHECKERS.verapdfAll, ...pairs.flat()]),
  );
  return verdicts;
}
