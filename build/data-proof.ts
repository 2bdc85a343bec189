import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { dataFilePath } from "../src/editions/site/addresses.ts";
import type { Session } from "../src/model/document.ts";
import type { Breach } from "../src/verify/compare.ts";
import { verifyArchive, verifyPackage } from "../src/verify/data-package.ts";
import { verifyData } from "../src/verify/data.ts";
import { filesIn, PACKAGE_FILE, zipFile } from "./data-files.ts";
import { keepFinding } from "./kept-finding.ts";
import { digestSession } from "./kept-proof.ts";
import { editionName, type LoadedSession } from "./load.ts";
import { digest } from "./record.ts";
import { BuildError } from "./terminal.ts";

/** What breaks the laws in the data of a session, each with its file. */
export async function proveData(loaded: LoadedSession, folder: string): Promise<readonly Breach[]> {
  const { content, path: place, session } = loaded;
  const own = join(folder, place);
  if (!existsSync(join(own, PACKAGE_FILE))) {
    throw new BuildError(`${join(own, PACKAGE_FILE)} is not there; \`npm run data\` makes it`);
  }
  const bytes = readData(own);
  const name = editionName(loaded);
  const archive = zipFile(name);
  const packed = existsSync(join(folder, archive))
    ? readFileSync(join(folder, archive))
    : undefined;
  const parts = [...bytes].flatMap(([path, content]) => [path, content]);
  return keepFinding([digestSession(loaded), ...parts, packed ?? ""], async () => {
    const files = new Map([...bytes].map(([path, content]) => [path, content.toString()]));
    const markdown = (file: string) => readFileSync(join(content, place, `${file}.md`), "utf8");
    return [
      ...verifyData({ place, files, markdown, digest }, session),
      ...verifyPackage(place, bytes, digest),
      ...verifyArchive(archive, name, packed, bytes),
    ];
  });
}

/** What breaks the laws in the copy of a session's data that a site offers: each file is the one that was listed. */
export function proveOfferedData(site: string, session: Session): readonly Breach[] {
  const list = dataFilePath(session, PACKAGE_FILE);
  if (!existsSync(join(site, list))) return [];
  return verifyPackage(dirname(list), readData(join(site, dirname(list))), digest);
}

function readData(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(filesIn(folder).map(({ path }) => [path, readFileSync(join(folder, path))]));
}
