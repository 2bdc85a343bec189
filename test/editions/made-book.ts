import { PDFDocument, PDFName, PDFString } from "@cantoo/pdf-lib";

/** A4 as the browser rounds it, in points. */
export const A4 = [594.96, 841.92] as const;

/** A5 as the browser rounds it, in points. */
export const A5 = [419.52, 595.2] as const;

export interface MadeBook {
  readonly size?: readonly [width: number, height: number];
  /** What each page paints, in pixels from its upper left corner. */
  readonly pages: readonly string[];
  /** Whether the file has the font, and does not only name it. */
  readonly hasFont?: boolean;
}

/** A line of words, as the browser writes it in a book with tags. */
export function line(words: string, colour = ".0863 .098 .1137", y = 200): string {
  return [
    `${colour} RG ${colour} rg`,
    "/P <</MCID 0 >>BDC",
    `BT /F4 14 Tf 1 0 0 -1 100 ${y} Tm (${words}) Tj ET`,
    "EMC",
  ].join("\n");
}

/** A book as the browser prints one: tagged, each page cut off at its edges and drawn from its upper left corner. */
export async function makeBook({
  size = A4,
  pages,
  hasFont = true,
}: MadeBook): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const { context, catalog } = pdf;
  const font = context.obj({
    Type: "Font",
    Subtype: "TrueType",
    BaseFont: "Made",
    FontDescriptor: {
      Type: "FontDescriptor",
      FontName: "Made",
      ...(hasFont && { FontFile2: context.register(context.stream("a font")) }),
    },
  });
  const [width, height] = size;
  for (const [nth, painted] of pages.entries()) {
    const content = [
      `.24 0 0 -.24 0 ${height} cm`,
      `q 0 0 ${(width / 0.24).toFixed(3)} ${(height / 0.24).toFixed(3)} re W* n`,
      `q 3.125 0 0 3.125 0 0 cm`,
      painted,
      "Q Q",
    ].join("\n");
    const { node } = pdf.addPage([width, height]);
    node.set(PDFName.of("Contents"), context.register(context.flateStream(content)));
    node.set(PDFName.of("Resources"), context.obj({ Font: { F4: font } }));
    node.set(PDFName.of("StructParents"), context.obj(nth));
    const link = { Type: "Annot", Subtype: "Link", Rect: [0, 0, 9, 9], Dest: PDFString.of("here") };
    node.set(PDFName.of("Annots"), context.obj([context.register(context.obj(link))]));
  }
  catalog.set(
    PDFName.of("StructTreeRoot"),
    context.register(context.obj({ Type: "StructTreeRoot" })),
  );
  catalog.set(PDFName.of("MarkInfo"), context.obj({ Marked: true }));
  return pdf.save({ addDefaultPage: false });
}

export const DESCRIPTION = {
  title: "A book",
  author: "A body",
  subject: "A session",
  language: "en",
  direction: "ltr",
  date: new Date("2017-11-10T00:00:00Z"),
} as const;
