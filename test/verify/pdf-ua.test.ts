import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
  type PDFObject,
} from "@cantoo/pdf-lib";
import { beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../build/browser.ts";
import { printSession } from "../../build/print-session.ts";
import { writePdf } from "../../src/editions/print/write.ts";
import { describeFault, findFaults } from "../../src/verify/pdf-ua.ts";
import { browserIsMissing } from "../checkers.ts";
import { assemblyOf, textOf } from "../editions/made-session.ts";

const TEXT = `---
kind: resolution
number: 75/1
source: source/report.txt
---

# 75/1

## Tables

*The General Assembly*,

1. *Decides*[^1] to list:

### Lists

|+ Two of them
| Name | Identifiers ||
| ^ | Document | Number |
|---|---|---|
|= One | First | 1 |
| Two | Second[^2] | 2 |

2. *Decides* to [rest](https://example.org/).

[^1]: In words.

[^2]: In a cell.
`;

const session = assemblyOf([textOf(TEXT, "res-75-1")], {
  facts: [{ name: "opened", value: "2020-09-15", evidence: "" }],
});

const name = (value: string): PDFName => PDFName.of(value);

function streamOf(object: PDFObject | undefined): PDFRawStream {
  if (object instanceof PDFRawStream) return object;
  throw new Error("no stream");
}

/** A way to break a file. */
type Break = (pdf: PDFDocument) => void;

/** The nth element of a type. */
function element(pdf: PDFDocument, type: string, nth = 0): PDFDict {
  const found = pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFDict)
    .filter((dict) => dict.get(name("S")) === name(type) && dict.has(name("P")));
  const dict = found[nth];
  if (!dict) throw new Error(`no ${type}`);
  return dict;
}

function on(type: string, change: (dict: PDFDict) => void, nth = 0): Break {
  return (pdf) => change(element(pdf, type, nth));
}

function retype(type: string, other: string, nth = 0): Break {
  return on(type, (dict) => dict.set(name("S"), name(other)), nth);
}

function kidsOf(dict: PDFDict): PDFArray {
  return dict.lookup(name("K"), PDFArray);
}

/** Changes what the first page on which it can be changed shows. */
function show(from: string | RegExp, to: string): Break {
  return (pdf) => {
    for (const { node } of pdf.getPages()) {
      const ref = node.get(name("Contents"));
      const stream = streamOf(pdf.context.lookup(ref));
      const before = new TextDecoder("latin1").decode(decodePDFRawStream(stream).decode());
      const after = before.replace(from, to);
      if (after === before || !(ref instanceof PDFRef)) continue;
      pdf.context.assign(ref, pdf.context.flateStream(after));
      return;
    }
    throw new Error(`nothing like ${from} is shown`);
  };
}

function onCatalog(change: (catalog: PDFDict) => void): Break {
  return ({ catalog }) => change(catalog);
}

/** Changes the description. */
function say(from: string | RegExp, to: string): Break {
  return ({ catalog, context }) => {
    const ref = catalog.get(name("Metadata"));
    const stream = streamOf(catalog.lookup(name("Metadata")));
    const before = new TextDecoder().decode(stream.contents);
    const after = before.replace(from, to);
    if (after === before || !(ref instanceof PDFRef)) throw new Error(`it does not say ${from}`);
    context.assign(ref, PDFRawStream.of(stream.dict, new TextEncoder().encode(after)));
  };
}

function onLink(change: (link: PDFDict) => void): Break {
  return (pdf) => {
    const [link] = pdf.getPages().flatMap(({ node }) => node.Annots()?.asArray() ?? []);
    change(pdf.context.lookup(link, PDFDict));
  };
}

/** Changes the font of the text, the dictionary and the one below it. */
function onFont(change: (font: PDFDict, inner: PDFDict) => void): Break {
  return (pdf) => {
    for (const [, font] of pdf.context.enumerateIndirectObjects()) {
      if (!(font instanceof PDFDict) || !font.has(name("DescendantFonts"))) continue;
      change(font, font.lookup(name("DescendantFonts"), PDFArray).lookup(0, PDFDict));
    }
  };
}

