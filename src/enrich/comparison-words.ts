import { diffArrays } from "diff";
import type { EmphasisRole, Inline, TextBlock } from "../model/document.ts";

/** A word, a sign or the mark of a note, as a comparison sees it. */
export interface Token {
  /** What has to be the same for two tokens to be. */
  readonly key: string;
  readonly text: string;
  /** The white space before it. */
  readonly before: string;
  readonly role: EmphasisRole | undefined;
  readonly isMark: boolean;
}

/** A stretch of a redline: words that both texts have, or one of them. */
export interface Piece {
  readonly change: "same" | "deleted" | "inserted";
  readonly text: string;
  /** Why the words are set apart in the text that has them; of words that both have, in the later one. */
  readonly role: EmphasisRole | undefined;
  /** Whether it is the mark of a note. */
  readonly isMark: boolean;
}

/** Tokens that both texts have, or what stands in their place in each of them. */
export type Hunk =
  | { readonly same: readonly (readonly [Token, Token])[] }
  | { readonly deleted: readonly Token[]; readonly inserted: readonly Token[] };

/**
 * Cuts texts into words, signs and marks. A word of letters is one token, with the hyphens, apostrophes, stops and
 * slashes inside it; Chinese, which writes no spaces, is cut as Unicode does it.
 * @param noteOf the words of a note by its label: marks are the same where their notes are, whatever their numbers
 */
export function tokensOf(
  texts: readonly TextBlock[],
  noteOf: (label: string) => string,
): readonly Token[] {
  const tokens: Token[] = [];
  let space = "";
  const cut = (text: string, role: EmphasisRole | undefined): void => {
    for (const part of text.match(/\s+|\S+/gu) ?? []) {
      if (/^\s/u.test(part)) {
        space += part;
        continue;
      }
      for (const word of wordsIn(part)) {
        tokens.push({ key: word, text: word, before: space, role, isMark: false });
        space = "";
      }
    }
  };
  const read = (inlines: readonly Inline[], role: EmphasisRole | undefined): void => {
    for (const inline of inlines) {
      switch (inline.type) {
        case "text":
          cut(inline.value, role);
          break;
        case "emphasis":
          read(inline.children, inline.role);
          break;
        case "link":
          read(inline.children, role);
          break;
        case "note-reference": {
          const { label } = inline;
          const key = `\u0000${noteOf(label)}`;
          tokens.push({ key, text: label, before: space, role: undefined, isMark: true });
          space = "";
          break;
        }
      }
    }
  };
  for (const { text } of texts) {
    read(text, undefined);
    space = tokens.length > 0 ? " " : "";
  }
  return tokens;
}

// `anti-corruption`, `6/1`, `CAC/COSP/2017/3`, `State’s`; any other sign is a token of its own.
const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐‑'’./][\p{L}\p{M}\p{N}]+)*|[^]/gu;

const HAN = /\p{Script=Han}/u;

const chinese = new Intl.Segmenter("zh", { granularity: "word" });

/** The words and signs in a run without white space. */
export function wordsIn(run: string): readonly string[] {
  return (run.match(WORD) ?? []).flatMap((word) =>
    HAN.test(word) ? [...chinese.segment(word)].map(({ segment }) => segment) : [word],
  );
}

/** Beyond so many words that differ, two texts are shown one behind the other: nobody could follow more. */
const MOST = 2000;

/** What became of the tokens of one text in another, in groups for a reader. */
export function compareTokens(draft: readonly Token[], adopted: readonly Token[]): readonly Hunk[] {
  const keys = [draft, adopted].map((tokens) => tokens.map(({ key }) => key));
  const [from = [], to = []] = keys;
  const changes = diffArrays(from, to, { maxEditLength: MOST });
  if (!changes) return [{ deleted: draft, inserted: adopted }];
  const hunks: Hunk[] = [];
  let [left, right] = [0, 0];
  for (const { added, removed, count } of changes) {
    if (removed) hunks.push({ deleted: draft.slice(left, (left += count)), inserted: [] });
    else if (added) hunks.push({ deleted: [], inserted: adopted.slice(right, (right += count)) });
    else {
      for (let nth = 0; nth < count; nth += 1) {
        const [one, other] = [draft[left++], adopted[right++]];
        if (!one || !other) continue;
        // Where only the white space differs, the word is told as another.
        hunks.push(
          one.before === other.before || (left === 1 && right === 1)
            ? { same: [[one, other]] }
            : { deleted: [one], inserted: [other] },
        );
      }
    }
  }
  return withoutConfetti(join(hunks));
}

/** Puts neighbours of one kind together. */
function join(hunks: readonly Hunk[]): Hunk[] {
  const joined: Hunk[] = [];
  let same: (readonly [Token, Token])[] | undefined;
  let change: { deleted: Token[]; inserted: Token[] } | undefined;
  for (const hunk of hunks) {
    if ("same" in hunk) {
      if (!same) joined.push({ same: (same = []) });
      for (const pair of hunk.same) same.push(pair);
      change = undefined;
    } else {
      if (!change) joined.push((change = { deleted: [], inserted: [] }));
      for (const token of hunk.deleted) change.deleted.push(token);
      for (const token of hunk.inserted) change.inserted.push(token);
      same = undefined;
    }
  }
  return joined;
}

/** Words in common, so few and between so much that differs, that they part nothing for a reader. */
const FEW = 3;

/** Dissolves short runs of common words between changes, until none is left. */
function withoutConfetti(hunks: readonly Hunk[]): readonly Hunk[] {
  const dissolved = hunks.map((hunk, nth) => {
    if (!("same" in hunk) || !partsNothing(hunk.same, hunks[nth - 1], hunks[nth + 1])) return hunk;
    return { deleted: hunk.same.map(([one]) => one), inserted: hunk.same.map(([, one]) => one) };
  });
  const joined = join(dissolved);
  return joined.length < hunks.length ? withoutConfetti(joined) : joined;
}

function partsNothing(
  same: readonly (readonly [Token, Token])[],
  before: Hunk | undefined,
  behind: Hunk | undefined,
): boolean {
  if (!before || !behind || "same" in before || "same" in behind) return false;
  const words = same.filter(([, { text }]) => /[\p{L}\p{N}]/u.test(text));
  const letters = lengthOf(words.map(([, token]) => token));
  const room = [before, behind].map(({ deleted, inserted }) =>
    Math.max(lengthOf(deleted), lengthOf(inserted)),
  );
  return words.length <= FEW && letters <= Math.min(...room);
}

function lengthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { text }) => sum + text.length, 0);
}
