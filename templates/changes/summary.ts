import type { ComparedRow, Comparison } from "../../src/enrich/comparison.ts";
import { STRENGTH } from "../../src/enrich/comparison-verbs.ts";
import type { Wording } from "../wording/wording.ts";

type Kind = keyof Wording["changes"]["kinds"];

const ORDER: readonly Kind[] = [
  "identical",
  "changed",
  "moved",
  "split",
  "merged",
  "new",
  "dropped",
];

/** Whether a row is of a paragraph, and not of a title, a heading, a table or a note. */
export function isParagraph({ draft: [first], adopted }: ComparedRow): boolean {
  const type = (adopted ?? first)?.type;
  return type === "preambular" || type === "operative" || type === "annex";
}

/** How many paragraphs became what; of what did not occur nothing is said. A paragraph that was split counts once. */
export function countRows({
  rows,
}: Comparison): readonly { readonly kind: Kind; readonly count: number }[] {
  const own = rows.filter((row) => isParagraph(row) && !row.isFurther);
  return ORDER.flatMap((kind) => {
    const count = own.filter((row) => (kind === "moved" ? row.isMoved : row.kind === kind)).length;
    return count === 0 ? [] : [{ kind, count }];
  });
}

/** By what order of verbs softer and stronger are told: `decides, demands; requests, urges; …`. It is that of English. */
export function scaleOf({ changes, language }: Wording): string | undefined {
  if (language.code !== "en") return undefined;
  return changes.scale(STRENGTH.map((verbs) => verbs.join(", ")).join("; "));
}
