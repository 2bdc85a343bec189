/** One operation of a content stream (ISO 32000-2, 7.8.2), with where it stands. */
export interface Operation {
  readonly operator: string;
  /** As written; an array or a dictionary is one. */
  readonly operands: readonly string[];
  /** Where the first operand begins, or the operator where there is none. */
  readonly from: number;
  readonly to: number;
}

/** What stands in a stream from here to there becomes `text`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Looks at operations in their order, and says what of the stream is to change. */
export interface Editor {
  /** The operators it looks at. */
  readonly operators: readonly string[];
  edit(operation: Operation): readonly Edit[];
}

/** What a byte is to the scanner. */
const [REGULAR, SPACE, DELIMITER] = [0, 1, 2];

const KIND = Uint8Array.from({ length: 256 }, (_, byte) => {
  if ("\0\t\n\f\r ".includes(String.fromCharCode(byte))) return SPACE;
  return "()<>[]{}/%".includes(String.fromCharCode(byte)) ? DELIMITER : REGULAR;
});

/** Changes a content stream where its editors say so; every other byte stays as it is. No two edits may meet. */
export function rewriteContent(content: Uint8Array, editors: readonly Editor[]): Uint8Array {
  const byOperator = Map.groupBy(
    editors.flatMap((editor) => editor.operators.map((operator) => ({ operator, editor }))),
    ({ operator }) => operator,
  );
  const edits: Edit[] = [];
  for (const operation of scanContent(content, new Set(byOperator.keys()))) {
    for (const { editor } of byOperator.get(operation.operator) ?? []) {
      edits.push(...editor.edit(operation));
    }
  }
  return applyEdits(content, edits);
}

/** A content stream with all that edits say of it. No two of them may meet. */
export function applyEdits(content: Uint8Array, edits: readonly Edit[]): Uint8Array {
  if (edits.length === 0) return content;
  const encoder = new TextEncoder();
  const sorted = edits
    .toSorted((a, b) => a.from - b.from)
    .map(({ from, to, text }) => ({ from, to, bytes: encoder.encode(text) }));
  const added = sorted.reduce((sum, { from, to, bytes }) => sum + bytes.length - (to - from), 0);
  const changed = new Uint8Array(content.length + added);
  let [read, written] = [0, 0];
  const put = (bytes: Uint8Array): void => {
    changed.set(bytes, written);
    written += bytes.length;
  };
  for (const { from, to, bytes } of sorted) {
    put(content.subarray(read, from));
    put(bytes);
    read = to;
  }
  put(content.subarray(read));
  return changed;
}

/**
 * The operations of a content stream, in order, in time linear in its length.
 * @param wanted those to tell of. An image that stands in the stream itself is one operation, `BI`, with all that is
 * between as its operand.
 */
export function* scanContent(
  content: Uint8Array,
  wanted: ReadonlySet<string>,
): Generator<Operation> {
  const known = new Map(
    [...wanted, "BI"].map((name) => [codeOf(new TextEncoder().encode(name), 0, name.length), name]),
  );
  let starts: number[] = [];
  let ends: number[] = [];
  let depth = 0;
  let at = 0;
  while (at < content.length) {
    const start = at;
    const byte = content[at] ?? 0;
    if (KIND[byte] === SPACE) {
      at += 1;
      continue;
    }
    // A number.
    if (KIND[byte] === REGULAR && !isLetter(byte)) {
      do at += 1;
      while (KIND[content[at] ?? 0x20] === REGULAR);
      if (depth === 0) {
        starts.push(start);
        ends.push(at);
      }
      continue;
    }
    if (byte === 0x25 /* % */) {
      at = endOfLine(content, at);
      continue;
    }
    const opens = byte === 0x5b /* [ */ || (byte === 0x3c /* < */ && content[at + 1] === 0x3c);
    const closes = byte === 0x5d /* ] */ || (byte === 0x3e /* > */ && content[at + 1] === 0x3e);
    if (opens || closes) {
      at += byte === 0x3c || byte === 0x3e ? 2 : 1;
      if (opens && depth++ === 0) starts.push(start);
      if (closes && depth > 0 && --depth === 0) ends.push(at);
      continue;
    }
    const isOperator = isLetter(byte) && depth === 0;
    at = endOfToken(content, at, byte);
    if (!isOperator || isValue(content, start, at)) {
      if (depth > 0) continue;
      starts.push(start);
      ends.push(at);
      continue;
    }
    const operator = known.get(codeOf(content, start, at));
    if (operator === "BI") {
      starts.push(at);
      at = endOfImage(content, at);
      ends.push(at);
    }
    if (operator !== undefined && wanted.has(operator)) {
      yield new Scanned(content, operator, starts, ends, start, at);
      [starts, ends] = [[], []];
    } else starts.length = ends.length = 0;
  }
}

