/**
 * The characters that a TrueType file has glyphs for, in ascending order: its `cmap` table, in the
 * formats 4 (segments) and 12 (groups) of the OpenType specification.
 */
export function charactersOf(font: Uint8Array): readonly string[] {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableOffset(view, "cmap");
  const characters = new Set<number>();
  for (let record = 0; record < view.getUint16(cmap + 2); record++) {
    const subtable = cmap + view.getUint32(cmap + 8 + record * 8);
    for (const character of charactersOfSubtable(view, subtable)) characters.add(character);
  }
  return [...characters].sort((a, b) => a - b).map((code) => String.fromCodePoint(code));
}

function tableOffset(view: DataView, tag: string): number {
  for (let entry = 12; entry < 12 + view.getUint16(4) * 16; entry += 16) {
    const letters = [0, 1, 2, 3].map((letter) => view.getUint8(entry + letter));
    if (String.fromCharCode(...letters) === tag) return view.getUint32(entry + 8);
  }
  throw new Error(`the font has no ${tag} table`);
}

function charactersOfSubtable(view: DataView, subtable: number): readonly number[] {
  switch (view.getUint16(subtable)) {
    case 4: {
      const size = view.getUint16(subtable + 6);
      const ends = subtable + 14;
      const starts = ends + size + 2;
      return range(0, size / 2 - 1)
        .flatMap((segment) =>
          range(view.getUint16(starts + segment * 2), view.getUint16(ends + segment * 2)),
        )
        .filter((code) => code !== 0xffff);
    }
    case 12:
      return range(0, view.getUint32(subtable + 12) - 1).flatMap((index) => {
        const group = subtable + 16 + index * 12;
        return range(view.getUint32(group), view.getUint32(group + 4));
      });
    default:
      return [];
  }
}

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
