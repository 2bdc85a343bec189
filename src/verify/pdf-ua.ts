import { PDFDocument } from "@cantoo/pdf-lib";
import { checkBelonging } from "./standards/belonging.ts";
import { readShown } from "./standards/content.ts";
import { checkDocument } from "./standards/document.ts";
import type { Fault } from "./standards/fault.ts";
import { checkFonts } from "./standards/fonts.ts";
import { checkNesting } from "./standards/nesting.ts";
import { readElements } from "./standards/tree.ts";

export type { Fault } from "./standards/fault.ts";

/**
 * What keeps a file from being what it says it is: one that all can read, by PDF/UA-1 (ISO 14289-1), and that can be
 * kept, by PDF/A-2a (ISO 19005-2). Every clause that a file of ours can break is looked at in its bytes, each time one
 * is made; veraPDF, which no user has, judges the same files where the project is built.
 */
export async function findFaults(bytes: Uint8Array): Promise<Fault[]> {
  const faults: Fault[] = [];
  const report = (clause: string, place: string, message: string): void => {
    faults.push({ clause, place, message });
  };
  const pdf = await PDFDocument.load(bytes, {
    updateMetadata: false,
    ignoreEncryption: true,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  checkDocument(pdf, bytes, report);
  const elements = readElements(pdf, report);
  checkNesting(elements, report);
  const { stretches, codes } = readShown(pdf.getPages(), report);
  checkBelonging(pdf, elements, stretches, report);
  checkFonts(codes, report);
  return faults;
}

/** A fault in one line: `7.9, Note in P in Sect (120): has no name`. */
export function describeFault({ clause, place, message }: Fault): string {
  return `${clause}, ${place}: ${message}`;
}
