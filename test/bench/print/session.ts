import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { measure } from "../measure.ts";
import { changeParagraph, repeatTexts } from "./report.ts";

const REPORT = "source/cosp-uncac/7/en/report.txt";

/** What the real session has: its texts in the report, the pages around them, and those of a text, with what registers say of it. */
const TEXTS = 9;
const PAGES_AROUND = 21;
const PAGES_OF_TEXT = 7.3;

/**
 * How many texts a session of so many pages has; the real one is the least. They are all of the real one's or none: a
 * note may stand below the text that follows its own.
 */
export function textsFor(pages: number): number {
  const times = (pages - PAGES_AROUND) / PAGES_OF_TEXT / TEXTS;
  return TEXTS * Math.max(1, Math.round(times));
}

/** The cache of a session that is measured is its own. */
export function cacheIn(folder: string) {
  return { PLENARY_CACHE: join(folder, "cache") };
}

/**
 * Makes a session of so many texts in `content` in a folder: the real ones over and over, each under its own number.
 * It is normalized and proved, as all are before they are printed.
 */
export async function makeSession(folder: string, texts: number): Promise<void> {
  cpSync("content/source", join(folder, "content/source"), { recursive: true });
  await write(folder, repeatTexts(read("."), texts));
}

/** Changes a word in the middle of the session. */
export async function changeSession(folder: string): Promise<void> {
  await write(folder, changeParagraph(read(folder)));
}

function read(folder: string): string {
  return readFileSync(join(folder, "content", REPORT), "utf8");
}

async function write(folder: string, report: string): Promise<void> {
  writeFileSync(join(folder, "content", REPORT), report);
  const given = ["-r", resolve("build/quick.cjs"), resolve("build/normalize.ts")];
  await measure(process.execPath, [...given, "--content", join(folder, "content")], {
    env: cacheIn(folder),
  });
}
