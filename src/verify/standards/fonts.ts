import { PDFArray, PDFDict, PDFName, PDFRawStream } from "@cantoo/pdf-lib";
import { unpack } from "../pdf-content.ts";
import { readTexts, readWidths } from "../pdf-font.ts";
import type { Report } from "./fault.ts";
import { readProgram } from "./font-program.ts";

/** What stands for no character (ISO 14289-1, 7.21.7). */
const UNREAL = ["\0", "\uFEFF", "\uFFFE"] as const;

/**
 * Holds the fonts of a file against ISO 14289-1, 7.21: their programs are in the file and have each glyph that is
 * asked for, as wide as the file says; each stands for a character.
 */
export function checkFonts(codes: ReadonlyMap<PDFDict, Uint8Array>, report: Report): void {
  for (const [font, asked] of codes) checkFont(font, asked, report);
}

function checkFont(font: PDFDict, asked: Uint8Array, report: Report): void {
  const place = `font ${String(font.get(PDFName.of("BaseFont")))}`;
  const say = (clause: string, message: string): void => report(clause, place, message);
  const fonts = font.lookup(PDFName.of("DescendantFonts"));
  const inner = fonts instanceof PDFArray ? fonts.lookup(0) : undefined;
  if (font.get(PDFName.of("Subtype")) !== PDFName.of("Type0") || !(inner instanceof PDFDict))
    return say("7.21.3.1", "is not of the kind that is known here");
  if (font.get(PDFName.of("Encoding")) !== PDFName.of("Identity-H"))
    say("7.21.3.3", "counts its glyphs in a way of its own");
  if (
    inner.get(PDFName.of("Subtype")) !== PDFName.of("CIDFontType2") ||
    inner.get(PDFName.of("CIDToGIDMap")) !== PDFName.of("Identity")
  )
    say("7.21.3.2", "does not say which glyph is which");
  const used: number[] = [];
  for (let code = asked.indexOf(1); code >= 0; code = asked.indexOf(1, code + 1)) used.push(code);
  checkCharacters(font, used, say);
  const descriptor = inner.lookup(PDFName.of("FontDescriptor"));
  const file =
    descriptor instanceof PDFDict ? descriptor.lookup(PDFName.of("FontFile2")) : undefined;
  const program = file instanceof PDFRawStream ? readProgram(unpack(file)) : undefined;
  if (!program) return say("7.21.4.1", "is not in the file");
  const widthOf = readWidths(font);
  for (const code of used) {
    if (code === 0) say("7.21.8", "is asked for a glyph that it does not have");
    if (code >= program.glyphs) say("7.21.4.1", `has no glyph ${code}`);
    else if (Math.abs(program.widthOf(code) - widthOf(code)) > 1)
      say("7.21.5", `has another width for glyph ${code}`);
  }
}

function checkCharacters(
  font: PDFDict,
  used: readonly number[],
  say: (clause: string, message: string) => void,
): void {
  const stream = font.lookup(PDFName.of("ToUnicode"));
  if (!(stream instanceof PDFRawStream))
    return say("7.21.7", "does not say what its glyphs stand for");
  const told = readTexts(font);
  for (const code of used) {
    const text = told.get(code) ?? "";
    if (text === "") say("7.21.7", `has no character for glyph ${code}`);
    else if (UNREAL.some((sign) => text.includes(sign)))
      say("7.21.7", `has no real character for glyph ${code}`);
  }
}
