/** An operator of a content stream (ISO 32000-1, 7.8.2) with what of its operands is looked at here. */
export interface FoundOperator {
  readonly operator: string;
  /** The last name before it that stands in no entries, without its stroke. */
  readonly name: () => string;
  /** The entries before it, with their brackets. */
  readonly entries: () => string;
  /** Where the strings in hexadecimal before it begin and end, without their brackets; it is used again for the next. */
  readonly strings: readonly number[];
}

/** What a byte is: of a word, white, or an end of all others. */
const [REGULAR, SPACE, DELIMITER, LETTER] = [0, 1, 2, 3];

const KIND = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if ("\0\t\n\f\r ".includes(character)) return SPACE;
  if ("()<>[]{}/%".includes(character)) return DELIMITER;
  return /[A-Za-z'"*]/.test(character) ? LETTER : REGULAR;
});

/**
 * The operators of a content stream that are wanted, in order, in one pass through its bytes. Numbers and brackets are
 * passed over; what stands in strings in round brackets, too.
 */
export function* readOperators(
  content: Uint8Array,
  wanted: readonly string[],
): Generator<FoundOperator> {
  const known = new Map(
    wanted.map((operator) => [codeOf(bytesOf(operator), 0, operator.length), operator]),
  );
  const strings: number[] = [];
  let [nameStart, nameEnd, entriesStart, entriesEnd, depth] = [0, 0, 0, 0, 0];
  const name = (): string => charactersOf(content, nameStart, nameEnd);
  const entries = (): string => charactersOf(content, entriesStart, entriesEnd);
  for (let at = 0; at < content.length;) {
    const byte = content[at] ?? 0;
    const start = at;
    switch (KIND[byte]) {
      case LETTER: {
        while (KIND[content[++at] ?? 0] === LETTER);
        const operator = at - start > 3 ? undefined : known.get(codeOf(content, start, at));
        if (operator !== undefined) yield { operator, name, entries, strings };
        strings.length = depth = entriesStart = entriesEnd = 0;
        break;
      }
      case DELIMITER:
        if (byte === 0x28 /* ( */) at = endOfText(content, at);
        else if (byte === 0x25 /* % */) at = endOfLine(content, at);
        else if (byte === 0x2f /* / */) {
          while (KIND[content[++at] ?? 0] === REGULAR || KIND[content[at] ?? 0] === LETTER);
          if (depth === 0) [nameStart, nameEnd] = [start + 1, at];
        } else if (byte === 0x3c /* < */ && content[at + 1] !== 0x3c) {
          const end = content.indexOf(0x3e /* > */, at);
          at = end < 0 ? content.length : end + 1;
          if (depth === 0) strings.push(start + 1, at - 1);
        } else if (byte === 0x3c /* << */) {
          if (depth++ === 0) entriesStart = at;
          at += 2;
        } else if (byte === 0x3e /* >> */) {
          at += 2;
          if (--depth <= 0) [depth, entriesEnd] = [0, at];
        } else at += 1;
        break;
      default:
        at += 1;
    }
  }
}

/** The bytes of an operator as one number; no operator has more than three. */
function codeOf(content: Uint8Array, start: number, end: number): number {
  let code = 0;
  for (let at = start; at < end; at++) code = code * 256 + (content[at] ?? 0);
  return code;
}

function endOfText(content: Uint8Array, start: number): number {
  let depth = 0;
  for (let at = start; at < content.length; at++) {
    const byte = content[at];
    if (byte === 0x5c /* \\ */) at += 1;
    else if (byte === 0x28 /* ( */) depth += 1;
    else if (byte === 0x29 /* ) */ && --depth === 0) return at + 1;
  }
  return content.length;
}

function endOfLine(content: Uint8Array, start: number): number {
  let at = start;
  while (at < content.length && content[at] !== 0x0a && content[at] !== 0x0d) at += 1;
  return at;
}

/** A few bytes as a string, one a character. */
function charactersOf(bytes: Uint8Array, start: number, end: number): string {
  let characters = "";
  for (let at = start; at < end; at++) characters += String.fromCharCode(bytes[at] ?? 0);
  return characters;
}

function bytesOf(characters: string): Uint8Array {
  return new TextEncoder().encode(characters);
}
