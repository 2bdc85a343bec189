import { readFile } from "node:fs/promises";
import subsetFont from "subset-font";
import { charactersOf } from "./font-characters.ts";

/** `woff2` for the site and for print; `truetype` for the e-book, since Kobo reads no WOFF2. */
export type FontFormat = "woff2" | "truetype";

interface Face {
  readonly family: string;
  readonly weight: 400 | 600;
  readonly style: "normal" | "italic";
}

/** One font file that holds the glyphs a text uses, as `@font-face` wants it described. */
export interface FontFile extends Face {
  readonly fileName: string;
  /** The characters in the file, in the notation of CSS, such as `U+20-7E, U+2013`. */
  readonly unicodeRange: string;
  readonly bytes: Uint8Array;
}

const FACES = [
  { family: "Source Serif 4", weight: 400, style: "normal" },
  { family: "Source Serif 4", weight: 400, style: "italic" },
  { family: "Source Serif 4", weight: 600, style: "normal" },
  { family: "Source Sans 3", weight: 400, style: "normal" },
  { family: "Source Sans 3", weight: 600, style: "normal" },
] as const satisfies readonly Face[];

// The packages cut each face by script; these are asked for a character in turn.
const SCRIPTS = ["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese"] as const;

const EXTENSIONS = { woff2: "woff2", truetype: "ttf" } as const;

/**
 * The house fonts, cut down to the characters that `text` uses: for each face a file, and one more
 * for each further script. Kerning, ligatures and figures stay. The files of a face stand in the
 * order for a style sheet: the Latin one last, so that it wins where `unicode-range` is not read.
 * Texts with the same characters give the same bytes.
 */
export async function subsetFonts(text: string, format: FontFormat): Promise<readonly FontFile[]> {
  const wanted = visibleCharacters(text);
  const files = await Promise.all(FACES.map((face) => subsetFace(face, wanted, format)));
  return files.flat();
}

/** The characters of `text` that some of the house fonts lack, in ascending order. */
export async function missingCharacters(text: string): Promise<readonly string[]> {
  const wanted = visibleCharacters(text);
  const missing = await Promise.all(
    FACES.map(async (face) => {
      const subsets = await coveringSubsets(face, wanted);
      const covered = new Set(subsets.flatMap(({ characters }) => characters));
      return wanted.filter((character) => !covered.has(character));
    }),
  );
  return [...new Set(missing.flat())].sort(byCodePoint);
}

interface Subset {
  readonly script: string;
  readonly source: Buffer;
  readonly characters: readonly string[];
}

async function subsetFace(
  face: Face,
  wanted: readonly string[],
  format: FontFormat,
): Promise<readonly FontFile[]> {
  const subsets = await coveringSubsets(face, wanted);
  const files = subsets.map(async ({ script, source, characters }) => ({
    ...face,
    fileName: `${baseName(face, script)}.${EXTENSIONS[format]}`,
    unicodeRange: unicodeRange(characters),
    bytes: await subsetFont(source, characters.join(""), { targetFormat: format }),
  }));
  return (await Promise.all(files)).reverse();
}

async function coveringSubsets(face: Face, wanted: readonly string[]): Promise<readonly Subset[]> {
  const subsets: Subset[] = [];
  let open = wanted;
  for (const script of SCRIPTS) {
    if (open.length === 0) break;
    const source = await readSource(face, script);
    const cut = await subsetFont(source, wanted.join(""), { targetFormat: "truetype" });
    const has = new Set(charactersOf(cut));
    if (!open.some((character) => has.has(character))) continue;
    // A mark joins only a letter of its own file, so each file keeps the marks that it has.
    const isHere = (character: string): boolean =>
      has.has(character) && (open.includes(character) || /\p{M}/u.test(character));
    subsets.push({ script, source, characters: wanted.filter(isHere) });
    open = open.filter((character) => !has.has(character));
  }
  return subsets;
}

async function readSource(face: Face, script: string): Promise<Buffer> {
  const family = packageName(face);
  const file = `${family}-${script}-${face.weight}-${face.style}.woff2`;
  return readFile(new URL(import.meta.resolve(`@fontsource/${family}/files/${file}`)));
}

function packageName({ family }: Face): string {
  return family.toLowerCase().replaceAll(" ", "-");
}

function baseName(face: Face, script: string): string {
  const parts = [
    packageName(face),
    script === "latin" ? "" : script,
    face.weight,
    face.style === "italic" ? "italic" : "",
  ];
  return parts.filter((part) => part !== "").join("-");
}

// No glyph is asked of a font for a line end, a soft hyphen or a joiner.
function visibleCharacters(text: string): readonly string[] {
  return [...new Set(text)]
    .filter((character) => !/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(character))
    .sort(byCodePoint);
}

function unicodeRange(characters: readonly string[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const code of characters.map(codePoint)) {
    const open = ranges.at(-1);
    if (open !== undefined && open.last + 1 === code) open.last = code;
    else ranges.push({ first: code, last: code });
  }
  return ranges
    .map(({ first, last }) => (first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`))
    .join(", ");
}

function byCodePoint(a: string, b: string): number {
  return codePoint(a) - codePoint(b);
}

function codePoint(character: string): number {
  return character.codePointAt(0) ?? 0;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase();
}
