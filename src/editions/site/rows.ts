/** One paragraph in several languages: what each column has under the name, `undefined` where it has nothing. */
export interface ParallelRow<T> {
  readonly name: string;
  readonly cells: readonly (T | undefined)[];
}

/**
 * Puts columns of named things beside each other, a name a row. Each column keeps its own order: where two
 * disagree on it, a name has a row for each. Time is linear in the things.
 */
export function alignColumns<T extends { readonly name: string }>(
  columns: readonly (readonly T[])[],
): readonly ParallelRow<T>[] {
  let rows: readonly Draft<T>[] = [];
  for (const [nth, column] of columns.entries()) rows = addColumn(rows, column, nth);
  return rows.map(({ name, cells }) => ({
    name,
    cells: columns.map((_, nth) => cells.get(nth)),
  }));
}

interface Draft<T> {
  readonly name: string;
  readonly cells: Map<number, T>;
}

function addColumn<T extends { readonly name: string }>(
  rows: readonly Draft<T>[],
  column: readonly T[],
  nth: number,
): Draft<T>[] {
  const places = new Map(rows.map(({ name }, at) => [name, at]));
  const merged: Draft<T>[] = [];
  let next = 0;
  for (const thing of column) {
    const at = places.get(thing.name);
    if (at === undefined || at < next) {
      merged.push({ name: thing.name, cells: new Map([[nth, thing]]) });
      continue;
    }
    merged.push(...rows.slice(next, at + 1));
    merged.at(-1)?.cells.set(nth, thing);
    next = at + 1;
  }
  return [...merged, ...rows.slice(next)];
}
