import { readPinpoint } from "./cited-texts.ts";
import type { Pinpoint } from "./reference.ts";

/** A document named by its symbol. */
export interface SymbolMention {
  readonly start: number;
  readonly end: number;
  readonly symbol: string;
  readonly at: Pinpoint | undefined;
}

// `CAC/COSP/WG.2/2016/4`, `A/65/96/Add.1`, `A/RES/S-32/1`; a stretch of it at the least has a figure
const SYMBOL =
  /(?<![\p{L}\p{N}/.-])[A-Z]{1,8}(?:\/[A-Z\d][A-Za-z\d]*(?:[.-][A-Za-z\d]+)*(?:\([A-Za-z]+\))?){1,8}(?![\p{L}\p{N}/])/gu;

/** The documents that a text names by their symbols; words such as `AIDS/HIV` have no figure and are none. */
export function findSymbols(text: string): SymbolMention[] {
  if (!text.includes("/")) return [];
  return [...text.matchAll(SYMBOL)]
    .filter(([symbol]) => /\/[^/]*\d/.test(symbol))
    .map(({ index, 0: symbol }) => {
      const after = index + symbol.length;
      // `Supplement No. 53 (A/68/53), chap. V, sect. A`
      const closed = text[after] === ")" ? after + 1 : after;
      const { at, end } = readPinpoint(text, closed);
      return { start: index, end: closed === after ? end : after, symbol, at };
    });
}

/** A place in the Treaty Series of the United Nations. */
export interface SeriesMention {
  readonly start: number;
  readonly end: number;
  readonly volume: string;
  readonly number: string;
}

const SERIES =
  /(?:United Nations, Treaty Series|Ibid\.), vols?\. (\d{1,5}(?:[–-]\d{1,5})?), Nos?\. ([A-Z]?-?\d{1,6}(?:[–-]\d{1,6})?)/gu;

/** The treaties that a text names by their place in the Treaty Series. */
export function findSeries(text: string): SeriesMention[] {
  if (!text.includes(", vol")) return [];
  return [...text.matchAll(SERIES)].map(({ index, 0: words, 1: volume = "", 2: number = "" }) => {
    return { start: index, end: index + words.length, volume, number };
  });
}
