import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { convert } from "fontverter";
import type { Face, FontScript } from "./font-faces.ts";
import { addAliases, charactersOf } from "./font-characters.ts";
import { BuildError } from "./terminal.ts";

/** One file of a package: a face as far as one subset of its characters goes. */
export interface FontSource {
  /** What goes between family and weight in the names of files; empty for the main one of a face. */
  readonly part: string;
  readonly truetype: Buffer;
  readonly characters: ReadonlySet<string>;
}

// The packages cut each face by script; these are asked for a character in turn.
const PARTS: Readonly<Record<FontScript, readonly [main: string, ...others: string[]]>> = {
  western: ["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext", "vietnamese"],
  arabic: ["arabic"],
  chinese: ["chinese-simplified"],
};

/**
 * Signs that the fonts may lack, and those that look the same: two hyphens, the thin space that holds words together,
 * and all that Unicode has twice, such as the Greek ό of two blocks.
 */
const ALIASES = new Map([
  ["\u2010", "-"],
  ["\u2011", "-"],
  ["\u202f", "\u2009"],
  ...signsThatStandTwice(),
]);

/** Each character that is another one by its canonical equivalence, with that one. */
function signsThatStandTwice(): [string, string][] {
  // Marks to Kangxi, the ideographs for compatibility, and their supplement: nowhere else are there any.
  const blocks = [
    [0x300, 0x2fff],
    [0xf900, 0xfaff],
    [0x2f800, 0x2fa1f],
  ] as const;
  return blocks.flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, nth) => String.fromCodePoint(first + nth))
      .map((character): [string, string] => [character, character.normalize("NFC")])
      .filter(([character, same]) => same !== character && Array.from(same).length === 1),
  );
}

/**
 * The files of a face that may have glyphs for these characters, in the order in which they are asked. Chinese has
 * a file of what is common, and a hundred slices of what is rare.
 */
export async function sourcesOf(
  face: Face,
  characters: readonly string[],
): Promise<readonly FontSource[]> {
  const [main, ...others] = PARTS[face.script];
  const first = await readSource(face, main, "");
  const open = characters.filter((character) => !first.characters.has(character));
  if (open.length === 0) return [first];
  const rare = face.script === "chinese" ? await slicesWith(face, open) : others;
  return [first, ...(await Promise.all(rare.map((part) => readSource(face, part, part))))];
}

/** `source-serif-4`: what the package and its files are called. */
export function packageName({ family }: Face): string {
  return family.toLowerCase().replaceAll(" ", "-");
}

const sources = new Map<string, Promise<FontSource>>();

/** The file of a face with one subset of its characters, as its package brings it. */
export async function readPacked(face: Face, subset = PARTS[face.script][0]): Promise<Buffer> {
  const path = pathOf(face, subset);
  try {
    return await readFile(new URL(import.meta.resolve(path)));
  } catch (error) {
    throw damaged(path, error);
  }
}

function pathOf(face: Face, subset: string): string {
  const name = packageName(face);
  return `@fontsource/${name}/files/${name}-${subset}-${face.weight}-${face.style}.woff2`;
}

/** Reads a file once. */
function readSource(face: Face, subset: string, part: string): Promise<FontSource> {
  const path = pathOf(face, subset);
  const known = sources.get(path) ?? openSource(face, subset, part);
  sources.set(path, known);
  return known;
}

async function openSource(face: Face, subset: string, part: string): Promise<FontSource> {
  const packed = await readPacked(face, subset);
  try {
    const truetype = addAliases(await unpack(packed), ALIASES);
    return { part, truetype, characters: new Set(charactersOf(truetype)) };
  } catch (error) {
    throw damaged(pathOf(face, subset), error);
  }
}

function damaged(path: string, error: unknown): BuildError {
  const reason = error instanceof Error ? error.message : String(error);
  return new BuildError(
    `the font ${basename(path)} is missing or damaged; npm ci brings it anew (${reason})`,
    { cause: error },
  );
}

let unpacked: Promise<unknown> = Promise.resolve();

/** Unpacks one font after another: the converter gives out memory of its own, which the next font overwrites. */
export function unpack(packed: Buffer): Promise<Buffer> {
  const font = unpacked.then(() => convert(packed, "truetype"));
  unpacked = font.catch(() => undefined);
  return font;
}

/** The slices that hold these characters, or those that they are: `91` for U+2015. */
async function slicesWith(face: Face, characters: readonly string[]): Promise<readonly string[]> {
  const path = import.meta.resolve(`@fontsource/${packageName(face)}/unicode.json`);
  const ranges: Readonly<Record<string, string>> = JSON.parse(
    await readFile(new URL(path), "utf8"),
  );
  const codes = characters
    .flatMap((character) => [character, character.normalize("NFC")])
    .map((character) => character.codePointAt(0) ?? 0);
  return Object.entries(ranges).flatMap(([name, range]) => {
    const slice = /^\[(\d+)\]$/.exec(name)?.[1];
    return slice !== undefined && codes.some((code) => isInRange(code, range)) ? [slice] : [];
  });
}

/** Whether a code stands in a range as CSS writes it: `U+2015,U+30a-30c`. */
function isInRange(code: number, range: string): boolean {
  return range.split(",").some((piece) => {
    const [first = "", last = first] = piece.slice(2).split("-");
    return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
  });
}
