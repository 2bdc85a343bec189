import type { Reporter, TestModule } from "vitest/node";

/** Says at the end of a run which tests were skipped, and what each of them needs. */
export default class Skipped implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    for (const module of modules) {
      for (const test of module.children.allTests("skipped")) {
        const result = test.result();
        const reason =
          result.state === "skipped" && result.note !== undefined ? `: ${result.note}` : "";
        console.log(`skipped: ${module.relativeModuleId}, ${test.fullName}${reason}`);
      }
    }
  }
}
