import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  BOOK_FORMS,
  PRINT_FORMS,
  type Download,
  type OfferedFile,
  type PublishedSession,
} from "../src/editions/site/pages.ts";
import { dataFilePath } from "../src/editions/site/addresses.ts";
import { readSitting } from "../src/model/sitting.ts";
import { filesIn, zipFile } from "./data-files.ts";
import { bookFile as ebookFile } from "./epub-files.ts";
import { bookFile, pagesFile } from "./print-files.ts";
import { digestOfFile } from "./sums.ts";
import { editionName, type LoadedSession, type SessionPlace } from "./load.ts";
import { keepProof } from "./kept-proof.ts";

/** An edition that the site offers, with where it lies. */
export interface FoundDownload extends Download {
  readonly from: string;
  readonly files?: readonly FoundFile[];
}

/** A file that the site offers by itself, with where it lies. */
export interface FoundFile extends OfferedFile {
  readonly from: string;
}

/**
 * Every session as the site publishes it, with the editions that are made already.
 * @param digests of the sessions, by their paths
 */
export function publish(
  sessions: readonly LoadedSession[],
  made: string,
  digests: ReadonlyMap<string, string> = new Map(),
): PublishedSession[] {
  return sessions.map((loaded) => {
    const { proof } = keepProof(loaded, () => loaded.session, digests.get(loaded.path));
    return { ...loaded, proof, downloads: findDownloads(loaded, made) };
  });
}

/** The editions of a session that are made, and where the site offers them. */
export function findDownloads(loaded: Pick<SessionPlace, "path">, made: string): FoundDownload[] {
  const name = editionName(loaded);
  const [print, epub] = [join(made, "print"), join(made, "epub")];
  const found = [
    {
      ...offered("print", print, bookFile(name, "a4")),
      pages: countPages(join(print, pagesFile(name))),
    },
    ...PRINT_FORMS.map((kind) => offered(kind, print, bookFile(name, kind))),
    ...textsIn(print, name, ".pdf").map(({ file, text }) => {
      return { ...offered("text", print, file), text };
    }),
    offered("epub", epub, ebookFile(name, "book")),
    ...BOOK_FORMS.map((kind) => offered(kind, epub, ebookFile(name, kind))),
    ...textsIn(epub, name, ".epub").map(({ file, text }) => {
      return { ...offered("text-epub", epub, file), text };
    }),
    { ...offered("data", join(made, "data"), zipFile(name)), files: dataFiles(loaded, made) },
  ];
  return found
    .filter(({ from }) => existsSync(from))
    .map((one) => ({ ...one, bytes: statSync(one.from).size, digest: digestOfFile(one.from) }));
}

/** The files of a session's data, and where they stand on the site. */
function dataFiles({ path }: Pick<SessionPlace, "path">, made: string): FoundFile[] {
  const [id = "", slug = "", language = ""] = path.split("/");
  const sitting = readSitting(slug);
  if (!sitting) return [];
  const key = { ...sitting, body: { id, name: "" }, language };
  const folder = join(made, "data", path);
  return filesIn(folder).map(({ path: file, bytes }) => ({
    from: join(folder, file),
    path: dataFilePath(key, file),
    bytes,
  }));
}

/** The files that hold one text each. */
function textsIn(folder: string, name: string, ending: string) {
  return globSync(`${name}-*-*${ending}`, { cwd: folder })
    .sort()
    .map((file) => ({ file, text: file.slice(name.length + 1, -ending.length) }))
    .filter(({ text }) => !isSelection(text));
}

// What somebody had made for a purpose lies there too: a selection, one text in other forms.
function isSelection(rest: string): boolean {
  const isForm = [...PRINT_FORMS, ...BOOK_FORMS].some((form) => rest.endsWith(`-${form}`));
  return isForm || /^selection\b/.test(rest) || rest.endsWith(".kepub");
}

function offered<Kind extends Download["kind"]>(kind: Kind, folder: string, file: string) {
  return { kind, from: join(folder, file), path: `downloads/${file}`, pages: undefined };
}

function countPages(path: string): number | undefined {
  if (!existsSync(path)) return undefined;
  const known: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (typeof known !== "object" || known === null || !("pages" in known)) return undefined;
  return typeof known.pages === "number" ? known.pages : undefined;
}
