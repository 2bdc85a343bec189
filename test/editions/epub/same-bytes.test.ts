import { execFile } from "node:child_process";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

/** Makes the book twice in a process of its own, and tells what it was of each, and in which place it believes to be. */
const MAKE = `
  const { createHash } = await import("node:crypto");
  const { makeBook } = await import(${JSON.stringify(pathToFileURL("build/epub-book.ts").href)});
  const { loadSessions } = await import(${JSON.stringify(pathToFileURL("build/load.ts").href)});
  const [{ session }] = loadSessions();
  const digest = async () => createHash("sha256").update(await makeBook(session)).digest("hex");
  const { timeZone, locale } = new Intl.DateTimeFormat().resolvedOptions();
  console.log(JSON.stringify({ timeZone, locale, first: await digest(), second: await digest() }));
`;

async function makeIn(zone: string, locale: string) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--input-type=module", "--eval", MAKE],
    { env: { ...process.env, TZ: zone, LC_ALL: locale, LANG: locale } },
  );
  const made: Record<"timeZone" | "locale" | "first" | "second", string> = JSON.parse(stdout);
  return made;
}

test("the book is the same, byte by byte, in all time zones and languages of machines, and a second time", async () => {
  const here = await makeIn("UTC", "C.UTF-8");
  const tokyo = await makeIn("Asia/Tokyo", "ja_JP.UTF-8");
  // Where an i grows to İ, and figures have other forms.
  const istanbul = await makeIn("Europe/Istanbul", "tr_TR.UTF-8");
  const cairo = await makeIn("Africa/Cairo", "ar_EG.UTF-8");
  expect([tokyo, istanbul, cairo].map(({ timeZone, locale }) => [timeZone, locale])).toEqual([
    ["Asia/Tokyo", "ja-JP"],
    ["Europe/Istanbul", "tr-TR"],
    ["Africa/Cairo", "ar-EG"],
  ]);
  const digests = [here, tokyo, istanbul, cairo].flatMap(({ first, second }) => [first, second]);
  expect(new Set(digests).size).toBe(1);
});
