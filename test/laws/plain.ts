/** A value of the model without its places in a file, and optionally without why words are in italics. */
export function withoutPlaces(value: unknown, left: readonly string[] = ["spans"]): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => withoutPlaces(one, left));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, one]) => !left.includes(name) && one !== undefined)
      .map(([name, one]): [string, unknown] => [name, withoutPlaces(one, left)]),
  );
}
