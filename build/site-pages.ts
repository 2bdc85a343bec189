import { existsSync, globSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import {
  PRINT_FORMS,
  type Download,
  type PrintForm,
  type PublishedSession,
} from "../src/editions/site/pages.ts";
import { pagesFile } from "./print-files.ts";
import { editionName, type LoadedSession, type SessionPlace } from "./load.ts";
import { keepProof } from "./kept-proof.ts";

/** An edition that the site offers, with where it lies. */
export interface FoundDownload extends Download {
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
  const pdf = {
    kind: "print",
    from: join(made, "print", `${name}.pdf`),
    path: `downloads/${name}.pdf`,
  } as const;
  const book = {
    kind: "epub",
    from: join(made, "epub", `${name}.epub`),
    path: `downloads/${name}.epub`,
  } as const;
  return [
    { ...pdf, pages: countPages(join(made, "print", pagesFile(name))) },
    ...PRINT_FORMS.map((kind) => printedAs(kind, `${name}-${kind}.pdf`, made)),
    ...globSync(`${name}-*-*.pdf`, { cwd: join(made, "print") })
      .sort()
      .map((file) => ({ file, text: file.slice(name.length + 1, -".pdf".length) }))
      .filter(({ text }) => !isSelection(text))
      .map(({ file, text }) => ({ ...printedAs("text", file, made), text })),
    { ...book, pages: undefined },
  ]
    .filter(({ from }) => existsSync(from))
    .map((found) => ({ ...found, bytes: statSync(found.from).size }));
}

// What somebody had printed for a purpose lies there too: a selection, one text on other papers.
function isSelection(rest: string): boolean {
  return /^selection\b/.test(rest) || PRINT_FORMS.some((form) => rest.endsWith(`-${form}`));
}

function printedAs(kind: PrintForm | "text", file: string, made: string) {
  return { kind, from: join(made, "print", file), path: `downloads/${file}`, pages: undefined };
}

function countPages(path: string): number | undefined {
  if (!existsSync(path)) return undefined;
  const known: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (typeof known !== "object" || known === null || !("pages" in known)) return undefined;
  return typeof known.pages === "number" ? known.pages : undefined;
}
