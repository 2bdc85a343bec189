import { Ajv } from "ajv";
import { unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { loadSessions } from "../../../build/load.ts";
import { writeData } from "../../../src/editions/data/write.ts";
import { zipData } from "../../../src/editions/data/zip.ts";
import { findClauses } from "../../../src/enrich/clauses.ts";
import { findReferences } from "../../../src/enrich/find.ts";
import { readCsv, wordsOfCell } from "../../../src/verify/data-csv.ts";
import { instrument } from "../../laws/arbitrary.ts";
import { sessionIn, CODES, inSix } from "../in-six.ts";
import { HARD_TEXTS, withBody } from "../hard-texts.ts";
import { sessionOf, textOf } from "../made-session.ts";
import { breachesIn, dataOf, digest, markdown } from "./made-data.ts";

const [first] = loadSessions();
if (!first) throw new Error("no session");
const { session } = first;
const files = dataOf(session);
const read = (path: string) => files.get(path) ?? "";
const lines = (of = files) => (of.get("paragraphs.ndjson") ?? "").split("\n").slice(0, -1);
const table = (path: string, of = files) => readCsv(of.get(path) ?? "") ?? [];

const ajv = new Ajv({ allErrors: true, strictTypes: false });
const validators = new Map(
  ["session", "document", "paragraph"].map((name) => {
    const path = `schema/${name}.json`;
    return [path, ajv.compile(JSON.parse(read(path)))] as const;
  }),
);

/** Where files of JSON depart from their schemas: a line from its own, another file from the one that it names. */
function faultsOf(own: ReadonlyMap<string, string>): string[] {
  const check = (schema: string, text: string) => {
    const validate = validators.get(schema);
    if (!validate) return [`no schema ${schema}`];
    return validate(JSON.parse(text)) ? [] : [`${schema}: ${ajv.errorsText(validate.errors)}`];
  };
  const objects = [...own].filter(([path]) => /^(?:session|documents\/.*)\.json$/.test(path));
  return [
    ...objects.flatMap(([, text]) => {
      const [, schema = ""] = /"\$schema": "(?:\.\.\/)?([^"]+)"/.exec(text) ?? [];
      return check(schema, text);
    }),
    ...lines(own).flatMap((line) => check("schema/paragraph.json", line)),
  ];
}

