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

const TOKEN =
  /[\0\t\n\f\r ]+|%[^\n\r]*|<<|>>|[[\]]|<[\dA-Fa-f\s]*>|\(|\/[^\0\t\n\f\r ()<>[\]{}/%]*|[^\0\t\n\f\r ()<>[\]{}/%]+/y;

const ESCAPES: Readonly<Record<string, string>> = {
  n: "\n",
  r: "\r",
  t: "\t",
  b: "\b",
  f: "\f",
};

/**
 * Reads a content stream, as ISO 32000-2 writes it in 7.8.2, one operation after another. A dictionary is a list of
 * keys and values in turn.
 * @param content bytes, one a character.
 */
export function* readOperations(content: string): Generator<Operation> {
  let open: Operand[][] = [[]];
  let at = 0;
  const put = (operand: Operand): void => void open.at(-1)?.push(operand);
  while (at < content.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(content)?.[0] ?? content.slice(at, at + 1);
    at += token.length;
    if (token === "(") {
      const { value, end } = readLiteral(content, at);
      put({ type: "string", value });
      at = end;
    } else if (token === "[" || token === "<<") open.push([]);
    else if (token === "]" || token === ">>") {
      const items = open.pop() ?? [];
      put({ type: "list", items });
    } else if (token.startsWith("<")) put({ type: "string", value: fromHex(token) });
    else if (token.startsWith("/")) put({ type: "name", value: token.slice(1) });
    else if (/^[+-]?(?:\d|\.\d)/.test(token)) put({ type: "number", value: Number(token) });
    else if (/^[A-Za-z'"]/.test(token)) {
      yield { operator: token, operands: open[0] ?? [] };
      open = [[]];
    }
  }
}

/** The bytes that a string in hexadecimal stands for, one a character. */
export function fromHex(text: string): string {
  const digits = text.replace(/[^\dA-Fa-f]/g, "");
  return (digits.match(/..?/g) ?? [])
    .map((pair) => String.fromCharCode(Number.parseInt(pair.padEnd(2, "0"), 16)))
    .join("");
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
