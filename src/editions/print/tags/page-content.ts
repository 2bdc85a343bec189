import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
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
  const streams = streamsOf(page).map(decode);
  const [only, ...others] = streams;
  if (only && others.length === 0) return only;
  const whole = new Uint8Array(streams.reduce((sum, { length }) => sum + length + 1, 0));
  let at = 0;
  for (const stream of streams) {
    whole.set(stream, at);
    at += stream.length;
    whole[at++] = 0x0a;
  }
  return whole;
}

/** Gives a page another content, which is packed when the file is written. */
export function writeContent(page: PDFPage, content: Uint8Array): void {
  const { context } = page.doc;
  const dict = PDFDict.withContext(context);
  dict.set(PDFName.of("Length"), PDFNumber.of(content.length));
  const stream = PDFRawStream.of(dict, content);
  const before = page.node.get(CONTENTS);
  if (before instanceof PDFRef && context.lookup(before) instanceof PDFRawStream) {
    context.assign(before, stream);
  } else page.node.set(CONTENTS, context.register(stream));
}

function streamsOf(page: PDFPage): PDFRawStream[] {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((one) => page.doc.context.lookup(one))
      : [contents];
  return streams.filter((stream) => stream instanceof PDFRawStream);
}

// The common case goes by a faster way than pdf-lib's own.
function decode(stream: PDFRawStream): Uint8Array {
  const isPlain = stream.dict.get(FILTER) === FLATE && !stream.dict.has(PDFName.of("DecodeParms"));
  return isPlain ? unzlibSync(stream.contents) : decodePDFRawStream(stream).decode();
}
