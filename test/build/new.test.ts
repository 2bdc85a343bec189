import { execFile } from "node:child_process";
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { readManifest } from "../../src/read/manifest.ts";
import { packWord, paragraph } from "../word.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plenary-new-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(step: string, ...args: readonly string[]) {
  return new Promise<{ code: number; said: string; errors: string }>((resolve) => {
    execFile(process.execPath, [`build/${step}.ts`, ...args], (error, said, errors) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, said, errors });
    });
  });
}

const content = () => join(folder, "content");
const start = (...args: readonly string[]) => run("new", ...args, "--content", content());
const put = (name: string, text: string | Uint8Array) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const RESOLUTION = `Resolution 3/1

Sleep

The Conference,

1. *Decides* to sleep.
`;

const OFFICIAL = `<akomaNtoso><statement name="resolution"><meta><identification>
<FRBRExpression><FRBRlanguage language="fra"/></FRBRExpression></identification></meta>
<coverPage><p><docNumber refersTo="#symbol">A/RES/75/194</docNumber></p>
<p><docAuthority refersTo="#issuingBody">Assemblée générale</docAuthority></p></coverPage>
<preface><p><docNumber>75/194.</docNumber> <docTitle>Titre</docTitle></p></preface>
<mainBody><paragraph><num>1.</num><content><p>Décide.</p></content></paragraph></mainBody>
</statement></akomaNtoso>`;

const KNOWN = "--body sleepers --name Conference_of:_Sleepers --session 3 --language en"
  .split(" ")
  .map((word) => word.replaceAll("_", " "));

describe("a person who has the texts of a session", () => {
  test("starts it with what he knows of it, and is told what was made and what to check", async () => {
    const { code, said, errors } = await start(put("texts.txt", RESOLUTION), ...KNOWN);
    expect([code, errors]).toEqual([0, ""]);
    expect(said).toContain("source/sleepers/3/en/texts.txt\n");
    expect(said).toMatch(/texts\.txt +sleepers\/3\/en +1 +9 +9 +0 +0\n/);
    expect(said).toContain("check the name of the body");
    const path = join(content(), "source/sleepers/3/sources.md");
    const list = readFileSync(path, "utf8");
    expect(readManifest({ path, text: list })).toEqual({
      manifest: {
        body: { id: "sleepers", name: "Conference of: Sleepers" },
        session: { kind: "regular", number: 3 },
        sources: [{ file: "en/texts.txt", language: "en", draft: undefined }],
        facts: [],
      },
      diagnostics: [],
    });
    expect(readFileSync(join(content(), "sleepers/3/en/res-3-1.md"), "utf8")).toContain(
      "1. *Decides* to sleep.",
    );
  });

  test("may have them as Word documents", async () => {
    const body = RESOLUTION.split("\n\n")
      .map((line) => paragraph(line.trim()))
      .join("");
    const { code, said } = await start(put("texts.docx", packWord(body)), ...KNOWN);
    expect(code).toBe(0);
    expect(said).toMatch(/texts\.docx +sleepers\/3\/en +1 +9 +9 +0 +0\n/);
    expect(readFileSync(join(content(), "sleepers/3/en/res-3-1.md"), "utf8")).toContain(
      "source: source/sleepers/3/en/texts.docx",
    );
  });

  test("is told that a Word document is damaged, and nothing is made", async () => {
    const { code, errors } = await start(
      put("texts.docx", packWord("").subarray(0, 200)),
      ...KNOWN,
    );
    expect(code).toBe(1);
    expect(errors).toContain("this Word document cannot be read: it is cut short or damaged");
    expect(existsSync(content())).toBe(false);
  });

  test("is told how many words were furniture of the pages, and none of the others is missing", async () => {
    const pages = `17-01234 (E)\n\n${RESOLUTION}\n__________\n`;
    const { said } = await start(put("texts.txt", pages), ...KNOWN);
    expect(said).toMatch(/texts\.txt +sleepers\/3\/en +1 +12 +9 +3 +\d\n/);
  });

  test("need say nothing that the files say themselves", async () => {
    expect((await start(put("a.xml", OFFICIAL))).code).toBe(0);
    expect(globSync("**/*.*", { cwd: content() }).sort()).toEqual([
      "ga/75/fr/normalized.json",
      "ga/75/fr/res-75-194.md",
      "ga/75/fr/session.md",
      "source/ga/75/fr/a.xml",
    ]);
  });

  test("is asked for what nobody says, and nothing is made", async () => {
    const { code, errors } = await start(put("texts.txt", RESOLUTION), "--body", "sleepers");
    expect(code).toBe(2);
    expect(errors).toContain("give --name, --session, --language");
    expect(existsSync(content())).toBe(false);
  });

  test.for([
    ["another session than the file", ["--session", "76"], "says 75; --session is 76"],
    [
      "a session that is none",
      ["--session", "seventh"],
      "--session is “seventh”; expected the number",
    ],
    ["a body that is a language", ["--body", "fr"], "--body is “fr”; expected small letters"],
    [
      "a body that no path can hold",
      ["--body", "../x"],
      "--body is “../x”; expected small letters",
    ],
    [
      "a language that is none",
      ["--language", "french!"],
      "--language is “french!”; expected a tag",
    ],
  ] as const)("is told that he names %s", async ([, args, message]) => {
    const { code, errors } = await start(put("a.xml", OFFICIAL), ...args);
    expect(code).toBe(2);
    expect(errors).toContain(message);
    expect(existsSync(content())).toBe(false);
  });

  test("is told that a file is not there, or holds no text", async () => {
    expect(await start(join(folder, "nothing.txt"), ...KNOWN)).toMatchObject({ code: 2 });
    const { code, errors } = await start(put("empty.txt", "\n"), ...KNOWN);
    expect(code).toBe(1);
    expect(errors).toContain("holds no text, and nothing was made");
    expect(existsSync(content())).toBe(false);
  });

  test("loses nothing that is there already", async () => {
    const file = put("a.xml", OFFICIAL);
    await start(file);
    writeFileSync(file, OFFICIAL.replace("Décide.", "Décide autrement."));
    const { code, errors } = await start(file);
    expect(code).toBe(2);
    expect(errors).toContain("a.xml is there already; nothing is overwritten");
    expect(readFileSync(join(content(), "source/ga/75/fr/a.xml"), "utf8")).toBe(OFFICIAL);
  });
});

