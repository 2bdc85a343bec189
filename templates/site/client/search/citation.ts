import { fold as plain, understand, type Asked, type KindWords } from "../understand.ts";
import { fold } from "./fold.ts";
import { citedForms, type Grammar } from "./grammar.ts";

/** A text as it is cited, and what of it: `General Assembly resolution 75/194, para. 3`. */
export interface Citation {
  /** The number or symbol, behind the word that it is cited with. */
  readonly text: readonly string[];
  /** Whether words stand before these that tell whose text it is. */
  readonly hasBody: boolean;
  /** A paragraph, a note, an annex of it. */
  readonly place: Asked | undefined;
}

/** What stands before a number or a symbol, itself, and what stands behind it up to a semicolon or a remark in brackets. */
const CITED =
  /^(.*?)((?<![\p{Script=Latin}\p{N}/])(?:\d+\/\d+|[a-z]+\/[^\s,;]*\d)(?![\d/]))((?:\(\s?[\p{L}\p{N}]{1,5}\s?\)|[^;；؛(])*)/su;

/** Reads what was typed as a citation, as our own pages write it or with the place first: `para. 28 (c) of 7/1`. */
export function readCitation(
  typed: string,
  grammar: Grammar,
  kinds: KindWords,
): Citation | undefined {
  const [, before = "", number = "", behind = ""] = CITED.exec(plain(typed)) ?? [];
  if (number === "" || typed.includes('"')) return undefined;
  const [, others = "", word = ""] = /^(.*?)(\p{L}*)[^\p{L}\p{N}]*$/su.exec(before) ?? [];
  const isCited = citedForms(fold(word), grammar) !== undefined;
  const rest = isCited ? others : before;
  const stretch = /[\p{L}\p{N}]/u.test(behind) ? behind : rest;
  const asked = understand(stretch, kinds);
  return {
    text: isCited ? [fold(word), number] : [number],
    hasBody: /\p{L}/u.test(rest),
    place: asked && asked.keys.length > 0 ? { ...asked, keys: asked.keys.map(fold) } : undefined,
  };
}
