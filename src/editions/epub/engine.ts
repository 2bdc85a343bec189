import { EPub, type Options } from "epub-gen-memory";

/** A chapter as the templates find it, with all else that they are given of it. */
export interface EngineChapter {
  readonly filename: string;
  readonly title: string;
  readonly beforeToc: boolean;
}

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

  constructor(options: Options, chapters: readonly EngineChapter[], fixed: Fixed) {
    super(options, []);
    // Given to it above, it would take their markup apart and drop letters of their file names, in silence.
    this.content = chapters.map((chapter, nth) => ({
      id: `item_${nth}`,
      content: "",
      url: "",
      author: [],
      excludeFromToc: false,
      ...chapter,
    }));
    this.uuid = fixed.identifier;
    this.#fixed = fixed;
  }

  /** What the templates made: the text of every file, by its path in the archive. */
  async renderFiles(): Promise<ReadonlyMap<string, string>> {
    await this.generateTemplateFiles();
    const texts = new Map<string, string>();
    const encoder = new TextEncoder();
    for (const file of Object.values(this.zip.files).filter(({ dir }) => !dir)) {
      const text = this.#finish(file.name, await file.async("string"));
      texts.set(file.name, text);
      // The archive would copy a string byte by byte.
      if (file.name !== "mimetype") this.zip.file(file.name, encoder.encode(text));
    }
    for (const [path, bytes] of this.#fixed.files) {
      // A picture is packed in itself.
      const compression = path.endsWith(".png") ? "STORE" : "DEFLATE";
      this.zip.file(`OEBPS/${path}`, bytes, { compression });
    }
    return texts;
  }

  #finish(name: string, text: string): string {
    const { finish } = this.#fixed;
    return finish && name.endsWith(".xhtml") ? finish(text) : text;
  }

  /** The archive: without entries for folders, `mimetype` first and stored, as OCF wants it. */
  async pack(): Promise<Uint8Array> {
    const { files } = this.zip;
    const entries = Object.entries(files);
    for (const [name] of entries) delete files[name];
    for (const [name, file] of entries.filter(([, { dir }]) => !dir).sort(byPlace)) {
      files[name] = Object.assign(file, { date: this.#fixed.date });
    }
    return this.generateAsync({
      type: "uint8array",
      compression: "DEFLATE",
      // The highest, 9, takes half as long again and saves three bytes of a thousand.
      compressionOptions: { level: 6 },
      platform: "DOS",
    });
  }
}

const FIRST = ["mimetype", "META-INF/container.xml", "OEBPS/content.opf"];

function byPlace([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const place = (name: string) => FIRST.indexOf(name) >>> 0;
  return place(a) - place(b) || (a < b ? -1 : 1);
}
