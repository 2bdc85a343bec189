import type { Asked, KindWords } from "../understand.ts";
import { readCitation } from "./citation.ts";
import { fold } from "./fold.ts";
import { citedForms, escaped, grammarOf, type Grammar } from "./grammar.ts";
import { splitCharacters } from "./characters.ts";

/** Something that a paragraph must have: a word, a number, words in quotation marks. */
export interface Term {
  /** As it was typed, folded. */
  readonly shown: string;
  /** Finds it in folded words, and words that it begins. */
  readonly pattern: RegExp;
  /** Finds it as whole words. */
  readonly whole: RegExp;
  /** Whether it is written in characters, which no space divides, and must be words where it is found. */
  readonly isCharacters: boolean;
}

/** What a reader asks for. */
export interface Query {
  readonly terms: readonly Term[];
  /** All of it as one stretch of words, where it has several. */
  readonly together: Term | undefined;
  /** A paragraph by its number, with the terms that name its text: `7/1 28 (c)`. */
  readonly place: PlaceAsked | undefined;
  /** The terms that name a text where it is cited with the body that adopted it. */
  readonly cited: readonly Term[] | undefined;
}

export interface PlaceAsked extends Asked {
  readonly text: readonly Term[];
}

const START = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;

/** Between words that belong together. */
const GAP = String.raw`[\p{L}\p{N}]*[^\p{L}\p{N}]{0,3}`;

/** Between `articles` and a number behind it: other numbers, and small words that list them. */
const LISTED = String.raw`(?:[^\p{L}]|(?<!\p{L})\p{L}{1,3}(?!\p{L})){1,60}?`;

const HAN = /\p{Script=Han}/u;

const NUMBER = /^\d+(?:\/\d+)?$/;

interface Piece {
  readonly words: string;
  readonly isQuoted: boolean;
}

/** Reads what was typed, in a language, in which places are called so. */
export function readQuery(typed: string, language: string, kinds: KindWords): Query {
  const grammar = grammarOf(language);
  const pieces = split(fold(typed).trim(), language);
  const terms = termsOf(pieces, grammar);
  const isPlain = terms.length > 1 && !pieces.some(({ isQuoted }) => isQuoted);
  const stretch = pieces.map(({ words }) => sourceOf(words, grammar)).join(GAP);
  const together = isPlain ? { ...term("", stretch, stretch), isCharacters: false } : undefined;
  const citation = readCitation(typed, grammar, kinds);
  const text = termsOf(
    (citation?.text ?? []).map((words) => ({ words, isQuoted: false })),
    grammar,
  );
  return {
    terms,
    together,
    place: citation?.place && { ...citation.place, text },
    cited: citation?.hasBody === true && !citation.place ? text : undefined,
  };
}

function split(folded: string, language: string): Piece[] {
  const pieces: Piece[] = [];
  for (const [whole, quoted] of folded.matchAll(/"([^"]*)"?|[^\s"]+/g)) {
    if (quoted !== undefined) {
      if (/[\p{L}\p{N}]/u.test(quoted)) pieces.push({ words: quoted.trim(), isQuoted: true });
      continue;
    }
    const words = HAN.test(whole) ? splitCharacters(whole) : [whole];
    for (const word of words.map((one) => bare(one, language))) {
      if (word !== "") pieces.push({ words: word, isQuoted: false });
    }
  }
  return pieces;
}

/** A word without the signs around it, and in French without what is elided before it. */
function bare(word: string, language: string): string {
  const inner = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return language.startsWith("fr") ? inner.replace(/^(?:[cdjlmnst]|qu)'(?=\p{L}{2})/u, "") : inner;
}

function termsOf(pieces: readonly Piece[], grammar: Grammar): Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at];
    if (!piece) break;
    const next = pieces[at + 1];
    const cited = piece.isQuoted ? undefined : citedForms(piece.words, grammar);
    if (cited !== undefined && next && !next.isQuoted && NUMBER.test(next.words)) {
      // A number belongs to the word before it: `article 46` is not article 12 and paragraph 46.
      const number = String.raw`(?<!\d)${escaped(next.words)}(?![\d/])`;
      const source = String.raw`${START}${cited}\p{L}*${LISTED}${number}`;
      terms.push(term(`${piece.words} ${next.words}`, source, source));
      at += 1;
      continue;
    }
    terms.push(piece.isQuoted ? quotedTerm(piece.words) : wordTerm(piece.words, grammar));
  }
  return terms;
}

function wordTerm(word: string, grammar: Grammar): Term {
  const source = sourceOf(word, grammar);
  const isOpen = /\p{L}$/u.test(word) && (word.length > 2 || HAN.test(word));
  const whole = HAN.test(word) ? source : `${START}${grammar.before}${escaped(word)}${END}`;
  return term(word, isOpen ? source : `${source}${END}`, whole);
}

function sourceOf(word: string, grammar: Grammar): string {
  if (HAN.test(word)) return spaced(word);
  if (NUMBER.test(word) && word.includes("/")) return pairSource(word);
  const [, number] = /^[as]\/res\/(.+)$/.exec(word) ?? [];
  if (number !== undefined) return `(?:${START}${escaped(word)}|${pairSource(number)})(?!\\d)`;
  // While its last figure is not typed a number finds all that it begins, unless that is another number.
  if (/\d$/.test(word)) return `${START}${escaped(word)}(?!\\d)`;
  if (/\d|\//.test(word)) return `${START}${escaped(word)}`;
  return `${START}${grammar.before}${grammar.forms(word)}`;
}

/** `7/1` is no part of `17/1`, of `7/11`, of `2017/7/1`; of `A/RES/7/1` it is the number. */
function pairSource(pair: string): string {
  return String.raw`(?:(?<![\p{L}\p{N}/])|(?<=\/(?:res|dec)\/))${escaped(pair)}(?![\d/])`;
}

/** Words in quotation marks stand there as they were typed, with whatever signs between them. */
function quotedTerm(words: string): Term {
  const source = [...words.matchAll(/[\p{L}\p{N}]+/gu)]
    .map(([word]) => (HAN.test(word) ? spaced(word) : escaped(word)))
    .join(String.raw`[^\p{L}\p{N}]+`);
  const whole = HAN.test(words) ? source : `${START}${source}${END}`;
  return { ...term(words, whole, whole), isCharacters: false };
}

/** Characters, between which a space may stand. */
function spaced(characters: string): string {
  return Array.from(characters.replaceAll(" ", ""), escaped).join(" ?");
}

function term(shown: string, pattern: string, whole: string): Term {
  return {
    shown,
    pattern: new RegExp(pattern, "gu"),
    whole: new RegExp(whole, "u"),
    isCharacters: HAN.test(shown),
  };
}
