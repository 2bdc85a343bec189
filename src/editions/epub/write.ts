import { examineAccessibility } from "./accessibility.ts";
import type { Book } from "./book.ts";
import { Engine } from "./engine.ts";
import { BookError, examineFiles, examineNames } from "./examine.ts";
import { bookIdentifier } from "./identifier.ts";
import { KOBO_STYLE, koboPage } from "./kepub.ts";

/** What a book is made of besides its words. */
export interface Materials {
  /** The sources in `templates/epub`. */
  readonly templates: Templates;
  readonly fonts: readonly BookFont[];
  /** A PNG image. */
  readonly cover: Uint8Array;
  /** When the edition was last changed, in seconds since 1970. */
  readonly epoch: number;
  /** Who has just found this very book without fault, with EPUBCheck and Ace: only then may it claim conformance. */
  readonly evaluator?: string | undefined;
  /** Whether the book is for Kobo's own reader, a `.kepub.epub`. */
  readonly isForKobo?: boolean;
}

export interface Templates {
  readonly package: string;
  readonly contents: string;
  readonly ncx: string;
  readonly chapter: string;
  readonly style: string;
}

/** A font in TrueType format, as `@font-face` wants it described. */
export interface BookFont {
  readonly family: string;
  readonly weight: number;
  readonly style: string;
  readonly fileName: string;
  readonly unicodeRange: string;
  readonly bytes: Uint8Array;
}

// The calendar of the zip format begins with 1980, and ends with 2099 for those who write it.
const EARLIEST = Date.UTC(1980, 0, 1) / 1000;
const LATEST = Date.UTC(2099, 11, 31) / 1000;

/**
 * Packs a book: the bytes of an EPUB 3.3 file that older reading systems can navigate too. The same book and
 * materials give the same bytes, wherever and whenever. Throws a `BookError` where a file of it is not what reading
 * systems need.
 */
export async function writeBook(book: Book, materials: Materials): Promise<Uint8Array> {
  const { templates, fonts, cover, evaluator, isForKobo = false } = materials;
  stopAt(examineNames([...OTHERS, ...book.chapters.map(({ file }) => file)]));
  const date = new Date(Math.min(Math.max(materials.epoch, EARLIEST), LATEST) * 1000);
  const style = [
    ...fonts.flatMap((font) => fontFaces(font, fonts)),
    // Without a font of its own a book is set in the reader's.
    fonts.length > 0 ? `body { font-family: ${book.typeface}; }\n` : "",
    templates.style,
    isForKobo ? KOBO_STYLE : "",
  ].join("");
  const files = new Map([
    ["cover.png", cover],
    ...fonts.map(({ fileName, bytes }) => [`fonts/${fileName}`, bytes] as const),
  ]);
  const options = {
    title: book.title,
    lang: book.language,
    tocTitle: book.words.contents,
    css: style,
    contentOPF: templates.package,
    tocXHTML: templates.contents,
    tocNCX: templates.ncx,
    chapterXHTML: templates.chapter,
    // Unknown to epub-gen-memory, which hands them to the templates.
    book,
    fontFiles: fonts.map(({ fileName }) => fileName),
    modified: date.toISOString().replace(/\.\d+Z$/, "Z"),
    accessibility: examineAccessibility({ book, style, files: [...files.keys()] }),
    evaluator: evaluator && (book.catalogue.certifier ?? evaluator),
  };
  const chapters = book.chapters.map(({ file, title, matter, body }) => ({
    title,
    filename: file,
    beforeToc: matter === "frontmatter",
    matter,
    body: String(body),
    direction: book.direction,
  }));
  const identifier = await bookIdentifier(book.name);
  const finish = isForKobo ? koboPage : undefined;
  const engine = new Engine(options, chapters, { identifier, date, files, finish });
  const texts = await engine.renderFiles();
  stopAt(
    examineFiles(
      texts,
      [...files.keys()].map((path) => `OEBPS/${path}`),
    ),
  );
  return engine.pack();
}

/** What lies beside the chapters, under names that no chapter may have. */
const OTHERS = ["content.opf", "toc.ncx", "toc.xhtml", "style.css", "cover.png"];

function stopAt(faults: readonly string[]): void {
  if (faults.length > 0) throw new BookError(faults);
}

/** A family without italics stands upright for them too, so that no reading system slants it. */
function fontFaces(font: BookFont, fonts: readonly BookFont[]): string[] {
  const slants = fonts.some(({ family, style }) => family === font.family && style === "italic");
  return slants
    ? [fontFace(font, fonts)]
    : [font, { ...font, style: "italic" }].map((face) => fontFace(face, fonts));
}

// Where one file holds a face there is nothing to choose, and old engines read no `unicode-range`.
function fontFace(font: BookFont, fonts: readonly BookFont[]): string {
  const { family, weight, style, fileName, unicodeRange } = font;
  const files = new Set(
    fonts
      .filter((other) => other.family === family && other.weight === weight)
      .filter((other) => other.style === style || other.fileName === fileName)
      .map((other) => other.fileName),
  );
  const range = files.size === 1 ? "" : ` unicode-range: ${unicodeRange};`;
  return `@font-face { font-family: "${family}"; font-weight: ${weight}; font-style: ${style}; src: url("fonts/${fileName}");${range} }\n`;
}
