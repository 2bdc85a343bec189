import { pdfDocEncodingDecode } from "@cantoo/pdf-lib";
/** A value in a content stream of a PDF file. Strings are bytes, one a character. */
export type Operand =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "name"; readonly value: string }
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "list"; readonly items: readonly Operand[] };

/** What a content stream tells to do, `Tj`, and with what. */
export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
};

/** Whether a byte ends a name, a number or an operator (7.2.3). */
const ENDS = Array.from({ length: 256 }, (_, byte) =>
  "\0\t\n\f\r ()<>[]{}/%".includes(String.fromCharCode(byte)),
);

/**
 * Reads a content stream, as ISO 32000-2 writes it in 7.8.2, one operation after another. A dictionary is a list of
 * keys and values in turn.
 * @param content bytes, one a character.
 */
export function* readOperations(content: string): Generator<Operation> {
  let open: Operand[][] = [[]];
  const put = (operand: Operand): void => void open.at(-1)?.push(operand);
  const close = (): void => {
    const items = open.pop() ?? [];
    put({ type: "list", items });
  };
  for (let at = 0; at < content.length;) {
    const start = at;
    const sign = content.charAt(at++);
    switch (sign) {
      case "(": {
        const { value, end } = readLiteral(content, at);
        put({ type: "string", value });
        at = end;
        break;
      }
      case "<":
        if (content.charAt(at) === "<") {
          open.push([]);
          at += 1;
        } else {
          at = placeOf(">", content, at) + 1;
          put({ type: "string", value: fromHex(content.slice(start, at)) });
        }
        break;
      case ">":
        if (content.charAt(at++) === ">") close();
        break;
      case "[":
        open.push([]);
        break;
      case "]":
        close();
        break;
      case "/":
        at = endOfToken(content, at);
        put({ type: "name", value: content.slice(start + 1, at) });
        break;
      case "%":
        at = Math.min(placeOf("\n", content, at), placeOf("\r", content, at));
        break;
      default: {
        if (ENDS[content.charCodeAt(start)] === true) break; // white space
        at = endOfToken(content, at);
        const token = content.slice(start, at);
        if (/^[+-]?\.?\d/.test(token)) put({ type: "number", value: Number(token) });
        else if (/^[A-Za-z'"]/.test(token)) {
          yield { operator: token, operands: open[0] ?? [] };
          open = [[]];
        }
      }
    }
  }
}

function endOfToken(content: string, from: number): number {
  let at = from;
  while (at < content.length && ENDS[content.charCodeAt(at)] !== true) at += 1;
  return at;
}

function placeOf(sign: string, content: string, from: number): number {
  const at = content.indexOf(sign, from);
  return at < 0 ? content.length : at;
}

/** The bytes that a string in hexadecimal stands for, one a character. */
export function fromHex(text: string): string {
  let bytes = "";
  let high: number | undefined;
  for (let at = 0; at < text.length; at++) {
    const digit = digitOf(text.charCodeAt(at));
    if (digit === undefined) continue;
    if (high === undefined) high = digit * 16;
    else {
      bytes += String.fromCharCode(high + digit);
      high = undefined;
    }
  }
  return high === undefined ? bytes : bytes + String.fromCharCode(high);
}

/** What a hexadecimal digit is worth; small letters stand 32 behind the large ones. */
function digitOf(code: number): number | undefined {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  const letter = (code | 0x20) - 0x61;
  return letter >= 0 && letter < 6 ? letter + 10 : undefined;
}

/** The text of a string in UTF-16, the higher byte first; a mark of the order of bytes is no text. */
export function fromUtf16(bytes: string): string {
  const units = bytes.match(/[^]{2}/g) ?? [];
  return units
    .map(([high = "", low = ""]) =>
      String.fromCharCode(high.charCodeAt(0) * 256 + low.charCodeAt(0)),
    )
    .join("")
    .replace(/^\uFEFF/, "");
}

/** What a text string says: UTF-16 where it begins with the mark of the order of bytes, else PDFDocEncoding. */
export function fromTextString(bytes: string): string {
  if (bytes.startsWith("\u00FE\u00FF")) return fromUtf16(bytes);
  return pdfDocEncodingDecode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
}

function readLiteral(content: string, start: number): { value: string; end: number } {
  let value = "";
  let depth = 1;
  for (let at = start; at < content.length; at++) {
    const sign = content.charAt(at);
    if (sign === "\\") {
      const octal = /^[0-7]{1,3}/.exec(content.slice(at + 1, at + 4))?.[0];
      const next = content.charAt(at + 1);
      if (octal !== undefined) value += String.fromCharCode(Number.parseInt(octal, 8));
      else if (next !== "\n" && next !== "\r") value += ESCAPES[next] ?? next;
      at += octal?.length ?? 1;
      continue;
    }
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    if (depth === 0) return { value, end: at + 1 };
    value += sign;
  }
  return { value, end: content.length };
}
