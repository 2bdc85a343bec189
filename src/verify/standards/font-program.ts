/** What the program of a font says (the tables `head`, `hhea`, `hmtx` and `maxp` of OpenType). */
export interface FontProgram {
  readonly glyphs: number;
  /** In thousandths of the size of the type. */
  widthOf(glyph: number): number;
}

/** Reads a TrueType program, or nothing where it is none. */
export function readProgram(bytes: Uint8Array): FontProgram | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const tables = new Map<string, number>();
    for (let nth = 0; nth < view.getUint16(4); nth++) {
      const entry = 12 + 16 * nth;
      const name = String.fromCharCode(...bytes.subarray(entry, entry + 4));
      tables.set(name, view.getUint32(entry + 8));
    }
    const [head, hhea, hmtx, maxp] = ["head", "hhea", "hmtx", "maxp"].map((name) =>
      tables.get(name),
    );
    if (head === undefined || hhea === undefined || hmtx === undefined || maxp === undefined)
      return undefined;
    if (!tables.has("glyf")) return undefined;
    const unit = view.getUint16(head + 18);
    const widths = view.getUint16(hhea + 34);
    return {
      glyphs: view.getUint16(maxp + 4),
      widthOf: (glyph) => (view.getUint16(hmtx + 4 * Math.min(glyph, widths - 1)) * 1000) / unit,
    };
  } catch (error) {
    // What ends before its end is no program.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
