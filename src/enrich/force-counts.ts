import type { Instrument, Session } from "../model/document.ts";
import { instrumentsOf } from "../model/instruments.ts";
import type { Force } from "./clause.ts";
import { findClauses } from "./clauses.ts";

/** How many clauses of each force a text has. */
export interface ForceCounts {
  readonly instrument: Instrument;
  readonly counts: ReadonlyMap<Force, number>;
  readonly total: number;
}

/** What each text of a session does: its clauses by force. Texts without any are left out. */
export function forceCounts(session: Session): readonly ForceCounts[] {
  const counts = known.get(session) ?? countForces(session);
  known.set(session, counts);
  return counts;
}

const known = new WeakMap<Session, readonly ForceCounts[]>();

function countForces(session: Session): readonly ForceCounts[] {
  const byText = Map.groupBy(findClauses(session), ({ document }) => document);
  return instrumentsOf(session).flatMap((instrument) => {
    const clauses = byText.get(instrument.id) ?? [];
    const byForce = Map.groupBy(clauses, ({ force }) => force);
    const counts = new Map([...byForce].map(([force, own]) => [force, own.length]));
    return clauses.length === 0 ? [] : [{ instrument, counts, total: clauses.length }];
  });
}
