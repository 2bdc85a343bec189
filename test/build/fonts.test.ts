import { describe, expect, test } from "vitest";
import { charactersOf } from "../../build/font-characters.ts";
import { missingCharacters, subsetFonts } from "../../build/fonts.ts";

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

  test("are asked in vain for Chinese, and never for a line end or a soft hyphen", async () => {
    expect(await missingCharacters("a中\n\u00ad")).toEqual(["中"]);
  });
});
