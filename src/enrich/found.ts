import type { Confidence, PlacedTarget, Target } from "./reference.ts";

/** A reference in a stretch of text, before it is said in which. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly targets: readonly PlacedTarget[];
  readonly confidence: Confidence;
}

/** Words with the form of a reference, and what is missing to know what they point to. */
export interface Missed {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** A stretch of words. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A reference to one thing by all of its words. */
export function foundOne({ start, end }: Stretch, target: Target, confidence: Confidence): Found {
  return { start, end, targets: [{ start, end, target }], confidence };
}

/** Whether a stretch lies in one of others, which are in order and do not overlap. */
export function isWithin({ start, end }: Stretch, others: readonly Stretch[]): boolean {
  let [low, high] = [0, others.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const other = others[low];
  return other !== undefined && other.start <= start && end <= other.end;
}

/** Whether it is known what the words point to. */
export function isFound(one: Found | Missed): one is Found {
  return "targets" in one;
}

/** Stretches in the order of the text, without those that begin in another; of two with one beginning the longer stays. */
export function inOrder<Kind extends Stretch>(stretches: readonly Kind[]): Kind[] {
  let reached = -1;
  return stretches
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter(({ start, end }) => {
      if (start < reached) return false;
      reached = end;
      return true;
    });
}
