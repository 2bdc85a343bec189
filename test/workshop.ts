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

/**
 * Gives every run of the tests a folder of its own, the same to those that run together and alone. What is compiled for
 * one command or one file of tests is there for the next, as `build/quick.cjs` has it for those who type the commands.
 */
export default function setup(project: TestProject): () => void {
  const workshop = (process.env["PLENARY_WORKSHOP"] ??= mkdtempSync(
    join(tmpdir(), "plenary-test-"),
  ));
  project.provide("workshop", workshop);
  process.env["NODE_COMPILE_CACHE"] = join(workshop, "compiled");
  return () => rmSync(workshop, { recursive: true, force: true });
}
