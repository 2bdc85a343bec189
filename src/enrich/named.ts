import type { Known } from "./known.ts";
import { TREATY, TREATY_SHORT } from "./treaty-names.ts";

/** Something with a name of its own that is neither a text nor a treaty. */
export interface NamedMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

const MECHANISM = new RegExp(
  String.raw`Mechanism for the Review of (?:the )?Implementation of the (?<treaty>${TREATY}|${TREATY_SHORT}(?![\p{L}-]))|Implementation Review Mechanism`,
  "gu",
);

/** The mechanisms that review how treaties are implemented. */
export function findNamed(text: string, { treaty: nameTreaty, subject }: Known): NamedMention[] {
  if (!text.includes("Mechanism")) return [];
  return [...text.matchAll(MECHANISM)].flatMap(({ index, 0: words, groups }) => {
    const name = groups?.["treaty"];
    const isShort = /^\w+$/.test(name ?? "");
    const treaty = name === undefined ? subject : nameTreaty({ start: 0, end: 0, name, isShort });
    if (treaty === undefined) return [];
    const full = `Mechanism for the Review of Implementation of the ${treaty}`;
    return [{ start: index, end: index + words.length, name: full }];
  });
}

// Where a name that is no known form ends: a new clause begins, or a title.
const PHRASE =
  /(?:the |its )?(?:annex(?:es)? (?:[IVX]+ )?to (?:the )?)?[^,;:.()]{2,160}?(?=[,;:.()]|$| and (?:articles?|chapters?|paragraphs?|with|to|of) | (?:to|on|in|as|which|that|by|adopted|entitled|concerning) )/y;

/** Reads what a name begins with, `the guidelines for governmental experts`, up to what is no part of it. */
export function readPhrase(text: string, from: number): string | undefined {
  PHRASE.lastIndex = from;
  return PHRASE.exec(text)?.[0];
}
