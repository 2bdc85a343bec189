import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { changeParagraph, repeatTexts } from "./report.ts";

const REPORT = "source/cosp-uncac/7/en/report.txt";

/** What the real session has: its texts in the report, the pages around them, and those of a text on average. */
const TEXTS = 9;
const PAGES_AROUND = 18;
const PAGES_OF_TEXT = 5.6;

/** How many texts a session of so many pages has; the real one is the least. */
export function textsFor(pages: number): number {
  return Math.max(TEXTS, Math.round((pages - PAGES_AROUND) / PAGES_OF_TEXT));
}

/** Makes a folder of texts with one session of so many texts: the real ones over and over, each under its own number. */
export function makeSession(content: string, texts: number): void {
  cpSync("content/source", join(content, "source"), { recursive: true });
  write(content, repeatTexts(read("content"), texts));
}

/** Changes a word in the middle of the session. */
export function changeSession(content: string): void {
  write(content, changeParagraph(read(content)));
}

function read(content: string): string {
  return readFileSync(join(content, REPORT), "utf8");
}

function write(content: string, report: string): void {
  writeFileSync(join(content, REPORT), report);
  // With a cache of its own: those who print are to find nothing.
  const env = { ...process.env, PLENARY_CACHE: join(content, "cache") };
  const given = [resolve("build/normalize.ts"), "--quiet", "--content", content];
  execFileSync(process.execPath, given, { env, stdio: ["ignore", "ignore", "inherit"] });
}
