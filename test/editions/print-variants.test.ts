import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { launchBrowser } from "../../build/browser.ts";
import { editionName, loadSessions } from "../../build/load.ts";
import { bookFile } from "../../build/print-files.ts";
import { makeVariant, VARIANT_NAMES, VARIANTS } from "../../build/print-variants.ts";
import { printSession } from "../../build/print-session.ts";
import { BuildError } from "../../build/terminal.ts";
import { verifyEditions } from "../../build/verify.ts";
import { booklet } from "../../src/editions/print/booklet.ts";
import { verifyBooklet } from "../../src/verify/booklet.ts";
import { verifyPress } from "../../src/verify/press.ts";
import { SHEETS } from "../../templates/print/sheets.ts";
import { directionOf } from "../../templates/wording/languages.ts";
import { wordingFor } from "../../templates/wording/table.ts";
import { browserIsMissing, testNeeding } from "../checkers.ts";
import { madeEditions, silent } from "../made.ts";
import { isThere } from "../read/akn/corpus.ts";
import { CODES, inSix, sessionIn } from "./in-six.ts";
import { A5, DESCRIPTION, line, makeBook } from "./made-book.ts";

describe.skipIf(!isThere)("what is for a printer only holds the book", () => {
  for (const language of ["ar", "zh"] as const) {
    testNeeding(browserIsMissing())(`of official texts in ${language}`, async () => {
      const session = sessionIn(language, inSix.slice(0, 1));
      const direction = directionOf(language);
      const description = { ...DESCRIPTION, language, direction };
      const running = await launchBrowser();
      try {
        const small = await printSession(session, undefined, running, { sheet: SHEETS.a5 });
        const booklet = await makeVariant("booklet", small, description);
        expect(await verifyBooklet(booklet.bytes, small.bytes, direction)).toEqual([]);
        const large = await printSession(session, undefined, running);
        const press = await makeVariant("press", large, description);
        expect(await verifyPress(press.bytes, large.bytes, SHEETS.a4)).toEqual([]);
      } finally {
        await running.close();
      }
    });
  }
});

describe("what is for a printer only", () => {
  testNeeding(browserIsMissing())("stops the build where it does not hold its book", async () => {
    const [place] = loadSessions();
    if (!place) throw new Error("content holds no session");
    const name = editionName(place);
    const made = join(await madeEditions(), "print");
    const folder = await mkdtemp(join(tmpdir(), "plenary-variants-"));
    try {
      await mkdir(join(folder, "print"));
      const put = (form: "a5" | "booklet", bytes: Uint8Array) =>
        writeFile(join(folder, "print", bookFile(name, form)), bytes);
      const small = await readFile(join(made, bookFile(name, "a5")));
      await put("a5", small);
      await put("booklet", await readFile(join(made, bookFile(name, "booklet"))));
      await verifyEditions(silent, [place], folder, ["print"]);
      // Bound on the other side, its pages come in another order.
      await put("booklet", await booklet(small, { ...DESCRIPTION, direction: "rtl" }));
      const verified = verifyEditions(silent, [place], folder, ["print"]);
      await expect(verified).rejects.toThrow("booklet, sheet 1, outside right: is not page 1");
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test.each(CODES)("says so in its title in %s, and names the book", async (language) => {
    const description = { ...DESCRIPTION, language };
    const titles = await Promise.all(
      VARIANT_NAMES.map(async (variant) => {
        const { width, height } = SHEETS[VARIANTS[variant]];
        const size = [(width / 25.4) * 72, (height / 25.4) * 72] as const;
        const bytes = await makeBook({ size, pages: [line("one")] });
        const made = await makeVariant(variant, { bytes, pages: 1 }, description);
        return (await PDFDocument.load(made.bytes, { updateMetadata: false })).getTitle();
      }),
    );
    const { booklet, press } = wordingFor(language).print;
    expect(titles).toEqual([booklet(DESCRIPTION.title), press(DESCRIPTION.title)]);
    expect(new Set([DESCRIPTION.title, ...titles]).size).toBe(3);
    for (const title of titles) expect(title).toContain(DESCRIPTION.title);
  });

  test("tells how many sheets a booklet takes, and when they are many", async () => {
    const made = async (pages: number) => {
      const bytes = await makeBook({ size: A5, pages: Array.from({ length: pages }, () => "") });
      return makeVariant("booklet", { bytes, pages }, DESCRIPTION);
    };
    expect(await made(4)).toMatchObject({ what: "booklet, 1 sheet of A4", remark: undefined });
    expect(await made(80)).toMatchObject({ what: "booklet, 20 sheets of A4", remark: undefined });
    expect(await made(81)).toMatchObject({
      what: "booklet, 21 sheets of A4",
      remark: "21 sheets are many to fold into one another; 20 lie flat",
    });
  });

  test("stops the build, with the page, where it cannot be printed", async () => {
    const bytes = await makeBook({ pages: ["/S0 sh"] });
    const made = makeVariant("press", { bytes, pages: 1 }, DESCRIPTION);
    await expect(made).rejects.toThrow(BuildError);
    await expect(made).rejects.toThrow("on page 1 stands “/S0 sh”");
  });
});
