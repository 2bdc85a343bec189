import { PDFDocument } from "@cantoo/pdf-lib";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Terminal } from "../../build/terminal.ts";
import { writeText } from "../../build/text.ts";

let folder = "";
let said: string[] = [];
const say = (line: string) => void said.push(line);
const terminal: Terminal = { progress: say, update: say, warn: say, say };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plenary-text-"));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function save(words: readonly string[]): Promise<string> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([600, 800]);
  for (const [nth, line] of words.entries())
    page.drawText(line, { x: 60, y: 700 - 14 * nth, size: 12 });
  const path = join(folder, "resolution.pdf");
  writeFileSync(path, await pdf.save());
  return path;
}

test("the text of a PDF is written beside it, and what was left out is said", async () => {
  const place = await writeText(terminal, await save(["The Council,", "18-18418 (E)"]));
  expect(place).toBe(join(folder, "resolution.txt"));
  expect(readFileSync(place, "utf8")).toBe("The Council,\n");
  expect(said[0]).toBe("left out: 18-18418 (E)");
});

test("a text that is there already is kept", async () => {
  const path = await save(["The Council,"]);
  writeFileSync(join(folder, "resolution.txt"), "mine");
  await expect(writeText(terminal, path)).rejects.toThrow("is there already; it is kept");
  expect(readFileSync(join(folder, "resolution.txt"), "utf8")).toBe("mine");
});

test("a scan has no text, and a file that is not there is told so", async () => {
  await expect(writeText(terminal, await save([]))).rejects.toThrow("this PDF has no text");
  await expect(writeText(terminal, join(folder, "no.pdf"))).rejects.toThrow("is not there");
});
