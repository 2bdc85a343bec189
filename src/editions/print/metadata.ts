import {
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFDocument,
} from "@cantoo/pdf-lib";
import type { Direction } from "../../text/direction.ts";
import { html, raw, type Html } from "../../text/html.ts";

/** What a file says about itself. */
export interface Description {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords?: readonly string[];
  /** BCP 47. */
  readonly language: string;
  /** A book that is read from right to left is bound on the right. */
  readonly direction: Direction;
  /** The moment the file bears; without one it bears none. */
  readonly date: Date | undefined;
  /** What the places are that links lead to, in words: `res-7-1` → `Resolution 7/1. …`. */
  readonly placeNames?: Readonly<Record<string, string>>;
}

/** What a file says it conforms to. */
export interface Claims {
  /** PDF/UA-1, ISO 14289-1: all can read it. */
  readonly isAccessible: boolean;
  /** PDF/A-2a, ISO 19005-2: it can be kept, and all can read it. */
  readonly isArchival: boolean;
}

export const CLAIMS: Claims = { isAccessible: true, isArchival: true };
export const NO_CLAIMS: Claims = { isAccessible: false, isArchival: false };

/** Says in a file what it is, in both of the places that readers look at, in place of what the browser said. */
export function describe(
  pdf: PDFDocument,
  description: Description,
  claims: Claims = NO_CLAIMS,
): void {
  const { context, catalog } = pdf;
  const { title, author, subject, keywords = [], date, direction } = description;
  // The browser's own description bears the moment of printing.
  if (context.trailerInfo.Info instanceof PDFRef) context.delete(context.trailerInfo.Info);
  context.trailerInfo.Info = context.register(
    context.obj({
      Title: PDFHexString.fromText(title),
      Author: PDFHexString.fromText(author),
      Subject: PDFHexString.fromText(subject),
      ...(keywords.length > 0 && { Keywords: PDFHexString.fromText(keywords.join(", ")) }),
      ...(date && {
        CreationDate: PDFString.fromDate(date),
        ModDate: PDFString.fromDate(date),
      }),
    }),
  );
  catalog.set(PDFName.of("Lang"), PDFString.of(description.language));
  catalog.set(
    PDFName.of("ViewerPreferences"),
    context.obj({ DisplayDocTitle: true, ...(direction === "rtl" && { Direction: "R2L" }) }),
  );
  const before = catalog.get(PDFName.of("Metadata"));
  if (before instanceof PDFRef) context.delete(before);
  catalog.set(PDFName.of("Metadata"), context.register(metadataStream(pdf, description, claims)));
}

// It stands in the file as it is, for those to find who know nothing of PDF.
function metadataStream(
  { context }: PDFDocument,
  description: Description,
  claims: Claims,
): PDFRawStream {
  const bytes = new TextEncoder().encode(packet(description, claims));
  const dict = context.obj({ Type: "Metadata", Subtype: "XML", Length: bytes.length });
  return PDFRawStream.of(dict, bytes);
}

/** The description as XMP (ISO 16684-1). */
function packet(description: Description, { isAccessible, isArchival }: Claims): string {
  const { title, author, subject, keywords = [], language, date } = description;
  const moment = date && `${date.toISOString().slice(0, 19)}Z`;
  const rdf = html`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about=""
    xmlns:dc="http://purl.org/dc/elements/1.1/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/"
    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"${isAccessible && raw(`\n    xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"`)}${isArchival && raw(`\n    xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"`)}>
    <dc:format>application/pdf</dc:format>
    <dc:title>${alternatives(title)}</dc:title>
    <dc:creator><rdf:Seq><rdf:li>${author}</rdf:li></rdf:Seq></dc:creator>
    <dc:description>${alternatives(subject)}</dc:description>
    <dc:language><rdf:Bag><rdf:li>${language}</rdf:li></rdf:Bag></dc:language>
${
  keywords.length > 0 &&
  html`    <dc:subject><rdf:Bag>${keywords.map((one) => html`<rdf:li>${one}</rdf:li>`)}</rdf:Bag></dc:subject>
    <pdf:Keywords>${keywords.join(", ")}</pdf:Keywords>
`
}${
    moment !== undefined &&
    html`    <xmp:CreateDate>${moment}</xmp:CreateDate>
    <xmp:ModifyDate>${moment}</xmp:ModifyDate>
    <xmp:MetadataDate>${moment}</xmp:MetadataDate>
`
  }${
    isAccessible &&
    html`    <pdfuaid:part>1</pdfuaid:part>
`
  }${
    isArchival &&
    html`    <pdfaid:part>2</pdfaid:part>
    <pdfaid:conformance>A</pdfaid:conformance>
`
  }${isAccessible && isArchival && EXTENSION}  </rdf:Description>
</rdf:RDF>`;
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
${String(rdf)}
</x:xmpmeta>
<?xpacket end="r"?>
`;
}

// PDF/A wants each property explained that it does not know itself.
const EXTENSION =
  raw(`    <pdfaExtension:schemas xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
      xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <rdf:Bag><rdf:li rdf:parseType="Resource">
        <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
        <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
        <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
        <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
          <pdfaProperty:name>part</pdfaProperty:name>
          <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
          <pdfaProperty:category>internal</pdfaProperty:category>
          <pdfaProperty:description>The part of ISO 14289 to which the file conforms</pdfaProperty:description>
        </rdf:li></rdf:Seq></pdfaSchema:property>
      </rdf:li></rdf:Bag>
    </pdfaExtension:schemas>
`);

function alternatives(words: string): Html {
  return html`<rdf:Alt><rdf:li xml:lang="x-default">${words}</rdf:li></rdf:Alt>`;
}
