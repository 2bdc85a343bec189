import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
