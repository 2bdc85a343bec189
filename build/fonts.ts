import subsetFont from "subset-font";
import { distinctCharacters } from "./font-characters.ts";
import { FACES, shareOut, type Face, type FontScript } from "./font-faces.ts";
import { packageName, sourcesOf, type FontSource } from "./font-sources.ts";

/** `woff2` for the site; `truetype` for the e-book, since Kobo reads no WOFF2, and for print, since it travels nowhere. */
export type FontFormat = "woff2" | "truetype";

/** One font file that holds the glyphs a text uses, as `@font-face` wants it described. */
export interface FontFile extends Face {
  readonly fileName: string;
  /** The characters in the file, in the notation of CSS, such as `U+20-7E, U+2013`. */
  readonly unicodeRange: string;
  readonly bytes: Uint8Array;
}

const EXTENSIONS = { woff2: "woff2", truetype: "ttf" } as const;

/**
 * The house fonts, cut down to the characters that `text` uses: Western faces always, Arabic and Chinese ones
 * where the text has such letters. For each face a file, and one more for each further subset of its package.
 * Kerning, ligatures, joins and figures stay; small capitals, old-style figures and fractions go. The files of a face
 * stand in the order for a style sheet: the main one last, so that it wins where `unicode-range` is not read. Texts
 * with the same characters give the same bytes.
 * @param takes whether an edition has a face; the characters of the others are left to the fonts that the reader has.
 */
export async function subsetFonts(
  text: string,
  format: FontFormat,
  takes: (face: Face) => boolean = () => true,
): Promise<readonly FontFile[]> {
  const covered = (await coverFaces(text)).filter(({ face }) => takes(face));
  const files = covered.flatMap(({ face, cuts }) =>
    cuts.toReversed().map((cut) => fontFile(face, cut, format)),
  );
  return Promise.all(files);
}

/** The files of the house fonts as they are, not cut, that have the letters of a text: for what is painted and gone. */
export async function wholeFonts(
  text: string,
  takes: (face: Face) => boolean,
): Promise<readonly (Face & { readonly bytes: Uint8Array })[]> {
  const covered = (await coverFaces(text)).filter(({ face }) => takes(face));
  return covered.flatMap(({ face, cuts }) =>
    cuts.map(({ source }) => ({ ...face, bytes: source.truetype })),
  );
}

/** The characters of `text` that the house fonts lack, in ascending order. */
export async function missingCharacters(text: string): Promise<readonly string[]> {
  const covered = await coverFaces(text);
  const lackedBy = (script: FontScript) =>
    covered.flatMap(({ face, lacking }) => (face.script === script ? lacking : []));
  const lackedByWestern = new Set(lackedBy("western"));
  const western = new Set(shareOut(visibleCharacters(text)).western);
  return [...new Set(lackedBy("chinese"))]
    .filter((character) => !western.has(character) || lackedByWestern.has(character))
    .sort(byCodePoint);
}

/** What is taken out of one file of a package. */
interface Cut {
  readonly source: FontSource;
  readonly characters: readonly string[];
}

interface CoveredFace {
  readonly face: Face;
  readonly cuts: readonly Cut[];
  /** What was asked of the face and it has not. */
  readonly lacking: readonly string[];
}

// The Chinese fonts have the most signs: what the others lack is asked of them last.
async function coverFaces(text: string): Promise<readonly CoveredFace[]> {
  const shares = shareOut(visibleCharacters(text));
  const faces = [...FACES.western, ...FACES.arabic];
  const own = await Promise.all(faces.map((face) => coverFace(face, shares[face.script])));
  const rest = new Set([...shares.chinese, ...own.flatMap(({ lacking }) => lacking)]);
  const sorted = [...rest].sort(byCodePoint);
  return [...own, ...(await Promise.all(FACES.chinese.map((face) => coverFace(face, sorted))))];
}

async function coverFace(face: Face, wanted: readonly string[]): Promise<CoveredFace> {
  const cuts: Cut[] = [];
  let open = new Set(wanted);
  for (const source of wanted.length === 0 ? [] : await sourcesOf(face, wanted)) {
    const has = (character: string): boolean => source.characters.has(character);
    if (![...open].some(has)) continue;
    // A mark joins only a letter of its own file, so each file keeps the marks that it has.
    const isHere = (character: string): boolean =>
      has(character) && (open.has(character) || /\p{M}/u.test(character));
    cuts.push({ source, characters: wanted.filter(isHere) });
    open = new Set([...open].filter((character) => !has(character)));
  }
  return { face, cuts, lacking: [...open] };
}

async function fontFile(face: Face, cut: Cut, format: FontFormat): Promise<FontFile> {
  const { characters } = cut;
  return {
    ...face,
    fileName: `${baseName(face, cut.source.part)}.${EXTENSIONS[format]}`,
    unicodeRange: unicodeRange(characters),
    bytes: await cutOnce(face, cut, format),
  };
}

/** How many files are kept: those of the editions that are made one after another of the same texts. */
const KEPT = 100;

const kept = new Map<string, Promise<Uint8Array>>();

/** What no browser reads of a font that a style sheet names: where lines of other scripts stand, which styles there are. */
const UNREAD = ["BASE", "STAT"];

/** What Western letters need of OpenType: a third of the glyphs of Source Serif serve nothing else. */
const WESTERN_FEATURES = ["kern", "lnum", "pnum", "tnum", "mark", "mkmk", "ccmp", "locl"];

/** A serif joins its letters too. */
const SERIF_FEATURES = [...WESTERN_FEATURES, "liga"];

function cutOnce(face: Face, cut: Cut, format: FontFormat): Promise<Uint8Array> {
  const characters = cut.characters.join("");
  const name = `${baseName(face, cut.source.part)}.${format}: ${characters}`;
  const known =
    kept.get(name) ??
    subsetFont(cut.source.truetype, characters, {
      targetFormat: format,
      ...featuresOf(face),
      ...(format === "woff2" && { dropTables: UNREAD }),
    });
  const [oldest = ""] = kept.size < KEPT ? [] : kept.keys();
  kept.delete(oldest);
  kept.set(name, known);
  return known;
}

// Arabic and Chinese need all that their fonts have.
function featuresOf({ script, family }: Face): { readonly keepFeatures?: readonly string[] } {
  if (script !== "western") return {};
  return { keepFeatures: family === "Source Serif 4" ? SERIF_FEATURES : WESTERN_FEATURES };
}

function baseName(face: Face, part: string): string {
  const style = face.style === "italic" ? "italic" : "";
  return [packageName(face), part, face.weight, style].filter((piece) => piece !== "").join("-");
}

// No glyph is asked of a font for a line end, a soft hyphen, a joiner or a mark of direction.
function visibleCharacters(text: string): readonly string[] {
  return Array.from(distinctCharacters([text])).filter(
    (character) => !/[\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(character),
  );
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
