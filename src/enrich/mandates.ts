import type { Session } from "../model/document.ts";
import { instrumentsOf } from "../model/instruments.ts";
import type { Clause } from "./clause.ts";
import { findClauses } from "./clauses.ts";
import { slugOf } from "./index-tree.ts";

/** The clauses that address somebody. */
export interface Mandates {
  /** A name for anchors, in ASCII: `to-states-parties`. */
  readonly id: string;
  /** Whom they address; none where they address nobody. */
  readonly addressee: string | undefined;
  /** In the order of the texts. A clause that addresses several stands under each of them. */
  readonly clauses: readonly Clause[];
}

/** The clauses of what a session adopted: what a draft asks for nobody has to do. */
export function adoptedClauses(session: Session): readonly Clause[] {
  const drafts = new Set(
    instrumentsOf(session).flatMap(({ kind, id }) => (kind === "draft-resolution" ? [id] : [])),
  );
  return findClauses(session).filter(({ document }) => !drafts.has(document));
}

/** Who must do what: clauses by those whom they address, in alphabetical order, and last those that address nobody. */
export function mandatesOf(session: Session): readonly Mandates[] {
  const groups = known.get(session) ?? groupMandates(session);
  known.set(session, groups);
  return groups;
}

const known = new WeakMap<Session, readonly Mandates[]>();

function groupMandates(session: Session): readonly Mandates[] {
  const groups = new Map<string, { addressee: string; clauses: Clause[] }>();
  const nobody: Clause[] = [];
  for (const clause of adoptedClauses(session)) {
    const members = clause.addressee?.members ?? [];
    if (members.length === 0) nobody.push(clause);
    for (const addressee of members) {
      const id = `to-${slugOf(addressee)}`;
      const group = groups.get(id) ?? { addressee, clauses: [] };
      groups.set(id, group);
      if (group.clauses.at(-1) !== clause) group.clauses.push(clause);
    }
  }
  const collator = new Intl.Collator(session.language, { numeric: true });
  const all: Mandates[] = [...groups]
    .map(([id, group]) => ({ id, ...group }))
    .toSorted((a, b) => collator.compare(a.addressee, b.addressee) || (a.id < b.id ? -1 : 1));
  return nobody.length === 0
    ? all
    : [...all, { id: "nobody", addressee: undefined, clauses: nobody }];
}
