import { EPub, type Options } from "epub-gen-memory";
import { strToU8, zipSync, type ZippableFile } from "fflate";

/** A chapter as the templates find it, with all else that they are given of it. */
export interface EngineChapter {
  readonly filename: string;
  readonly title: string;
  readonly beforeToc: boolean;
}

/** What the options of epub-gen-memory cannot say. */
export interface Fixed {
  readonly identifier: string;
  /** The day that every file of the archive bears. */
  readonly date: Date;
  /** Files beside the chapters, by their path in the book. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** What is made of each page when it is written. */
  readonly finish?: ((xhtml: string) => string) | undefined;
}

/** epub-gen-memory with an identifier of ours, files from memory, no network, and the same archive every time. */
export class Engine extends EPub {
  readonly #fixed: Fixed;
  readonly #texts = new Map<string, string>();

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
    const made = Object.values(this.zip.files).filter(({ dir }) => !dir);
    const { finish } = this.#fixed;
    for (const file of made) {
      const text = await file.async("string");
      const finished = finish && file.name.endsWith(".xhtml") ? finish(text) : text;
      this.#texts.set(file.name, finished);
    }
    return this.#texts;
  }

  /**
   * The archive: `mimetype` first and stored, as OCF wants it. It is not the library that writes it, which would take
   * twice as long; nor the machine, whose zlib may pack the same words in other bytes.
   */
  pack(): Uint8Array {
    const { files, date } = this.#fixed;
    const texts = [...this.#texts].map(([path, text]) => [path, strToU8(text)] as const);
    const others = [...files].map(([path, bytes]) => [`OEBPS/${path}`, bytes] as const);
    const entries = [...texts, ...others]
      .sort(byPlace)
      .map(([path, bytes]): [string, ZippableFile] => {
        // A picture is packed in itself.
        const isStored = path === "mimetype" || path.endsWith(".png");
        return [path, [bytes, { level: isStored ? 0 : 6 }]];
      });
    return zipSync(Object.fromEntries(entries), { mtime: dayOf(date) });
  }
}

const FIRST = ["mimetype", "META-INF/container.xml", "OEBPS/content.opf"];

function byPlace([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  const place = (name: string) => FIRST.indexOf(name) >>> 0;
  return place(a) - place(b) || (a < b ? -1 : 1);
}

/** Noon of the day of an instant, where the machine is: an archive knows no time zones, and hours there are that some skip. */
function dayOf(instant: Date): Date {
  return new Date(instant.getUTCFullYear(), instant.getUTCMonth(), instant.getUTCDate(), 12);
}
