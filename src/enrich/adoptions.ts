import type { Instrument, Session } from "../model/document.ts";
import { instrumentsOf } from "../model/instruments.ts";
import { ADOPTED_AS } from "../model/fact.ts";
import { allSimilarities, comparedUnits, weightsOf, wordsOfUnit } from "./comparison-terms.ts";

/** A draft and a text of the same session that it may have become. */
export interface Likeness {
  readonly draft: Instrument;
  readonly adopted: Instrument;
  /** How alike they are, from 0 to 1. */
  readonly score: number;
  /** The text that is the next most alike, and how much. */
  readonly next: { readonly adopted: Instrument; readonly score: number } | undefined;
}

/** What there is to say of a draft, or of what a person said of it. */
export type AdoptionRemark =
  | { readonly type: "likely"; readonly likeness: Likeness }
  | { readonly type: "confirmed"; readonly likeness: Likeness }
  | { readonly type: "unlike"; readonly likeness: Likeness }
  | { readonly type: "missing"; readonly draft: string; readonly adopted: string };

/**
 * From here on a draft may be said to have become a text. In 64 official resolutions those on other matters are alike
 * by 0.56 at most, those of one matter in different years by 0.9; the real draft and what it became by 0.81.
 */
export const LEAST_LIKE = 0.6;

/** Where another text is nearly as alike, nothing tells which of them it was. */
const NEARLY = 0.9;

const known = new WeakMap<Session, readonly Likeness[]>();

/** What each draft became as a person confirmed it in the session's file, where the two are alike. */
export function adoptionsOf(session: Session): readonly Likeness[] {
  const adoptions = known.get(session) ?? confirmed(session);
  known.set(session, adoptions);
  return adoptions;
}

function confirmed(session: Session): readonly Likeness[] {
  return reviewAdoptions(session).flatMap((remark) =>
    remark.type === "confirmed" ? [remark.likeness] : [],
  );
}

/** Looks which draft became which text, and whether what is confirmed can be so; a remark for each. */
export function reviewAdoptions(session: Session): readonly AdoptionRemark[] {
  const { drafts, facts } = session;
  if (drafts.length === 0) return [];
  const likenesses = findLikenesses(session);
  const claims = facts.filter(({ name }) => name === ADOPTED_AS);
  const claimed = new Set(claims.map(({ of }) => of));
  return [
    ...claims.map(({ of = "", value }): AdoptionRemark => {
      const likeness = likenesses.get(of)?.find(({ adopted }) => adopted.id === value);
      if (!likeness) return { type: "missing", draft: of, adopted: value };
      return { type: likeness.score >= LEAST_LIKE ? "confirmed" : "unlike", likeness };
    }),
    ...drafts.flatMap(({ id }): AdoptionRemark[] => {
      const [likeness] = likenesses.get(id) ?? [];
      if (!likeness || claimed.has(id) || likeness.score < LEAST_LIKE) return [];
      const { score, next } = likeness;
      return next && next.score > score * NEARLY ? [] : [{ type: "likely", likeness }];
    }),
  ];
}

/** For each draft the texts of the session by how alike they are, the most alike first. */
function findLikenesses(session: Session): ReadonlyMap<string, readonly Likeness[]> {
  const { drafts } = session;
  const own = new Set(drafts);
  const texts = instrumentsOf(session).filter((text) => !own.has(text));
  const { weigh } = weightsOf(session);
  const [from, to] = [drafts, texts].map((some) =>
    some.map((text) => weigh(comparedUnits(text).flatMap(wordsOfBody))),
  );
  const scores = new Map(
    allSimilarities(from ?? [], to ?? []).map(({ one, other, score }) => [
      one * texts.length + other,
      score,
    ]),
  );
  return new Map(
    drafts.map((draft, one) => {
      const sorted = texts
        .map((adopted, other) => ({ adopted, score: scores.get(one * texts.length + other) ?? 0 }))
        .toSorted((a, b) => b.score - a.score);
      return [
        draft.id,
        sorted.map((like, nth) => ({ draft, ...like, next: sorted[nth === 0 ? 1 : 0] })),
      ];
    }),
  );
}

function wordsOfBody(unit: Parameters<typeof wordsOfUnit>[0]): readonly string[] {
  return unit.type === "note" ? [] : wordsOfUnit(unit);
}
