import { levelsOf } from "../../model/list.ts";

/**
 * How deep each of a run of items stands. Some bodies have numbers above letters, `(1)` and below it `(a)`; a number in
 * the place of a Roman one, `(1)` before `(ii)`, is on its level.
 */
export function depthsOf(labels: readonly string[]): number[] {
  const starts = labels.flatMap((label, nth) => (/^\(\d/.test(label) ? [nth] : []));
  const runs = starts.map((start, nth) => labels.slice(start + 1, starts[nth + 1]));
  const areBelow = runs.every(([first]) => first === undefined || /^\((?:a|i)\)$/.test(first));
  if (starts[0] !== 0 || !areBelow) return levelsOf(labels);
  return runs.flatMap((run) => [0, ...levelsOf(run).map((level) => level + 1)]);
}
