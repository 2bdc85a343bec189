import type { BookFont } from "../src/editions/epub/write.ts";
import type { Drawing } from "../templates/drawing.ts";
import { composeCover, type CoverWords } from "../templates/epub/cover.ts";
import { openPainter } from "./painter.ts";

/**
 * Paints a cover as a PNG, with these fonts and no others.
 * @param families the order in which fonts are asked for a letter, as CSS has it.
 * @param width in pixels; as it was drawn where nothing is said
 */
export function paintCover(
  words: CoverWords,
  fonts: readonly BookFont[],
  families: string,
  width?: number,
): Uint8Array {
  const painter = openPainter(
    fonts.filter(({ style }) => style === "normal"),
    families,
  );
  try {
    const drawing = composeCover(words, painter.measure);
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
