import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageBegin } from "../src/model/page.ts";
import { digestSession } from "./kept-proof.ts";
import { editionName, type SessionPlace } from "./load.ts";
import { pagesFile } from "./print-files.ts";
import type { KnownPages } from "./print.ts";

/**
 * Where the pages of the printed compendium of a session begin, where a folder of editions has one that was printed of
 * the very same texts.
 */
export function printedPages(place: SessionPlace, made: string): readonly PageBegin[] | undefined {
  try {
    const file = join(made, "print", pagesFile(editionName(place)));
    const known: KnownPages = JSON.parse(readFileSync(file, "utf8"));
    return known.text === digestSession(place) ? known.begins : undefined;
  } catch {
    return undefined; // it is not there, or not as it was written
  }
}
