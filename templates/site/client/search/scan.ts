import type { TextData } from "./data.ts";
import { isCutOut } from "./characters.ts";
import { fold } from "./fold.ts";
import { labelPath } from "../../../wording/place-names.ts";
import type { PlaceAsked, Query, Term } from "./query.ts";

/** A stretch of words to search. */
export interface Paragraph {
  readonly name: string;
  /** Its label with those above it: `28 (c)`. */
  readonly label: string;
  readonly lead: number;
  readonly words: string;
  readonly folded: string;
}

/** A text ready to be searched. */
export interface SearchableText {
  /** The way to its page. */
  readonly address: string;
  readonly name: string;
  readonly title: string;
  readonly keys: readonly string[];
  /** Its name, title, numbers and symbols, folded. */
  readonly head: string;
  readonly paragraphs: readonly Paragraph[];
}

/** A paragraph that was found, and how well. */
export interface Hit {
  readonly paragraph: Paragraph;
  readonly score: number;
}

/** A text that was found, or has paragraphs that were. */
export interface Found {
  readonly text: SearchableText;
  readonly isNamed: boolean;
  readonly hits: readonly Hit[];
  readonly score: number;
}

/** Makes a text ready. To fold its words takes longer than to search them, and is done once. */
export function makeSearchable(
  [id, name, title, keys, records = []]: TextData,
  folder: string,
): SearchableText {
  const labels = new Map<string, string>();
  return {
    address: `${folder}${id}/index.html`,
    name,
    title,
    keys,
    head: fold([name, title, ...keys].join("\n")),
    paragraphs: records.map(([name, label, lead, words]) => {
      const path = labelPath(name, label, labels);
      labels.set(name, path);
      return { name, label: path, lead, words, folded: fold(words) };
    }),
  };
}

/** Where a term stands in folded words. */
export function occurrences({ pattern, isCharacters }: Term, folded: string): [number, number][] {
  return [...folded.matchAll(pattern)]
    .map((match): [number, number] => [match.index, match.index + match[0].length])
    .filter(([start, end]) => !isCharacters || !isCutOut(folded, start, end));
}

function has(term: Term, folded: string): boolean {
  // `search` looks from the beginning, whatever was looked for before.
  if (folded.search(term.pattern) < 0) return false;
  return !term.isCharacters || occurrences(term, folded).length > 0;
}

/** What a text has of a query; nothing where it has nothing of it. */
export function searchText(text: SearchableText, query: Query): Found | undefined {
  const { terms, place, cited } = query;
  if (terms.length === 0) return undefined;
  const placed = place && searchPlace(text, place);
  if (placed) return placed;
  const isNamed = [terms, cited ?? terms].some((named) =>
    named.every((term) => has(term, text.head)),
  );
  const hits = text.paragraphs.flatMap((paragraph): Hit[] =>
    terms.every((term) => has(term, paragraph.folded))
      ? [{ paragraph, score: scoreOf(paragraph, query) }]
      : [],
  );
  if (!isNamed && hits.length === 0) return undefined;
  const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
  return { text, isNamed, hits, score: (isNamed ? NAMED : 0) + best };
}

/** A text that is called what was typed comes before all that only mention it. */
const NAMED = 100;

/** What the names of paragraphs, notes and annexes begin with. */
const KINDS = { preambular: "pp", note: "fn", annex: "annex", operative: "op" } as const;

function searchPlace(
  text: SearchableText,
  { text: terms, kind, keys }: PlaceAsked,
): Found | undefined {
  if (!terms.every((term) => has(term, text.head))) return undefined;
  const key = keys.join(".");
  const start = KINDS[kind ?? "operative"];
  const isAsked = (name: string) =>
    start === "op" ? !/^(?:pp|fn|annex)/.test(name) : name.startsWith(start);
  const hits = text.paragraphs
    .filter(
      ({ name, label }) => name === `${start}${key}` || (isAsked(name) && keyOf(label) === key),
    )
    .map((paragraph) => ({ paragraph, score: NAMED }));
  return hits.length > 0 ? { text, isNamed: true, hits, score: 2 * NAMED } : undefined;
}

/** A label as it is asked for: `28 (c)` → `28.c`. */
function keyOf(label: string): string {
  return (fold(label).match(/\d+|\p{L}+/gu) ?? []).join(".");
}

/** So far behind a lead phrase stands whom it addresses: `Requests the Secretariat`. */
const ADDRESSED = 12;

/** Whole words count more than their beginnings, words that stand together more, and most a lead phrase or whom it addresses. */
function scoreOf({ folded, lead }: Paragraph, { terms, together }: Query): number {
  const whole = terms.filter((term) => term.whole.test(folded)).length / terms.length;
  const at = folded.search(together?.pattern ?? terms[0]?.whole ?? /$/);
  if (at < 0) return whole;
  const opens = lead > 0 && at < lead + ADDRESSED ? 3 : 0;
  return whole + (together ? 4 : 0) + opens;
}
