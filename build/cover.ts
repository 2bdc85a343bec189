import type { BookFont } from "../src/editions/epub/write.ts";
import { composeCover, type CoverWords } from "../templates/epub/cover.ts";
import { openPainter } from "./painter.ts";

/**
 * Paints a cover as a PNG, with these fonts and no others.
 * @param families the order in which fonts are asked for a letter, as CSS has it.
 */
export function paintCover(
  words: CoverWords,
  fonts: readonly BookFont[],
  families: string,
): Uint8Array {
  const painter = openPainter(
    fonts.filter(({ style }) => style === "normal"),
    families,
  );
  try {
    return painter.paint(composeCover(words, painter.measure));
  } finally {
    painter.close();
  }
}