describe("the options of a build", () => {
  const build = (...args: readonly string[]) =>
    run("all", "--content", content(), "--out", join(folder, "out"), ...args);
  /** Two sessions that were started, as each test finds them. */
  let started = "";
  beforeAll(async () => {
    folder = started = mkdtempSync(join(tmpdir(), "plenary-new-"));
    await start(put("texts.txt", RESOLUTION), ...KNOWN);
    await start(put("a.xml", OFFICIAL));
  });
  beforeEach(() => cpSync(started, folder, { recursive: true }));
  afterAll(() => rmSync(started, { recursive: true, force: true }));

  test.for([
    ["--session", "ga/99", "no session “ga/99”; there are ga/75, sleepers/3"],
    ["--session", "ga", "--session is “ga”; expected a body and its session, such as ga/75"],
    ["--language", "zh", "no language “zh”; there are fr, en"],
    ["--only", "film", "no edition “film”; there are site, print, epub, data"],
  ] as const)("%s %s is refused with what there is", async ([option, value, message]) => {
    const { code, errors } = await build(option, value);
    expect(code).toBe(2);
    expect(errors).toContain(message);
    expect(existsSync(join(folder, "out/site"))).toBe(false);
  });

  test("publish the open data of one session beside those of the others, and prove them", async () => {
    expect(await build("--only", "data", "--quiet")).toEqual({ code: 0, said: "", errors: "" });
    const data = () =>
      globSync(["data/*.zip", "data/*/*/*/datapackage.json"], { cwd: join(folder, "out") }).sort();
    const all = [
      "data/ga-75-fr-data.zip",
      "data/ga/75/fr/datapackage.json",
      "data/sleepers-3-en-data.zip",
      "data/sleepers/3/en/datapackage.json",
    ];
    expect(data()).toEqual(all);
    const { code, said } = await build("--only", "data", "--session", "sleepers/3");
    expect([code, said]).toEqual([0, expect.not.stringContaining("ga-75")]);
    expect(data()).toEqual(all);
    writeFileSync(join(folder, "out/data/sleepers/3/en/session.txt"), "fewer words");
    const verified = await run(
      "verify",
      "--content",
      content(),
      "--out",
      join(folder, "out"),
      "--only",
      "data",
    );
    expect(verified.code).toBe(1);
    expect(verified.errors).toContain("sleepers/3/en/session.txt");
  });

  test("publish a folder of texts in another folder, and the e-book of one session beside those of the others", async () => {
    expect(await build("--only", "epub", "--quiet")).toEqual({ code: 0, said: "", errors: "" });
    const books = () => globSync("**/*-{fr,en}.epub", { cwd: join(folder, "out") }).sort();
    expect(books()).toEqual(["epub/ga-75-fr.epub", "epub/sleepers-3-en.epub"]);
    const { code, said } = await build("--only", "epub", "--session", "sleepers/3");
    expect(code).toBe(0);
    expect(said).not.toContain("ga-75");
    expect(books()).toEqual(["epub/ga-75-fr.epub", "epub/sleepers-3-en.epub"]);
  });

  test("take no folder where something else stands", async () => {
    mkdirSync(join(folder, "out/site"), { recursive: true });
    writeFileSync(join(folder, "out/site/thesis.txt"), "three years of work");
    const { code, errors } = await build("--only", "site");
    expect(code).toBe(2);
    expect(errors).toContain("holds files that are no edition");
    expect(readFileSync(join(folder, "out/site/thesis.txt"), "utf8")).toBe("three years of work");
  });

  test("give the report on every source as JSON", async () => {
    writeFileSync(join(content(), "source/stray.txt"), "Words.");
    const { code, said } = await run("normalize", "--content", content(), "--json");
    expect(code).toBe(1);
    expect(JSON.parse(said)).toMatchObject({
      version: 1,
      written: [],
      kept: [],
      sources: [
        {
          path: "source/stray.txt",
          sessions: [],
          documents: [],
          complaints: [{ severity: "error" }],
        },
        {
          path: "source/ga/75/fr/a.xml",
          sessions: ["ga/75/fr"],
          documents: ["ga/75/fr/res-75-194"],
          words: { read: 7, written: 7, dropped: 0 },
          complaints: [],
        },
        { path: "source/sleepers/3/en/texts.txt", words: { read: 9, written: 9, dropped: 0 } },
      ],
    });
  });
});
