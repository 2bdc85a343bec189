import {
  decodePDFRawStream,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFObject,
} from "@cantoo/pdf-lib";
import { describe, expect, test } from "vitest";
import { press } from "../../src/editions/print/press.ts";
import { readDrawn } from "../../src/verify/pdf-content.ts";
import { readPaints } from "../../src/verify/pdf-paint.ts";
import { verifyPress } from "../../src/verify/press.ts";
import { A5, DESCRIPTION, line, makeBook } from "./made-book.ts";

const CUT = { width: 210, height: 297 };

const BLUE = ".1137 .2275 .3098";

/** A cover as the browser paints it: a field over the upper two thirds, with a title on it. */
const COVER = [
  `${BLUE} RG ${BLUE} rg /NonStruct <</MCID 1 >>BDC 0 0 794 703 re f EMC`,
  line("Resolutions", "1 1 1", 440),
  line("Vienna", BLUE, 766),
].join("\n");

function books(...pages: readonly string[]): Promise<Uint8Array> {
  return makeBook({ pages });
}

async function made(...pages: readonly string[]): Promise<PDFDocument> {
  const bytes = await press(await books(...pages), DESCRIPTION);
  return PDFDocument.load(bytes, { updateMetadata: false });
}

/** What a press file paints on its first page. */
async function paintsOf(...pages: readonly string[]) {
  const page = (await made(...pages)).getPage(0);
  return { page, paints: readPaints(readDrawn(page)) };
}

function millimetres(points: number): number {
  return Number(((points / 72) * 25.4).toFixed(2));
}

async function messagesOf(
  change: (file: PDFDocument) => void,
  ...pages: readonly string[]
): Promise<string[]> {
  const file = await made(...pages);
  change(file);
  const found = await verifyPress(await file.save(), await books(...pages), CUT);
  return found.map(({ message }) => message);
}

