import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { normalize } from "../../build/normalize.ts";

let content = "";
const file = (id: string) => join(content, `cosp-uncac/7/en/${id}.md`);

beforeEach(() => {
  content = mkdtempSync(join(tmpdir(), "plenary-content-"));
  cpSync("content/source", join(content, "source"), { recursive: true });
  normalize([], content);
});
afterEach(() => rmSync(content, { recursive: true, force: true }));

describe("a list of sources", () => {
  const manifest = () => join(content, "source/cosp-uncac/7/sources.md");
  const change = (from: string, to: string) => {
    writeFileSync(manifest(), readFileSync(manifest(), "utf8").replace(from, to));
  };

  test("that names a file which is not there is told so, and nothing is written", () => {
    change("en/report.txt", "en/reprot.txt");
    expect(() => normalize([], content)).toThrow(
      /sources\.md names .*en\/reprot\.txt, which is no file/,
    );
  });

  test("with a fault leads to no files in the wrong place", () => {
    change("body: cosp-uncac\n", "");
    expect(normalize([], content)).toMatchObject({
      written: [],
      complaints: [{ severity: "error" }],
    });
    expect(readdirSync(content).sort()).toEqual(["cosp-uncac", "normalized.json", "source"]);
  });
});

describe("a person who corrects a text", () => {
  const edit = () => {
    const text = readFileSync(file("res-7-4"), "utf8").replace(
      "this resolution",
      "the present resolution",
    );
    writeFileSync(file("res-7-4"), text);
    return text;
  };

  test("keeps the correction when the sources are normalized again, and is told so", () => {
    const corrected = edit();
    const { kept, written } = normalize([], content);
    expect(kept).toEqual(["cosp-uncac/7/en/res-7-4.md"]);
    expect(written).toEqual([]);
    expect(readFileSync(file("res-7-4"), "utf8")).toBe(corrected);
  });

  test("keeps it the second time too", () => {
    const corrected = edit();
    normalize([], content);
    expect(normalize([], content).kept).toEqual(["cosp-uncac/7/en/res-7-4.md"]);
    expect(readFileSync(file("res-7-4"), "utf8")).toBe(corrected);
  });

  test("keeps it even where the record of what was written is spoiled", () => {
    const corrected = edit();
    writeFileSync(join(content, "normalized.json"), "<<<<<<< HEAD\n");
    expect(normalize([], content).kept).toEqual(["cosp-uncac/7/en/res-7-4.md"]);
    expect(readFileSync(file("res-7-4"), "utf8")).toBe(corrected);
  });

  test("is told when no source has the text that he names", () => {
    expect(() => normalize(["res-9-9"], content)).toThrow("no source has a text res-9-9");
  });

  test("takes the new version by naming the text", () => {
    const corrected = edit();
    const { kept, written } = normalize(["res-7-4"], content);
    expect([kept, written]).toEqual([[], ["cosp-uncac/7/en/res-7-4.md"]]);
    expect(readFileSync(file("res-7-4"), "utf8")).not.toBe(corrected);
  });

  test("gets a text that was not touched when its source changes", () => {
    const source = join(content, "source/cosp-uncac/7/en/report.txt");
    writeFileSync(
      source,
      readFileSync(source, "utf8").replace("Corruption in sport", "Corruption in sports"),
    );
    expect(normalize([], content).written).toEqual(["cosp-uncac/7/en/res-7-8.md"]);
  });
});

describe("a source that went wrong", () => {
  const report = () => join(content, "source/cosp-uncac/7/en/report.txt");
  const published = () => readFileSync(file("session"), "utf8");

  test.for([
    ["is empty", ""],
    ["is an e-mail", "Dear all,\n\nplease find the report attached.\n"],
    ["is no text", "%PDF-1.7\n\0\0\0"],
  ])("because it %s leaves the published texts as they were", ([, text]) => {
    const before = published();
    writeFileSync(report(), text ?? "");
    const { unread, written } = normalize([], content);
    expect(unread).not.toEqual([]);
    expect(written).toEqual([]);
    expect(published()).toBe(before);
  });

  test("is forgotten when it is put right: what nobody changed is written again", () => {
    const text = readFileSync(report(), "utf8");
    writeFileSync(report(), "");
    normalize([], content);
    writeFileSync(report(), text.replace("Corruption in sport", "Corruption in sports"));
    const { kept, written } = normalize([], content);
    expect([kept, written]).toEqual([[], ["cosp-uncac/7/en/res-7-8.md"]]);
  });

  test("may let go of a text by name", () => {
    const text = readFileSync(report(), "utf8");
    writeFileSync(report(), text.slice(0, text.indexOf("B. Decisions")));
    expect(normalize([], content).unread.join()).toContain("its texts no longer hold dec-7-1");
    expect(normalize(["dec-7-1"], content).written).toEqual(["cosp-uncac/7/en/session.md"]);
  });
});

test("the list of sources cannot name a place outside the content", () => {
  const path = join(content, "source/cosp-uncac/7/sources.md");
  writeFileSync(path, readFileSync(path, "utf8").replace("body: cosp-uncac", "body: ../../x"));
  const { unread, complaints } = normalize([], content);
  expect(unread).toHaveLength(1);
  expect(complaints[0]?.text).toContain("expected small letters, digits and hyphens");
});
