import { writeFileSync } from "node:fs";

/** Loaded before a program that is measured: writes the marks that it set, and when, into the file `BENCH_MARKS`. */
process.once("exit", () => {
  const marks = performance.getEntriesByType("mark").map(({ name, startTime }) => ({
    name,
    at: performance.timeOrigin + startTime,
  }));
  const file = process.env["BENCH_MARKS"];
  if (file !== undefined) writeFileSync(file, JSON.stringify(marks));
});
