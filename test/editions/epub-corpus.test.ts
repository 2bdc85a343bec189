import { strFromU8, unzipSync } from "fflate";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { makeBook } from "../../build/epub-book.ts";
import type { Session } from "../../src/model/document.ts";
import { readEpub } from "../../src/verify/epub-file.ts";
import { verifyEpub } from "../../src/verify/epub.ts";
import { LANGUAGES, type LanguageCode } from "../../templates/wording/languages.ts";
import { ace, aceIsMissing, epubcheck, epubcheckIsMissing, testNeeding } from "../checkers.ts";
import { inTemporaryFolder } from "../checkers/temporary-folder.ts";
import { isThere } from "../read/akn/corpus.ts";
import { CODES, inSix, sessionIn } from "./in-six.ts";

describe.skipIf(!isThere)("e-books of the official texts beside the project", () => {
  const books = new Map<LanguageCode, { session: Session; bytes: Uint8Array }>();

  beforeAll(async () => {
    for (const language of CODES) {
      const session = sessionIn(language);
      books.set(language, { session, bytes: await makeBook(session) });
    }
  }, 120_000);

  const bookIn = (language: LanguageCode) => {
    const book = books.get(language);
    if (!book) throw new Error(`no book in ${language}`);
    return book;
  };

  test("hold 24 texts each", () => expect(inSix).toHaveLength(24));

  test.for(CODES)(
    "every word, number, note and mark stands in the book in %s, in order",
    (code) => {
      const { session, bytes } = bookIn(code);
      expect(verifyEpub(bytes, session)).toEqual([]);
    },
  );

  test.for(CODES)("the book in %s says so in every file, and runs its way", (code) => {
    const { direction } = LANGUAGES[code];
    const files = readFiles(bookIn(code).bytes);
    const pages = [...files].filter(([name]) => name.endsWith(".xhtml"));
    expect(pages.length).toBeGreaterThan(27);
    for (const [name, page] of pages) {
      expect(page, name).toContain(`xml:lang="${code}" lang="${code}" dir="${direction}"`);
    }
    const book = files.get("OEBPS/content.opf") ?? "";
    expect(book).toContain(`<dc:language>${code}</dc:language>`);
    expect(book).toContain(`page-progression-direction="${direction}"`);
    expect([...files.keys()].filter((name) => /[^\x20-\x7e]/.test(name))).toEqual([]);
  });

  test("a book carries the fonts of its own script, and no other", () => {
    const families = (code: LanguageCode) =>
      new Set(
        readEpub(bookIn(code).bytes)
          .files.filter((name) => name.endsWith(".ttf"))
          .map((name) => /fonts\/([a-z-]*[a-z])/.exec(name)?.[1] ?? ""),
      );
    for (const code of ["en", "fr", "es"] as const) {
      expect(
        [...families(code)].filter((name) => name.startsWith("noto")),
        code,
      ).toEqual([]);
    }
    expect([...families("ar")].some((name) => name.startsWith("noto-naskh-arabic"))).toBe(true);
    expect([...families("zh")].some((name) => name.startsWith("noto-serif-sc"))).toBe(true);
  });

  testNeeding(epubcheckIsMissing())("pass EPUBCheck without a remark", () =>
    inTemporaryFolder(async (folder) => {
      const paths = CODES.map((code) => join(folder, `${code}.epub`));
      for (const [nth, code] of CODES.entries()) {
        await writeFile(paths[nth] ?? "", bookIn(code).bytes);
      }
      expect(await epubcheck(paths)).toEqual([]);
    }),
  );

  testNeeding(aceIsMissing())("the Arabic one passes Ace without a remark", () =>
    inTemporaryFolder(async (folder) => {
      const path = join(folder, "ar.epub");
      await writeFile(path, bookIn("ar").bytes);
      expect(await ace(path)).toEqual([]);
    }),
  );
});

/** The files of a book, by their paths. */
function readFiles(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}
