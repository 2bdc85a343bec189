import { fontStack } from "../templates/fonts.ts";
import { keepBytes } from "./cache.ts";
import { missingCharacters, subsetFonts, type FontFile } from "./fonts.ts";
import type { ServedFile } from "./print-tabs.ts";

/**
 * The fonts of a book, cut to its letters, and the style sheet that names them, `fonts.css`. The browser reads them from
 * memory and embeds what it needs: to pack them would take longer than all else of it.
 */
export async function printFonts(
  letters: string,
  language: string,
): Promise<[string, ServedFile][]> {
  const fonts = await cutFonts(charactersOf(letters));
  const faces = fonts.map(
    ({ family, weight, style, fileName, unicodeRange }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url("${fileName}") format("truetype"); unicode-range: ${unicodeRange}; }`,
  );
  const stacks = (["serif", "sans-serif"] as const).map(
    (kind) => `--${kind}: ${fontStack(kind, language)};`,
  );
  const content = [...faces, `:root { ${stacks.join(" ")} }`].join("\n");
  return [
    ["fonts.css", { type: "text/css; charset=utf-8", content }],
    ...fonts.map(({ fileName, bytes }): [string, ServedFile] => [
      fileName,
      { type: "font/ttf", content: bytes },
    ]),
  ];
}

/** The characters of a text that our fonts lack. */
export async function missingInPrint(text: string): Promise<readonly string[]> {
  const characters = charactersOf(text);
  const kept = await keepBytes("missing", [characters], async () =>
    Buffer.from(JSON.stringify(await missingCharacters(characters))),
  );
  return parsed<string[]>(kept);
}

/** What is kept of a font: its bytes as text. */
type KeptFont = Omit<FontFile, "bytes"> & { readonly bytes: string };

async function cutFonts(characters: string): Promise<readonly FontFile[]> {
  const kept = await keepBytes("print-fonts", [characters], async () => {
    const fonts = await subsetFonts(characters, "truetype");
    const packed = fonts.map((font): KeptFont => {
      return { ...font, bytes: Buffer.from(font.bytes).toString("base64") };
    });
    return Buffer.from(JSON.stringify(packed));
  });
  return parsed<KeptFont[]>(kept).map((font) => ({
    ...font,
    bytes: Buffer.from(font.bytes, "base64"),
  }));
}

function parsed<T>(bytes: Uint8Array): T {
  const value: T = JSON.parse(new TextDecoder().decode(bytes));
  return value;
}

/** Each character once, in their order: other words with the same ones have the same fonts. */
function charactersOf(text: string): string {
  return [...new Set(text)].sort().join("");
}
