import { PDFDocument } from "@cantoo/pdf-lib";

/** Opens a file as it is: what it says of itself stays, and nothing waits for others in between. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: Number.POSITIVE_INFINITY });
}
