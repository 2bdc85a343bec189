import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { claimBooks, type ClaimableBook, type Evaluator } from "../../build/claim.ts";
import { makeBooks } from "../../build/epub.ts";
import { makeBook } from "../../build/epub-book.ts";
import { chooseSessions } from "../../build/load.ts";
import { texts } from "../../build/files.ts";
import { TOLERATED } from "../../build/epubcheck.ts";
import { readEpub } from "../../src/verify/epub-file.ts";
import { aceIsMissing, epubcheck, epubcheckIsMissing, testNeeding } from "../checkers.ts";
import { assemblyOf, textOf } from "../editions/made-session.ts";
import { silent } from "../made.ts";

const SESSION = assemblyOf([
  textOf(
    "---\nkind: resolution\nnumber: 75/1\n---\n\n# Resolution 75/1\n\n## Peace\n\n1. *Decides* this.\n\n# Annex\n\n## Terms\n\n1. A term.\n",
    "res-75-1",
  ),
]);

const CLAIM = "EPUB Accessibility 1.1 - WCAG 2.2 Level AA";

let folder = "";
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "plenary-claim-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A book in which something was changed after it was made. */
function planted(file: string, inFile = "", from: RegExp | string = "", to = ""): ClaimableBook {
  return {
    file,
    async make(evaluator) {
      const files = unzipSync(await makeBook(SESSION, { evaluator }));
      const path = `OEBPS/${inFile}`;
      const entry = files[path];
      if (entry) files[path] = strToU8(strFromU8(entry).replace(from, to));
      return zipSync({ ...files, mimetype: [files["mimetype"] ?? new Uint8Array(), { level: 0 }] });
    },
  };
}

const SOUND = planted("sound.epub");

/** Claims for a book, and says what was written. */
async function claimed(book: ClaimableBook, { name, examine }: Evaluator) {
  const written: Uint8Array[] = [];
  await claimBooks(silent, [book], (_, bytes) => written.push(bytes), { name, examine });
  return written.flatMap((bytes) => readEpub(bytes).metadata);
}

describe("a book claims to be accessible", () => {
  const name = () => "Somebody";

  test("where nothing was found in it, and by whom", async () => {
    const metadata = await claimed(SOUND, { name, examine: async () => [] });
    expect(metadata).toContainEqual({ name: "dcterms:conformsTo", value: CLAIM });
    expect(metadata).toContainEqual({ name: "a11y:certifiedBy", value: "Somebody" });
  });

  test("only after it was looked at without the claim", async () => {
    const examine: Evaluator["examine"] = async (paths) => {
      expect(paths).toHaveLength(1);
      const { metadata } = readEpub(readFileSync(paths[0] ?? ""));
      expect(metadata.map((entry) => entry.name)).not.toContain("dcterms:conformsTo");
      return [];
    };
    expect(await claimed(SOUND, { name, examine })).not.toEqual([]);
  });

  test("not where anything was found, and the last good book stays", async () => {
    const severity = "warning" as const;
    const examine = async () => [{ severity, code: "A", message: "is odd", place: "sound.epub/a" }];
    await expect(claimed(SOUND, { name, examine })).rejects.toThrow(
      "no e-book may claim to be accessible, and none was written\n  sound.epub/a: is odd (A)",
    );
  });

  test("not where it is another book with its claim than the one looked at", async () => {
    let times = 0;
    const changing: ClaimableBook = {
      file: "changing.epub",
      make: (evaluator) =>
        planted("", "res-75-1.xhtml", "this.", `this ${(times += 1)}.`).make(evaluator),
    };
    await expect(claimed(changing, { name, examine: async () => [] })).rejects.toThrow(
      "changing.epub is another book with its claim",
    );
  });
});

testNeeding(epubcheckIsMissing() ?? aceIsMissing())(
  "EPUBCheck and Ace find a heading that is too low, and a picture without words",
  async () => {
    const books = [
      SOUND,
      planted("low.epub", "res-75-1.xhtml", /<h2(.*?)h2>/s, "<h4$1h4>"),
      planted("mute.epub", "cover.xhtml", / alt="[^"]*"/, ""),
    ];
    const written: string[] = [];
    const claim = claimBooks(silent, books, ({ file }) => written.push(file));
    const said = await claim.catch(String);
    expect(said).toMatch(/^ {2}low\.epub\/.*\(heading-order\)$/m);
    expect(said).toMatch(/^ {2}mute\.epub\/.*\(image-alt\)$/m);
    expect(said).not.toContain("sound.epub");
    expect(written).toEqual([]);
  },
);

testNeeding(epubcheckIsMissing() ?? aceIsMissing())(
  "the real book passes EPUBCheck with its claim, too, but for what is tolerated",
  async () => {
    const out = join(folder, "out");
    const [{ where } = { where: "" }] = await makeBooks(silent, chooseSessions(texts), out, {
      formats: ["book"],
      claim: true,
    });
    expect(readEpub(readFileSync(where)).metadata).toContainEqual({
      name: "dcterms:conformsTo",
      value: CLAIM,
    });
    const remarks = await epubcheck([where], {});
    expect(new Set(remarks.map(({ code }) => code))).toEqual(new Set(Object.keys(TOLERATED)));
  },
);
