import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFPage,
} from "@cantoo/pdf-lib";
import { unzlibSync } from "fflate";
import { charactersOfBytes } from "./pdf-font.ts";
import { readOperations, type Operand, type Operation } from "./pdf-operators.ts";

/** An operation, and the fonts, forms and colours that its names stand for. */
export interface DrawnOperation extends Operation {
  readonly resources: PDFDict | undefined;
}

/** Forms are not drawn within forms more often than this in any book. */
const DEEPEST = 16;

/**
 * The operations of a page in the order in which they paint. Where a form is drawn, its own stand in its place, with
 * where it stands and how it is cut off before them, as ISO 32000-2 has it in 8.10.1.
 */
export function readDrawn(page: PDFPage): Generator<DrawnOperation> {
  return drawn(streamsOf(page).map(charactersIn).join("\n"), page.node.Resources(), 0);
}

function* drawn(
  content: string,
  resources: PDFDict | undefined,
  depth: number,
): Generator<DrawnOperation> {
  for (const { operator, operands } of readOperations(content)) {
    const form =
      operator === "Do" && depth < DEEPEST ? formNamed(resources, operands[0]) : undefined;
    if (form === undefined) {
      yield { operator, operands, resources };
      continue;
    }
    const put = (name: string, ...numbers: readonly number[]): DrawnOperation => ({
      operator: name,
      operands: numbers.map((value): Operand => ({ type: "number", value })),
      resources,
    });
    yield put("q");
    const matrix = numbersIn(form.dict, "Matrix");
    if (matrix.length === 6) yield put("cm", ...matrix);
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersIn(form.dict, "BBox");
    yield put("re", left, bottom, right - left, top - bottom);
    yield put("W");
    yield put("n");
    const own = form.dict.lookup(PDFName.of("Resources"));
    yield* drawn(charactersIn(form), own instanceof PDFDict ? own : resources, depth + 1);
    yield put("Q");
  }
}

function formNamed(
  resources: PDFDict | undefined,
  name: Operand | undefined,
): PDFRawStream | undefined {
  if (name?.type !== "name") return undefined;
  const objects = resources?.lookup(PDFName.of("XObject"));
  const form = objects instanceof PDFDict ? objects.lookup(PDFName.of(name.value)) : undefined;
  const isForm =
    form instanceof PDFRawStream && form.dict.lookup(PDFName.of("Subtype")) === PDFName.of("Form");
  return isForm ? form : undefined;
}

/** The numbers of an array in a dictionary, such as a box; none where it is not there. */
export function numbersIn(dict: PDFDict, key: string): number[] {
  const list = dict.lookup(PDFName.of(key));
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().flatMap((_, nth) => {
    const one = list.lookup(nth);
    return one instanceof PDFNumber ? [one.asNumber()] : [];
  });
}

/** The streams that a page shows; they are one, wherever it is cut. */
export function streamsOf(page: PDFPage): PDFRawStream[] {
  const contents = page.node.Contents();
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((one) => page.doc.context.lookup(one))
      : [contents];
  return streams.filter((stream) => stream instanceof PDFRawStream);
}

/** The bytes of a stream. */
export function unpack(stream: PDFRawStream): Uint8Array {
  const { dict, contents } = stream;
  // The common case goes by a faster way than pdf-lib's own.
  const isPlain =
    dict.get(PDFName.of("Filter")) === PDFName.of("FlateDecode") &&
    !dict.has(PDFName.of("DecodeParms"));
  return isPlain ? unzlibSync(contents) : decodePDFRawStream(stream).decode();
}

function charactersIn(stream: PDFRawStream): string {
  return charactersOfBytes(unpack(stream));
}
