import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFRawStream,
  type PDFDocument,
} from "@cantoo/pdf-lib";
import type { Breach } from "./compare.ts";
import type { DrawnOperation } from "./pdf-content.ts";
import { charactersOfBytes } from "./pdf-font.ts";
import type { Operand } from "./pdf-operators.ts";

const FONT_FILES = ["FontFile", "FontFile2", "FontFile3"].map((name) => PDFName.of(name));

/** Looks at a file that is for a printer only, page by page. */
export interface PlainFile {
  see(operations: Iterable<DrawnOperation>, page: number): void;
  /** What was found, when all pages were seen. */
  breaches(): Breach[];
}

/**
 * Holds a file that is for a printer only against what it must not be: it has no tags and nothing that is left of them,
 * claims no standard, and needs no font of another's.
 * @param what names the file, `booklet`.
 */
export function watchPlainFile(what: string, file: PDFDocument): PlainFile {
  const { catalog } = file;
  const fonts = new Map<PDFDict, number>();
  const marked = new Set<number>();
  const breach = (place: string, message: string): Breach => {
    return { edition: "print", law: "claims", place: `${what}, ${place}`, message };
  };
  return {
    see(operations, page) {
      for (const { operator, operands, resources } of operations) {
        if (operator === "BDC" && hasNumber(operands[1])) marked.add(page);
        const font = operator === "Tf" ? fontNamed(resources, operands[0]) : undefined;
        if (font && !fonts.has(font)) fonts.set(font, page);
      }
    },
    breaches() {
      const tags = ["StructTreeRoot", "MarkInfo"].filter((key) => catalog.has(PDFName.of(key)));
      const claims = new Set(metadataOf(file).match(/\bpdf(?:ua|a|x|vt|e)id\b/g));
      const strange = [...fonts].filter(([font]) => !isInFile(font));
      return [
        ...tags.map((key) => breach("the file", `has a ${key} of the book it was made of`)),
        ...[...claims].map((claim) => breach("the file", `claims a standard, ${claim}`)),
        ...[...marked].map((page) =>
          breach(`page ${page}`, "is numbered for a structure that is gone"),
        ),
        ...strange.map(([font, page]) => {
          const name = String(font.lookup(PDFName.of("BaseFont"))).slice(1);
          return breach(`page ${page}`, `the font ${name} is not in the file`);
        }),
      ];
    },
  };
}

function metadataOf({ catalog }: PDFDocument): string {
  const stream = catalog.lookup(PDFName.of("Metadata"));
  if (!(stream instanceof PDFRawStream)) return "";
  return charactersOfBytes(decodePDFRawStream(stream).decode());
}

function hasNumber(properties: Operand | undefined): boolean {
  if (properties?.type !== "list") return false;
  return properties.items.some((one) => one.type === "name" && one.value === "MCID");
}

function fontNamed(resources: PDFDict | undefined, operand?: Operand): PDFDict | undefined {
  const fonts = resources?.lookup(PDFName.of("Font"));
  if (!(fonts instanceof PDFDict) || operand?.type !== "name") return undefined;
  const font = fonts.lookup(PDFName.of(operand.value));
  return font instanceof PDFDict ? font : undefined;
}

function isInFile(font: PDFDict): boolean {
  if (font.has(PDFName.of("CharProcs"))) return true;
  const parts = font.lookup(PDFName.of("DescendantFonts"));
  const part = parts instanceof PDFArray ? parts.lookup(0, PDFDict) : font;
  const descriptor = part.lookup(PDFName.of("FontDescriptor"));
  return descriptor instanceof PDFDict && FONT_FILES.some((key) => descriptor.has(key));
}
