import { MONTHS } from "../text/months.ts";

/** A date as texts print it, as a pattern: `6 November 2015`. */
export const DATE = String.raw`\d{1,2} (?:${MONTHS.join("|")}) \d{4}`;

/** A date as data have it: `6 November 2015` → `2015-11-06`. */
export function isoDate(printed: string): string {
  const [day = "", month = "", year = ""] = printed.split(" ");
  const number = MONTHS.findIndex((name) => name === month) + 1;
  return `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** What parts the members of a list, before what `next` matches: `, `, ` and `, `, and `. */
export function listGap(next: string): RegExp {
  return new RegExp(String.raw`(?:,? (?:and|or|as well as) |, |; )(?=${next})`, "y");
}

/** Matches a sticky pattern at a place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Capitalized words with small ones between them, as proper names have them: `Rights of Persons with Disabilities`. */
export const CAPITALIZED = String.raw`\p{Lu}[\p{L}\p{N}‑’'-]*(?:(?: (?:and|of|the|or|against|with|from|to|its|their|other|all|for|in|on)){0,3} \p{Lu}[\p{L}\p{N}‑’'-]*){0,14}`;
