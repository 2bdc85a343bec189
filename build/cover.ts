import type { Drawing } from "../templates/drawing.ts";
import { composeCover, type CoverWords } from "../templates/epub/cover.ts";
import { missingCharacters, wholeFonts } from "./fonts.ts";
import { openPainter } from "./painter.ts";
import { BuildError } from "./terminal.ts";

/**
 * Paints a cover as a PNG, with our fonts and no others. Throws where they lack a letter of it, for which nobody's own
 * font could stand in.
 * @param families in the order in which they are asked for a letter, as CSS has it
 * @param width in pixels; as it was drawn where nothing is said
 */
export async function paintCover(
  words: CoverWords,
  families: string,
  width?: number,
): Promise<Uint8Array> {
  const fonts = await wholeFonts(
    JSON.stringify(words),
    ({ family, style }) => style === "normal" && families.includes(family),
  );
  const painter = await openPainter(fonts, families);
  try {
    const drawing = composeCover(words, painter.measure);
    const missing = await missingCharacters(drawing.lines.map((line) => line.words).join(""));
    if (missing.length > 0) {
      throw new BuildError(
        `the cover cannot be painted: our fonts, for Latin, Greek, Cyrillic, Arabic and Chinese, lack ${missing.join(" ")}`,
      );
    }
    return painter.paint(width === undefined ? drawing : scale(drawing, width / drawing.width));
  } finally {
    painter.close();
  }
}

function scale({ width, height, bars, lines, ...drawing }: Drawing, by: number): Drawing {
  return {
    ...drawing,
    width: Math.round(width * by),
    height: Math.round(height * by),
    bars: bars.map((bar) => ({
      x: bar.x * by,
      y: bar.y * by,
      width: bar.width * by,
      height: bar.height * by,
    })),
    lines: lines.map((line) => ({
      ...line,
      x: line.x * by,
      y: line.y * by,
      size: line.size * by,
    })),
  };
}
