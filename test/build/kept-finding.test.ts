import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { keepFinding } from "../../build/kept-finding.ts";
import type { Breach } from "../../src/verify/compare.ts";

const BROKEN: Breach = { edition: "print", law: "words", place: "res-7-1#op1", message: "[-not-]" };

describe("a finished file that is held against its session", () => {
  let folder = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "plenary-test-"));
    vi.stubEnv("PLENARY_CACHE", folder);
  });

  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  test("is read once where no law is broken, and again where one of its bytes or of the session is another", async () => {
    let read = 0;
    const examine = async () => {
      read += 1;
      return [];
    };
    for (const parts of [
      ["a", "%PDF"],
      ["a", "%PDF"],
      ["a", "%PDE"],
      ["b", "%PDF"],
      ["a%", "PDF"],
    ]) {
      expect(await keepFinding(parts, examine)).toEqual([]);
    }
    expect(read).toBe(4);
  });

  test("is found broken each time it is looked at", async () => {
    for (const _ of [1, 2]) {
      expect(await keepFinding(["a"], async () => [BROKEN])).toEqual([BROKEN]);
    }
    expect(await keepFinding(["a"], async () => [])).toEqual([]);
  });
});
