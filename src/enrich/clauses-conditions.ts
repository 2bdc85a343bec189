import type { Condition } from "./clause.ts";

/** A condition in a text, with an example on each row. */
const CONDITIONS = [
  // `within existing resources`, `within available resources`
  [
    "existing-resources",
    /(?<!\p{L})within (?:the |its |their )?(?:overall |limits of |)?(?:existing|available|current)(?: (?:and available|and existing|and future|human and financial|financial|budgetary))* resources(?! and mandates)/gu,
  ],
  // `upon request`, `at their request`
  [
    "upon-request",
    /(?<!\p{L})(?:up)?on (?:the |their |its |specific )?request(?! (?:for|from|to)\b)(?: (?:of|by) (?:the )?(?:States?|Member States?|Governments?|countr(?:y|ies))(?: concerned)?)?(?!\p{L})|(?<!\p{L})at (?:their|its) (?:own )?request(?!\p{L})/gu,
  ],
  // `subject to the availability of extrabudgetary resources`, `to provide extrabudgetary resources`
  [
    "extrabudgetary",
    /(?:(?<!\p{L})(?:subject to|within|from|through|by means of|using|to provide|providing) (?:the )?(?:availability of |provision of |voluntary and )?)?(?<![\p{L}-])extra-?budgetary (?:resources|contributions|funding|funds)/gu,
  ],
] as const;

/** The words of a block as printed, and the same with one kind of space, for the grammar. */
export interface Words {
  readonly printed: string;
  readonly text: string;
}

/** The conditions that a stretch of a text is under, in the order of the words. */
export function conditionsIn(
  { printed, text }: Words,
  from: number,
  to: number,
  unit: string,
): Condition[] {
  const words = text.slice(from, to);
  return CONDITIONS.flatMap(([kind, pattern]) =>
    [...words.matchAll(pattern)].map(({ index, 0: found }) => {
      const start = from + index;
      const end = start + found.length;
      return { kind, unit, start, end, words: printed.slice(start, end) };
    }),
  ).toSorted((a, b) => a.start - b.start);
}
