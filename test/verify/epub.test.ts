import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { makeBook } from "../../build/epub-book.ts";
import { loadSessions } from "../../build/load.ts";
import { proveSession } from "../../build/proof.ts";
import type { Session } from "../../src/model/document.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { nameUnits } from "../../src/model/name.ts";
import { readEpub } from "../../src/verify/epub-file.ts";
import { verifyEpub } from "../../src/verify/epub.ts";
import { expectSession } from "../../src/verify/expect.ts";
import { ace, aceIsMissing, epubcheck, epubcheckIsMissing, testNeeding } from "../checkers.ts";
import { inTemporaryFolder } from "../checkers/temporary-folder.ts";

describe.each(loadSessions())("the e-book of $path", ({ session }) => {
  let bytes = new Uint8Array();

  beforeAll(async () => {
    bytes = Uint8Array.from(await makeBook(session, { proof: proveSession(session).proof }));
  });

  test("holds every word, number, note and mark of every text, in order", () => {
    expect(verifyEpub(bytes, session)).toEqual([]);
  });

  test("has each paragraph under its name in the file of its text", () => {
    const { documents } = readEpub(bytes);
    for (const instrument of instrumentsOf(session)) {
      const file = `OEBPS/${instrument.id}.xhtml`;
      const found = documents.find((document) => document.file === file)?.units ?? [];
      expect(found.map(({ name }) => name)).toEqual(nameUnits(instrument).map(({ name }) => name));
    }
  });

  test("says nothing twice that the session says once", () => {
    const found = readEpub(bytes).documents.flatMap(({ units }) => units);
    const named = new Set(
      expectSession(session).map(({ document, name }) => `${document}#${name}`),
    );
    const held = found.filter(({ document, name }) => named.has(`${document}#${name}`));
    const count = (units: readonly { readonly words: readonly string[] }[]) =>
      units.reduce((sum, { words }) => sum + words.length, 0);
    expect(count(held)).toBe(count(expectSession(session)));
  });

  testNeeding(epubcheckIsMissing())("passes EPUBCheck without a remark", () =>
    inTemporaryFolder(async (folder) => {
      expect(await epubcheck([await write(folder, bytes)])).toEqual([]);
    }),
  );

  testNeeding(aceIsMissing())("passes Ace without a remark", () =>
    inTemporaryFolder(async (folder) => {
      expect(await ace(await write(folder, bytes))).toEqual([]);
    }),
  );
});

async function write(folder: string, bytes: Uint8Array): Promise<string> {
  const book = join(folder, "book.epub");
  await writeFile(book, bytes);
  return book;
}

describe("the law notices", () => {
  const [loaded] = loadSessions();
  let bytes = new Uint8Array();

  beforeAll(async () => {
    if (loaded) bytes = Uint8Array.from(await makeBook(loaded.session));
  });

  const FAULTS = [
    ["a changed word", "res-7-1", "mutual legal assistance in", "mutual assistance in", "words"],
    ["a lost label", "res-7-1", '<span class="label">(c) </span>', "", "words"],
    ["a lost anchor", "res-7-1", ' id="op28.c"', "", "names"],
    ["a second anchor", "res-7-1", 'id="op2"', 'id="op1"', "names"],
    ["a mark with another number", "res-7-1", 'href="#fn2">2<', 'href="#fn2">3<', "notes"],
    ["a mark that leads to another note", "res-7-1", 'href="#fn2"', 'href="#fn3"', "notes"],
    ["a note that does not lead back", "res-7-1", 'href="#fnref1-2"', 'href="#fnref1"', "notes"],
    ["a link to no file", "about", "res-7-3.xhtml", "res-7-9.xhtml", "links"],
    ["a link to no anchor", "toc", "part-1.xhtml", "part-1.xhtml#nowhere", "links"],
    ["a changed word of the frame", "part-2", "following decision", "decision", "words"],
  ] as const;

  test.each(FAULTS)("%s", (_fault, file, from, to, law) => {
    if (!loaded) return;
    const broken = change(bytes, `OEBPS/${file}.xhtml`, from, to);
    expect(laws(broken, loaded.session)).toContain(law);
  });

  test.each([
    ["a lost paragraph", /<li[^>]*id="op2".*?<\/li>/s, "names res-7-1#op2"],
    ["a lost item", /<li[^>]*id="op28\.c".*?<\/li>/s, "names res-7-1#op28.c"],
    ["a lost note", /<div[^>]*id="fn5".*?<\/div>/s, "names res-7-1#fn5"],
    ["a lost word", "legal or natural", "words res-7-1#op1"],
  ] as const)("%s, by its name", (_, from, broken) => {
    if (!loaded) return;
    const lossy = change(bytes, "OEBPS/res-7-1.xhtml", from, "");
    const named = verifyEpub(lossy, loaded.session).map(({ law, place }) => `${law} ${place}`);
    expect(named).toContain(broken);
  });

  test("a file that the contents of old reading systems name and nobody has", () => {
    if (!loaded) return;
    const broken = change(bytes, "OEBPS/toc.ncx", "res-7-8.xhtml", "res-7-9.xhtml");
    expect(laws(broken, loaded.session)).toContain("links");
  });
});

function laws(bytes: Uint8Array, session: Session): string[] {
  return verifyEpub(bytes, session).map(({ law }) => law);
}

function change(bytes: Uint8Array, file: string, from: string | RegExp, to: string): Uint8Array {
  const files = unzipSync(bytes);
  const before = strFromU8(files[file] ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  return zipSync({ ...files, [file]: strToU8(after) }, { level: 0 });
}
