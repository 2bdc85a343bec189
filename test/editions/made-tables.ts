import type { Session } from "../../src/model/document.ts";
import { assemblyOf, textOf } from "./made-session.ts";

/** What the cells say, over and over; the numbers between tell one time from the other. */
const SENTENCE: Readonly<Record<string, string>> = {
  en: "to promote cooperation among the States concerned and report upon it,",
  ar: "تعزيز التعاون بين الدول المعنية وتقديم تقرير عن ذلك،",
  zh: "促进有关各国之间的合作并就此提出报告，",
};

/** The languages in which cells can be filled. */
export const LANGUAGES_OF_TABLES = Object.keys(SENTENCE);

/** So many sentences, numbered from some number on. */
export type Filler = (sentences: number, from: number) => string;

export function fillerOf(language: string): Filler {
  const sentence = SENTENCE[language] ?? "";
  return (sentences, from) =>
    Array.from({ length: sentences }, (_, nth) => `${from + nth} ${sentence}`).join(" ");
}

/** A session with one table between two paragraphs. */
export function sessionWith(language: string, table: string): Session {
  const text = `---
kind: resolution
number: 75/1
source: source/report.txt
---

# 75/1

## Tables

*The General Assembly*,

1. *Decides* to list:

${table}

2. *Decides* to rest.
${["1", "2", "3", "4", "5"]
  .filter((label) => table.includes(`[^${label}]`))
  .map((label) => `\n[^${label}]: In a cell.\n`)
  .join("")}`;
  return assemblyOf([textOf(text, "res-75-1")], { language });
}

/** Rows higher than a page, between such as there are everywhere. */
export function tallRows(fill: Filler): string {
  return `|+ ${fill(1, 1)}
| First | Second | Third |
|---|---|---|
| ${fill(3, 100)} | ${fill(1, 120)} | 2021 |
| ${fill(60, 1000)}[^1] | ${fill(9, 2000)}[^2] ¶ ${fill(20, 2100)} | ${fill(12, 3000)} |
| ${fill(2, 4000)} | | 2022 |`;
}

/** Names beside several rows each, and over several pages. */
function namesBesideRows(fill: Filler): string {
  const rows = Array.from({ length: 5 }, (_, nth) => {
    const from = 1000 * (nth + 1);
    return `|= ${fill(7, from)} ¶ ${fill(7, from + 50)} | ${fill(11, from + 100)} | ${nth} |
| ^ | | |
| ^ | ${fill(2, from + 200)}[^${nth + 1}] | ${fill(6, from + 300)} |`;
  });
  return `| Name | Identifiers ||
| ^ | Document | Number |
|---|---|---|
${rows.join("\n")}
| ${fill(30, 9000)} || 7 |`;
}

export function manyRows(fill: Filler): string {
  const rows = Array.from(
    { length: 60 },
    (_, nth) => `| ${fill(1 + (nth % 3), 10 * nth)} | ${nth} |`,
  );
  return `| State | Number |\n|---|---|\n${rows.join("\n")}`;
}

export const TABLES = { tallRows, namesBesideRows, manyRows } as const;
