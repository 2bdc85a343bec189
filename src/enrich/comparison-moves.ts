/** A place in a draft, in the order of the adopted text, and how much it weighs that it stays. */
export interface Placed {
  readonly place: number;
  readonly weight: number;
}

/** A run of places that rises, from its end. */
interface Run {
  readonly weight: number;
  readonly nth: number;
  readonly before: Run | undefined;
}

/** Which members stand out of order: those that are not in the run that rises and weighs most. */
export function findMoved(members: readonly Placed[]): ReadonlySet<number> {
  const size = members.reduce((most, { place }) => Math.max(most, place + 1), 0);
  // The best runs that end below a place, as a tree of prefixes.
  const best: (Run | undefined)[] = [];
  let longest: Run | undefined;
  for (const [nth, { place, weight }] of members.entries()) {
    let before: Run | undefined;
    for (let at = place; at > 0; at -= at & -at) before = heavier(before, best[at]);
    const run = { weight: (before?.weight ?? 0) + weight, nth, before };
    for (let at = place + 1; at <= size; at += at & -at) best[at] = heavier(best[at], run);
    longest = heavier(longest, run);
  }
  const moved = new Set(members.keys());
  for (let run = longest; run; run = run.before) moved.delete(run.nth);
  return moved;
}

function heavier(one: Run | undefined, other: Run | undefined): Run | undefined {
  return one && other && one.weight >= other.weight ? one : (other ?? one);
}
