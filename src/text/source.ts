/** A text together with the name people know it by. Every complaint points back into one of these. */
export interface Source {
  readonly path: string;
  readonly text: string;
  /** Why there is no text: the file is something else. */
  readonly refusal?: string;
}

/** A half-open stretch of a source text, in UTF-16 code units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as an editor shows it. Both numbers count from one; columns are UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Prepares a text for many look-ups: offset in, line and column out.
 * The text is scanned once; each look-up is a binary search.
 */
export function createLocator(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    const row = lastAtMost(starts, offset);
    return { line: row + 1, column: offset - (starts[row] ?? 0) + 1 };
  };
}

/** The index of the last of ascending numbers that is not above a value; 0 where all are. */
export function lastAtMost(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((ascending[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
