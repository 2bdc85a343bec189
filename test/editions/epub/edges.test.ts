import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeBook } from "../../../build/epub-book.ts";
import type { Session } from "../../../src/model/document.ts";
import { readEpub } from "../../../src/verify/epub-file.ts";
import { verifyEpub } from "../../../src/verify/epub.ts";
import { epubcheck, epubcheckIsMissing, testNeeding } from "../../checkers.ts";
import { sessionOf, textOf } from "../made-session.ts";

function resolution(nth: number, words = "that every word stands.") {
  return textOf(
    `---\nkind: resolution\nnumber: 7/${nth}\nsource: report.txt\n---\n\n# Resolution 7/${nth}\n\n## On books\n\nThe Conference,[^1]\n\n1. *Decides* ${words}[^2]\n\n[^1]: The first.\n[^2]: The second.\n`,
    `res-7-${nth}`,
  );
}

const title: Session["title"] = [
  {
    text: [{ type: "text", value: "Resolutions & “decisions” <of> it" }],
    spans: [{ start: 0, end: 0 }],
  },
];

const SESSIONS: readonly (readonly [string, Session])[] = [
  ["no texts", sessionOf([])],
  ["no title", sessionOf([resolution(1)])],
  ["one text", sessionOf([resolution(1)], { title })],
  ["no texts but drafts", sessionOf([], { title, drafts: [resolution(1), resolution(2)] })],
  ["200 texts", sessionOf(Array.from({ length: 200 }, (_, nth) => resolution(nth + 1)))],
  [
    "a name with signs of paths and markup",
    sessionOf([resolution(1)], { body: { id: "a-b", name: `A/B: "C" <D> & \\E|F?*` } }),
  ],
  ["a language that we do not speak", sessionOf([resolution(1)], { language: "pt-BR" })],
];

describe("a book of a session with", () => {
  test.each(SESSIONS)(
    "%s holds all its words, and its links lead somewhere",
    async (_, session) => {
      const bytes = await makeBook(session);
      expect(verifyEpub(bytes, session)).toEqual([]);
      expect(readEpub(bytes).deadLinks).toEqual([]);
    },
  );
});

testNeeding(epubcheckIsMissing())("EPUBCheck has nothing to say of any of them", async () => {
  const folder = mkdtempSync(join(tmpdir(), "plenary-test-"));
  const files: string[] = [];
  for (const [nth, [, session]] of SESSIONS.entries()) {
    const file = join(folder, `${nth}.epub`);
    writeFileSync(file, await makeBook(session));
    files.push(file);
  }
  expect(await epubcheck(files)).toEqual([]);
  rmSync(folder, { recursive: true });
});
