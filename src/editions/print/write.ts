import {
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFPageLeaf,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFDocument,
  type PDFObject,
} from "@cantoo/pdf-lib";
import { zlibSync } from "fflate";

/** So many small objects are packed into one stream. */
const PACKED = 200;

/** Where an object is: at an offset in the file, or the nth in a stream of packed ones. */
type Place = readonly [type: 1 | 2, first: number, second: number];

/** Packs bytes as `FlateDecode` unpacks them (RFC 1950). */
export type Pack = (bytes: Uint8Array) => Uint8Array;

/**
 * Writes a document as a file (ISO 32000-2, 7.5.7 and 7.5.8), in time linear in its size, which the library's own
 * writer is not. Its identifier is the digest of all that it holds: two different files never share one, and one file
 * never has two. Streams that no filter packed are packed, but for those who know nothing of PDF: the metadata.
 * @param pack what packs them, where there is something faster
 */
export async function writePdf(pdf: PDFDocument, pack: Pack = zlibSync): Promise<Uint8Array> {
  const { context } = pdf;
  await pdf.flush();
  const file = new ByteWriter();
  // Four bytes above 127 tell those who carry it that it is no text.
  file.text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n");
  const places = new Map<number, Place>();
  const packed: [PDFRef, PDFObject][] = [];
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (isOfTheFile(object)) continue;
    if (isPacked(object)) packed.push([ref, object]);
    else writeObject(file, places, ref, packedWhole(object, pack));
  }
  for (let start = 0; start < packed.length; start += PACKED) {
    const stream = packObjects(packed.slice(start, start + PACKED), context, pack);
    const ref = context.nextRef();
    for (const [nth, [own]] of packed.slice(start, start + PACKED).entries()) {
      places.set(own.objectNumber, [2, ref.objectNumber, nth]);
    }
    writeObject(file, places, ref, stream);
  }
  const digest = await crypto.subtle.digest("SHA-256", new Uint8Array(file.bytes()));
  writeReferences(file, places, pdf, identifier(new Uint8Array(digest)), pack);
  return file.bytes();
}

/** What belongs to the file that was read, and not to the document. */
function isOfTheFile(object: PDFObject): boolean {
  if (!(object instanceof PDFRawStream)) return false;
  const type = object.dict.get(PDFName.of("Type"));
  return type === PDFName.of("XRef") || type === PDFName.of("ObjStm");
}

function packedWhole(object: PDFObject, pack: Pack): PDFObject {
  if (!(object instanceof PDFRawStream)) return object;
  const { dict, contents } = object;
  const isPlain = !dict.has(PDFName.of("Filter"));
  if (!isPlain || dict.get(PDFName.of("Type")) === PDFName.of("Metadata")) return object;
  const packed = pack(contents);
  const own = dict.clone();
  own.set(PDFName.of("Filter"), PDFName.of("FlateDecode"));
  own.set(PDFName.of("Length"), PDFNumber.of(packed.length));
  return PDFRawStream.of(own, packed);
}

// A page is found faster by itself.
function isPacked(object: PDFObject): boolean {
  return !(object instanceof PDFStream || object instanceof PDFPageLeaf);
}

function writeObject(
  file: ByteWriter,
  places: Map<number, Place>,
  ref: PDFRef,
  object: PDFObject,
): void {
  places.set(ref.objectNumber, [1, file.length, ref.generationNumber]);
  file.text(`${ref.objectNumber} ${ref.generationNumber} obj\n`);
  file.object(object);
  file.text("\nendobj\n");
}

function packObjects(
  objects: readonly (readonly [PDFRef, PDFObject])[],
  context: PDFDocument["context"],
  pack: Pack,
): PDFRawStream {
  const body = new ByteWriter();
  const index = objects.map(([{ objectNumber }, object]) => {
    const start = body.length;
    body.object(object);
    body.text("\n");
    return `${objectNumber} ${start}`;
  });
  const head = new ByteWriter();
  head.text(`${index.join(" ")}\n`);
  const first = head.length;
  head.raw(body.bytes());
  return deflated(context, pack, head.bytes(), { Type: "ObjStm", N: objects.length, First: first });
}

function writeReferences(
  file: ByteWriter,
  places: Map<number, Place>,
  { context }: PDFDocument,
  id: PDFHexString,
  pack: Pack,
): void {
  const ref = context.nextRef();
  const start = file.length;
  places.set(ref.objectNumber, [1, start, 0]);
  const size = ref.objectNumber + 1;
  const table = new Uint8Array(size * 7);
  const view = new DataView(table.buffer);
  for (const [number, [type, first, second]] of places) {
    view.setUint8(number * 7, type);
    view.setUint32(number * 7 + 1, first);
    view.setUint16(number * 7 + 5, second);
  }
  const { Root, Info } = context.trailerInfo;
  const stream = deflated(context, pack, table, {
    Type: "XRef",
    Size: size,
    W: [1, 4, 2],
    ...(Root && { Root }),
    ...(Info && { Info }),
    ID: [id, id],
  });
  file.text(`${ref.objectNumber} 0 obj\n`);
  file.object(stream);
  file.text(`\nendobj\nstartxref\n${start}\n%%EOF\n`);
}

function deflated(
  context: PDFDocument["context"],
  pack: Pack,
  bytes: Uint8Array,
  entries: Readonly<Record<string, string | number | number[] | PDFObject | PDFObject[]>>,
): PDFRawStream {
  const content = pack(bytes);
  const dict = context.obj({ ...entries, Filter: "FlateDecode", Length: content.length });
  return PDFRawStream.of(dict, content);
}

function identifier(digest: Uint8Array): PDFHexString {
  const bytes = Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, "0"));
  return PDFHexString.of(bytes.join(""));
}

/** Bytes that grow. */
class ByteWriter {
  length = 0;
  #buffer = new Uint8Array(1 << 16);

  text(characters: string): void {
    this.#reserve(characters.length);
    for (let nth = 0; nth < characters.length; nth++) {
      this.#buffer[this.length++] = characters.charCodeAt(nth);
    }
  }

  object(object: PDFObject): void {
    // What is written beyond the end of the buffer is nowhere; how long it is takes as long to ask as to write it.
    const size = object.copyBytesInto(this.#buffer, this.length);
    if (this.length + size > this.#buffer.length) {
      this.#reserve(size);
      object.copyBytesInto(this.#buffer, this.length);
    }
    this.length += size;
  }

  raw(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#buffer.set(bytes, this.length);
    this.length += bytes.length;
  }

  bytes(): Uint8Array {
    return this.#buffer.subarray(0, this.length);
  }

  #reserve(more: number): void {
    if (this.length + more <= this.#buffer.length) return;
    const grown = new Uint8Array(Math.max(this.#buffer.length * 2, this.length + more));
    grown.set(this.#buffer.subarray(0, this.length));
    this.#buffer = grown;
  }
}
