import { PDFDocument } from "@cantoo/pdf-lib";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Terminal } from "../../build/terminal.ts";
import { writeText } from "../../build/text.ts";
import { NUMBERING, packWord, paragraph, run } from "../word.ts";

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

test("the text of a Word document is written beside it, whatever it is called, and what is odd is said", async () => {
  const body = `${paragraph("Urges States.", "1")}${paragraph("Decides.", "1")}<w:p>${run("unseen", "<w:vanish/>")}</w:p>`;
  const path = join(folder, "Report.v2.DOCX");
  writeFileSync(path, packWord(body, { numbering: NUMBERING }));
  const place = await writeText(terminal, path);
  expect(place).toBe(join(folder, "Report.v2.txt"));
  expect(readFileSync(place, "utf8")).toBe("1. Urges States.\n\n2. Decides.\n");
  expect(said.map((line) => line.split("\n")[0]?.replace(/^.*Report/, "Report"))).toEqual([
    "left out: unseen",
    "Report.v2.txt:3:12: warning: “unseen” is hidden, and no page shows it; it is not in the text (words-are-printed)",
    "“1.” is counted by the word processor, and stands in no words of the file; 2 of this kind (number-stands-in-the-words)",
    "Report.v2.txt; look at it before you publish it",
  ]);
});

test("what is a text already, or a picture, is told so, and nothing is written", async () => {
  const path = join(folder, "a.docx");
  writeFileSync(path, "Words.");
  await expect(writeText(terminal, path)).rejects.toThrow("this is a text already");
  writeFileSync(path, "\x89PNG", "latin1");
  await expect(writeText(terminal, path)).rejects.toThrow("this is a picture (PNG)");
  expect(existsSync(join(folder, "a.txt"))).toBe(false);
});

test("a scan has no text, and a file that is not there is told so", async () => {
  await expect(writeText(terminal, await save([]))).rejects.toThrow("this PDF has no text");
  await expect(writeText(terminal, join(folder, "no.pdf"))).rejects.toThrow("is not there");
});
