import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** What measures how fast a page is, which other work would spoil: it comes after all else. */
const ALONE = ["test/editions/site/lighthouse.test.ts"];

export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    reporters: ["default", "./test/skipped.ts"],
    setupFiles: "test/seed.ts",
    testTimeout: 60_000,
    hookTimeout: 300_000,
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: ["test/**/*.test.ts"],
          exclude: ALONE,
          globalSetup: "test/workshop.ts",
          // Many tests wait for a browser or a command, so two at a time are none too many for two processors.
          maxWorkers: Math.max(2, availableParallelism() - 1),
        },
      },
      {
        extends: true,
        test: {
          name: "alone",
          include: ALONE,
          globalSetup: "test/workshop.ts",
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
