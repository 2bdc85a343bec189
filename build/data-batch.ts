import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeData } from "../src/editions/data/write.ts";
import { zipData } from "../src/editions/data/zip.ts";
import { listed, sessionName } from "../templates/wording/phrases.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { keepFolder, takeFolder } from "./cache.ts";
import { zipFile } from "./data-files.ts";
import { writeWhole } from "./files.ts";
import { digestSession } from "./kept-proof.ts";
import { editionName, loadSession, type SessionPlace } from "./load.ts";
import { digest } from "./record.ts";

/** Some sessions whose data are made together. */
export interface DataBatch {
  /** The folder of texts. */
  readonly content: string;
  /** The folders of the sessions, `ga/75/fr`. */
  readonly paths: readonly string[];
  /** Where the data go. */
  readonly folder: string;
}

/** What is kept of making data. */
export const KEPT = "data";

/** Writes the data of some sessions, or takes those that were written before from the same texts. */
export async function makeDataBatch({ content, paths, folder }: DataBatch): Promise<void> {
  for (const path of paths) {
    const place = { content, path };
    const kept = await keepFolder(KEPT, [digestSession(place)], async (aside) => {
      const { name, files } = dataOf(place);
      for (const [file, text] of files) writeWhole(join(aside, path, file), text);
      writeWhole(join(aside, zipFile(name)), zipData(name, files));
    });
    takeFolder(kept, folder);
  }
}

/** The files of a session's data, and what they are called together. */
export function dataOf(place: SessionPlace): {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
} {
  const { session } = loadSession(place);
  const name = editionName(place);
  const title = listed([session.body.name, sessionName(session)], wordingFor(session.language));
  const markdown = (file: string) =>
    readFileSync(join(place.content, place.path, `${file}.md`), "utf8");
  return { name, files: writeData(session, { name, title, markdown, digest }) };
}
