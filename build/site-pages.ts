import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Download, PublishedSession } from "../src/editions/site/pages.ts";
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
    { ...book, pages: undefined },
  ]
    .filter(({ from }) => existsSync(from))
    .map((found) => ({ ...found, bytes: statSync(found.from).size }));
}

function countPages(path: string): number | undefined {
  if (!existsSync(path)) return undefined;
  const known: unknown = JSON.parse(readFileSync(path, "utf8"));
  if (typeof known !== "object" || known === null || !("pages" in known)) return undefined;
  return typeof known.pages === "number" ? known.pages : undefined;
}
