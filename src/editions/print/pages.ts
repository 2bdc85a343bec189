import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFObjectCopier,
  PDFRawStream,
  type PDFPage,
} from "@cantoo/pdf-lib";
import type { Box } from "./bleed.ts";

/** A page out of its book: what it paints, with what, and how large it is. */
export interface LoosePage {
  readonly content: Uint8Array;
  readonly resources: PDFDict;
  readonly box: Box;
}

/** Pages, and the new file that their fonts are in already. */
export interface LoosePages {
  readonly pdf: PDFDocument;
  readonly pages: readonly LoosePage[];
}

/** Takes the pages out of a finished book: all that is seen of them, and none of its tags, links and bookmarks. */
export async function takePages(book: Uint8Array): Promise<LoosePages> {
  const from = await PDFDocument.load(book, {
    updateMetadata: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const copier = PDFObjectCopier.for(from.context, pdf.context);
  const pages = from.getPages().map((page): LoosePage => {
    const { x, y, width, height } = page.getMediaBox();
    const resources = page.node.Resources();
    return {
      content: contentOf(page),
      resources: resources ? copier.copy(resources) : PDFDict.withContext(pdf.context),
      box: { left: x, bottom: y, right: x + width, top: y + height },
    };
  });
  return { pdf, pages };
}

// A page may be cut into several streams wherever a word ends.
function contentOf(page: PDFPage): Uint8Array {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((one) => page.doc.context.lookup(one))
      : [contents];
  return joinBytes(
    streams
      .filter((stream) => stream instanceof PDFRawStream)
      .map((stream) => decodePDFRawStream(stream).decode()),
  );
}

/** Pieces of a content stream as one, each on a line of its own. */
export function joinContent(pieces: readonly (Uint8Array | string)[]): Uint8Array {
  const encoder = new TextEncoder();
  return joinBytes(pieces.map((one) => (typeof one === "string" ? encoder.encode(one) : one)));
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length + 1, 0));
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
    joined[at++] = 0x0a;
  }
  return joined;
}
