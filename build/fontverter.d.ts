/** The package ships no types: this is what we use of it. */
declare module "fontverter" {
  /** The same font, unpacked. */
  export function convert(font: Buffer, format: "truetype"): Promise<Buffer>;
}
