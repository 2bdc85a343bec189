import { relativeLink, searchDataPath, sessionPath } from "../../src/editions/site/addresses.ts";
import type { PageOf, SitePage } from "../../src/editions/site/pages.ts";
import { entryOf, recordsOf } from "../../src/editions/site/search.ts";
import type { SearchEntry } from "../../src/editions/site/search.ts";
import type { SessionSummary } from "../../src/editions/site/summary.ts";
import { instrumentsOf } from "../../src/model/instruments.ts";
import { listed, nameOfText, sessionName } from "../wording/phrases.ts";
import { wordingFor } from "../wording/table.ts";
import type { Wording } from "../wording/wording.ts";
import type { AllData, SessionData, TextData } from "./client/search/data.ts";

/** A script that a search page loads when it is used, beside the page. */
export interface SearchFile {
  readonly kind: "search-file";
  readonly path: string;
  readonly page: PageOf<"search"> | PageOf<"search-all">;
}

/** Pages with the files that they load. */
export function withSearchFiles(pages: readonly SitePage[]): readonly (SitePage | SearchFile)[] {
  return pages.flatMap((page): readonly (SitePage | SearchFile)[] =>
    page.kind === "search" || page.kind === "search-all"
      ? [page, { kind: "search-file", path: searchDataPath(page.path), page }]
      : [page],
  );
}

/** What such a file holds. */
export function renderSearchFile({ page }: SearchFile): string {
  return page.kind === "search" ? searchData(page) : searchAllData(page);
}

/** The words of a session. */
function searchData({ published: { session } }: PageOf<"search">): string {
  const wording = wordingFor(session.language);
  const data: SessionData = {
    texts: instrumentsOf(session).map((instrument): TextData => {
      const [id, name, title, keys] = headOf(entryOf(instrument), wording);
      return [id, name, title, keys, recordsOf(instrument)];
    }),
  };
  return handOver(data);
}

/** What the texts of all sessions are called: the newest first. */
function searchAllData({ path, language, sessions }: PageOf<"search-all">): string {
  const wording = wordingFor(language);
  const own = sessions.filter((session) => session.language === language).toSorted(compareAge);
  const data: AllData = {
    sessions: own.map((session) => ({
      path: relativeLink(path, sessionPath(session)).replace(/\/[^/]*$/, ""),
      name: listed([session.body.name, sessionName(session)], wording),
      bytes: session.search.bytes,
      texts: session.search.entries.map((entry) => headOf(entry, wording)),
    })),
  };
  return handOver(data);
}

function headOf(entry: SearchEntry, wording: Wording): TextData {
  const name = nameOfText(entry, wording);
  return [entry.id, name, entry.title ?? name, entry.keys];
}

/** The latest first; where no day is known, as their numbers tell. */
function compareAge(a: SessionSummary, b: SessionSummary): number {
  const [dayA, dayB] = [a.search.latest, b.search.latest];
  return dayA === dayB ? b.number - a.number : dayA < dayB ? 1 : -1;
}

function handOver(data: SessionData | AllData): string {
  return `plenarySearch(${JSON.stringify(data)});\n`;
}
