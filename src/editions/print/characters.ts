import {
  decodePDFRawStream,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFDocument,
} from "@cantoo/pdf-lib";

const TO_UNICODE = PDFName.of("ToUnicode");

/**
 * Glyphs that are parts of a letter, as the dots of an Arabic one, stand for no character to the browser, which says
 * what the letter is where it draws one. PDF/UA and PDF/A want one of them all the same: it is one that joins signs,
 * is not seen and says nothing.
 */
const JOINER = "<034F>";

/** Gives each glyph of each font a character that there is. */
export function mendCharacters({ context }: PDFDocument): void {
  for (const [, font] of context.enumerateIndirectObjects()) {
    if (!(font instanceof PDFDict)) continue;
    const ref = font.get(TO_UNICODE);
    const stream = context.lookup(ref);
    if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) continue;
    const table = new TextDecoder("latin1").decode(decodePDFRawStream(stream).decode());
    const mended = table.replace(/(?<=^<[\dA-Fa-f]+> )<0000>/gm, JOINER);
    if (mended !== table) context.assign(ref, context.flateStream(mended));
  }
}
