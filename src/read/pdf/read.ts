import { getDocument, OPS, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PDFDocumentProxy } from "pdfjs-dist";
import type { Diagnostic } from "../../text/diagnostic.ts";
import type { Converted } from "../converted.ts";
import { dropFurniture, type PdfLine } from "./furniture.ts";
import { setLines, type Item } from "./lines.ts";

/**
 * Gets the text out of a PDF: its words set in lines by where they stand, page by page, with an empty line where
 * paragraphs stand apart and note marks in superscript digits, without what stands at the head or foot of a page only.
 * Gives in words why there is none, for a scan and for a file that is locked or broken.
 */
export async function readPdf(bytes: Uint8Array): Promise<Converted | string> {
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const pdf = await loading.promise;
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(setLines(items.flatMap((item) => ("str" in item ? [readItem(item)] : []))));
      page.cleanup();
    }
    if (pages.every((lines) => lines.length === 0)) {
      return "this PDF has no text, as a scan has none; text recognition puts one into it, such as `ocrmypdf SCAN.pdf TEXT.pdf`";
    }
    const { kept, dropped } = dropFurniture(pages);
    const texts = kept.map(writeLines);
    return { text: texts.join(""), dropped, remarks: await tellPictures(pdf, pages, texts) };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === "PasswordException";
    if (isLocked) return "this PDF is locked with a password; save it without one";
    return `this PDF cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    await loading.destroy();
  }
}

function readItem(item: {
  readonly str: string;
  readonly transform: readonly unknown[];
  readonly width: number;
  readonly height: number;
}): Item {
  const [, , , , x, y] = item.transform.map(Number);
  return { words: item.str, x: x ?? 0, y: y ?? 0, width: item.width, size: item.height };
}

const PICTURES: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectGroup,
]);

/** Tells of pages without words that show a picture: in a document with words they may be scans of others. */
async function tellPictures(
  pdf: PDFDocumentProxy,
  pages: readonly (readonly PdfLine[])[],
  texts: readonly string[],
): Promise<Diagnostic[]> {
  const told: Diagnostic[] = [];
  let at = 0;
  for (const [nth, lines] of pages.entries()) {
    const span = { start: at, end: at };
    at += texts[nth]?.length ?? 0;
    if (lines.length > 0) continue;
    const page = await pdf.getPage(nth + 1);
    const { fnArray } = await page.getOperatorList();
    page.cleanup();
    if (!fnArray.some((operator: number) => PICTURES.has(operator))) continue;
    const message = `page ${nth + 1} is a picture without text, as a scan is; what is written on it is not in the text`;
    told.push({ rule: "file-is-read-whole", message, span });
  }
  return told;
}

function writeLines(lines: readonly PdfLine[]): string {
  return lines
    .map((line, nth) => {
      const above = lines[nth - 1];
      const isApart =
        above !== undefined && above.y - line.y > 1.45 * Math.max(line.size, above.size);
      return `${isApart ? "\n" : ""}${line.words}\n`;
    })
    .join("");
}
