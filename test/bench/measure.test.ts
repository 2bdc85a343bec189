import { expect } from "vitest";
import { measure, TookTooLong } from "./measure.ts";
import { testNeeding } from "../checkers.ts";

const onLinux = testNeeding(process.platform === "linux" ? undefined : "this is no Linux");

const BUSY = "const start = process.cpuUsage(); while (process.cpuUsage(start).user < 3e5);";

onLinux("a command is charged for what the programs take that it starts", async () => {
  const child = `require("child_process").execFileSync(process.execPath, ["-e", ${JSON.stringify(BUSY)}])`;
  const { cpu, megabytes } = await measure(process.execPath, ["-e", child]);
  expect(cpu).toBeGreaterThan(0.3);
  expect(megabytes).toBeGreaterThan(20);
});

onLinux("a command is charged for what it leaves behind and nobody waits for", async () => {
  const work = `${BUSY} console.log("done"); setInterval(() => {}, 1000);`;
  const child = `require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(work)}]).stdout.once("data", () => process.exit())`;
  const { cpu } = await measure(process.execPath, ["-e", child]);
  expect(cpu).toBeGreaterThan(0.3);
});

onLinux("a command that takes longer than it may is ended, with all that it started", async () => {
  const child = `require("child_process").execFileSync(process.execPath, ["-e", "setInterval(() => {}, 1000)"])`;
  await expect(measure(process.execPath, ["-e", child], { limit: 0.5 })).rejects.toThrow(
    TookTooLong,
  );
});

onLinux("a command that fails says what it complained of", async () => {
  const child = `console.error("no such book"); process.exit(3)`;
  await expect(measure(process.execPath, ["-e", child])).rejects.toThrow(
    /ended with 3\nno such book/,
  );
});