describe("who builds on the data", () => {
  test("finds each text in every form, the whole in lines and tables, and what is in them told", () => {
    const paths = [...files.keys()];
    expect(paths.filter((path) => path.includes("res-7-3"))).toEqual([
      "documents/res-7-3.json",
      "documents/res-7-3.md",
      "documents/res-7-3.txt",
      "documents/res-7-3.xml",
    ]);
    expect(paths.filter((path) => !path.startsWith("documents/"))).toEqual([
      "README.md",
      "session.json",
      "session.md",
      "session.txt",
      "paragraphs.ndjson",
      "paragraphs.csv",
      "references.csv",
      "clauses.csv",
      "reports.csv",
      "schema/session.json",
      "schema/document.json",
      "schema/paragraph.json",
      "datapackage.json",
    ]);
  });

  test("can rely on the schemas: all files of JSON keep to them", () => {
    expect(faultsOf(files)).toEqual([]);
    const broken = new Map([...files, ["session.json", read("session.json").replace('"7"', "7")]]);
    expect(faultsOf(broken)).toEqual(["schema/session.json: data/session must be string"]);
  });

  test("finds every reference and every clause, in the lines and in the tables", () => {
    const { references } = findReferences(session);
    const targets = references.flatMap((one) => one.targets);
    const clauses = findClauses(session);
    const paragraphs = lines().map((line): { references: []; clauses: [] } => JSON.parse(line));
    const count = (of: "references" | "clauses") => paragraphs.flatMap((one) => one[of]).length;
    expect([count("references"), count("clauses")]).toEqual([references.length, clauses.length]);
    expect(table("references.csv")).toHaveLength(targets.length + 1);
    expect(table("clauses.csv")).toHaveLength(clauses.length + 1);
    expect(table("reports.csv").length).toBeGreaterThan(6);
  });

  test("reads a paragraph with its label, what it refers to and what it asks of whom", () => {
    const line = lines().find((one) => one.includes('"unit":"op28.c"')) ?? "{}";
    expect(JSON.parse(line)).toMatchObject({
      body: "cosp-uncac",
      session: "7",
      language: "en",
      document: "res-7-1",
      type: "operative",
      label: "(c)",
      depth: 1,
    });
    const [head = [], ...rows] = table("clauses.csv");
    const row = rows.find((cells) => cells.includes("res-7-4") && cells.includes("op5")) ?? [];
    const cell = (name: string) => row[head.indexOf(name)];
    expect(["verb", "force", "addressee"].map(cell)).toEqual([
      "Requests",
      "request",
      "the Secretariat",
    ]);
    expect(table("reports.csv").at(-1)?.slice(6)).toEqual([
      "the Conference",
      "d",
      "281",
      "at its eighth session",
      "8",
      "",
    ]);
  });

  test("finds the digest of a paragraph again as the page says", () => {
    const line: { label: string; text: string; digest: string } = JSON.parse(
      lines().find((one) => one.includes('"document":"res-7-3","unit":"op1"')) ?? "{}",
    );
    expect(line.digest).toBe(digest(`${line.label} ${line.text}`));
  });

  test("is told each file, each column and each field by the page that comes with them", () => {
    const page = read("README.md");
    const { resources } = JSON.parse(read("datapackage.json"));
    const described: { path: string; schema?: { fields: { name: string }[] } }[] = resources;
    for (const { path, schema } of described) {
      if (path === "README.md") continue;
      expect(page).toContain(`\`${path.replace(/^documents\/.*(?=\.)/, "documents/*")}\``);
      for (const { name } of schema?.fields ?? []) expect(page).toContain(`| \`${name}\` |`);
    }
    const fields = [...read("schema/document.json").matchAll(/^ {6,10}"(\w+)": \{$/gm)];
    expect(fields.length).toBeGreaterThan(20);
    expect(page).not.toContain("undefined");
  });

  test("reads the plain text with labels, marks and notes, and items below their paragraph", () => {
    const text = read("documents/res-7-1.txt");
    expect(text).toContain("\n\n12. Also calls upon States parties");
    expect(text).toContain("\n\n    (a) To ");
    expect(text).toContain("Corruption,[1] the return");
    expect(text).toMatch(/\n\n\[5\] Financial Action Task Force \(Paris, 2017\)\.\n$/);
  });
});

describe("a package", () => {
  const described = (own: Partial<typeof session> = {}) => {
    const all = dataOf(sessionOf([textOf(withBody("1. *Urges* States."), "res-7-1")], own));
    return JSON.parse(all.get("datapackage.json") ?? "");
  };
  const rights = (value: string) =>
    described({ facts: [{ name: "rights", value, evidence: "x" }] });

  test("names its files in the letters that Data Package allows, each once", () => {
    const { name, resources } = JSON.parse(read("datapackage.json"));
    const names: string[] = [name, ...resources.map((one: { name: string }) => one.name)];
    expect(names.filter((one) => !/^[a-z0-9._-]+$/.test(one))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  test("claims a licence only where a fact names one", () => {
    expect(described()).not.toHaveProperty("licenses");
    expect(described()).not.toHaveProperty("rights");
    expect(rights("© the body")).toMatchObject({ rights: "© the body" });
    const licence = "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/.";
    expect(rights(licence).licenses).toEqual([
      { path: "https://creativecommons.org/licenses/by/4.0/", title: licence },
    ]);
  });

  test("is the same, byte by byte, whenever and in whatever time zone it is made", () => {
    expect([...dataOf(session)]).toEqual([...files]);
    const zones = ["Pacific/Kiritimati", "America/Los_Angeles", "UTC"].map((zone) => {
      vi.stubEnv("TZ", zone);
      const archive = zipData("made", files);
      vi.unstubAllEnvs();
      return digest(archive);
    });
    expect(new Set(zones).size).toBe(1);
    const archive = zipData("made", files);
    expect(Object.keys(unzipSync(archive))).toEqual(
      [...files.keys()].map((path) => `made/${path}`),
    );
  });
});

describe("words of any kind", () => {
  const HOSTILE = [
    "=HYPERLINK(“https://example.org”)",
    "+1 and more",
    "-2 and less",
    "@SUM(A1)",
    "'tis so",
    "＝1",
    'She said "yes", twice',
    "a, b; c",
    "‫عربي‬ 12",
    "𠀀 beyond",
  ];

  test("stand in the tables as printed, and no spreadsheet runs them", () => {
    const body = HOSTILE.map((words) => `${words.replace(/[*[\]]/g, "\\$&")}`).join("\n\n");
    const hostile = sessionOf([textOf(withBody(body), "res-7-1")]);
    const all = dataOf(hostile);
    expect(breachesIn(all, hostile)).toEqual([]);
    const [head = [], ...rows] = table("paragraphs.csv", all);
    const cells = rows.map((row) => row[head.indexOf("text")] ?? "");
    expect(cells.map(wordsOfCell)).toEqual(expect.arrayContaining(HOSTILE));
    expect(cells.filter((cell) => /^[=+\-@＝]/.test(cell))).toEqual([]);
    expect(all.get("paragraphs.csv")).toMatch(/^\uFEFFbody,.*\r\n/);
  });

  test("are all there of what other programs lose words of", () => {
    const texts = Object.values(HARD_TEXTS).map((body, nth) =>
      textOf(withBody(body), `res-${nth}`),
    );
    const hard = sessionOf(texts);
    const all = dataOf(hard);
    expect(breachesIn(all, hard)).toEqual([]);
    expect(faultsOf(all)).toEqual([]);
  });

  test("are all there, whatever a text is like", () => {
    fc.assert(
      fc.property(instrument, (text) => {
        const any = sessionOf([text]);
        expect(breachesIn(dataOf(any), any)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test.for(CODES)("are all there of official texts in the language %s", (language, context) => {
    context.skip(inSix.length === 0, "the official texts are not beside the project");
    const official = sessionIn(language, inSix.slice(0, 4));
    const all = writeData(official, { name: "made", title: "", markdown, digest });
    expect(breachesIn(all, official)).toEqual([]);
    expect(faultsOf(all)).toEqual([]);
  });
});
