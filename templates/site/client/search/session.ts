import { search as words } from "../../../wording/en/client.ts";
import { loadData } from "./data.ts";
import { takeTurns } from "./pause.ts";
import type { Query } from "./query.ts";
import { makeSearchable, searchText, type Found, type SearchableText } from "./scan.ts";
import { clearResults, showCount, showFound, showNothing, showStatus } from "./view.ts";

/** A search as its page sees it. */
export interface Search {
  /** Loads what is needed for the first answer. */
  prepare(): void;
  show(query: Query, signal: AbortSignal): Promise<void>;
  clear(): void;
}

/** The search of one session. Its words are loaded once. */
export function searchSession(source: string): Search {
  let loading: Promise<readonly SearchableText[]> | undefined;
  const load = (): Promise<readonly SearchableText[]> => {
    loading ??= loadTexts(source).catch((error: unknown) => {
      loading = undefined; // the network may be there the next time
      throw error;
    });
    return loading;
  };
  return {
    prepare: () => void load().catch(() => undefined),
    clear: clearResults,
    async show(query, signal) {
      let texts: readonly SearchableText[];
      try {
        if (!loading) showStatus(words.loading);
        texts = await load();
      } catch {
        if (!signal.aborted) showStatus(words.failed);
        return;
      }
      const found: Found[] = [];
      for (const text of texts) {
        await takeTurns();
        if (signal.aborted) return;
        const own = searchText(text, query);
        if (own) found.push(own);
      }
      clearResults();
      const sorted = found.toSorted((a, b) => b.score - a.score);
      showFound(sorted, query);
      if (found.length > 0) showCount(found);
      else showNothing(query, (term) => countOf(texts, term));
    },
  };
}

async function loadTexts(source: string): Promise<readonly SearchableText[]> {
  const { texts } = await loadData(source);
  const ready: SearchableText[] = [];
  for (const text of texts) {
    await takeTurns();
    ready.push(makeSearchable(text, ""));
  }
  return ready;
}

/** In how many paragraphs something stands. */
function countOf(texts: readonly SearchableText[], query: Query): number {
  return texts.reduce((sum, text) => sum + (searchText(text, query)?.hits.length ?? 0), 0);
}
