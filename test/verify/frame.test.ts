import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { loadSessions } from "../../build/load.ts";
import { normalize } from "../../build/normalize.ts";
import { proveSession } from "../../build/proof.ts";

const report = (day: number, number: string, title: string) => `Report of the Conference

Addendum

Held on ${day} May 2020

A. Resolutions

Resolution ${number}

${title}

The Conference,

Recalling its earlier resolutions,

1. Urges States to act before ${day} May.
`;

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "plenary-frame-"));
  vi.stubEnv("PLENARY_CACHE", join(folder, "cache"));
  const sources = join(folder, "source/cosp/1");
  mkdirSync(sources, { recursive: true });
  writeFileSync(join(sources, "one.txt"), report(4, "1/1", "Asset recovery"));
  writeFileSync(join(sources, "two.txt"), report(5, "1/2", "Prevention"));
  const entries = ["one", "two"]
    .map((name) => `  - { file: ${name}.txt, language: en }\n`)
    .join("");
  const list = `---\nbody: cosp\nname: Conference\nsession: 1\nsources:\n${entries}---\n`;
  writeFileSync(join(sources, "sources.md"), list);
  const { sources: read } = await normalize({ content: folder });
  expect(
    read.flatMap(({ complaints }) => complaints.filter(({ severity }) => severity === "error")),
  ).toEqual([]);
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const prove = () =>
  loadSessions(folder).flatMap(({ session }) => proveSession(session, folder).breaches);

test("the titles of two reports of one session are each proved of its own report", () => {
  const text = readFileSync(join(folder, "cosp/1/en/session.md"), "utf8");
  expect(text.match(/Addendum/g)).toHaveLength(2);
  expect(prove()).toEqual([]);
});

test("a word that is gone from the title of either is missed", () => {
  const file = join(folder, "cosp/1/en/session.md");
  const text = readFileSync(file, "utf8");
  for (const [gone, source] of [
    ["Held on 4", "one"],
    ["Held on 5", "two"],
  ] as const) {
    writeFileSync(file, text.replace(gone, gone.replace("on ", "")));
    expect(
      prove()
        .map(({ message }) => message)
        .join(),
    ).toContain(`source/cosp/1/${source}.txt`);
  }
  writeFileSync(file, text);
});
