import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { charactersOf } from "../../build/font-characters.ts";
import { FACES } from "../../build/font-faces.ts";
import { readPacked, unpack } from "../../build/font-sources.ts";
import { missingCharacters, subsetFonts } from "../../build/fonts.ts";
import { charactersIn, LATIN, printFonts } from "../../build/print-fonts.ts";

describe("the house fonts", () => {
  test("come in five faces, each with the characters of the text and no others", async () => {
    const files = await subsetFonts("Resolution 7/1 – “Urges”\n", "truetype");
    expect(files.map(({ fileName }) => fileName)).toEqual([
      "source-serif-4-400.ttf",
      "source-serif-4-400-italic.ttf",
      "source-serif-4-600.ttf",
      "source-sans-3-400.ttf",
      "source-sans-3-600.ttf",
    ]);
    for (const { bytes, unicodeRange } of files) {
      expect(charactersOf(bytes).join("")).toBe(" /17RUegilnorstu–“”");
      expect(unicodeRange).toMatch(/^U\+20, U\+2F, U\+31, .*, U\+2013, U\+201C-201D$/);
    }
  });

  test("are the same bytes for the same characters, in whatever order", async () => {
    const [once, again] = [await subsetFonts("abba", "woff2"), await subsetFonts("ba", "woff2")];
    expect(once).toEqual(again);
  });

  test("keep kerning and ligatures", async () => {
    const [serif] = await subsetFonts("AVATAR office", "truetype");
    const letters = Buffer.from(serif?.bytes ?? []).toString("latin1");
    expect(letters).toContain("kern");
    expect(letters).toContain("liga");
  });

  test("have a file of their own for letters beyond Latin, before the Latin one", async () => {
    const files = await subsetFonts("Łódź", "woff2");
    expect(files.slice(0, 2).map(({ fileName, unicodeRange }) => [fileName, unicodeRange])).toEqual(
      [
        ["source-serif-4-latin-ext-400.woff2", "U+141, U+17A"],
        ["source-serif-4-400.woff2", "U+64, U+F3"],
      ],
    );
  });

  test("are never asked for a line end or a soft hyphen, and name what they all lack", async () => {
    expect(await missingCharacters("aش中\n\u00ad\u{12000}")).toEqual(["\u{12000}"]);
  });

  test("have Arabic letters in two weights, with the forms in which they join", async () => {
    const files = await subsetFonts("قرار 1", "truetype");
    const [regular, bold, ...others] = files.filter(({ script }) => script === "arabic");
    expect([regular?.fileName, bold?.fileName, others]).toEqual([
      "noto-naskh-arabic-400.ttf",
      "noto-naskh-arabic-600.ttf",
      [],
    ]);
    expect(charactersOf(regular?.bytes ?? new Uint8Array()).join("")).toBe("ارق");
    const letters = Buffer.from(regular?.bytes ?? []).toString("latin1");
    for (const feature of ["init", "medi", "fina"]) expect(letters).toContain(feature);
    expect(files.some(({ script }) => script === "chinese")).toBe(false);
  });

  test("have Chinese signs, and give quotation marks to both scripts where there are any", async () => {
    const ranges = async (text: string) =>
      (await subsetFonts(text, "woff2")).map(
        ({ fileName, unicodeRange }) => `${fileName} ${unicodeRange}`,
      );
    const chinese = await ranges("大“a”");
    expect(chinese).toContain("source-serif-4-400.woff2 U+61, U+201C-201D");
    expect(chinese).toContain("noto-serif-sc-400.woff2 U+201C-201D, U+5927");
    expect((await ranges("“a”")).join()).not.toContain("noto");
  });

  test("look in the slices of Chinese for what is rare, and for signs that the others lack", async () => {
    const names = (await subsetFonts("a―", "woff2")).map(({ fileName }) => fileName);
    expect(names).toContain("noto-serif-sc-91-400.woff2");
    expect(await missingCharacters("a―㈡")).toEqual([]);
  });

  test("set a hyphen that does not break as the hyphen that they have", async () => {
    const [serif] = await subsetFonts("non\u2011paper", "truetype");
    expect(charactersOf(serif?.bytes ?? new Uint8Array())).toContain("\u2011");
    expect(await missingCharacters("a\u2010\u2011\u202f")).toEqual([]);
  });

  test("set what Unicode has twice as the one that they have: ό with oxia as with tonos", async () => {
    const text = "б\u1f79льшая \u212b \uf9da\uf914";
    expect(await missingCharacters(text)).toEqual([]);
    const files = await subsetFonts(text, "truetype");
    const held = files.map(({ bytes }) => charactersOf(bytes).join("")).join("");
    for (const sign of text.replaceAll(" ", "")) expect(held).toContain(sign);
  });

  test("leave to the reader's own fonts the scripts that are not asked for", async () => {
    const files = await subsetFonts("大ش", "woff2", ({ script }) => script !== "chinese");
    expect(files.map(({ fileName }) => fileName)).toEqual([
      "noto-naskh-arabic-400.woff2",
      "noto-naskh-arabic-600.woff2",
    ]);
  });
});

test("the characters of a text are each told once, in the order of their codes, also where one takes two units", () => {
  expect(charactersIn("no one: 𠮷, é and \uffff, 𠮷")).toBe(" ,:adeno\u00e9\uffff𠮷");
});

test("the files of a font are each itself, however many are unpacked at once", async () => {
  const folder = "node_modules/@fontsource/noto-serif-sc/files";
  const slices = globSync("noto-serif-sc-1??-400-normal.woff2", { cwd: folder }).slice(0, 12);
  const packed = slices.map((name) => readFileSync(join(folder, name)));
  const fonts = await Promise.all(packed.map(unpack));
  const contents = fonts.map((font) => charactersOf(font).join(""));
  expect(new Set(contents).size).toBe(12);
});

test("a book in Latin letters is printed with the files as they come, which have all of them", async () => {
  for (const face of FACES.western) {
    const has = new Set(charactersOf(await unpack(await readPacked(face))));
    expect(Array.from(LATIN).filter((one) => !has.has(one))).toEqual([]);
  }
  const plain = await printFonts(LATIN, "en");
  const others = await printFonts(`${LATIN}†`, "en");
  expect(plain.map(([, { type }]) => type)).toContain("font/woff2");
  expect(others.map(([, { type }]) => type)).toContain("font/ttf");
});
