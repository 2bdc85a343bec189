import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFObject,
} from "@cantoo/pdf-lib";
import { rewriteContent } from "./content-stream.ts";
import { InkError, useInks } from "./ink.ts";
import { unmark } from "./unmark.ts";

const FONT_FILES = ["FontFile", "FontFile2", "FontFile3"].map((name) => PDFName.of(name));

/** What an image may be painted in; one that is a stencil has no colour of its own. */
const GREY_OR_INK = /^\/Device(?:Gray|CMYK)$/;

/**
 * Prepares what pages paint with for a press: forms and drawn letters in inks, as `useInks` does it. Throws an
 * `InkError` where a font is not in the file, or where an image or a mask has colours of light.
 * @param done what was prepared before; it is added to.
 */
export function useInksIn(resources: PDFDict, where: string, done: Set<PDFObject>): void {
  for (const font of entriesOf(resources, "Font")) {
    if (!isNew(font, done)) continue;
    const dict = resources.context.lookup(font);
    if (dict instanceof PDFDict) checkFont(dict, where, done);
  }
  for (const object of entriesOf(resources, "XObject")) {
    if (!isNew(object, done)) continue;
    const stream = resources.context.lookup(object);
    if (!(stream instanceof PDFRawStream)) continue;
    if (nameIn(stream.dict, "Subtype") === "/Form") repaint(object, stream, where, done);
    else checkImage(stream.dict, where);
  }
  for (const state of entriesOf(resources, "ExtGState")) {
    const dict = resources.context.lookup(state);
    if (dict instanceof PDFDict && dict.lookup(PDFName.of("SMask")) instanceof PDFDict) {
      throw new InkError(`the press file knows no soft masks; one is on ${where}`);
    }
  }
}

function checkFont(font: PDFDict, where: string, done: Set<PDFObject>): void {
  const glyphs = font.lookup(PDFName.of("CharProcs"));
  if (glyphs instanceof PDFDict) {
    for (const glyph of glyphs.values()) {
      const stream = font.context.lookup(glyph);
      if (stream instanceof PDFRawStream && isNew(glyph, done)) repaint(glyph, stream, where, done);
    }
    return;
  }
  const parts = font.lookup(PDFName.of("DescendantFonts"));
  const part = parts instanceof PDFArray ? parts.lookup(0, PDFDict) : font;
  const descriptor = part.lookup(PDFName.of("FontDescriptor"));
  const isInFile = descriptor instanceof PDFDict && FONT_FILES.some((name) => descriptor.has(name));
  if (isInFile) return;
  const name = nameIn(font, "BaseFont").slice(1);
  throw new InkError(`the font ${name} on ${where} is not in the file; a press would set another`);
}

function checkImage(image: PDFDict, where: string): void {
  const isStencil = String(image.lookup(PDFName.of("ImageMask"))) === "true";
  if (isStencil || GREY_OR_INK.test(nameIn(image, "ColorSpace"))) return;
  throw new InkError(`the press file knows no images in colours of light; one is on ${where}`);
}

function repaint(at: PDFObject, stream: PDFRawStream, where: string, done: Set<PDFObject>): void {
  const { dict } = stream;
  const own = dict.lookup(PDFName.of("Resources"));
  if (own instanceof PDFDict) useInksIn(own, where, done);
  const content = decodePDFRawStream(stream).decode();
  const painted = dict.context.flateStream(rewriteContent(content, [useInks(where), unmark()]));
  const packing = new Set([
    "/Filter",
    "/DecodeParms",
    "/Length",
    "/StructParents",
    "/StructParent",
  ]);
  for (const [key, value] of dict.entries()) {
    if (!packing.has(key.toString())) painted.dict.set(key, value);
  }
  const group = dict.lookup(PDFName.of("Group"));
  if (group instanceof PDFDict && group.has(PDFName.of("CS"))) {
    group.set(PDFName.of("CS"), PDFName.of("DeviceCMYK"));
  }
  if (at instanceof PDFRef) dict.context.assign(at, painted);
}

/** Whether something was not seen before. */
function isNew(object: PDFObject, done: Set<PDFObject>): boolean {
  const isKnown = done.has(object);
  done.add(object);
  return !isKnown;
}

function entriesOf(resources: PDFDict, kind: string): readonly PDFObject[] {
  const entries = resources.lookup(PDFName.of(kind));
  return entries instanceof PDFDict ? entries.values() : [];
}

function nameIn(dict: PDFDict, key: string): string {
  return String(dict.lookup(PDFName.of(key)));
}
