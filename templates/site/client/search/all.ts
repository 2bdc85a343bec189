import { search as words } from "../../../wording/en/client.ts";
import { loadData, type ListedSession } from "./data.ts";
import { askToGoOn, hideFurther, showFurther } from "./further.ts";
import { takeTurns } from "./pause.ts";
import type { Query } from "./query.ts";
import { makeSearchable, searchText, type Found, type SearchableText } from "./scan.ts";
import type { Search } from "./session.ts";
import {
  clearResults,
  countOf,
  showFound,
  showNothing,
  showStatus,
  sized,
  written,
} from "./view.ts";

/** How many bytes are loaded for one query without being asked for. */
const UNASKED = 1_500_000;

/** How many bytes of words are kept ready; those that were searched last. */
const KEPT = 24_000_000;

/** How many paragraphs are shown before a reader is asked whether to go on. */
const ENOUGH = 200;

/** A session, and its texts without their paragraphs. */
interface Shelf {
  readonly session: ListedSession;
  readonly heads: readonly SearchableText[];
}

/** A text that is called what is looked for. */
interface Named {
  readonly session: ListedSession;
  readonly found: Found;
}

/**
 * The search of all sessions of a language: texts by what they are called at once, then the words of one session after
 * the other, the newest first.
 */
export function searchAll(source: string): Search {
  const folder = new URL(".", source).href;
  const ready = new Map<ListedSession, readonly SearchableText[]>();
  let loading: Promise<readonly Shelf[]> | undefined;
  const load = (): Promise<readonly Shelf[]> => {
    loading ??= loadShelves(source).catch((error: unknown) => {
      loading = undefined; // the network may be there the next time
      throw error;
    });
    return loading;
  };

  /** The texts of a session with their words; so many of them are kept as memory should hold. */
  const textsOf = async (session: ListedSession): Promise<readonly SearchableText[]> => {
    const texts = ready.get(session) ?? (await loadSession(session, folder));
    ready.delete(session);
    ready.set(session, texts); // behind those that were searched before
    let kept = [...ready.keys()].reduce((sum, { bytes }) => sum + bytes, 0);
    for (const oldest of ready.keys()) {
      if (kept <= KEPT || oldest === session) break;
      ready.delete(oldest);
      kept -= oldest.bytes;
    }
    return texts;
  };

  const goThrough = async (
    shelves: readonly Shelf[],
    query: Query,
    signal: AbortSignal,
  ): Promise<void> => {
    const named = await findNamed(shelves, query, signal);
    if (signal.aborted) return;
    clearResults();
    const listed = query.place ? [] : named;
    for (const { session, found } of listed) showFound([found], query, session.name);
    const addresses = new Set(listed.map(({ found }) => found.text.address));
    // A paragraph that is asked for by its number stands in a text that is.
    const first = new Set(query.place ? named.map(({ session }) => session) : []);
    const sessions = shelves.map(({ session }) => session);
    const order = [...first, ...sessions.filter((session) => !first.has(session))];
    const counts = { hits: 0, texts: addresses.size };
    const sayHowFar = (done: number): void =>
      showStatus(
        `${countOf(counts.hits, counts.texts)} ${words.progress(written(done), written(order.length))}`,
      );
    let [unasked, enough] = [UNASKED, ENOUGH];
    let isStopped = false;
    for (const [nth, session] of order.entries()) {
      if (query.place && counts.hits > 0 && !first.has(session)) break;
      const bytes = ready.has(session) ? 0 : session.bytes;
      if (isStopped || (bytes > unasked && nth > 0) || counts.hits >= enough) {
        sayHowFar(nth);
        const left = order.slice(nth).reduce((sum, one) => sum + one.bytes, 0);
        await askToGoOn(words.searchOn(sized(left)), signal);
        if (signal.aborted) return;
        [unasked, enough, isStopped] = [Infinity, counts.hits + ENOUGH, false];
      }
      unasked -= bytes;
      const loaded = order.slice(0, nth).reduce((sum, one) => sum + one.bytes, 0);
      showFurther(nth, order.length, sized(loaded), () => (isStopped = true));
      const found = await findIn(await textsOf(session), query, signal);
      if (signal.aborted) return;
      const further = found.filter(
        ({ text, hits }) => hits.length > 0 || !addresses.has(text.address),
      );
      showFound(
        further.toSorted((a, b) => b.score - a.score),
        query,
        session.name,
      );
      counts.hits += found.reduce((sum, { hits }) => sum + hits.length, 0);
      counts.texts += further.filter(({ text }) => !addresses.has(text.address)).length;
    }
    hideFurther();
    if (counts.texts === 0) showNothing(query);
    else sayHowFar(order.length);
  };

  return {
    prepare: () => void load().catch(() => undefined),
    clear() {
      clearResults();
      hideFurther();
    },
    async show(query, signal) {
      try {
        if (!loading) showStatus(words.loading);
        hideFurther();
        await goThrough(await load(), query, signal);
      } catch {
        if (signal.aborted) return;
        hideFurther();
        showStatus(words.failed);
      }
    },
  };
}

async function loadShelves(source: string): Promise<readonly Shelf[]> {
  const { sessions } = await loadData(source);
  const shelves: Shelf[] = [];
  for (const session of sessions) {
    await takeTurns();
    const heads = session.texts.map((text) => makeSearchable(text, `${session.path}/`));
    shelves.push({ session, heads });
  }
  return shelves;
}

async function loadSession(
  { path }: ListedSession,
  folder: string,
): Promise<readonly SearchableText[]> {
  const { texts } = await loadData(new URL(`${path}/search-data.js`, folder).href);
  const made: SearchableText[] = [];
  for (const text of texts) {
    await takeTurns();
    made.push(makeSearchable(text, `${path}/`));
  }
  return made;
}

/** The texts that are called what is looked for, or what is before the number of a paragraph. */
async function findNamed(
  shelves: readonly Shelf[],
  query: Query,
  signal: AbortSignal,
): Promise<readonly Named[]> {
  const asked = query.place
    ? { terms: query.place.text, together: undefined, place: undefined, cited: undefined }
    : query;
  const named: Named[] = [];
  for (const { session, heads } of shelves) {
    const found = await findIn(heads, asked, signal);
    named.push(...found.map((one) => ({ session, found: one })));
  }
  return named;
}

async function findIn(
  texts: readonly SearchableText[],
  query: Query,
  signal: AbortSignal,
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (const text of texts) {
    await takeTurns();
    if (signal.aborted) return found;
    const own = searchText(text, query);
    if (own) found.push(own);
  }
  return found;
}
