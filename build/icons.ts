import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ICONS } from "../templates/site/web-manifest.ts";
import { root } from "./files.ts";

const { createCanvas, loadImage } = await import("@napi-rs/canvas");

/** How much of its picture a mask leaves: a circle of four fifths. */
const SAFE = 0.8;

/** The icon of the site, drawn in the sizes that devices ask for. */
export async function drawIcons(): Promise<
  readonly { readonly fileName: string; readonly bytes: Uint8Array }[]
> {
  const svg = readFileSync(join(root, "templates/site/icon.svg"), "utf8");
  const ground = /fill="(#[0-9a-f]{6})"/.exec(svg)?.[1] ?? "";
  const drawn = ICONS.map(async ({ fileName, size, purpose }) => {
    const canvas = createCanvas(size, size);
    const context = canvas.getContext("2d");
    // Only an icon that nothing cuts has corners of its own.
    const isCut = purpose !== "any";
    const inner = isCut ? Math.round(size * SAFE) : size;
    if (isCut) {
      context.fillStyle = ground;
      context.fillRect(0, 0, size, size);
    }
    const sized = svg.replace("<svg ", `<svg width="${inner}" height="${inner}" `);
    const edge = (size - inner) / 2;
    context.drawImage(await loadImage(Buffer.from(sized)), edge, edge);
    return { fileName, bytes: canvas.toBuffer("image/png") };
  });
  return Promise.all(drawn);
}
