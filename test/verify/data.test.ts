import { describe, expect, test } from "vitest";
import { loadSessions } from "../../build/load.ts";
import { zipData } from "../../src/editions/data/zip.ts";
import { onlyTexts } from "../../src/model/instruments.ts";
import { verifyArchive, verifyPackage } from "../../src/verify/data-package.ts";
import { breachesIn, dataOf, digest } from "../editions/data/made-data.ts";

const [first] = loadSessions();
if (!first) throw new Error("no session");
// Two texts have what all others have, and are read in less time.
const session = onlyTexts(first.session, ["res-7-1", "res-7-4"]);
const files = dataOf(session);

const RES = "documents/res-7-1.json";

/** What is found when a file has something else in one place. */
function planted(file: string, from: string | RegExp, to: string): string[] {
  const before = files.get(file) ?? "";
  const after = before.replace(from, () => to);
  expect(after, `nothing was planted in ${file}`).not.toBe(before);
  return breachesIn(new Map([...files, [file, after]]), session).map(
    ({ law, place, message }) => `${law} ${place.replace(/^made\//, "")} ${message}`,
  );
}

test("the data of the real session hold all of it", () => {
  expect(breachesIn(dataOf(first.session), first.session)).toEqual([]);
  expect(breachesIn(files, session)).toEqual([]);
});

