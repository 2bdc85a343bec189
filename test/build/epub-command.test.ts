import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

/** What the command made, and what it made of it before, in a folder of its own. */
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "plenary-test-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => rmSync(join(folder, "out"), { recursive: true, force: true }));

const NAME = "cosp-uncac-7-en";
const made = (): string[] => readdirSync(join(folder, "out/epub")).sort();
const read = (file: string): Buffer => readFileSync(join(folder, "out/epub", file));

function run(step: string, ...args: readonly string[]) {
  return new Promise<{ code: number; said: string; errors: string }>((resolve) => {
    execFile(
      process.execPath,
      [`build/${step}.ts`, "--out", join(folder, "out"), ...args],
      { env: { ...process.env, PLENARY_CACHE: join(folder, "cache") } },
      (error, said, errors) => {
        resolve({ code: typeof error?.code === "number" ? error.code : 0, said, errors });
      },
    );
  });
}

describe("npm run epub", () => {
  test("makes a form that is asked for, says how large it is, and the proof reads it", async () => {
    const { code, said } = await run("epub", "--format", "kepub", "--format", "mail");
    expect(code).toBe(0);
    expect(made()).toEqual([`${NAME}-mail.epub`, `${NAME}.kepub.epub`]);
    const size = `${Math.round(statSync(join(folder, "out/epub", made()[0] ?? "")).size / 1000)} kB`;
    expect(said).toMatch(new RegExp(`^e-book for mail .*${NAME}-mail.epub +${size} `, "m"));
    expect(await run("verify", "--only", "epub")).toMatchObject({ code: 0 });
    writeFileSync(join(folder, "out/epub", `${NAME}-mail.epub`), "no book");
    expect((await run("verify", "--only", "epub")).code).toBe(1);
  });

  test("makes some texts as one book and each by itself, with what a catalogue lists of them", async () => {
    const { code } = await run(
      "epub",
      "--only",
      "dec-7-1,res-7-8",
      "--format",
      "book",
      "--format",
      "texts",
    );
    expect(code).toBe(0);
    const names = ["dec-7-1", "res-7-8", "selection"].map((name) => `${NAME}-${name}`);
    expect(made()).toEqual(
      names.flatMap((name) => [`${name}.cover.png`, `${name}.epub`, `${name}.opds.json`]),
    );
    for (const name of names) {
      const entry: unknown = JSON.parse(read(`${name}.opds.json`).toString());
      expect(entry).toMatchObject({
        links: [{ rel: "self" }, { href: `${name}.epub`, size: read(`${name}.epub`).length }],
        images: [{ href: `${name}.cover.png`, width: 1400, height: 2100 }],
      });
    }
  });

  test("makes one text in any form", async () => {
    await run("epub", "--only", "res-7-8", "--format", "texts", "--format", "kepub");
    expect(made().filter((file) => file.endsWith("epub"))).toEqual([
      `${NAME}-res-7-8.epub`,
      `${NAME}-res-7-8.kepub.epub`,
    ]);
  });

  test("makes the same bytes again, from what is kept or not", async () => {
    const sum = () =>
      createHash("sha256")
        .update(read(`${NAME}-dec-7-1.epub`))
        .digest("hex");
    await run("epub", "--only", "dec-7-1");
    const first = sum();
    await run("epub", "--only", "dec-7-1");
    expect(sum()).toBe(first);
    rmSync(join(folder, "cache"), { recursive: true });
    await run("epub", "--only", "dec-7-1");
    expect(sum()).toBe(first);
  });

  test.for([
    ["--format", "a4", "no format “a4”; there are book, texts, kepub, mail"],
    ["--only", "res-9-9", "no text “res-9-9”; there are res-7-1, "],
  ] as const)("refuses %s %s with what there is", async ([option, value, message]) => {
    const { code, errors } = await run("epub", option, value);
    expect(code).toBe(2);
    expect(errors).toContain(message);
  });
});
