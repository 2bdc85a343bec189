import { sentences } from "./random-text.ts";

const HEAD = "---\nkind: resolution\nnumber: 7/1\nsource: source/report.txt\n---\n\n";

/** The Markdown of a text with these paragraphs. */
export function withBody(body: string): string {
  return `${HEAD}# Resolution 7/1\n\nThe Conference,\n\n***\n\n${body}\n`;
}

/** The same seven words, over and over: no stretch of them can be told from another. */
function sameWords(count: number): string {
  const words = "States parties shall report thereon and cooperate".split(" ");
  return Array.from({ length: count }, (_, nth) => words[nth % words.length]).join(" ");
}

const address = `https://docs.un.org/en/${"A/RES/70/1-annex_and?symbol=%20".repeat(13)}`;

/** The notes of a text, numbered. */
export const notes = (...texts: readonly string[]): string =>
  texts.map((text, nth) => `\n\n[^${nth + 1}]: ${text}`).join("");

const nested = ["(a)", "(i)", "a.", "(A)", "(i)", "a."]
  .map((label, depth) => `${"    ".repeat(depth + 1)}${label} ${sentences(7, 100 * depth)}:`)
  .join("\n\n");

/** What other programs lose words of: the paragraphs of texts, by what is in them. */
export const HARD_TEXTS: Readonly<Record<string, string>> = {
  "a row of a table with 2,407 words": `1. *Decides*:\n\n| A | B |\n|---|---|\n| ${sameWords(2407)} | x |`,
  "a note with 3,121 words, and text behind its mark": `1. *Decides*[^1] to rest.\n\n2. ${sentences(5)}${notes(sameWords(3121))}`,
  "a long note in the last line": `1. ${sentences(20)}\n\n2. *Decides* to rest.[^1]${notes(sentences(60))}`,
  "four long notes in one line": `1. *Decides*[^1] to rest[^2] and[^3] more.[^4]\n\n2. ${sentences(12)}${notes(...[1, 2, 3, 4].map((nth) => sentences(25, 1000 * nth)))}`,
  "a paragraph of 2,502 words, always the same": `1. *Decides* ${sameWords(2502)}`,
  "one word again and again": `1. *Decides* ${"na ".repeat(3000).trim()}`,
  "addresses of 400 characters": `1. *Decides* ${sentences(26)} ${address} to rest [at ${address}](${address}).[^1]\n\n| A | B | C |\n|---|---|---|\n| ${address} | x | y |${notes(address)}`,
  "hyphens, hard and soft": `1. *Decides* ${"long-standing non-\u00ADproliferation co\u00ADoperation well-being ".repeat(200)}.`,
  "items six levels deep": `1. *Decides* ${sentences(20)}:\n\n${nested}`,
  "a word longer than a page": `1. *Decides* ${sentences(28)} ${"Donaudampfschifffahrt".repeat(20)} and ${"x".repeat(4000)} end.`,
  "a heading of 600 characters": `1. *Decides* ${sentences(28)}\n\n### ${sentences(8).slice(0, 600)}\n\n2. ${sentences(4)}`,
  "notes in a heading, a caption and the head of a table": `1. *Decides* ${sentences(28)}\n\n### I. Of notes[^1]\n\n2. ${sentences(4)}\n\n|+ Caption[^2]\n| A[^3] | B |\n|---|---|\n| c | d |${notes(sentences(3), sentences(1), sentences(1))}`,
  "a table of twelve columns of long words": `1. *Decides*:\n\n| ${Array.from({ length: 12 }, (_, nth) => `Column${nth}`).join(" | ")} |\n|${"---|".repeat(12)}\n| ${"cooperation | ".repeat(12)}`,
  "a head of a table that is taller than a page": `1. *Decides*:\n\n| ${sentences(60)}[^1] | B |\n|---|---|\n| c | d |${notes(sentences(2))}`,
};
