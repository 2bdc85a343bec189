import type { Source } from "../text/source.ts";

/** How the first bytes of a file show that it is no text, and what a person can do about it. */
const OTHERS: readonly (readonly [start: readonly number[], refusal: string])[] = [
  [
    [0x25, 0x50, 0x44, 0x46, 0x2d], // %PDF-
    "this is a PDF; `npm run text -- FILE.pdf` gets the text out of it, to be given instead (a scan has none until it went through text recognition)",
  ],
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
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    "this is a document of old Word (.doc); save it as plain text in UTF-8",
  ],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "this is rich text (RTF); save it as plain text in UTF-8"],
  [[0x1f, 0x8b], "this file is packed (gzip); `gunzip FILE` unpacks it"],
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];

// The name of this part stands unpacked in the list of contents of every Word document.
const WORD = "word/document.xml";

/**
 * Receives a file: its text, known by its bytes and not by its name. Texts are UTF-8, or UTF-16 with a byte order
 * mark, which is no word, or in the encoding that XML declares. What is no text is refused by name, with the way to
 * make one of it.
 */
export function receive(path: string, bytes: Uint8Array): Source {
  const refusal = refuse(bytes);
  if (refusal !== undefined) return { path, text: "", refusal };
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? "utf-16le"
    : startsWith(bytes, [0xfe, 0xff])
      ? "utf-16be"
      : "utf-8";
  const text = new TextDecoder(encoding).decode(bytes);
  const declared = encoding === "utf-8" ? decodeAsDeclared(bytes, text) : undefined;
  if (declared !== undefined) return { path, text: declared };
  const wrong = encoding === "utf-8" ? refuseEncoding(bytes, text) : undefined;
  return wrong === undefined ? { path, text } : { path, text: "", refusal: wrong };
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
  const [, refusal] = OTHERS.find(([start]) => startsWith(bytes, start)) ?? [];
  if (refusal !== undefined || !startsWith(bytes, ZIP)) return refusal;
  const names = new TextDecoder("latin1").decode(bytes.subarray(-65_536));
  return names.includes(WORD)
    ? "this is a Word document (.docx); save it as plain text in UTF-8"
    : "this file is packed (zip); unpack it and give the files in it";
}

/** Whether a text is in another encoding: no character but those of ASCII is whole, or every second byte is zero. */
function refuseEncoding(bytes: Uint8Array, text: string): string | undefined {
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
