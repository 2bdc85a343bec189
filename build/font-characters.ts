/** The characters that a TrueType file has glyphs for, in ascending order. */
export function charactersOf(font: Uint8Array): readonly string[] {
  return [...readGlyphs(font).keys()]
    .sort((a, b) => a - b)
    .map((code) => String.fromCodePoint(code));
}

/**
 * The font with glyphs for characters that it lacks, borrowed from others that look the same.
 * @param aliases the character that is lacking → the one that lends its glyph.
 */
export function addAliases(font: Buffer, aliases: ReadonlyMap<string, string>): Buffer {
  const glyphs = readGlyphs(font);
  const before = glyphs.size;
  for (const [alias, lender] of aliases) {
    const glyph = glyphs.get(codeOf(lender));
    if (glyph !== undefined && !glyphs.has(codeOf(alias))) glyphs.set(codeOf(alias), glyph);
  }
  return glyphs.size === before ? font : replaceCmap(font, writeCmap(glyphs));
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** The glyph of each code: the `cmap` table, in the formats 4 and 12 of the OpenType specification. */
function readGlyphs(font: Uint8Array): Map<number, number> {
  const view = viewOf(font);
  const cmap = view.getUint32(tableEntry(view, "cmap") + 8);
  const glyphs = new Map<number, number>();
  for (let record = 0; record < view.getUint16(cmap + 2); record++) {
    const subtable = cmap + view.getUint32(cmap + 8 + record * 8);
    const format = view.getUint16(subtable);
    if (format === 4) readSegments(view, subtable, glyphs);
    if (format === 12) readGroups(view, subtable, glyphs);
  }
  return glyphs;
}

function readSegments(view: DataView, subtable: number, glyphs: Map<number, number>): void {
  const size = view.getUint16(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + size + 2;
  for (let at = 0; at < size; at += 2) {
    const start = view.getUint16(starts + at);
    const delta = view.getUint16(starts + size + at);
    const offset = starts + 2 * size + at;
    const indirect = view.getUint16(offset);
    for (let code = start; code <= view.getUint16(ends + at) && code < 0xffff; code++) {
      const own = indirect && view.getUint16(offset + indirect + 2 * (code - start));
      const glyph = indirect === 0 ? code + delta : own && own + delta;
      if (glyph % 0x10000 !== 0) glyphs.set(code, glyph % 0x10000);
    }
  }
}

function readGroups(view: DataView, subtable: number, glyphs: Map<number, number>): void {
  const end = subtable + 16 + view.getUint32(subtable + 12) * 12;
  for (let group = subtable + 16; group < end; group += 12) {
    const [first, last] = [view.getUint32(group), view.getUint32(group + 4)];
    const glyph = view.getUint32(group + 8);
    for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first);
  }
}

/** A `cmap` of one table of format 12, which the cutting afterwards turns into what readers want. */
function writeCmap(glyphs: ReadonlyMap<number, number>): Buffer {
  const sorted = [...glyphs].sort(([a], [b]) => a - b);
  const table = Buffer.alloc(28 + sorted.length * 12);
  // Version 0, one table, for Windows and all of Unicode, after the 12 bytes of this head.
  [0, 1, 3, 10, 0, 12, 12].forEach((value, nth) => table.writeUInt16BE(value, nth * 2));
  table.writeUInt32BE(table.length - 12, 16);
  table.writeUInt32BE(sorted.length, 24);
  for (const [nth, [code, glyph]] of sorted.entries()) {
    [code, code, glyph].forEach((value, at) => table.writeUInt32BE(value, 28 + nth * 12 + at * 4));
  }
  return table;
}

// The new table stands at the end of the file; the old one is left where nothing leads to it.
function replaceCmap(font: Buffer, table: Buffer): Buffer {
  const start = Math.ceil(font.length / 4) * 4;
  const whole = Buffer.concat([font, Buffer.alloc(start - font.length), table]);
  const entry = tableEntry(viewOf(whole), "cmap");
  whole.writeUInt32BE(start, entry + 8);
  whole.writeUInt32BE(table.length, entry + 12);
  return whole;
}

function viewOf(font: Uint8Array): DataView {
  return new DataView(font.buffer, font.byteOffset, font.byteLength);
}

/** Where the directory of the file tells of a table: tag, checksum, offset, length. */
function tableEntry(view: DataView, tag: string): number {
  for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
    const letters = [0, 1, 2, 3].map((letter) => view.getUint8(entry + letter));
    if (String.fromCharCode(...letters) === tag) return entry;
  }
  throw new Error(`the font has no ${tag} table`);
}

/**
 * Each character of some texts once, in their order. Goes by code, since to make a string of each character of a long
 * text takes longer than all else with its fonts.
 */
export function distinctCharacters(texts: Iterable<string>): string {
  const seen = new Uint8Array(0x11_0000);
  for (const text of texts) {
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      if (unit < 0xd800 || unit > 0xdbff) seen[unit] = 1;
      else {
        const code = text.codePointAt(at) ?? unit;
        seen[code] = 1;
        if (code > 0xffff) at += 1;
      }
    }
  }
  let characters = "";
  for (let code = seen.indexOf(1); code >= 0; code = seen.indexOf(1, code + 1)) {
    characters += String.fromCodePoint(code);
  }
  return characters;
}
