import { execFile, type ChildProcess } from "node:child_process";
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { browserIsMissing } from "../checkers.ts";
import { processesOf, until } from "./processes.ts";

const NAME = "cosp-uncac-7-en-dec-7-1.pdf";

/** What stands there when printing begins. */
const GOOD = "%PDF of yesterday";

describe.skipIf(browserIsMissing() !== undefined || process.platform !== "linux")(
  "npm run print",
  () => {
    let folder = "";
    let printed = "";
    let temporary = "";

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "plenary-test-"));
      [printed, temporary] = [join(folder, "out/print"), join(folder, "tmp")];
      mkdirSync(printed, { recursive: true });
      mkdirSync(temporary);
      writeFileSync(join(printed, NAME), GOOD);
    });

    // Whatever happened, the last good file is there, and nothing else that was begun.
    afterEach(async () => {
      await until(() => processesOf(temporary).length === 0);
      expect(readdirSync(temporary)).toEqual([]);
      expect(readdirSync(printed)).toEqual([NAME]);
      expect(readFileSync(join(printed, NAME), "utf8")).toBe(GOOD);
      rmSync(folder, { recursive: true });
    });

    const PRINT: readonly string[] = ["build/print.ts", "--only", "dec-7-1"];

    /** Prints one text, if nothing else is said. */
    function run(variables: Readonly<Record<string, string>> = {}, command = PRINT) {
      let child: ChildProcess | undefined;
      const env = { TMPDIR: temporary, PLENARY_CACHE: join(folder, "cache"), ...variables };
      const ended = new Promise<{ code: unknown; errors: string }>((resolve) => {
        child = execFile(
          process.execPath,
          [...command, "--out", join(folder, "out")],
          { env: { ...process.env, ...env } },
          (error, _, errors) => resolve({ code: error?.code ?? 0, errors }),
        );
      });
      return { ended, stop: (signal: NodeJS.Signals) => child?.kill(signal) };
    }

    test.each([
      ["SIGINT", 130],
      ["SIGTERM", 143],
    ] as const)("ends its browser with it when it is told to end: %s", async (signal, expected) => {
      const { ended, stop } = run();
      await until(() => globSync(join(temporary, "plenary-browser-*/profile/*")).length > 3);
      stop(signal);
      expect((await ended).code).toBe(expected);
    });

    test("as a step of the build leaves nothing of it when it is told to end", async () => {
      const content = join(folder, "content");
      cpSync("content", content, { recursive: true });
      const build = ["build/all.ts", "--only", "print", "--format", "texts", "--content", content];
      const { ended, stop } = run({}, build);
      await until(() => globSync(join(folder, "out/.part-*/print/*.pdf")).length > 0);
      stop("SIGINT");
      expect((await ended).code).toBe(130);
      expect(readdirSync(join(folder, "out"))).toEqual(["print"]);
    });

    test("says that no space is left, and where", async () => {
      // Whatever is written there finds no space.
      symlinkSync("/dev/full", join(printed, `${NAME}.part`));
      const { code, errors } = await run().ended;
      expect(errors).toBe(
        `error: ${join(printed, NAME)} cannot be written: no space is left on the disk; free some\n`,
      );
      expect(code).toBe(1);
    });

    test("says what cannot be kept, and where", async () => {
      writeFileSync(join(folder, "cache"), "no folder");
      const { code, errors } = await run().ended;
      expect(errors).toMatch(/^error: .*\/cache\/proof\/.* cannot be written: .*\n$/);
      expect(code).toBe(1);
    });

    test("says that its browser finds no place for temporary files", async () => {
      const { code, errors } = await run({ TMPDIR: join(temporary, "nowhere") }).ended;
      expect(errors).toMatch(
        /^error: the browser has no place for its temporary files: .*; set TMPDIR .*\n$/,
      );
      expect(code).toBe(1);
    });
  },
);
