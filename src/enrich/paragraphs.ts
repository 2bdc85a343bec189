import { itemsOf } from "./cited-texts.ts";
import { matchAt } from "./pattern.ts";

/** Paragraphs in a list, before it is known of what. */
export interface ParagraphMention {
  readonly start: number;
  readonly end: number;
  readonly members: readonly ParagraphMember[];
}

export interface ParagraphMember {
  readonly start: number;
  readonly end: number;
  /** None where only an item is named: `subparagraph (c) above`. */
  readonly paragraph?: string;
  readonly items?: readonly string[];
}

const HEAD =
  /(?<![\p{L}-])(?:[Pp]aragraphs?|[Pp]aras?\.|[Ss]ubparagraphs?) (?=\d|\([a-z]{1,4}\))/gu;
const MEMBER = /(\d{1,3}(?: (?:bis|ter))?(?![\d/]))?((?: ?\([a-z]{1,4}\))*)/y;
const GAP = /(?:,? (?:and|or) |, |[–-]| to )(?=\d{1,3}(?![\d/])|\([a-z]{1,4}\))/y;

/** The numbered paragraphs that a text points to, `paragraphs 5, 27 (c) and 31`, those of treaties among them. */
export function findParagraphs(text: string): ParagraphMention[] {
  if (!text.includes("ara")) return [];
  return [...text.matchAll(HEAD)].flatMap(({ index, 0: head }) => {
    const members: ParagraphMember[] = [];
    let [start, at] = [index, index + head.length];
    let paragraph: string | undefined;
    for (;;) {
      const [words = "", number, items = ""] = matchAt(MEMBER, text, at) ?? [];
      if (words === "") break;
      paragraph = number ?? paragraph;
      const end = at + words.length;
      members.push({ start, end, ...(paragraph && { paragraph }), ...itemsOf(items) });
      at = end;
      const gap = matchAt(GAP, text, at);
      if (!gap) break;
      at += gap[0].length;
      start = at;
    }
    return members.length === 0 ? [] : [{ start: index, end: at, members }];
  });
}
