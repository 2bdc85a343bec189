/** A text in one of its languages. */
export interface Sibling {
  /** The names of its paragraphs. */
  readonly names: ReadonlySet<string>;
}

/** Where a text in one language parts from its others. */
export interface Difference<Text extends Sibling> {
  readonly text: Text;
  /** What most of its languages have, and it has not. */
  readonly missing: readonly string[];
  /** What it has, and most of them have not. */
  readonly besides: readonly string[];
}

/**
 * Compares one text in its languages: a paragraph is cited by one name in all of them. Most of them decide how it is
 * named; nothing is changed, since the sources themselves differ now and then.
 */
export function compareSiblings<Text extends Sibling>(
  siblings: readonly Text[],
): Difference<Text>[] {
  const count = new Map<string, number>();
  for (const { names } of siblings) {
    for (const name of names) count.set(name, (count.get(name) ?? 0) + 1);
  }
  const isUsual = (name: string) => (count.get(name) ?? 0) * 2 > siblings.length;
  const usual = [...count.keys()].filter(isUsual);
  return siblings.flatMap((text) => {
    const { names } = text;
    const missing = usual.filter((name) => !names.has(name));
    const besides = [...names].filter((name) => !isUsual(name));
    return missing.length + besides.length > 0 ? [{ text, missing, besides }] : [];
  });
}
