import type { BookFont } from "../src/editions/epub/write.ts";
import type { Session } from "../src/model/document.ts";
import { composeCover } from "../templates/epub/cover.ts";
import { openPainter } from "./painter.ts";

/**
 * Paints the cover of a session as a PNG, with these fonts and no others.
 * @param families the order in which fonts are asked for a letter, as CSS has it.
 */
export function paintCover(
  session: Session,
  fonts: readonly BookFont[],
  families: string,
): Uint8Array {
  const painter = openPainter(
    fonts.filter(({ style }) => style === "normal"),
    families,
  );
  try {
    return painter.paint(composeCover(session, painter.measure));
  } finally {
    painter.close();
  }
}
