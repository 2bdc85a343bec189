import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";
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
      return "this PDF has no text, as a scan has none; text recognition makes a text of it";
    }
    const { kept, dropped } = dropFurniture(pages);
    return { text: writeLines(kept), dropped, remarks: [] };
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

function writeLines(pages: readonly (readonly PdfLine[])[]): string {
  return pages
    .flatMap((lines) =>
      lines.map((line, nth) => {
        const above = lines[nth - 1];
        const isApart =
          above !== undefined && above.y - line.y > 1.45 * Math.max(line.size, above.size);
        return `${isApart ? "\n" : ""}${line.words}\n`;
      }),
    )
    .join("");
}