/** Changes what the first page of a press file paints. */
function rewrite(from: string | RegExp, to: string): (file: PDFDocument) => void {
  return (file) => {
    const { node } = file.getPage(0);
    const stream = node.Contents();
    if (!(stream instanceof PDFRawStream)) throw new Error("no content");
    const before = new TextDecoder("latin1").decode(decodePDFRawStream(stream).decode());
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${String(from)} is not in the page`);
    node.set(PDFName.of("Contents"), file.context.register(file.context.stream(after)));
  };
}

describe("a press file", () => {
  test("has the words of its book in their places, and keeps every law of the press", async () => {
    const book = await books(COVER, line("one"), "", line("two"));
    expect(await verifyPress(await press(book, DESCRIPTION), book, CUT)).toEqual([]);
  });

  test("is cut to A4, bleeds 3 mm, and leaves 10 mm for the marks", async () => {
    const page = (await made(line("one"))).getPage(0);
    const [trim, bleed, media] = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()];
    expect([trim.x, trim.y, trim.width, trim.height].map(millimetres)).toEqual([13, 13, 210, 297]);
    expect([bleed.x, bleed.y, bleed.width, bleed.height].map(millimetres)).toEqual([
      10, 10, 216, 303,
    ]);
    expect([media.width, media.height].map(millimetres)).toEqual([236, 323]);
  });

  test("lets the field of the cover go on to the bleed on the sides where it reaches the edge", async () => {
    const { page, paints } = await paintsOf(COVER);
    const field = paints.find(({ kind }) => kind === "field")?.extent;
    const { y } = page.getTrimBox();
    const edges = [field?.left, field?.right, field?.top].map((one) => millimetres(one ?? 0));
    expect(edges).toEqual([10, 226, 313]);
    // It ends 703 pixels below the upper edge, as in the book.
    expect(field?.bottom).toBeCloseTo(y + 297 * (72 / 25.4) - 703 * 0.75, 1);
  });

  test.each([
    ["near-black", ".0863 .098 .1137 rg", [0, 0, 0, 1]],
    ["black", "0 g", [0, 0, 0, 1]],
    ["a dark grey", ".2353 .2588 .2863 rg", [0, 0, 0, 0.745]],
    ["a light grey", ".3529 .3843 .4196 rg", [0, 0, 0, 0.621]],
    ["white", "1 1 1 rg", [0, 0, 0, 0]],
    ["the blue of the house", `${BLUE} rg`, [0.9, 0.6, 0.35, 0.45]],
    ["red", "1 0 0 rg", [0, 1, 1, 0]],
    ["a colour of a named space", "/DeviceRGB cs 0 0 1 sc", [1, 1, 0, 0]],
    ["ink", "0.1 0.2 0.3 0.4 k", [0.1, 0.2, 0.3, 0.4]],
  ])("prints %s in ink", async (_, colour, inks) => {
    const { paints } = await paintsOf(`${colour} 100 100 50 50 re f`);
    expect(paints[0]?.colour).toEqual({ space: "DeviceCMYK", amounts: inks });
  });

  test("changes what are colours, and not what looks like one in words, names and remarks", async () => {
    const words = "(1 0 0 rg \\) 1 0 0 rg \\() Tj";
    const page = `${line("one")} % 1 0 0 rg\n/Span <</ActualText (0 1 0 rg)>> BDC BT ${words} ET EMC`;
    const file = await made(page);
    const text = [...readDrawn(file.getPage(0))]
      .filter(({ operator }) => operator === "Tj")
      .map(({ operands }) => operands[0]);
    expect(text[1]).toEqual({ type: "string", value: "1 0 0 rg ) 1 0 0 rg (" });
  });

  describe("has in what a page draws beside its own content", () => {
    const withResources = async (
      painted: string,
      resources: (context: PDFDocument["context"]) => Record<string, PDFObject>,
    ): Promise<Uint8Array> => {
      const file = await PDFDocument.load(await books(painted));
      const own = file.getPage(0).node.Resources();
      for (const [kind, entries] of Object.entries(resources(file.context))) {
        own?.set(PDFName.of(kind), entries);
      }
      return file.save();
    };
    const image =
      (entries: Record<string, string | boolean>) => (context: PDFDocument["context"]) => {
        const stream = context.stream("a", { Subtype: "Image", Width: 1, Height: 1, ...entries });
        return { XObject: context.obj({ X: context.register(stream) }) };
      };

    test("inks, in forms within forms too", async () => {
      const group = { S: "Transparency", CS: "DeviceRGB" };
      const book = await withResources("/Outer Do", (context) => {
        const box = { Subtype: "Form", BBox: [0, 0, 300, 300], Group: group };
        const inner = context.flateStream("1 0 0 rg /P <</MCID 0>> BDC 50 50 9 9 re f EMC", box);
        const forms = { Inner: context.register(inner) };
        const outer = context.stream("/Inner Do 0 0 1 RG 50 50 9 9 re S", {
          ...box,
          Resources: { XObject: forms },
        });
        return { XObject: context.obj({ Outer: context.register(outer) }) };
      });
      const bytes = await press(book, DESCRIPTION);
      const file = await PDFDocument.load(bytes, { updateMetadata: false });
      const [field, edge] = readPaints(readDrawn(file.getPage(0)));
      expect([field?.kind, field?.colour.amounts]).toEqual(["field", [0, 1, 1, 0]]);
      expect([edge?.kind, edge?.colour.amounts]).toEqual(["line", [1, 1, 0, 0]]);
      const all = Array.from(file.context.enumerateIndirectObjects(), ([, one]) => String(one));
      expect(all.join()).not.toContain("DeviceRGB");
      expect(await verifyPress(bytes, book, CUT)).toEqual([]);
    });

    test.each([
      ["in grey", { ColorSpace: "DeviceGray" }],
      ["that are stencils", { ImageMask: true }],
    ])("images %s", async (_, entries) => {
      const book = await withResources("/X Do", image(entries));
      expect(await verifyPress(await press(book, DESCRIPTION), book, CUT)).toEqual([]);
    });

    test("no image in colours of light, and no soft mask", async () => {
      const coloured = await withResources("/X Do", image({ ColorSpace: "DeviceRGB" }));
      await expect(press(coloured, DESCRIPTION)).rejects.toThrow("no images in colours of light");
      const masked = await withResources("/M gs", (context) => ({
        ExtGState: context.obj({ M: { SMask: { S: "Luminosity" } } }),
      }));
      await expect(press(masked, DESCRIPTION)).rejects.toThrow("no soft masks; one is on page 1");
    });
  });

  test("shows where to cut, in every plate", async () => {
    const { paints } = await paintsOf(line("one"));
    const marks = paints.filter(({ kind }) => kind === "line");
    expect(marks).toHaveLength(8 + 4 * 3);
    expect(new Set(marks.map(({ colour }) => colour.space))).toEqual(new Set(["Separation All"]));
  });

  test("is the same file, byte for byte, when it is made again", async () => {
    const book = await books(COVER, line("one"));
    expect(await press(book, DESCRIPTION)).toEqual(await press(book, DESCRIPTION));
  });

  describe("is refused, with the page,", () => {
    test("where a font is not in the file", async () => {
      const book = await makeBook({ pages: [line("one")], hasFont: false });
      await expect(press(book, DESCRIPTION)).rejects.toThrow("the font Made on page 1 is not");
    });

    test("where pages are of another size", async () => {
      const book = await makeBook({ pages: [line("one")], size: A5 });
      await expect(press(book, DESCRIPTION)).rejects.toThrow(
        "page 1 is 148 × 210 mm; a press file of pages of 210 × 297 mm was asked for",
      );
    });

    test.each([
      ["a pattern", "/Pattern cs /P0 scn 0 0 9 9 re f"],
      ["a gradient", "/S0 sh"],
      ["an image", "BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI"],
    ])("where %s is painted", async (_, painted) => {
      const book = await books(line("one"), painted);
      await expect(press(book, DESCRIPTION)).rejects.toThrow("on page 2 stands “");
    });
  });

  test.each([
    ["a word differs", /\(Vienna\)/, "(Geneva)", ["has other words than the book"]],
    [
      "the words are moved",
      / cm\n/,
      " cm 1 0 0 1 1 0 cm\n",
      ["its words stand elsewhere than in the book", "a field ends at the trim and does not bleed"],
    ],
    [
      "a colour of light is left",
      "0 0 0 0 k",
      "1 1 1 rg",
      ["a colour of light is left, rg", "letters in 1 1 1 is painted in DeviceRGB"],
    ],
    ["white has ink", "0 0 0 0 k", "0 0 0 1 k", ["letters in 1 1 1 is not white by mistake"]],
    [
      "the field ends at the trim",
      /\S+ \S+ \S+ \S+ re\s+f/,
      "0 0 794 703 re f",
      ["a field ends at the trim and does not bleed"],
    ],
    [
      "it cuts off what bleeds",
      /\S+ \S+ \S+ \S+ re\s+W\*/,
      "0 0 2479 3508 re W*",
      ["a field ends at the trim and does not bleed"],
    ],
    [
      "a mark stands on the page",
      /$/,
      " q /Registration CS 1 SCN 100 100 m 200 200 l S Q",
      ["a mark stands within the bleed or beyond the sheet"],
    ],
    ["a mark is gone", / l S/, " l n", ["the marks do not show where to cut"]],
    ["tags are left", "BT", "/P <</MCID 3>> BDC BT", ["is numbered for a structure that is gone"]],
  ])("is found wanting when %s", async (_, from, to, messages) => {
    expect(await messagesOf(rewrite(from, to), COVER)).toEqual(messages);
  });

  test("is found wanting when grey text takes colours", async () => {
    const change = rewrite("0 0 0 1 k", "0.6 0.4 0.4 1 k");
    expect(await messagesOf(change, line("one"))).toEqual([
      "letters in 0.0863 0.098 0.1137, which is grey, takes ink beside black",
    ]);
  });

  test("is found wanting when a rule stands elsewhere", async () => {
    const change = rewrite("100 100 50 1 re", "100 101 50 1 re");
    expect(await messagesOf(change, "0 0 0 rg 100 100 50 1 re f")).toEqual([
      "field in 0 0 0 stands elsewhere than in the book",
    ]);
  });

  test("is found wanting when its boxes are wrong by a hundredth of a point", async () => {
    const change = (file: PDFDocument): void => {
      const page = file.getPage(0);
      const { x, y, width, height } = page.getTrimBox();
      page.setTrimBox(x, y, width + 0.02, height);
    };
    expect(await messagesOf(change, line("one"))).toEqual([
      expect.stringMatching(/^the trim is 595\.29/),
      "the bleed is not 3 mm beyond the trim on each side",
      "the marks do not show where to cut",
    ]);
  });
});