describe("a loss planted in the data is named", () => {
  test.each([
    [
      "a word of a text",
      RES,
      "hold any legal or natural",
      "hold any natural",
      /^words .*res-7-1#op1 .*\[-legal or-\]/,
    ],
    ["a label", RES, '"label": "28.",', "", /^words .*res-7-1#op28 .*\[-28\.-\]/],
    [
      "a label that stands among the words",
      RES,
      '"label": "28.",\n      "depth": 0,\n      "text": "',
      '"depth": 0,\n      "text": "28. ',
      /its label is “”; expected “28\.”/,
    ],
    ["a note", RES, /\{\s*"unit": "fn5"/, '{ "unit": "fn55"', /^names .*res-7-1#fn5 is missing/],
    [
      "the mark of a note",
      RES,
      /\{\s*"label": "1",\s*"at": 84\s*\}/,
      "",
      /^notes .*res-7-1#pp1 refers to notes none; expected 1/,
    ],
    [
      "a mark that stands elsewhere",
      RES,
      '"at": 84',
      '"at": 83',
      /^notes .*#pp1 a mark does not stand/,
    ],
    [
      "a verb that is not set apart",
      RES,
      '"text": "Urges",\n          "emphasis": [\n            "lead"\n          ]',
      '"text": "Urges"',
      /^form .*#op1 is set in another way/,
    ],
    [
      "a space for another",
      RES,
      "hold any legal",
      "hold\u00A0any legal",
      /^characters .*#op1 is not the same/,
    ],
    ["a digest", RES, /"digest": "./, '"digest": "x', /^form .* its digest is of other words/],
    [
      "the place of a reference",
      RES,
      '"start": 22,',
      '"start": 21,',
      /^links .*“chapter V” does not stand/,
    ],
    [
      "the words of the report",
      "session.json",
      "held in Vienna, from 6 to 10 November 2017, the",
      "held in Vienna, the",
      /^words session\.json, session#part-a\.opening/,
    ],
    ["a file", "session.json", /^.*$/s, "", /^form session\.json is not there, or no JSON/],
    [
      "what is known of a text",
      RES,
      '"kind": "resolution"',
      '"kind": "decision"',
      /^form .*says other things/,
    ],
    [
      "a paragraph of the lines",
      "paragraphs.ndjson",
      /^.*"res-7-4","unit":"op3".*\n/m,
      "",
      /^names .*res-7-4#op3 is missing/,
    ],
    [
      "the order of lines",
      "paragraphs.ndjson",
      /^(.*"res-7-4","unit":"op3".*\n)(.*\n)/m,
      "SWAP",
      /^order .*res-7-4#op\d stands before/,
    ],
    [
      "whose line it is",
      "paragraphs.ndjson",
      '"language":"en"',
      '"language":"fr"',
      /^names .*another body or language/,
    ],
    [
      "a word of the table",
      "paragraphs.csv",
      "widest measure of cooperation",
      "widest cooperation",
      /^words paragraphs\.csv, res-7-1#pp1 .*\[-measure of-\]/,
    ],
    [
      "a row of the table",
      "paragraphs.csv",
      /^cosp-uncac,7,en,res-7-1,fn2,.*\r\n/m,
      "",
      /^names paragraphs\.csv, res-7-1#fn2 is missing/,
    ],
    ["the form of the table", "paragraphs.csv", "\r\n", "\n", /^form paragraphs\.csv, .*no CSV/],
    [
      "a formula in the table",
      "paragraphs.csv",
      "Resolution 7/1",
      "=Resolution 7/1",
      /^form .*would be run as a formula/,
    ],
    [
      "a row of the references",
      "references.csv",
      /^cosp-uncac,7,en,res-7-1,pp3.*\r\n/m,
      "",
      /^links references\.csv, .* rows; expected/,
    ],
    [
      "what a clause quotes",
      "clauses.csv",
      "Urges all States",
      "Urges States",
      /^links clauses\.csv, .*does not stand/,
    ],
    [
      "where a report is asked for",
      "reports.csv",
      ",906,",
      ",905,",
      /^links reports\.csv, .*does not stand/,
    ],
    [
      "a word of the plain text",
      "documents/res-7-1.txt",
      "widest measure of",
      "widest",
      /^words documents\/res-7-1\.txt .*\[-measure of-\]/,
    ],
    [
      "a mark of the plain text",
      "documents/res-7-1.txt",
      "Corruption,[1]",
      "Corruption,",
      /^words documents\/res-7-1\.txt/,
    ],
    [
      "a paragraph of all plain texts",
      "session.txt",
      /^32\. Invites.*\n\n/m,
      "",
      /^words session\.txt/,
    ],
    [
      "a word of the Akoma Ntoso",
      "documents/res-7-1.xml",
      "widest measure of",
      "widest",
      /^words documents\/res-7-1\.xml, res-7-1#pp1 .*\[-measure of-\]/,
    ],
    [
      "a file of Akoma Ntoso",
      "documents/res-7-1.xml",
      /^.*$/s,
      "",
      /^form documents\/res-7-1\.xml/,
    ],
    [
      "a word of the Markdown",
      "documents/res-7-1.md",
      "Markdown",
      "Mark",
      /^words documents\/res-7-1\.md/,
    ],
  ])("%s", (_, file, from, to, expected) => {
    const swapped = to === "SWAP" ? (files.get(file) ?? "").match(from) : undefined;
    const found = planted(file, from, swapped ? `${swapped[2]}${swapped[1]}` : to);
    expect(found).toContainEqual(expect.stringMatching(expected));
  });
});

describe("a package", () => {
  const bytes = new Map([...files].map(([path, text]) => [path, Buffer.from(text)]));
  const archive = zipData("made", files);
  const held = (own: ReadonlyMap<string, Uint8Array>, packed: Uint8Array | undefined = archive) =>
    [...verifyPackage("made", own, digest), ...verifyArchive("made.zip", "made", packed, own)].map(
      ({ message }) => message,
    );

  test("lists its files and is packed with all of them", () => expect(held(bytes)).toEqual([]));

  test("is told from one that lost a file", () => {
    const less = new Map([...bytes].filter(([path]) => path !== RES));
    expect(held(less)).toEqual([
      `lists ${RES}, which is not there`,
      `has made/${RES}, which is no file of the data`,
    ]);
  });

  test("is told from one with a file more", () => {
    const more = new Map([...bytes, ["documents/x.json", Buffer.from("{}")] as const]);
    expect(held(more)).toEqual(["does not list documents/x.json", "lacks made/documents/x.json"]);
  });

  test("is told from one with another byte", () => {
    const other = Buffer.from(bytes.get(RES) ?? "");
    other.write("?", 1000);
    expect(held(new Map([...bytes, [RES, other] as const]))).toEqual([
      `the bytes of ${RES} are not those that it lists`,
      `has another made/${RES}`,
    ]);
  });

  test("is told from one that nobody listed or packed", () => {
    const unlisted = new Map([...bytes].filter(([path]) => path !== "datapackage.json"));
    expect(verifyPackage("made", unlisted, digest)).toHaveLength(1);
    expect(verifyArchive("made.zip", "made", undefined, bytes)).toHaveLength(1);
  });
});
