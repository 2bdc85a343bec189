import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import { encodePng } from "../src/editions/epub/png.ts";
import type { BookFont } from "../src/editions/epub/write.ts";
import type { Session } from "../src/model/document.ts";
import { composeCover, type Cover } from "../templates/epub/cover.ts";
import type { Measure, Setting } from "../templates/epub/lines.ts";

// The machine's own fonts would make another cover on another machine.
process.env["DISABLE_SYSTEM_FONTS_LOAD"] = "1";
const { createCanvas, GlobalFonts } = await import("@napi-rs/canvas");

/**
 * Paints the cover of a session as a PNG, with these fonts and no others.
 * @param families the order in which fonts are asked for a letter, as CSS has it.
 */
export function paintCover(
  session: Session,
  fonts: readonly BookFont[],
  families: string,
): Uint8Array {
  const upright = fonts
    .filter(({ style }) => style === "normal")
    .toSorted((a, b) => families.indexOf(a.family) - families.indexOf(b.family));
  // A name for each file: those of one family hold different letters, and the painter would keep the last.
  const known = upright.map(({ weight, bytes }, nth) => {
    const name = `cover ${nth}`;
    return { name, weight, key: GlobalFonts.register(Buffer.from(bytes), name) };
  });
  const fontOf = ({ size, weight }: Setting): string => {
    const names = known.filter((font) => font.weight === weight).map(({ name }) => `"${name}"`);
    return `${size}px ${names.join(", ")}`;
  };
  const measure: Measure = (words, setting) => {
    scratch.font = fontOf(setting);
    return scratch.measureText(words).width;
  };
  const scratch = createCanvas(1, 1).getContext("2d");
  try {
    return encode(paint(composeCover(session, measure), fontOf));
  } finally {
    GlobalFonts.removeBatch(known.flatMap(({ key }) => (key ? [key] : [])));
  }
}

function paint(cover: Cover, fontOf: (setting: Setting) => string): Canvas {
  const { width, height, ground, ink, direction, bars, lines } = cover;
  const canvas = createCanvas(width, height);
  const context: SKRSContext2D = canvas.getContext("2d");
  context.fillStyle = ground;
  context.fillRect(0, 0, width, height);
  context.fillStyle = ink;
  context.direction = direction;
  context.textAlign = "start";
  for (const bar of bars) context.fillRect(bar.x, bar.y, bar.width, bar.height);
  for (const { words, x, y, ...setting } of lines) {
    context.font = fontOf(setting);
    context.fillText(words, x, y);
  }
  return canvas;
}

function encode(canvas: Canvas): Uint8Array {
  const { width, height } = canvas;
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  return encodePng({
    width,
    height,
    pixels: new Uint8Array(data.buffer),
    asPng: () => canvas.toBuffer("image/png"),
  });
}
