/** What is asked for: `28 (c)` is the keys `28` and `c`. */
export interface Asked {
  /** Where nothing tells it, a paragraph. */
  readonly kind: Kind | undefined;
  readonly keys: readonly string[];
}

export type Kind = "preambular" | "operative" | "note" | "annex";

/** The beginnings of the words that tell what is meant, and of those that tell nothing, such as `paragraph`, with spaces between. */
export type KindWords = Readonly<Record<Kind | "any", string>>;

/** What our own names begin with, in every language. */
const NAMES: KindWords = {
  preambular: "pp",
  operative: "op",
  note: "fn",
  annex: "annex",
  any: "p para",
};

const KINDS = ["preambular", "note", "annex", "operative", "any"] as const;

/** What stands behind a number and belongs to it: `3 bis`. */
const SUFFIX = /^(?:bis|ter|quater|quinquies)$/;

/**
 * Understands how people write the place of a paragraph: `28 (c)`, `op28.c`, `para. 28 (c)`, `preamble 7`, `fn5`, in
 * the words of a language and with the digits of any; `undefined` where a word means nothing.
 */
export function understand(written: string, words: KindWords): Asked | undefined {
  const keys: string[] = [];
  let kind: Kind | undefined;
  for (const token of fold(written).match(/\p{L}+|\p{N}+/gu) ?? []) {
    const known = KINDS.find((one) => `${NAMES[one]} ${words[one]}`.split(" ").some(opens(token)));
    const isItem = keys.length > 0 ? BEHIND.test(token) || !known : !known;
    if (keys.length > 0 && SUFFIX.test(token)) keys.push(`${keys.pop() ?? ""}${token}`);
    else if (/^\p{N}/u.test(token) || (isItem && ITEM.test(token))) keys.push(token);
    else if (known === undefined) return undefined;
    else if (known !== "any") kind ??= known;
  }
  // `(c) of paragraph 28`
  if (keys.findIndex((key) => /^\p{N}/u.test(key)) > 0) keys.reverse();
  return keys.length > 0 || kind ? { kind, keys } : undefined;
}

/** What items are called: `c`, `aa`, `xviii`; all else are words. */
const ITEM = /^(?:(\p{L})\1?|[ivxl]+)$/u;

/** What is an item behind a number even where it is a word before one, as `p` is. */
const BEHIND = /^[a-zа-я]$/;

/** Whether a token is a word of the list, or begins with one that is long enough to be told by its beginning. */
function opens(token: string): (word: string) => boolean {
  const bare = withoutMarks(token);
  return (word) => {
    const known = withoutMarks(word);
    return known.length > 2 || /\p{Script=Han}/u.test(known)
      ? bare.startsWith(known)
      : bare === known;
  };
}

function withoutMarks(words: string): string {
  return words.normalize("NFD").replace(/\p{M}/gu, "");
}

/** Small letters and the digits 0 to 9, however wide or in whatever script they are written, with the marks of direction gone. */
export function fold(written: string): string {
  return written
    .normalize("NFKC")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/\u0640/g, "") // stretches an Arabic letter
    .toLowerCase();
}
