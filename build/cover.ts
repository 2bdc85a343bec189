import type { BookFont } from "../src/editions/epub/write.ts";
import type { Session } from "../src/model/document.ts";
import { composeCover } from "../templates/epub/cover.ts";
import { missingCharacters } from "./fonts.ts";
import { openPainter } from "./painter.ts";
import { BuildError } from "./terminal.ts";

/**
 * Paints the cover of a session as a PNG, with these fonts and no others. Throws where they lack a letter of it, for
 * which nobody's own font could stand in.
 * @param families the order in which fonts are asked for a letter, as CSS has it.
 */
export async function paintCover(
  session: Session,
  fonts: readonly BookFont[],
  families: string,
): Promise<Uint8Array> {
  const painter = await openPainter(
    fonts.filter(({ style }) => style === "normal"),
    families,
  );
  try {
    const drawing = composeCover(session, painter.measure);
    const missing = await missingCharacters(drawing.lines.map(({ words }) => words).join(""));
    if (missing.length === 0) return painter.paint(drawing);
    throw new BuildError(
      `the cover cannot be painted: our fonts, for Latin, Greek, Cyrillic, Arabic and Chinese, lack ${missing.join(" ")}`,
    );
  } finally {
    painter.close();
  }
}
