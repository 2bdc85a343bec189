import { citationMap } from "../../enrich/citation-map.ts";
import { duesOf } from "../../enrich/due.ts";
import { forceCounts } from "../../enrich/force-counts.ts";
import type { IndexEntry } from "../../enrich/index-entry.ts";
import { articlesIndex, documentsIndex, leadPhraseIndex } from "../../enrich/indexes.ts";
import { mandatesOf } from "../../enrich/mandates.ts";
import type { Session } from "../../model/document.ts";

/** The registers and indexes that a session can have, in the order in which readers are led to them. */
export const REGISTERS = ["who", "calendar", "articles", "documents", "phrases"] as const;

export type RegisterName = (typeof REGISTERS)[number];

export type IndexName = Exclude<RegisterName, "who" | "calendar">;

/** Those that a session has: none would be empty. */
export function registersOf(session: Session): readonly RegisterName[] {
  return REGISTERS.filter((name) => sizeOf(session, name) > 0);
}

function sizeOf(session: Session, name: RegisterName): number {
  switch (name) {
    case "who":
      return mandatesOf(session).length;
    case "calendar":
      return duesOf(session).length;
    case "articles":
    case "documents":
    case "phrases":
      return indexOf(session, name).length;
  }
}

/** Whether there is anything of a session to draw. */
export function hasMap(session: Session): boolean {
  return forceCounts(session).length > 0 || citationMap(session).groups.length > 0;
}

/** The entries of an index. */
export function indexOf(session: Session, name: IndexName): readonly IndexEntry[] {
  switch (name) {
    case "articles":
      return articlesIndex(session);
    case "documents":
      return documentsIndex(session);
    case "phrases":
      return leadPhraseIndex(session);
  }
}
