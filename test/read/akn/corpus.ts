import { existsSync, globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { readAkn } from "../../../src/read/akn/read.ts";
import type { Reading } from "../../../src/read/reading.ts";
import type { Instrument } from "../../../src/model/document.ts";
import type { Source } from "../../../src/text/source.ts";

const FOLDER = join(import.meta.dirname, "../../../../shared/corpora/un-xml");

/** Whether the official texts lie beside the project; they are no part of it. */
export const isThere = existsSync(FOLDER);

/** An official text as it was read. */
export interface ReadText {
  /** `ga/75-194.en` */
  readonly name: string;
  /** `ga/75-194`: the same in all languages. */
  readonly resolution: string;
  readonly body: string;
  readonly language: string;
  readonly source: Source;
  readonly reading: Reading;
  readonly instrument: Instrument | undefined;
}

export const texts: readonly ReadText[] = globSync("*/*.xml", { cwd: FOLDER })
  .map((file) => file.replaceAll("\\", "/"))
  .sort()
  .map((file) => {
    const name = file.replace(/\.xml$/, "");
    const source = {
      path: `content/source/${file}`,
      text: readFileSync(join(FOLDER, file), "utf8"),
    };
    const reading = readAkn(source);
    return {
      name,
      resolution: name.replace(/\.\w\w$/, ""),
      body: name.slice(0, name.indexOf("/")),
      language: basename(name).slice(-2),
      source,
      reading,
      instrument: reading.parts[0]?.instruments[0],
    };
  });
