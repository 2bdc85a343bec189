import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
} from "@cantoo/pdf-lib";
import { fromHex, fromUtf16 } from "./pdf-operators.ts";

/** One glyph that a string shows. */
export interface Glyph {
  /** What the font says that it stands for; several characters for a ligature. */
  readonly text: string;
  /** In thousandths of the size of the type. */
  readonly width: number;
}

/** Takes a string of a content stream apart into glyphs. */
export type ReadGlyphs = (bytes: string) => readonly Glyph[];

const known = new WeakMap<PDFDict, ReadGlyphs>();

/** How a font reads strings: two bytes a glyph in composite fonts, one in the others. Each font is read once. */
export function readFont(font: PDFDict): ReadGlyphs {
  const reader = known.get(font) ?? readTables(font);
  known.set(font, reader);
  return reader;
}

function readTables(font: PDFDict): ReadGlyphs {
  const isComposite = font.get(PDFName.of("Subtype")) === PDFName.of("Type0");
  const texts = readTexts(font);
  const widthOf = isComposite ? readWidths(font) : () => 500;
  const glyphs = new Map<number, Glyph>();
  const glyphOf = (code: number): Glyph => {
    const text = texts.get(code) ?? (isComposite ? "\uFFFD" : String.fromCharCode(code));
    const glyph = { text, width: widthOf(code) };
    glyphs.set(code, glyph);
    return glyph;
  };
  const length = isComposite ? 2 : 1;
  return (bytes) => {
    const shown: Glyph[] = [];
    for (let at = 0; at + length <= bytes.length; at += length) {
      const first = bytes.charCodeAt(at);
      const code = isComposite ? first * 256 + bytes.charCodeAt(at + 1) : first;
      shown.push(glyphs.get(code) ?? glyphOf(code));
    }
    return shown;
  };
}

/** The font's own table from codes to characters. */
export function readTexts(font: PDFDict): ReadonlyMap<number, string> {
  const texts = new Map<number, string>();
  const stream = font.lookup(PDFName.of("ToUnicode"));
  if (!(stream instanceof PDFRawStream)) return texts;
  const table = charactersOfBytes(decodePDFRawStream(stream).decode());
  for (const [, lines = ""] of table.matchAll(/beginbfchar([^]*?)endbfchar/g)) {
    for (const [, code = "", text = ""] of lines.matchAll(/<(\w+)>\s*<(\w*)>/g)) {
      texts.set(Number.parseInt(code, 16), fromUtf16(fromHex(text)));
    }
  }
  for (const [, lines = ""] of table.matchAll(/beginbfrange([^]*?)endbfrange/g)) {
    for (const [, from = "", to = "", text = "", list = ""] of lines.matchAll(
      /<(\w+)>\s*<(\w+)>\s*(?:<(\w*)>|\[([^\]]*)\])/g,
    )) {
      const each = [...list.matchAll(/<(\w*)>/g)].map(([, one = ""]) => fromUtf16(fromHex(one)));
      const first = fromUtf16(fromHex(text));
      const last = first.length - 1;
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code++) {
        const step = code - Number.parseInt(from, 16);
        const next = first.slice(0, last) + String.fromCharCode(first.charCodeAt(last) + step);
        texts.set(code, list === "" ? next : (each[step] ?? ""));
      }
    }
  }
  return texts;
}

/**
 * How wide a composite font says its glyphs are. `[ 0 [ 653 200 ] 77 249 303 ]`: from a code on, each its own; from a
 * code to another, all the same.
 */
export function readWidths(font: PDFDict): (code: number) => number {
  const fonts = font.lookup(PDFName.of("DescendantFonts"));
  const own = fonts instanceof PDFArray ? fonts.lookup(0, PDFDict) : undefined;
  const [list, other] = [own?.lookup(PDFName.of("W")), own?.lookup(PDFName.of("DW"))];
  const usual = other instanceof PDFNumber ? other.asNumber() : 1000;
  const widths = new Map<number, number>();
  for (let at = 0; list instanceof PDFArray && at < list.size();) {
    const first = list.lookup(at, PDFNumber).asNumber();
    const next = list.lookup(at + 1);
    if (next instanceof PDFArray) {
      for (let nth = 0; nth < next.size(); nth++) {
        widths.set(first + nth, next.lookup(nth, PDFNumber).asNumber());
      }
      at += 2;
      continue;
    }
    const last = list.lookup(at + 1, PDFNumber).asNumber();
    const width = list.lookup(at + 2, PDFNumber).asNumber();
    for (let code = first; code <= last; code++) widths.set(code, width);
    at += 3;
  }
  return (code) => widths.get(code) ?? usual;
}

/** Bytes as a string, one a character. */
export function charactersOfBytes(bytes: Uint8Array): string {
  return new TextDecoder("utf-16le").decode(new Uint16Array(bytes));
}
