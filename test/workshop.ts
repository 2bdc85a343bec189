import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** A folder for what one run of the tests makes and shares; gone afterwards. */
    readonly workshop: string;
  }
}

/** Gives every run of the tests a folder of its own. */
export default function setup(project: TestProject): () => void {
  const workshop = mkdtempSync(join(tmpdir(), "plenary-test-"));
  project.provide("workshop", workshop);
  return () => rmSync(workshop, { recursive: true, force: true });
}
