import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import MiniSearch from "minisearch";
import { readQuery } from "../../../templates/site/client/search/query.ts";
import { makeSearchable, searchText } from "../../../templates/site/client/search/scan.ts";
import type { TextData } from "../../../templates/site/client/search/data.ts";
import { wordingFor } from "../../../templates/wording/table.ts";
import { readDocuments } from "./documents.ts";

/**
 * One way of searching on so many documents, in a process of its own: how much a reader loads before the first
 * result, packed by brotli; how many milliseconds of a processor it takes from the loaded text to the result, and a second
 * query.
 */
interface Figures {
  readonly loaded: number;
  readonly first: number;
  readonly next: number;
  readonly hits: number;
}

const QUERY = "asset recovery";

const [, , file = "", way = "", size = "10", packages = ""] = process.argv;
const sessions = readDocuments(file, Number(size));
const options = { fields: ["words"], storeFields: [] };
const ways: Readonly<Record<string, () => Figures | Promise<Figures>>> = {
  /** Words are loaded, and an index of them is built. */
  build: () => {
    const data = sessions.map((session) => JSON.stringify(session));
    return measured(data, () => {
      const index = new MiniSearch(options);
      index.addAll(parsed(data).map((words, id) => ({ id, words })));
      return () => index.search(QUERY, { combineWith: "AND", prefix: true }).length;
    });
  },
  /** An index that was built before is loaded, and the words of the paragraphs that are shown. */
  prebuilt: () => {
    const index = new MiniSearch(options);
    const words = parsed(sessions.map((session) => JSON.stringify(session)));
    index.addAll(words.map((own, id) => ({ id, words: own })));
    const text = JSON.stringify(index);
    const shown = JSON.stringify(sessions[0]);
    return measured([text, shown], () => {
      const loaded = MiniSearch.loadJSON(text, options);
      return () => loaded.search(QUERY, { combineWith: "AND", prefix: true }).length;
    });
  },
  /** Words are loaded, and gone through from the first to the last. */
  scan: () => scanned(sessions),
  /** The same, as far as the first session: the others follow while its results are read. */
  sessions: () => scanned(sessions.slice(0, 1)),
  /** Words are loaded, and an index of them is built by FlexSearch. */
  flexsearch: () => {
    const { Index } = createRequire(`${packages}/x`)("flexsearch");
    const data = sessions.map((session) => JSON.stringify(session));
    return measured(data, () => {
      const index = new Index({ tokenize: "forward" });
      for (const [id, words] of parsed(data).entries()) index.add(id, words);
      return () => index.search(QUERY, { limit: 1e6 }).length;
    });
  },
  /** An index in many files, of which a browser loads what a query needs; all of them, and the time to make them. */
  pagefind: async () => {
    const pagefind = await import(join(packages, "pagefind/lib/index.js"));
    const data = sessions.map((session) => JSON.stringify(session));
    const start = performance.now();
    const { index } = await pagefind.createIndex();
    for (const [id, content] of parsed(data).entries()) {
      await index.addCustomRecord({ url: `/${id}`, content, language: "en" });
    }
    const { files } = await index.getFiles();
    const loaded = files.reduce(
      (sum: number, { content }: { content: Uint8Array }) => sum + content.length,
      0,
    );
    await pagefind.close();
    return { loaded, first: performance.now() - start, next: 0, hits: 0 };
  },
};

function scanned(searched: typeof sessions): Figures {
  const data = searched.map((session) =>
    JSON.stringify(session.map((records): TextData => ["res-1", "Resolution 1", "", [], records])),
  );
  return measured(data, () => {
    const texts = data.flatMap((text): TextData[] => JSON.parse(text));
    const ready = texts.map((text) => makeSearchable(text, ""));
    return () => {
      const query = readQuery(QUERY, "en", wordingFor("en").client.goTo.kinds);
      return ready.reduce((sum, text) => sum + (searchText(text, query)?.hits.length ?? 0), 0);
    };
  });
}

function parsed(data: readonly string[]): string[] {
  return data.flatMap((text) => {
    const session: (typeof sessions)[number] = JSON.parse(text);
    return session.flatMap((records) => records.map(([, , , words]) => words));
  });
}

/** How often a query is asked again. */
const AGAIN = 10;

/** Milliseconds of processors, which other programs do not lengthen. */
function busy(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function measured(data: readonly string[], prepare: () => () => number): Figures {
  const start = busy();
  const query = prepare();
  const hits = query();
  const first = busy() - start;
  for (let nth = 0; nth < AGAIN; nth += 1) query();
  const next = (busy() - start - first) / AGAIN;
  return { loaded: packed(data), first, next, hits };
}

/** So many files are packed; the others are like them, and packing takes longer than all the rest. */
const PACKED = 20;

// The quality of hosts that pack in advance would take an hour for the largest.
function packed(data: readonly string[]): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  const some = data.slice(0, PACKED);
  const bytes = some.reduce((sum, text) => sum + brotliCompressSync(text, { params }).length, 0);
  return (bytes / some.length) * data.length;
}

const figures = await ways[way]?.();
if (!figures) throw new Error(`no way “${way}”; there are ${Object.keys(ways).join(", ")}`);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(JSON.stringify({ ...figures, megabytes }));
process.exit();
