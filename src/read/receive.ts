import { printable } from "../text/controls.ts";
import type { Source } from "../text/source.ts";
import type { Converted } from "./converted.ts";

/** A source as it was received. */
export interface Received extends Source {
  /** Of a file that is no text: what was left out when its text was got out of it, and what is odd about it. */
  readonly conversion?: Omit<Converted, "text">;
}

/** A file that is no text, and out of which a text can be got. */
export type Form = "pdf" | "docx";

/** How the first bytes of a file show that it is no text, and what a person can do about it. */
const OTHERS: readonly (readonly [start: readonly number[], refusal: string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], "this is a picture (PNG); text recognition makes a text of it"],
  [[0xff, 0xd8, 0xff], "this is a picture (JPEG); text recognition makes a text of it"],
  [
    [0x49, 0x49, 0x2a, 0x00],
    "this is a picture (TIFF), as scanners make; text recognition makes a text of it",
  ],
  [
    [0x4d, 0x4d, 0x00, 0x2a],
    "this is a picture (TIFF), as scanners make; text recognition makes a text of it",
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], "this is a document of old Word (.doc); save it as .docx"],
  [
    [0x7b, 0x5c, 0x72, 0x74, 0x66],
    "this is rich text (RTF); save it as .docx, or as plain text in UTF-8",
  ],
  [[0x1f, 0x8b], "this file is packed (gzip); `gunzip FILE` unpacks it"],
];

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d]; // %PDF-
const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** What is packed as zip is known by a name in it, which stands there unpacked. The first that is found counts. */
const PACKED: readonly (readonly [name: string, refusal: string])[] = [
  ["vnd.oasis.opendocument.text", "this is an OpenDocument text (.odt); save it as .docx"],
  ["xl/workbook", "this is a table of Excel (.xlsx); save it as plain text in UTF-8"],
  ["ppt/presentation", "these are slides (.pptx); save them as plain text in UTF-8"],
  ["application/epub+zip", "this is an e-book (.epub); convert it to plain text in UTF-8"],
];

/** What stands in a document of new Word that is locked, two bytes a letter. */
const LOCKED = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";

/** How much of a file is looked at for names, at either end. */
const ENDS = 65_536;

/** Whether a file is one that a text can be got out of: known by its bytes, and not by its name. */
export function formOf(bytes: Uint8Array): Form | undefined {
  // Some programs write a few bytes before a PDF; readers of PDF look for its beginning in the first thousand.
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (startsWith(bytes, PDF) || /^[\0\s\xEF\xBB\xBF]*%PDF-\d/.test(head)) return "pdf";
  if (!startsWith(bytes, ZIP)) return undefined;
  const names = namesIn(bytes);
  // A Word document may hold a table of Excel, so its own text is asked for first.
  if (names.includes("word/document")) return "docx";
  const isOther = PACKED.some(([name]) => names.includes(name));
  return !isOther && names.includes("[Content_Types].xml") ? "docx" : undefined;
}

/**
 * Receives a file: its text, known by its bytes and not by its name. Texts are UTF-8, or UTF-16 with a byte order
 * mark, which is no word, or in the encoding that XML declares. What is no text is refused by name, with the way to
 * make one of it; so are the forms that a text has to be got out of first. A character that nobody can print is U+FFFD.
 */
export function receive(path: string, bytes: Uint8Array): Received {
  const refusal = refuse(bytes);
  if (refusal !== undefined) return { path, text: "", refusal };
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? "utf-16le"
    : startsWith(bytes, [0xfe, 0xff])
      ? "utf-16be"
      : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  const declared = encoding === "utf-8" ? decodeAsDeclared(bytes, text) : undefined;
  if (declared !== undefined) return { path, text: printable(declared) };
  const wrong = encoding === "utf-8" ? refuseEncoding(bytes, text) : undefined;
  return wrong === undefined ? { path, text: printable(text) } : { path, text: "", refusal: wrong };
}

const DECLARED = /^<\?xml\s[^<>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w-]{1,40})["']/;

/** XML that is no UTF-8 in the encoding of its own first line; `undefined` where that says nothing. */
function decodeAsDeclared(bytes: Uint8Array, text: string): string | undefined {
  const label = text.includes("\uFFFD") ? DECLARED.exec(text.slice(0, 400))?.[1] : undefined;
  if (label === undefined || /^utf/i.test(label)) return undefined;
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return undefined; // nobody knows an encoding of this name
  }
}

function refuse(bytes: Uint8Array): string | undefined {
  const form = formOf(bytes);
  if (form !== undefined) return `this is a ${NAMES[form]}, out of which a text has to be got`;
  const [, refusal] = OTHERS.find(([start]) => startsWith(bytes, start)) ?? [];
  if (refusal !== undefined && refusal.includes("old Word") && namesIn(bytes).includes(LOCKED)) {
    return "this document is locked with a password; save it without one, as .docx";
  }
  if (refusal !== undefined || !startsWith(bytes, ZIP)) return refusal;
  const [, packed] = PACKED.find(([name]) => namesIn(bytes).includes(name)) ?? [];
  return packed ?? "this file is packed (zip); unpack it and give the files in it";
}

/** What a form is called. */
export const NAMES: Readonly<Record<Form, string>> = { pdf: "PDF", docx: "Word document (.docx)" };

function namesIn(bytes: Uint8Array): string {
  const latin = new TextDecoder("latin1");
  return latin.decode(bytes.subarray(0, ENDS)) + latin.decode(bytes.subarray(ENDS).subarray(-ENDS));
}

/** Whether a text is in another encoding: no character but those of ASCII is whole, or every second byte is zero. */
function refuseEncoding(bytes: Uint8Array, text: string): string | undefined {
  if (!text.includes("\0") && !text.includes("\uFFFD")) return undefined;
  const head = bytes.subarray(0, 4000);
  const zeros = [0, 1].map((odd) => head.filter((byte, at) => at % 2 === odd && byte === 0).length);
  const half = head.length / 2;
  if (head.length >= 8 && Math.max(...zeros) > 0.4 * half && Math.min(...zeros) < 0.1 * half) {
    const name = (zeros[1] ?? 0) > (zeros[0] ?? 0) ? "UTF-16LE" : "UTF-16BE";
    return `the text is in ${name}, and no byte order mark says so; \`iconv -f ${name} -t UTF-8 FILE\` converts it`;
  }
  const isText = !text.includes("\0") && /[A-Za-z]{3}/.test(text.slice(0, 4000));
  // UTF-8 that is cut off within its last character is no other encoding.
  if (!text.slice(0, -1).includes("\uFFFD") || !isText || /[\u0080-\uFFFC]/.test(text))
    return undefined;
  return "the text is not in UTF-8, it seems to be in Windows-1252 or Latin-1; `iconv -f WINDOWS-1252 -t UTF-8 FILE` converts it";
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
