/** The operators of a content stream that matter here (ISO 32000-1, Annex A), each as one number. */
export const OPERATORS = {
  q: codeOf("q"),
  Q: codeOf("Q"),
  cm: codeOf("cm"),
  BMC: codeOf("BMC"),
  BDC: codeOf("BDC"),
  EMC: codeOf("EMC"),
  BT: codeOf("BT"),
  ET: codeOf("ET"),
  Tm: codeOf("Tm"),
  Tj: codeOf("Tj"),
  TJ: codeOf("TJ"),
  quote: codeOf("'"),
  quotes: codeOf('"'),
  m: codeOf("m"),
  re: codeOf("re"),
  n: codeOf("n"),
  f: codeOf("f"),
  F: codeOf("F"),
  fStar: codeOf("f*"),
  B: codeOf("B"),
  BStar: codeOf("B*"),
  b: codeOf("b"),
  bStar: codeOf("b*"),
  S: codeOf("S"),
  s: codeOf("s"),
  Do: codeOf("Do"),
  sh: codeOf("sh"),
} as const;

/** Hears of each operator: where its operands begin, where it does, and where it ends. */
type Visit = (operator: number, from: number, at: number, end: number) => void;

/**
 * Goes through the bytes of a content stream from operator to operator, and makes nothing of all between. Pictures in
 * the stream itself, which no page of ours has, are not known.
 */
export function readOperators(content: Uint8Array, visit: Visit): void {
  const { length } = content;
  let at = 0;
  let from = -1;
  while (at < length) {
    const byte = content[at] ?? 0;
    const kind = KINDS[byte];
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    if (from < 0) from = at;
    if (kind === REGULAR) {
      const start = at;
      do at += 1;
      while (KINDS[content[at] ?? 32] === REGULAR);
      if (isNumeric(byte)) continue;
      visit(codeAt(content, start, at), from, start, at);
      from = -1;
    } else if (byte === 0x3c && content[at + 1] !== 0x3c) {
      // <48656C6C6F>
      at = content.indexOf(0x3e, at) + 1 || length;
    } else if (byte === 0x28) at = endOfString(content, at);
    else if (byte === 0x25)
      while (at < length && content[at] !== 0x0a && content[at] !== 0x0d) at += 1;
    else if (byte === 0x2f) {
      do at += 1;
      while (KINDS[content[at] ?? 32] === REGULAR);
    } else at += 1;
  }
}

/** The numbers between two places. */
export function numbersIn(content: Uint8Array, from: number, to: number): number[] {
  return asciiOf(content, from, to).trim().split(/\s+/).map(Number);
}

export function asciiOf(content: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...content.subarray(from, to));
}

const [REGULAR, SPACE, DELIMITER] = [0, 1, 2];

/** What each byte is to the syntax of PDF (ISO 32000-1, 7.2.2). */
const KINDS = new Uint8Array(256).fill(REGULAR);
for (const byte of [0, 9, 10, 12, 13, 32]) KINDS[byte] = SPACE;
for (const sign of "()<>[]{}/%") KINDS[sign.charCodeAt(0)] = DELIMITER;

function isNumeric(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e;
}

function codeAt(content: Uint8Array, from: number, to: number): number {
  let code = 0;
  for (let at = from; at < to; at++) code = code * 256 + (content[at] ?? 0);
  return code;
}

function codeOf(operator: string): number {
  return Array.from(operator).reduce((code, sign) => code * 256 + sign.charCodeAt(0), 0);
}

function endOfString(content: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at++) {
    const byte = content[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29 && --depth === 0) return at + 1;
  }
  return content.length;
}
