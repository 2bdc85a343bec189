import {
  decodePDFRawStream,
  PDFArray,
  PDFBool,
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFString,
  PDFHexString,
  type PDFDocument,
} from "@cantoo/pdf-lib";
import type { Report } from "./fault.ts";
import { textOf } from "./tree.ts";
import { readXmp } from "./xmp.ts";

/** What is in no file that all can read, keep, and open without harm. */
const FORBIDDEN = ["AcroForm", "OpenAction", "AA", "OCProperties", "Collection"];

/** Holds a file against what the standards say of it as a whole: its head, its catalog, its description. */
export function checkDocument(pdf: PDFDocument, bytes: Uint8Array, report: Report): void {
  const { catalog, context } = pdf;
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  if (!/^%PDF-1\.[4-7][\r\n]/.test(head))
    report("6.1", "the file", "does not begin as one of PDF 1.7");
  if (!/^.{8}[\r\n]{1,2}%[\x80-\xff]{4}/s.test(head))
    report("PDF/A 6.1.2", "the file", "does not say that it is not text");
  if (context.trailerInfo.Encrypt !== undefined) report("7.16", "the file", "is locked");
  if (!(context.lookup(context.trailerInfo.ID) instanceof PDFArray))
    report("PDF/A 6.1.3", "the file", "has no identifier");
  const place = "the catalog";
  const marks = catalog.lookup(PDFName.of("MarkInfo"));
  if (!(marks instanceof PDFDict) || marks.lookup(PDFName.of("Marked")) !== PDFBool.True)
    report("6.2", place, "does not say that the file is tagged");
  if (marks instanceof PDFDict && marks.lookup(PDFName.of("Suspects")) === PDFBool.True)
    report("7.1", place, "doubts its tags");
  const view = catalog.lookup(PDFName.of("ViewerPreferences"));
  if (!(view instanceof PDFDict) || view.lookup(PDFName.of("DisplayDocTitle")) !== PDFBool.True)
    report("7.1", place, "does not show the title of the file");
  if (!/^[a-zA-Z]{2,8}(?:-[a-zA-Z0-9]{1,8})*$/.test(textOf(catalog, "Lang") ?? ""))
    report("7.2", place, "does not say in which language the file is");
  for (const name of FORBIDDEN)
    if (catalog.has(PDFName.of(name))) report("PDF/A 6.5", place, `has ${name}`);
  checkColors(pdf, report);
  checkDescription(pdf, report);
}

/** One profile says what the colours mean (ISO 19005-2, 6.2.3). */
function checkColors({ catalog, context }: PDFDocument, report: Report): void {
  const list = catalog.lookup(PDFName.of("OutputIntents"));
  const [intent] = list instanceof PDFArray ? list.asArray().map((one) => context.lookup(one)) : [];
  const profile =
    intent instanceof PDFDict ? intent.lookup(PDFName.of("DestOutputProfile")) : undefined;
  const isOne =
    profile instanceof PDFRawStream &&
    String.fromCharCode(...decodePDFRawStream(profile).decode().subarray(12, 20)) === "mntrRGB ";
  if (!isOne)
    report("PDF/A 6.2.3", "the catalog", "does not say what the colours of the file mean");
}

/** What the file says of itself it says in two places, alike. */
function checkDescription({ catalog, context }: PDFDocument, report: Report): void {
  const stream = catalog.lookup(PDFName.of("Metadata"));
  const place = "the description";
  if (
    !(stream instanceof PDFRawStream) ||
    stream.dict.get(PDFName.of("Subtype")) !== PDFName.of("XML")
  )
    return report("7.1", place, "is not there");
  if (stream.dict.has(PDFName.of("Filter"))) report("PDF/A 6.6.2", place, "is packed");
  const xmp = readXmp(new TextDecoder().decode(stream.contents));
  if (!xmp) return report("7.1", place, "cannot be read");
  if ((xmp.get("dc:title") ?? "") === "") report("7.1", place, "has no title");
  const info = context.lookup(context.trailerInfo.Info);
  const pairs = [
    ["Title", "dc:title"],
    ["Author", "dc:creator"],
    ["Subject", "dc:description"],
    ["Keywords", "pdf:Keywords"],
    ["CreationDate", "xmp:CreateDate"],
    ["ModDate", "xmp:ModifyDate"],
  ] as const;
  for (const [own, other] of pairs) {
    const value = info instanceof PDFDict ? info.lookup(PDFName.of(own)) : undefined;
    const text =
      value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
    const said = own.endsWith("Date")
      ? xmp.get(other)?.replace(/[-:T]/g, "").replace(/^/, "D:")
      : xmp.get(other);
    if (text !== said) report("PDF/A 6.6.3", place, `says ${other} in two ways`);
  }
  if (xmp.get("pdfuaid:part") !== "1") report("5", place, "does not say that the file is PDF/UA-1");
  if (xmp.get("pdfaid:part") !== "2" || xmp.get("pdfaid:conformance") !== "A")
    report("PDF/A 6.6.4", place, "does not say that the file is PDF/A-2a");
  if (xmp.get("dc:language") !== textOf(catalog, "Lang"))
    report("7.2", place, "is in another language than the file");
}