/** An operation, of which most parts nobody looks at. */
class Scanned implements Operation {
  readonly operator: string;
  readonly from: number;
  readonly to: number;
  readonly #content: Uint8Array;
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  constructor(
    content: Uint8Array,
    operator: string,
    starts: readonly number[],
    ends: readonly number[],
    at: number,
    to: number,
  ) {
    this.operator = operator;
    this.from = Math.min(at, starts[0] ?? at);
    this.to = to;
    this.#content = content;
    this.#starts = starts;
    this.#ends = ends;
  }

  get operands(): readonly string[] {
    return this.#ends.map((end, nth) => textOf(this.#content, this.#starts[nth] ?? 0, end));
  }
}

/** The bytes of an operator as one number; no operator has more than three. */
function codeOf(content: Uint8Array, start: number, end: number): number {
  if (end - start > 3) return 0;
  let code = 0;
  for (let at = start; at < end; at++) code = (code << 8) | (content[at] ?? 0);
  return code;
}

function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || byte === 0x27 /* ' */ || byte === 0x22; /* " */
}

/** Whether a word is `true`, `false` or `null`, which are values. */
function isValue(content: Uint8Array, start: number, end: number): boolean {
  return end - start > 3 && /^(?:true|false|null)$/.test(textOf(content, start, end));
}

function endOfToken(content: Uint8Array, start: number, first: number): number {
  if (first === 0x28 /* ( */) return endOfString(content, start);
  if (first === 0x3c /* < */) return content.indexOf(0x3e, start) + 1 || content.length;
  let at = start + 1;
  // A name begins with a delimiter, and goes on as any other word; other delimiters stand alone.
  if (KIND[first] === DELIMITER && first !== 0x2f /* / */) return at;
  while (at < content.length && KIND[content[at] ?? 0] === REGULAR) at += 1;
  return at;
}

function endOfString(content: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at++) {
    const byte = content[at];
    if (byte === 0x5c /* \ */) at += 1;
    else if (byte === 0x28) depth += 1;
    else if (byte === 0x29 && --depth === 0) return at + 1;
  }
  return content.length;
}

function endOfLine(content: Uint8Array, start: number): number {
  let at = start;
  while (at < content.length && content[at] !== 0x0a && content[at] !== 0x0d) at += 1;
  return at;
}

// The bytes of an image may hold anything: its end is an `EI` that stands alone, and before what can be read.
function endOfImage(content: Uint8Array, start: number): number {
  const isSpace = (at: number): boolean => at >= content.length || KIND[content[at] ?? 0] === SPACE;
  const isText = (at: number): boolean =>
    content.subarray(at, at + 8).every((byte) => byte < 0x7f && (byte >= 0x20 || KIND[byte] === 1));
  for (let at = start; at < content.length; at++) {
    if (content[at] !== 0x45 || content[at + 1] !== 0x49) continue;
    if (isSpace(at - 1) && isSpace(at + 2) && isText(at + 2)) return at + 2;
  }
  return content.length;
}

/** Bytes of a stream as text, one character a byte. */
function textOf(content: Uint8Array, start: number, end: number): string {
  let text = "";
  for (let at = start; at < end; at++) text += String.fromCharCode(content[at] ?? 0);
  return text;
}
