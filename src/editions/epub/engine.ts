import { EPub, type Content, type Options } from "epub-gen-memory";

/** What the options of epub-gen-memory cannot say. */
export interface Fixed {
  readonly identifier: string;
  /** The time that every file of the archive bears. */
  readonly date: Date;
  /** Files beside the chapters, by their path in the book. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What is made of each page when it is written. */
  readonly finish?: ((xhtml: string) => string) | undefined;
}

/** epub-gen-memory with an identifier of ours, files from memory, no network, and the same archive every time. */
export class Engine extends EPub {
  readonly #fixed: Fixed;

  constructor(options: Options, chapters: Content, fixed: Fixed) {
    super(options, chapters);
    this.uuid = fixed.identifier;
    this.#fixed = fixed;
  }

  override async genEpub(): Promise<Buffer> {
    await this.render();
    await this.#putInOrder();
    return this.zip.generateAsync({
      type: "nodebuffer",
      compression: "DEFLATE",
      compressionOptions: { level: 9 },
      platform: "DOS",
    });
  }

  protected override async downloadAllFonts(): Promise<void> {
    for (const [path, bytes] of this.#fixed.files) this.zip.file(`OEBPS/${path}`, bytes);
  }

  protected override async downloadAllImages(): Promise<void> {}

  protected override async makeCover(): Promise<void> {}

  /** Without entries for folders, `mimetype` first and stored, as OCF wants it. */
  async #putInOrder(): Promise<void> {
    const { date, finish } = this.#fixed;
    const files = Object.values(this.zip.files).filter(({ dir }) => !dir);
    const entries = await Promise.all(
      files.map(async (file) => ({
        name: file.name,
        bytes:
          finish && file.name.endsWith(".xhtml")
            ? finish(await file.async("string"))
            : await file.async("uint8array"),
      })),
    );
    for (const { name } of Object.values(this.zip.files)) this.zip.remove(name);
    for (const { name, bytes } of entries.sort(byPlace)) {
      this.zip.file(name, bytes, {
        date,
        createFolders: false,
        compression: name === "mimetype" ? "STORE" : "DEFLATE",
      });
    }
  }
}

const FIRST = ["mimetype", "META-INF/container.xml", "OEBPS/content.opf"];

function byPlace(a: { readonly name: string }, b: { readonly name: string }): number {
  const place = (name: string) => FIRST.indexOf(name) >>> 0;
  return place(a.name) - place(b.name) || (a.name < b.name ? -1 : 1);
}
