import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browserIsMissing, testNeeding } from "../checkers.ts";

/** A copy of the project, since these tests spoil it. */
let copy = "";
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "plenary-commands-"));
  for (const name of ["src", "templates", "content", "package.json", "eleventy.config.ts"]) {
    cpSync(name, join(copy, name), { recursive: true });
  }
  cpSync("build", join(copy, "build"), {
    recursive: true,
    filter: (path) => !/build[\\/](?:out|\.cache)/.test(path),
  });
  symlinkSync(join(process.cwd(), "node_modules"), join(copy, "node_modules"), "junction");
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

function run(step: string, ...args: readonly string[]) {
  return runWith({}, step, ...args);
}

function runWith(
  variables: Readonly<Record<string, string>>,
  step: string,
  ...args: readonly string[]
) {
  return new Promise<{ code: number; said: string; errors: string }>((resolve) => {
    execFile(
      process.execPath,
      [`build/${step}.ts`, ...args],
      { cwd: copy, env: { ...process.env, ...variables } },
      (error, said, errors) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, said, errors });
      },
    );
  });
}

describe("every command", () => {
  test.for(["new", "normalize", "site", "print", "epub", "data", "verify", "all", "start"])(
    "%s says what it is for",
    async (step) => {
      const { code, said } = await run(step, "--help");
      expect(code).toBe(0);
      expect(said).toMatch(/^npm (?:run |start).*: .+\n\n(?: {2}.+\n)* {2}--quiet/);
    },
  );

  test("called wrongly says so and exits with 2", async () => {
    const { code, errors } = await run("site", "--quite");
    expect(code).toBe(2);
    expect(errors).toContain("Unknown option '--quite'");
    expect((await run("site", "res-7-1")).code).toBe(2);
  });

  test("goes on when nobody reads its output to the end", async () => {
    const child = spawn(process.execPath, ["build/epub.ts"], { cwd: copy });
    child.stdout.destroy();
    let errors = "";
    child.stderr.on("data", (words: Buffer) => (errors += words.toString()));
    const [code] = await once(child, "close");
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
  });

  test("says nothing with --quiet when all is well", async () => {
    expect(await run("normalize", "--quiet")).toEqual({ code: 0, said: "", errors: "" });
  });

  test("ends with a table of what it made", async () => {
    const { said } = await run("site");
    expect(said).toMatch(
      /made +where +size +time +complaints\nsite, \d+ pages +build\/out\/site +[\d.]+ [kM]B +\d+\.\d s +0\n$/,
    );
  });
});

describe("an e-book that is to claim that it is accessible", () => {
  test("is not written where the checkers are missing, which are named", async () => {
    await run("epub");
    const book = () => readFileSync(join(copy, "build/out/epub/cosp-uncac-7-en.epub"));
    const before = book();
    const { code, errors } = await run("epub", "--claim");
    expect(code).toBe(1);
    expect(errors).toMatch(/^error: no e-book can claim to be accessible, and none was written\n/);
    expect(errors).toMatch(/ Ace is not installed: run npm ci in the folder \.ci|no Chrome/);
    expect(book().equals(before)).toBe(true);
  });
});

describe("two builds of the same texts", () => {
  const made = async (zone: string) => {
    const variables = { TZ: zone, SOURCE_DATE_EPOCH: "1510272000" };
    expect(await runWith(variables, "all", "--quiet")).toEqual({ code: 0, said: "", errors: "" });
    const out = join(copy, "build/out");
    const files = globSync("**/*.*", { cwd: out }).sort();
    const digest = (file: string) =>
      createHash("sha256")
        .update(readFileSync(join(out, file)))
        .digest("hex");
    return files.map((file) => `${digest(file)} ${file}`);
  };

  testNeeding(browserIsMissing())(
    "are the same, byte for byte, in any time zone: site, PDF and EPUB",
    async () => {
      const first = await made("UTC");
      expect(first.length).toBeGreaterThan(20);
      expect(await made("Asia/Tokyo")).toEqual(first);
    },
  );
});

describe("a text that cannot be read", () => {
  const file = () => join(copy, "content/cosp-uncac/7/en/res-7-2.md");

  test("stops the build at its place, and the last good edition stays", async () => {
    await run("site");
    const before = readFileSync(join(copy, "build/out/site/index.html"), "utf8");
    const text = readFileSync(file(), "utf8");
    writeFileSync(file(), text.replace("kind: resolution", "kind: resolutoin"));
    const { code, errors } = await run("site");
    writeFileSync(file(), text);
    expect(code).toBe(1);
    expect(errors).toMatch(
      /content\/cosp-uncac\/7\/en\/res-7-2\.md:2:7: error: field “kind” is "resolutoin"; expected resolution, decision/,
    );
    expect(readFileSync(join(copy, "build/out/site/index.html"), "utf8")).toBe(before);
    expect(existsSync(join(copy, "build/out/site.part"))).toBe(false);
  });

  test("that lost a word does not pass the proof, and is named", async () => {
    const text = readFileSync(file(), "utf8");
    writeFileSync(file(), text.replace("redouble ongoing efforts", "redouble efforts"));
    const { code, said, errors } = await run("all");
    writeFileSync(file(), text);
    expect(code).toBe(1);
    expect(errors).toContain(
      "markdown, content/cosp-uncac/7/en, res-7-2#op1: “States parties to redouble” where source/cosp-uncac/7/en/report.txt has “States parties to redouble ongoing” (words)",
    );
    expect(said).not.toContain("print:");
  });
});
