import { fontStack } from "../templates/fonts.ts";
import { keepBytes } from "./cache.ts";
import { FACES, type Face } from "./font-faces.ts";
import { packageName, readPacked } from "./font-sources.ts";
import { distinctCharacters } from "./font-characters.ts";
import { missingCharacters, subsetFonts, type FontFile } from "./fonts.ts";
import type { ServedFile } from "./print-tabs.ts";

/** What the main file of each Western face has; a test holds it. */
export const LATIN = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, nth) => String.fromCharCode(0x20 + nth)),
  ...Array.from({ length: 0x100 - 0xa0 }, (_, nth) => String.fromCharCode(0xa0 + nth)),
  "Œœ–—‘’“”„…•",
].join("");

/** A font as the page asks for it. */
type ServedFont = Face & {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly unicodeRange?: string;
};

/**
 * The fonts of a book and the style sheet that names them, `fonts.css`. The browser embeds what it needs of them: where
 * a book has Latin letters only, it gets the files as they come, which costs nothing; else they are cut to its letters,
 * and not packed, which would take longer than all else of it.
 */
export async function printFonts(
  letters: string,
  language: string,
): Promise<[string, ServedFile][]> {
  const characters = charactersIn(letters);
  const isPlain = isLatin(characters);
  const fonts = isPlain ? await latinFonts() : await cutFonts(characters);
  const [format, type] = isPlain ? ["woff2", "font/woff2"] : ["truetype", "font/ttf"];
  const faces = fonts.map(
    ({ family, weight, style, fileName, unicodeRange }) =>
      `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url("${fileName}") format("${format}");${unicodeRange === undefined ? "" : ` unicode-range: ${unicodeRange};`} }`,
  );
  const stacks = (["serif", "sans-serif"] as const).map(
    (kind) => `--${kind}: ${fontStack(kind, language)};`,
  );
  const content = [...faces, `:root { ${stacks.join(" ")} }`].join("\n");
  return [
    ["fonts.css", { type: "text/css; charset=utf-8", content }],
    ...fonts.map(({ fileName, bytes }): [string, ServedFile] => [
      fileName,
      { type, content: bytes },
    ]),
  ];
}

/** The characters of a text that our fonts lack. */
export async function missingInPrint(text: string): Promise<readonly string[]> {
  const characters = charactersIn(text);
  if (isLatin(characters)) return [];
  const kept = await keepBytes("missing", [characters], async () =>
    Buffer.from(JSON.stringify(await missingCharacters(characters))),
  );
  return parsed<string[]>(kept);
}

function isLatin(characters: string): boolean {
  return Array.from(characters).every((one) => LATIN.includes(one) || /\p{Cc}/u.test(one));
}

function latinFonts(): Promise<readonly ServedFont[]> {
  return Promise.all(
    FACES.western.map(async (face) => {
      const fileName = `${packageName(face)}-${face.weight}-${face.style}.woff2`;
      return { ...face, fileName, bytes: await readPacked(face) };
    }),
  );
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
export function charactersIn(text: string): string {
  return distinctCharacters([text]);
}
