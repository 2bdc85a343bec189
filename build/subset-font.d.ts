/** The package ships no types: this is what we use of it. */
declare module "subset-font" {
  /** The glyphs of `font` that `text` needs, with the layout features that apply to them: all, or those named. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: "woff2" | "truetype";
      readonly keepFeatures?: readonly string[];
      readonly dropTables?: readonly string[];
    },
  ): Promise<Buffer>;
}
