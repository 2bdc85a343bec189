import { PDFDict, PDFDocument, PDFObjectCopier } from "@cantoo/pdf-lib";
import type { Box } from "./bleed.ts";
import { openPdf } from "./open.ts";
import { readContent } from "./page-content.ts";

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
  const from = await openPdf(book);
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const copier = PDFObjectCopier.for(from.context, pdf.context);
  const pages = from.getPages().map((page): LoosePage => {
    const { x, y, width, height } = page.getMediaBox();
    const resources = page.node.Resources();
    return {
      content: readContent(page),
      resources: resources ? copier.copy(resources) : PDFDict.withContext(pdf.context),
      box: { left: x, bottom: y, right: x + width, top: y + height },
    };
  });
  return { pdf, pages };
}
