import {
  decodePDFRawStream,
  PDFArray,
  PDFName,
  PDFRawStream,
  PDFRef,
  type PDFPage,
} from "@cantoo/pdf-lib";
import { unzlibSync } from "fflate";

const FILTER = PDFName.of("Filter");
const FLATE = PDFName.of("FlateDecode");
const CONTENTS = PDFName.of("Contents");

/** The content of a page, as one, wherever the file cuts it. */
export function readContent(page: PDFPage): Uint8Array {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((one) => page.doc.context.lookup(one))
      : [contents];
  return joinContent(streams.filter((stream) => stream instanceof PDFRawStream).map(decode));
}

/** Pieces of a content stream as one, each on a line of its own. */
export function joinContent(pieces: readonly (Uint8Array | string)[]): Uint8Array {
  const encoder = new TextEncoder();
  const parts = pieces.map((one) => (typeof one === "string" ? encoder.encode(one) : one));
  const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length + 1, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
    joined[at++] = 0x0a;
  }
  return joined;
}

/** Gives a page another content, which is packed when the file is written. */
export function writeContent(page: PDFPage, content: Uint8Array): void {
  const { context } = page.doc;
  const dict = context.obj({ Length: content.length });
  const stream = PDFRawStream.of(dict, content);
  const before = page.node.get(CONTENTS);
  if (before instanceof PDFRef && context.lookup(before) instanceof PDFRawStream) {
    context.assign(before, stream);
  } else page.node.set(CONTENTS, context.register(stream));
}

// The common case goes by a faster way than pdf-lib's own.
function decode(stream: PDFRawStream): Uint8Array {
  const isPlain = stream.dict.get(FILTER) === FLATE && !stream.dict.has(PDFName.of("DecodeParms"));
  return isPlain ? unzlibSync(stream.contents) : decodePDFRawStream(stream).decode();
}
