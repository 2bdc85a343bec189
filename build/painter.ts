import type { Canvas, SKRSContext2D } from "@napi-rs/canvas";
import type { Drawing } from "../templates/drawing.ts";
import type { Measure, Setting } from "../templates/lines.ts";
import { encodePng } from "./png.ts";
import { BuildError } from "./terminal.ts";

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
export async function openPainter(fonts: readonly PaintFont[], families: string): Promise<Painter> {
  const { createCanvas, GlobalFonts } = await loadCanvas();
  opened += 1;
  const sorted = fonts.toSorted((a, b) => families.indexOf(a.family) - families.indexOf(b.family));
  // A name for each file: those of one family hold different letters, and the painter would keep the last.
  const known = sorted.map(({ family, weight, bytes }, nth) => {
    const name = `painted ${process.pid} ${opened} ${nth}`;
    const key = GlobalFonts.register(Buffer.from(bytes), name);
    if (!key) throw new BuildError(`nothing can be painted with a font of ${family}: ${MEND}`);
    return { name, weight, key };
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
    paint: (drawing) => {
      const canvas = createCanvas(drawing.width, drawing.height);
      draw(canvas, drawing, fontOf);
      return encode(canvas, drawing);
    },
    close: () => void GlobalFonts.removeBatch(known.map(({ key }) => key)),
  };
}

const MEND = "it is missing or damaged; npm ci brings it anew";

async function loadCanvas(): Promise<typeof import("@napi-rs/canvas")> {
  // The machine's own fonts would make another picture on another machine.
  process.env["DISABLE_SYSTEM_FONTS_LOAD"] = "1";
  try {
    return await import("@napi-rs/canvas");
  } catch (error) {
    throw new BuildError(`nothing can be painted without @napi-rs/canvas: ${MEND}`, {
      cause: error,
    });
  }
}

function draw(canvas: Canvas, drawing: Drawing, fontOf: (setting: Setting) => string): void {
  const { width, height, ground, ink, direction, bars, lines } = drawing;
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
}

function encode(canvas: Canvas, { width, height, ground, ink }: Drawing): Uint8Array {
  const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
  return encodePng({ width, height, pixels: new Uint8Array(data.buffer), ground, ink });
}
