import { adoptionsOf } from "../../enrich/adoptions.ts";
import type { Instrument, Session } from "../../model/document.ts";
import { changesPath } from "./addresses.ts";

/** A draft and the text that it became, with the page on which they stand beside each other. */
export interface Compared {
  readonly path: string;
  readonly draft: Instrument;
  readonly adopted: Instrument;
  /** Whether the text had another draft before. */
  readonly isFurther: boolean;
}

/** What is compared in a session, as it is confirmed there. */
export function comparedIn(session: Session): readonly Compared[] {
  const taken = new Set<Instrument>();
  return adoptionsOf(session).map(({ draft, adopted }) => {
    const isFurther = taken.has(adopted);
    taken.add(adopted);
    const path = changesPath(session, adopted, isFurther ? draft : undefined);
    return { path, draft, adopted, isFurther };
  });
}

/** The comparisons that a text is in, as a draft or as what was adopted. */
export function comparedWith(text: Instrument, session: Session): readonly Compared[] {
  return comparedIn(session).filter(({ draft, adopted }) => draft === text || adopted === text);
}
