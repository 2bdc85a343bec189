import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { loadSessions } from "../../../build/load.ts";
import { proveSession } from "../../../build/proof.ts";
import { writeInstrument } from "../../../src/markdown/write.ts";
import { instrumentsOf } from "../../../src/model/instruments.ts";
import { changeSession, makeSession, textsFor } from "./session.ts";

/** The texts of the one session in a folder, as Markdown has them, if they are proved. */
function provedTexts(folder: string): readonly string[] {
  const content = join(folder, "content");
  return loadSessions(content).flatMap(({ session }) => {
    expect(proveSession(session, content).breaches).toEqual([]);
    return instrumentsOf(session).map(writeInstrument);
  });
}

test("a session of so many texts is read from its report and proved, also when a word of it was changed", async () => {
  const folder = mkdtempSync(join(inject("workshop"), "bench-"));
  await makeSession(folder, 12);
  const before = provedTexts(folder);
  await changeSession(folder);
  const after = provedTexts(folder);
  // And the draft, of which there is one.
  expect(before).toHaveLength(13);
  expect(after.filter((text) => !before.includes(text))).toHaveLength(1);
});

test("a session is never smaller than the real one, and twice the pages have about twice the texts", () => {
  expect(textsFor(1)).toBe(9);
  expect(textsFor(1200) / textsFor(600)).toBeCloseTo(2, 0);
});
