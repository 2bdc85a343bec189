import { existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { DEFAULT_LANGUAGE, singlePath, SUMS_PATH } from "../src/editions/site/addresses.ts";
import { citationsOf, type SessionCitations } from "../src/editions/site/citations.ts";
import { joinCitations } from "../src/editions/site/cited.ts";
import { textOf } from "../src/editions/site/fonts.ts";
import {
  planSession,
  planShared,
  type PublishedSession,
  type SitePage,
} from "../src/editions/site/pages.ts";
import type { Session } from "../src/model/document.ts";
import type { Proof } from "../src/model/proof.ts";
import { summarize, type SessionSummary } from "../src/editions/site/summary.ts";
import { findSessions, type LoadedSession } from "./load.ts";
import { isSame } from "./preview-pages.ts";
import { proveAgain } from "./preview-proof.ts";
import { messageOf, openTexts, type Complaints } from "./preview-texts.ts";
import { bundleSingles, makeSingle, type SinglesAssets } from "./single.ts";
import { copyDownloads, writeAssets } from "./site.ts";
import { writePages } from "./site-eleventy.ts";
import { findDownloads, publish } from "./site-pages.ts";
import { writeSums } from "./sums.ts";

/** Where a page of the preview comes from. */
export interface Origin {
  /** The folder of its session, `ga/75/en`, if it is of one. */
  readonly session?: string;
  /** The file of its text. */
  readonly text?: string;
}

/**
 * The site while its texts are written. A page is laid out when somebody looks at it, by Eleventy as all pages are, and
 * again only when something changed that it shows. A session is read when a page of it is asked for, or when there is
 * nothing else to do.
 */
export interface LiveSite {
  readonly complaints: Complaints;
  /** Lays a page or a file of the site out if need be; nothing where there is no such page. */
  layOut(path: string): Promise<Origin | undefined>;
  /** Reads anew the sessions that some files of the folder of texts belong to. */
  change(files: readonly string[]): Promise<void>;
  /** Bundles styles and scripts anew. */
  bundle(): Promise<void>;
  /** Reads one of the sessions that nobody asked for yet; false when all are read. */
  readNext(): Promise<boolean>;
}

/** One session in all its languages. */
interface Sitting {
  readonly published: readonly PublishedSession[];
  readonly summaries: readonly SessionSummary[];
  readonly pages: readonly SitePage[];
}

/**
 * Opens a folder of texts.
 * @param out where the editions lie that the pages offer
 * @param folder where the pages go
 */
export function openSite(content: string, out: string, folder: string): LiveSite {
  const texts = openTexts(content);
  const sittings = new Map<string, Sitting>();
  const pages = new Map<string, SitePage>();
  const singles = new Map<string, PublishedSession>();
  const places = new WeakMap<PublishedSession, string>();
  const stale = new Set<string>();
  let paths = findSessions(content);
  let shared: readonly SitePage[] = [];
  let summed = "";
  let inlined: SinglesAssets | undefined;
  /** The characters that the fonts have. */
  let characters: string | undefined;

  const namesOf = () => new Set(paths.map((path) => dirname(path)));

  const forget = (gone: Iterable<string>) => {
    for (const path of gone) {
      pages.delete(path);
      singles.delete(path);
      rmSync(join(folder, path), { force: true });
    }
  };

  /** Puts pages in the place of those before; what is not the same is laid out when it is asked for. */
  const plan = (before: readonly SitePage[], after: readonly SitePage[]) => {
    for (const page of after) {
      const known = pages.get(page.path);
      if (!known || !isSame(known, page)) stale.add(page.path);
      pages.set(page.path, page);
    }
    const kept = new Set(after.map(({ path }) => path));
    forget(before.map(({ path }) => path).filter((path) => !kept.has(path)));
  };

  const publishOne = (loaded: LoadedSession, before: Sitting | undefined): PublishedSession[] => {
    const { path, session } = loaded;
    const last = before?.published.find((one) => places.get(one) === path);
    try {
      const proof = last && proveAgain(session, last, content);
      const published = proof
        ? [{ session, proof, downloads: findDownloads(loaded, out), links: last.links }]
        : publish([loaded], out);
      texts.blame(path, undefined);
      return published;
    } catch (error) {
      // Its sources cannot be read; the texts can.
      texts.blame(path, messageOf(error));
      return [{ proof: NO_PROOF, downloads: [], ...last, session }];
    }
  };

  const readSitting = (name: string): Sitting => {
    const before = sittings.get(name);
    const own = paths.filter((path) => dirname(path) === name);
    const published = own.flatMap((path) => {
      const loaded = texts.read(path);
      const made = loaded ? publishOne(loaded, before) : [];
      for (const one of made) places.set(one, path);
      if (!before) copyDownloads(findDownloads({ path }, out), folder);
      return made;
    });
    const sitting = {
      published,
      summaries: published.map(({ session, proof }) => summarize(session, proof)),
      pages: planSession(published),
    };
    sittings.set(name, sitting);
    plan(before?.pages ?? [], sitting.pages);
    for (const one of published) {
      singles.set(singlePath(one.session), one);
      stale.add(singlePath(one.session));
    }
    return sitting;
  };

  const drop = (name: string): void => {
    const { pages: gone = [], published = [] } = sittings.get(name) ?? {};
    forget([
      ...gone.map(({ path }) => path),
      ...published.map(({ session }) => singlePath(session)),
    ]);
    sittings.delete(name);
  };

  /** Tells the pages of all sessions where what they cite stands, and who cites them. */
  const relink = (): void => {
    const all = [...sittings.values()].flatMap(({ published }) => published);
    const linksOf = joinCitations(all.map(({ session }) => knownCitations(session)));
    for (const [name, before] of sittings) {
      const published = before.published.map((one) => {
        const links = linksOf(one.session);
        if (JSON.stringify(links) === JSON.stringify(one.links)) return one;
        const linked = { ...one, links };
        const place = places.get(one);
        if (place !== undefined) places.set(linked, place);
        return linked;
      });
      if (published.every((one, nth) => one === before.published[nth])) continue;
      const sitting = { ...before, published, pages: planSession(published) };
      sittings.set(name, sitting);
      plan(before.pages, sitting.pages);
    }
  };

  const readAll = (): void => {
    for (const name of namesOf()) if (!sittings.has(name)) readSitting(name);
    relink();
    const summaries = [...sittings.values()].flatMap((sitting) => sitting.summaries);
    const sum = JSON.stringify(summaries);
    if (sum === summed) return;
    const after = planShared(summaries);
    plan(shared, after);
    for (const { path } of after) stale.add(path);
    [shared, summed] = [after, sum];
  };

  /** The session that a page is of, by its address. */
  const sittingOf = (path: string): string | undefined => {
    const [first = "", second = "", third = ""] = path.split("/");
    const languages = new Set(
      paths.map((one) => one.slice(one.lastIndexOf("/") + 1).toLowerCase()),
    );
    const isInLanguage = first !== DEFAULT_LANGUAGE && languages.has(first);
    const name = isInLanguage ? `${second}/${third}` : `${first}/${second}`;
    if (namesOf().has(name)) return name;
    const file = /^downloads\/(.+)\.\w+$/.exec(path)?.[1];
    const own = paths.find((one) => one.replaceAll("/", "-") === file);
    return own === undefined ? undefined : dirname(own);
  };

  const bundle = async (): Promise<void> => {
    if (characters === undefined) return;
    const languages = [...new Set([...sittings.values()].flatMap(languagesOf))];
    await writeAssets(characters, languages, folder);
    inlined = await bundleSingles(languages);
    for (const path of singles.keys()) stale.add(path);
  };

  /** Fonts are cut anew only where a character came that they lack. */
  const cover = async (own: readonly Sitting[]): Promise<void> => {
    const needed = new Set(textOf(own.flatMap(({ published }) => published)));
    const known = new Set(characters);
    if (characters !== undefined && [...needed].every((one) => known.has(one))) return;
    characters = [...new Set([...known, ...needed])].join("");
    await bundle();
  };

  const finish = async (): Promise<void> => {
    readAll();
    await cover([...sittings.values()]);
  };

  const layOutSingle = async (path: string): Promise<PublishedSession | undefined> => {
    const published = singles.get(path);
    if (!published) return undefined;
    inlined ??= await bundleSingles(paths.map((one) => one.slice(one.lastIndexOf("/") + 1)));
    stale.delete(path);
    return makeSingle(published, inlined, folder);
  };

  return {
    complaints: texts.complaints,
    bundle,
    async layOut(path) {
      if (path === SUMS_PATH) {
        readAll();
        for (const single of singles.keys()) await layOutSingle(single);
        writeSums(folder);
        return {};
      }
      if (!path.endsWith(".html")) {
        if (characters === undefined && !existsSync(join(folder, path))) await finish();
        return existsSync(join(folder, path)) ? {} : undefined;
      }
      const name = sittingOf(path);
      if (name === undefined) readAll();
      else if (!sittings.has(name)) readSitting(name);
      if (singles.has(path)) {
        if (stale.has(path) || !existsSync(join(folder, path))) await layOutSingle(path);
        return {};
      }
      const page = pages.get(path);
      if (!page) return undefined;
      if (stale.has(path) || !existsSync(join(folder, path))) {
        const offered =
          page.kind === "session" && (await layOutSingle(singlePath(page.published.session)));
        await writePages([offered ? { ...page, published: offered } : page], folder);
        stale.delete(path);
      }
      const session = "published" in page ? places.get(page.published) : undefined;
      if (session === undefined) return {};
      return page.kind === "instrument" || page.kind === "cite"
        ? { session, text: `${session}/${page.instrument.id}.md` }
        : { session };
    },
    async change(files) {
      const before = namesOf();
      paths = findSessions(content);
      const now = namesOf();
      const changed = files.map((file) => dirname(dirname(file)));
      for (const name of before) if (!now.has(name)) drop(name);
      // A session that nobody looked at yet is read when it is asked for.
      const own = [...new Set(changed)].filter((name) => now.has(name) && sittings.has(name));
      const read = own.map(readSitting);
      if (characters === undefined) return;
      readAll();
      await cover(read);
    },
    async readNext() {
      const next = [...namesOf()].find((name) => !sittings.has(name));
      if (next !== undefined) readSitting(next);
      else if (characters === undefined) await finish();
      return next !== undefined;
    },
  };
}

const citations = new WeakMap<Session, SessionCitations>();

function knownCitations(session: Session): SessionCitations {
  const known = citations.get(session) ?? citationsOf(session);
  citations.set(session, known);
  return known;
}

const NO_PROOF: Proof = { sources: [], corrections: [], unsourced: [] };

function languagesOf({ published }: Sitting): string[] {
  return published.map(({ session }) => session.language);
}
