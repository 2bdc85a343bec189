import type { SelectionWords } from "./client.ts";

/** What a text has printed at its names. */
export interface PrintedPlaces {
  /** The label of a paragraph or an item, `28.`, where it has one. */
  readonly labelOf: (name: string) => string | undefined;
  /** The words of a heading, such as that of an annex. */
  readonly wordsOf: (name: string) => string | undefined;
}

/**
 * A place in a text as lawyers cite it, by its name: `para. 28 (c)`, `preambular para. 7`, `Annex II, para. 3`. What has
 * no number is counted, and said to have none; preambular paragraphs are counted as delegates do.
 */
export function citePlace(name: string, printed: PrintedPlaces, words: SelectionWords): string {
  const parts = name.split(".");
  const [before, labels, behind]: [string[], string[], string[]] = [[], [], []];
  for (const [nth, part] of parts.entries()) {
    const path = parts.slice(0, nth + 1).join(".");
    const number = part.replace(/^\D+(?=\d)/u, "");
    const label = printed.labelOf(path)?.replace(/[\s.．、:：\-–—]+$/u, "");
    if (/^annex\d*$/.test(part)) before.push(printed.wordsOf(path) ?? part);
    else if (/^(?:pp)?table\d/.test(part)) before.push(words.table(number));
    else if (label !== undefined) labels.push(label);
    else if (/^pp\d/.test(part)) labels.push(number);
    else behind.push(words.unnumbered(number));
  }
  const cite = name.startsWith("pp") ? words.preambular : words.paragraph;
  const place = labels.length > 0 ? [cite(labels.join(" "))] : [];
  return [...before, ...place, ...behind].join(words.comma);
}
