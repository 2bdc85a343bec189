import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { normalize } from "../../../build/normalize.ts";
import { changeParagraph, repeatTexts } from "./report.ts";

const REPORT = "source/cosp-uncac/7/en/report.txt";

/** What the real session has: its texts in the report, the pages around them, and those of a text on average. */
const TEXTS = 9;
const PAGES_AROUND = 13;
const PAGES_OF_TEXT = 6.1;

/**
 * How many texts a session of so many pages has; the real one is the least. They are all of the real one's or none: a
 * note may stand below the text that follows its own.
 */
export function textsFor(pages: number): number {
  const times = (pages - PAGES_AROUND) / PAGES_OF_TEXT / TEXTS;
  return TEXTS * Math.max(1, Math.round(times));
}

/** Makes a folder of texts with one session of so many texts: the real ones over and over, each under its own number. */
export async function makeSession(content: string, texts: number): Promise<void> {
  cpSync("content/source", join(content, "source"), { recursive: true });
  await write(content, repeatTexts(read("content"), texts));
}

/** Changes a word in the middle of the session. */
export async function changeSession(content: string): Promise<void> {
  await write(content, changeParagraph(read(content)));
}

function read(content: string): string {
  return readFileSync(join(content, REPORT), "utf8");
}

async function write(content: string, report: string): Promise<void> {
  writeFileSync(join(content, REPORT), report);
  await normalize({ content });
}