const BREAKS: readonly (readonly [what: string, fault: string | RegExp, Break])[] = [
  ["that is not tagged", /^6\.2/, onCatalog((one) => one.delete(name("MarkInfo")))],
  [
    "that doubts its tags",
    /^7\.1.*doubts/,
    onCatalog((one) =>
      one.lookup(name("MarkInfo"), PDFDict).set(name("Suspects"), one.context.obj(true)),
    ),
  ],
  [
    "that shows no title",
    /^7\.1.*title/,
    onCatalog((one) => one.delete(name("ViewerPreferences"))),
  ],
  ["in no language", /^7\.2.*which language/, onCatalog((one) => one.delete(name("Lang")))],
  [
    "without a structure",
    /^7\.1.*no structure/,
    onCatalog((one) => one.delete(name("StructTreeRoot"))),
  ],
  [
    "without a description",
    /^7\.1.*description: is not there/,
    onCatalog((one) => one.delete(name("Metadata"))),
  ],
  ["with a description that is no XML", /^7\.1.*cannot be read/, say("</rdf:RDF>", "")],
  [
    "with a description that has no title",
    /^7\.1.*has no title/,
    say(/<dc:title>.*<\/dc:title>/, ""),
  ],
  [
    "that is called by another name inside",
    /^PDF\/A 6\.6\.3.*dc:title/,
    say(/(<dc:title>.*x-default">)/, "$1Not "),
  ],
  ["that makes no claim to be read by all", /^5,/, say("<pdfuaid:part>1</pdfuaid:part>", "")],
  ["that makes no claim to be kept", /^PDF\/A 6\.6\.4/, say("<pdfaid:part>2</pdfaid:part>", "")],
  [
    "described in another language",
    /^7\.2.*another language/,
    say(/(<dc:language>.*<rdf:li>)en/, "$1fr"),
  ],
  [
    "whose colours mean nothing",
    /^PDF\/A 6\.2\.3/,
    onCatalog((one) => one.delete(name("OutputIntents"))),
  ],
  [
    "with a form",
    /^PDF\/A 6\.5.*AcroForm/,
    onCatalog((one) => one.set(name("AcroForm"), one.context.obj({ Fields: [] }))),
  ],
  ["with an element of an unknown type", /^7\.1.*no type that readers know/, retype("P", "Lead")],
  [
    "with an element outside of its place",
    /^7\.1.*lead back/,
    on("P", (dict) => dict.set(name("P"), name("Nowhere"))),
  ],
  [
    "with a second document in it",
    /^7\.1.*does not stand in its place/,
    retype("Sect", "Document"),
  ],
  ["with an item outside of a list", /^7\.2.*LI.*stands in/, retype("L", "Sect")],
  ["with words for an item", /^7\.2.*holds P/, retype("LBody", "P")],
  ["with a line of contents outside of them", /^7\.2.*TOCI.*stands in/, retype("TOC", "Sect")],
  [
    "with words in a section",
    /^7\.1.*words of its own/,
    (pdf) => {
      const [paragraph, section] = [element(pdf, "P"), element(pdf, "Sect")];
      const page = paragraph.get(name("Pg"));
      if (page) section.set(name("Pg"), page);
      kidsOf(section).push(PDFNumber.of(99));
    },
  ],
  [
    "with an element of nothing",
    /^7\.1.*holds nothing/,
    on("Sect", (dict) => dict.delete(name("K"))),
  ],
  [
    "in a language that is none",
    /^7\.2.*in no language/,
    on("P", (dict) => dict.set(name("Lang"), PDFString.of("a language"))),
  ],
  [
    "in a language for private use",
    /^7\.2.*private use/,
    on("P", (dict) => dict.set(name("Lang"), PDFString.of("en-x-p-1"))),
  ],
  ["with a picture that is not described", /^7\.3/, retype("P", "Figure")],
  ["with a formula that is not described", /^7\.7/, retype("P", "Formula")],
  ["with a heading without a level", /^7\.4\.4/, retype("H1", "H")],
  ["with headings that leave one out", /^7\.4\.2/, retype("H2", "H4")],
  ["that begins with a small heading", /^7\.4\.2.*first heading/, retype("H1", "H2")],
  ["with a note without a name", /^7\.9.*no name/, on("Note", (dict) => dict.delete(name("ID")))],
  [
    "with notes of one name",
    /^7\.9.*another/,
    (pdf) => {
      const id = element(pdf, "Note").get(name("ID"));
      if (id) element(pdf, "Note", 1).set(name("ID"), id);
    },
  ],
  ["with a head that does not say of what", /^7\.5/, on("TH", (dict) => dict.delete(name("A")))],
  [
    "with a table that lacks a cell",
    /^7\.2.*columns in row/,
    (pdf) => {
      const kids = kidsOf(element(pdf, "TR", 2));
      kids.remove(kids.size() - 1);
    },
  ],
  [
    "with a cell that reaches too far down",
    /^7\.2.*below its last row/,
    (pdf) => {
      const cell = element(pdf, "TD", 2);
      cell.set(name("A"), cell.context.obj({ O: "Table", RowSpan: 3 }));
    },
  ],
  ["with two heads of a table", /^7\.2.*more than one head/, retype("TBody", "THead")],
  [
    "with a caption in the midst of a table",
    /^7\.2.*caption/,
    (pdf) => {
      const kids = kidsOf(element(pdf, "Table"));
      const caption = kids.get(0);
      kids.remove(0);
      kids.insert(1, caption);
    },
  ],
  [
    "with a page that shows something without a mark",
    /^7\.1.*neither words nor artifacts/,
    show(/\/Artifact <<[^>]*>> BDC/, "/Span BMC"),
  ],
  ["with one number for two stretches of a page", /^7\.1.*twice/, show("/MCID 1 ", "/MCID 0 ")],
  [
    "with an artifact in words",
    /^7\.1.*artifact within words/,
    show(/(MCID 0 >>\s*BDC)/, "$1 /Artifact BMC EMC"),
  ],
  [
    "with words in an artifact",
    /^7\.1.*within an artifact/,
    show(/(\/\w+ <<\/MCID 0 >>\s*BDC)([^]*?EMC)/, "/Artifact BMC $1$2 EMC"),
  ],
  ["with a mark that does not end", /^7\.1.*without an end/, show(/EMC(?![^]*EMC)/, "")],
  [
    "with a mark that ends in the midst of a text",
    /^7\.1.*end where they did not begin/,
    show(/ET\s+EMC/, "EMC ET"),
  ],
  [
    "with words that belong to no element",
    /^7\.1.*belongs to no element/,
    on("P", (dict) => dict.delete(name("K"))),
  ],
  [
    "with an element whose words are on no page",
    /^7\.1.*on no page/,
    show("/MCID 0 ", "/MCID 77 "),
  ],
  [
    "with words that two elements share",
    /^7\.1.*shares stretch/,
    (pdf) => {
      const [one, other] = [element(pdf, "P"), element(pdf, "P", 1)];
      for (const key of ["K", "Pg"]) {
        const value = one.get(name(key));
        if (value) other.set(name(key), value);
      }
    },
  ],
  [
    "that does not find an element from its words",
    /^7\.1.*does not find what/,
    (pdf) => {
      pdf.catalog.lookup(name("StructTreeRoot"), PDFDict).delete(name("ParentTree"));
    },
  ],
  [
    "with a link that does not say where it leads",
    /^7\.18\.5.*say where/,
    onLink((link) => link.delete(name("Contents"))),
  ],
  ["with a link that belongs to no element", /^7\.18\.5.*belongs to none/, retype("Link", "Span")],
  [
    "with a link that does not find its element",
    /^7\.18\.5.*does not find/,
    onLink((link) => link.delete(name("StructParent"))),
  ],
  [
    "with something else to press",
    /^7\.18\.1/,
    onLink((link) => link.set(name("Subtype"), name("Text"))),
  ],
  [
    "with links in no order",
    /^7\.18\.3/,
    (pdf) => {
      for (const { node } of pdf.getPages()) node.delete(name("Tabs"));
    },
  ],
  [
    "with a font of another kind",
    /^7\.21\.3\.1/,
    onFont((font) => font.set(name("Subtype"), name("Type1"))),
  ],
  [
    "with a font that counts in its own way",
    /^7\.21\.3\.3/,
    onFont((font) => font.set(name("Encoding"), name("Identity-V"))),
  ],
  [
    "with a font that does not tell its glyphs",
    /^7\.21\.3\.2/,
    onFont((_, inner) => inner.delete(name("CIDToGIDMap"))),
  ],
  [
    "with a font that says nothing of characters",
    /^7\.21\.7.*stand for/,
    onFont((font) => font.delete(name("ToUnicode"))),
  ],
  [
    "with a glyph that stands for no character",
    /^7\.21\.7.*no real character/,
    onFont((font) => {
      const stream = streamOf(font.lookup(name("ToUnicode")));
      const table = new TextDecoder("latin1").decode(decodePDFRawStream(stream).decode());
      font.set(
        name("ToUnicode"),
        font.context.register(font.context.flateStream(table.replace(/> <\w{4}>$/gm, "> <0000>"))),
      );
    }),
  ],
  [
    "with a font that is not in it",
    /^7\.21\.4\.1.*not in the file/,
    onFont((_, inner) => inner.lookup(name("FontDescriptor"), PDFDict).delete(name("FontFile2"))),
  ],
  ["with glyphs wider than it says", /^7\.21\.5/, onFont((_, inner) => inner.delete(name("W")))],
  ["with a sign that its font does not have", /^7\.21\.8/, show(/<00\d\w> Tj/, "<0000> Tj")],
  ["with colours of a press", /^PDF\/A 6\.2\.4\.3/, show("BT", "0 0 0 1 k BT")],
];

describe.skipIf(browserIsMissing() !== undefined)("the check of what a file claims", () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    const running = await launchBrowser();
    try {
      ({ bytes } = await printSession(session, undefined, running));
    } finally {
      await running.close();
    }
  });

  test("finds nothing in a file with all that a text can have", async () => {
    expect((await findFaults(bytes)).map(describeFault)).toEqual([]);
  });

  test.each(BREAKS)("finds a file %s", async (_, fault, breaks) => {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    breaks(pdf);
    const faults = (await findFaults(await writePdf(pdf))).map(describeFault);
    expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });

  test.each([
    ["of a later PDF", /^6\.1/, "%PDF-1.7", "%PDF-2.0"],
    ["that is taken for text", /^PDF\/A 6\.1\.2/, /(?<=^.{8}\n%)..../, "text"],
    ["without an identifier", /^PDF\/A 6\.1\.3/, "/ID [", "/IX ["],
  ] as const)("finds a file %s", async (_, fault, from, to) => {
    const broken = Buffer.from(bytes).toString("latin1").replace(from, to);
    const faults = (await findFaults(Buffer.from(broken, "latin1"))).map(describeFault);
    expect(faults).toEqual(expect.arrayContaining([expect.stringMatching(fault)]));
  });
});
