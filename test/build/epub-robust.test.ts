import { execFile, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifyEpub } from "../../src/verify/epub.ts";
import { loadSessions } from "../../build/load.ts";

const NAME = "cosp-uncac-7-en.epub";

const HOOKS = resolve("test/build/epub-hooks.ts");

/** Runs a program in a network of its own, which leads nowhere. */
const ALONE = ["unshare", "--map-root-user", "--net"];

function canBeAlone(): boolean {
  const [program = "", ...given] = ALONE;
  return spawnSync(program, [...given, "true"]).status === 0;
}

/** What stands there when a book is made. */
const GOOD = "PK of yesterday";

describe("npm run epub", () => {
  let folder = "";
  let made = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "plenary-test-"));
    made = join(folder, "out/epub");
    mkdirSync(made, { recursive: true });
    writeFileSync(join(made, NAME), GOOD);
    cpSync("content", join(folder, "content"), { recursive: true });
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** Makes the book; something befalls it, as `epub-hooks.ts` has it. */
  function run(befalls = "", [program = "", ...before]: readonly string[] = [process.execPath]) {
    const given = [...before, "--import", HOOKS, "build/epub.ts", "--quiet", "--format", "book"];
    return new Promise<{ code: unknown; errors: string }>((done) => {
      execFile(
        program,
        [...given, "--content", join(folder, "content"), "--out", join(folder, "out")],
        { env: { ...process.env, PLENARY_CACHE: join(folder, "cache"), BEFALLS: befalls } },
        (error, _, errors) => done({ code: error?.signal ?? error?.code ?? 0, errors }),
      );
    });
  }

  /** What was said when nothing came of it: the last good book is there, and nothing else that was begun. */
  async function failing(befalls?: string): Promise<string> {
    const { code, errors } = await run(befalls);
    expect(code).toBe(1);
    expect(readdirSync(made)).toEqual([NAME]);
    expect(readFileSync(join(made, NAME), "utf8")).toBe(GOOD);
    expect(errors, "for people, and no list of calls").not.toMatch(/^ +at /m);
    return errors;
  }

  const change = (file: string, from: string | RegExp, to: string): void => {
    const path = join(folder, "content/cosp-uncac/7/en", file);
    const text = readFileSync(path, "utf8");
    expect(text).toMatch(from);
    writeFileSync(path, text.replace(from, to));
  };

  test.each([
    ["missing", "source-serif-4"],
    ["damaged", "source-serif-4"],
  ])("names a font that is %s", async (how, name) => {
    expect(await failing(`${how}=${name}`)).toMatch(
      /error: the font source-serif-4-.*\.woff2 is missing or damaged; npm ci brings it anew/,
    );
  });

  test("says what is missing where nothing can be painted", async () => {
    expect(await failing("missing=@napi-rs/canvas")).toMatch(
      /error: the e-book cosp-uncac\/7\/en cannot be made\nnothing can be painted without @napi-rs\/canvas.*npm ci/,
    );
  });

  test("leaves no letter out of a cover, but says which our fonts lack", async () => {
    change("session.md", /^# .*$/m, "# החלטות");
    expect(await failing()).toContain("the cover cannot be painted: our fonts, for Latin");
  });

  test("says that a language is none", async () => {
    change("session.md", /^language: en$/m, "language: none of them");
    expect(await failing()).toMatch(/session\.md:\d+:\d+: error: .*language/);
  });

  test.skipIf(!existsSync("/dev/full"))("says that the disk is full", async () => {
    symlinkSync("/dev/full", join(made, `${NAME}.part`));
    expect(await failing()).toMatch(/error: .*\.epub cannot be written: no space is left/);
  });

  test("killed while it writes leaves the last good book, and makes the next one all the same", async () => {
    expect((await run(`killed=${NAME}.part`)).code).toBe("SIGKILL");
    expect(readFileSync(join(made, NAME), "utf8")).toBe(GOOD);
    expect(existsSync(join(made, `${NAME}.part`)), "it was killed in the midst of it").toBe(true);
    expect(await run()).toEqual({ code: 0, errors: "" });
    expect(readdirSync(made).filter((file) => file.endsWith(".part"))).toEqual([]);
    const [loaded] = loadSessions();
    expect(loaded && verifyEpub(readFileSync(join(made, NAME)), loaded.session)).toEqual([]);
  });

  test("asks no other machine for anything", async () => {
    const told = join(folder, "told");
    expect(await run(`offline=${told}`)).toEqual({ code: 0, errors: "" });
    expect(existsSync(told)).toBe(false);
  });

  // Whatever is no JavaScript could ask too.
  test.skipIf(!canBeAlone())("makes the book where there is no network", async () => {
    expect(await run("", [...ALONE, process.execPath])).toEqual({ code: 0, errors: "" });
    expect(readFileSync(join(made, NAME)).toString("latin1", 0, 4)).toBe("PK\x03\x04");
  });
});

test("what would ask another machine is found out", async () => {
  const folder = mkdtempSync(join(tmpdir(), "plenary-test-"));
  const told = join(folder, "told");
  const ask = `await fetch("http://127.0.0.1:8129/").catch(() => undefined);`;
  await new Promise((done) => {
    execFile(
      process.execPath,
      ["--import", HOOKS, "--input-type=module", "--eval", ask],
      { env: { ...process.env, BEFALLS: `offline=${told}` } },
      done,
    );
  });
  expect(readFileSync(told, "utf8")).toContain("somebody would talk to another machine");
  rmSync(folder, { recursive: true });
});
