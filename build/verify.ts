import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import type { Breach } from "../src/verify/compare.ts";
import { verifyEpub } from "../src/verify/epub.ts";
import { verifyPrint } from "../src/verify/print.ts";
import { verifySite, type SiteFiles } from "../src/verify/site.ts";
import { wordingFor } from "../templates/wording/table.ts";
import { shownPath } from "./files.ts";
import { editionName, loadSessions, type LoadedSession } from "./load.ts";
import { choiceOf, EDITIONS, editionsOf, foldersOf, type EditionKind } from "./options.ts";
import { proveSession } from "./proof.ts";
import { BuildError, runCommand, timed, type Made, type Terminal } from "./terminal.ts";

/** How many breaches are printed; where a whole page is gone, each of its paragraphs is one. */
const SHOWN = 40;

/** Holds the published texts against their sources, before any edition is made of them. Throws where they differ. */
export function proveTexts(sessions: readonly LoadedSession[]): void {
  stopAt(
    sessions.flatMap(({ content, path, session }) =>
      proveSession(session, content).breaches.map((one) => ({
        ...one,
        place: `${shownPath(join(content, path))}, ${one.place}`,
      })),
    ),
    "a change that is meant is declared under `corrections` in the front matter of the text; content/README.md tells how",
  );
}

/** Holds every law against the finished editions in a folder: the step of the build. Throws where one is broken. */
export async function verifyEditions(
  terminal: Terminal,
  sessions: readonly LoadedSession[],
  made: string,
  editions: readonly EditionKind[] = EDITIONS,
): Promise<Made> {
  terminal.progress("verify: reading the finished editions");
  const { result: breaches, seconds } = await timed(() => findBreaches(sessions, made, editions));
  stopAt(breaches);
  const words = sessions
    .flatMap(({ content, session }) => proveSession(session, content).proof.sources)
    .reduce((sum, { found }) => sum + found, 0);
  const count = new Intl.NumberFormat("en-GB").format(words);
  return { what: "proof", where: made, size: `${count} words`, seconds, complaints: 0 };
}

function stopAt(breaches: readonly Breach[], hint?: string): void {
  if (breaches.length === 0) return;
  const shown = breaches.slice(0, SHOWN).map(formatBreach);
  const more = breaches.length > SHOWN ? [`  and ${breaches.length - SHOWN} more`] : [];
  const what = breaches.length === 1 ? "one law is" : `${breaches.length} laws are`;
  const last = hint === undefined ? [] : [hint];
  throw new BuildError(
    [`${what} broken; nothing was published`, ...shown, ...more, ...last].join("\n"),
  );
}

/** Every breach of a law in the finished editions. */
export async function findBreaches(
  sessions: readonly LoadedSession[],
  made: string,
  editions: readonly EditionKind[] = EDITIONS,
): Promise<readonly Breach[]> {
  const has = (edition: EditionKind) => editions.includes(edition);
  const books = sessions.map(async (loaded) => {
    const { content, session } = loaded;
    const { drafts, draftNotice } = wordingFor(session.language);
    const edition = (kind: "print" | "epub", ending: string) =>
      readEdition(join(made, kind, `${editionName(loaded)}.${ending}`), kind);
    return [
      ...proveSession(session, content).breaches,
      ...(has("print")
        ? await verifyPrint(edition("print", "pdf"), session, `${drafts} ${draftNotice}`)
        : []),
      ...(has("epub") ? verifyEpub(edition("epub", "epub"), session) : []),
    ];
  });
  const site = has("site") ? findSiteBreaches(join(made, "site"), sessions) : [];
  return [...(await Promise.all(books)).flat(), ...site];
}

function formatBreach({ edition, law, place, message }: Breach): string {
  return `  ${edition}, ${place}: ${message} (${law})`;
}

function readEdition(path: string, command: string): Buffer {
  if (existsSync(path)) return readFileSync(path);
  throw new BuildError(`${path} is not there; \`npm run ${command}\` makes it`);
}

/** Holds a site against its sessions, one after the other: no more than the pages of one are in memory. */
function findSiteBreaches(folder: string, sessions: readonly LoadedSession[]): Breach[] {
  const files = listSite(folder);
  const sittings = Map.groupBy(sessions, ({ path }) => dirname(path));
  const languages = new Set(sessions.map(({ session }) => session.language));
  // `ga/75/…`, or `fr/ga/75/…`; no body is called as a language is.
  const pages = Map.groupBy([...files].filter(isPage), (path) => {
    const [first = "", second = "", third = ""] = path.split("/");
    return languages.has(first) ? `${second}/${third}` : `${first}/${second}`;
  });
  const shared = [...pages].flatMap(([sitting, own]) => (sittings.has(sitting) ? [] : own));
  return [
    ...[...sittings].flatMap(([sitting, own]) =>
      verifySite({ files, pages: readPages(folder, pages.get(sitting) ?? []) }, own),
    ),
    ...verifySite({ files, pages: readPages(folder, shared) }, []),
  ];
}

/** Reads a finished site from disk. */
export function readSite(folder: string): SiteFiles {
  const files = listSite(folder);
  return { files, pages: readPages(folder, [...files].filter(isPage)) };
}

function listSite(folder: string): Set<string> {
  if (!existsSync(folder))
    throw new BuildError(`${folder} is not there; \`npm run site\` makes it`);
  return new Set(globSync("**/*.*", { cwd: folder }).map((path) => path.replaceAll("\\", "/")));
}

function isPage(path: string): boolean {
  return extname(path) === ".html";
}

function readPages(folder: string, paths: readonly string[]): Map<string, string> {
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

if (import.meta.main) {
  await runCommand({
    name: "npm run verify",
    summary:
      "reads the finished editions in build/out and holds them against the sources, word for word",
    takes: ["content", "out", "session", "language", "only"],
    async run(terminal, given) {
      const { content, out } = foldersOf(given);
      const sessions = loadSessions(content, choiceOf(given));
      return [await verifyEditions(terminal, sessions, out, editionsOf(given))];
    },
  });
}
