import { articlesIndex, documentsIndex, leadPhraseIndex } from "../../enrich/indexes.ts";
import type { IndexEntry } from "../../enrich/index-entry.ts";
import type { Session } from "../../model/document.ts";

/** The registers and indexes that a session can have, in the order in which readers are led to them. */
export const REGISTERS = ["articles", "documents", "phrases"] as const;

export type RegisterName = (typeof REGISTERS)[number];

/** Those that a session has: none would be empty. */
export function registersOf(session: Session): readonly RegisterName[] {
  return REGISTERS.filter((name) => indexOf(session, name).length > 0);
}

/** The entries of an index. */
export function indexOf(session: Session, name: RegisterName): readonly IndexEntry[] {
  switch (name) {
    case "articles":
      return articlesIndex(session);
    case "documents":
      return documentsIndex(session);
    case "phrases":
      return leadPhraseIndex(session);
  }
}
