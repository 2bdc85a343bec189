import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inject } from "vitest";
import { makeData } from "../build/data.ts";
import { makeBooks } from "../build/epub.ts";
import { loadSessions } from "../build/load.ts";
import { makePrint } from "../build/print.ts";
import { makeSite } from "../build/site.ts";
import type { Terminal } from "../build/terminal.ts";

/** A terminal that keeps still. */
export const silent: Terminal = {
  progress: () => undefined,
  update: () => undefined,
  warn: () => undefined,
  say: () => undefined,
};

/**
 * The finished editions of the real session, as `npm run build` makes them: the folder that holds `site`, `print`,
 * `epub` and `data`. Made once in a run of the tests, by whoever asks first; the others wait, and fail as he does.
 */
export async function madeEditions(): Promise<string> {
  const folder = join(inject("workshop"), "made");
  const [finished, failed] = [join(folder, "finished"), join(folder, "failed")];
  if (mkdirSync(folder, { recursive: true }) === undefined) {
    while (!existsSync(finished)) {
      if (existsSync(failed)) throw new Error(readFileSync(failed, "utf8"));
      await setTimeout(100);
    }
    return folder;
  }
  try {
    const sessions = loadSessions();
    await makePrint(silent, sessions, folder);
    await makeBooks(silent, sessions, folder);
    await makeData(silent, sessions, folder);
    await makeSite(silent, sessions, folder);
  } catch (error) {
    writeFileSync(failed, String(error));
    throw error;
  }
  writeFileSync(finished, "");
  return folder;
}
