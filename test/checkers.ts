import { test } from "vitest";

export { ace } from "../build/ace.ts";
export { AXE, axe } from "./checkers/axe.ts";
export { epubcheck } from "../build/epubcheck.ts";
export type { Finding } from "../build/finding.ts";
export {
  aceIsMissing,
  browserIsMissing,
  engineIsMissing,
  ENGINES,
  epubcheckIsMissing,
  lighthouseIsMissing,
  verapdfIsMissing,
  vnuIsMissing,
  type Engine,
} from "../build/checkers.ts";
export { lighthouse, type LighthouseScores } from "./checkers/lighthouse.ts";
export { verapdf, type Verdict } from "./checkers/verapdf.ts";
export { vnu } from "./checkers/vnu.ts";

/**
 * A `test` that needs something: where it is missing the test is skipped and says why, or fails
 * where the checkers are required (`PLENARY_CHECKERS=required`).
 */
export function testNeeding(missing: string | undefined) {
  return (name: string, examine: () => Promise<void>): void =>
    test(name, { timeout: 300_000 }, async (context) => {
      if (missing !== undefined && process.env["PLENARY_CHECKERS"] === "required") {
        throw new Error(missing);
      }
      context.skip(missing !== undefined, missing);
      await examine();
    });
}
