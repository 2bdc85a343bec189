import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import type { Drawing } from "../templates/drawing.ts";
import type { Measure, Setting } from "../templates/lines.ts";
import { encodePng } from "./png.ts";

// The machine's own fonts would make another picture on another machine.
process.env["DISABLE_SYSTEM_FONTS_LOAD"] = "1";
const { createCanvas, GlobalFonts } = await import("@napi-rs/canvas");

/** A font file that words are painted with. */
export interface PaintFont {
  readonly family: string;
  readonly weight: number;
  readonly bytes: Uint8Array;
}

/** Paints drawings with some fonts, which it holds until it is closed. */
export interface Painter {
  readonly measure: Measure;
  /** The picture as a PNG. */
  paint(drawing: Drawing): Uint8Array;
  close(): void;
}

let opened = 0;

/**
 * A painter with these fonts and no others.
 * @param families the order in which fonts are asked for a letter, as CSS has it.
 */
export function openPainter(fonts: readonly PaintFont[], families: string): Painter {
  opened += 1;
  const sorted = fonts.toSorted((a, b) => families.indexOf(a.family) - families.indexOf(b.family));
  // A name for each file: those of one family hold different letters, and the painter would keep the last.
  const known = sorted.map(({ weight, bytes }, nth) => {
    const name = `painted ${process.pid} ${opened} ${nth}`;
    return { name, weight, key: GlobalFonts.register(Buffer.from(bytes), name) };
  });
  const fontOf = ({ size, weight }: Setting): string => {
    const names = known.filter((font) => font.weight === weight).map(({ name }) => `"${name}"`);
    return `${size}px ${names.join(", ")}`;
  };
  const scratch = createCanvas(1, 1).getContext("2d");
  return {
    measure: (words, setting) => {
      scratch.font = fontOf(setting);
      return scratch.measureText(words).width;
    },
    paint: (drawing) => encode(draw(drawing, fontOf), drawing),
    close: () => void GlobalFonts.removeBatch(known.flatMap(({ key }) => (key ? [key] : []))),
  };
}

function draw(drawing: Drawing, fontOf: (setting: Setting) => string): Canvas {
  const { width, height, ground, ink, direction, bars, lines } = drawing;
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

function encode(canvas: Canvas, { width, height, ground, ink }: Drawing): Uint8Array {
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  return encodePng({ width, height, pixels: new Uint8Array(data.buffer), ground, ink });
}
