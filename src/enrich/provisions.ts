import { itemsOf } from "./cited-texts.ts";
import { matchAt } from "./pattern.ts";
import type { Provision } from "./reference.ts";

/** Articles or chapters in a list, or a preambular paragraph, before it is known of which treaty. */
export interface ProvisionMention {
  readonly start: number;
  readonly end: number;
  readonly members: readonly {
    readonly start: number;
    readonly end: number;
    readonly provision: Provision;
  }[];
}

const ITEMS = String.raw`(?: \([a-z]{1,4}\))*`;

const ARTICLE_HEAD = /(?<![\p{L}-])(?:[Aa]rticles?|[Aa]rts?\.) (?=\d)/gu;
const ARTICLE = new RegExp(
  String.raw`(\d{1,3}(?: (?:bis|ter|quater))?)(?![\d/])(${ITEMS}|(?: [a-z](?= of )))`,
  "y",
); // `73 e of the Charter`
const PARAGRAPH_HEAD = /,? (paragraphs?|paras?\.) (?=\d)/y;
const PARAGRAPH = new RegExp(String.raw`(\d{1,3}(?: (?:bis|ter))?)(?![\d/])(${ITEMS})`, "y");
const PARAGRAPH_GAP = /(?:,? (?:and|or) |, |[–-]| to )(?=\d)/y;
const ARTICLE_GAP = /(?:,? (?:and|or) |, |[–-]| to )(?:articles? |arts?\. )?(?=\d)/y;
const NEXT_ARTICLE = /(?:,? (?:and|or) |, )(?:articles? |arts?\. )(?=\d)/y;

const CHAPTER_HEAD = /(?<![\p{L}-])[Cc]hapters? (?=[IVX])/gu;
const CHAPTER = /([IVX]{1,5})(?![\p{L}.])/uy;
const CHAPTER_GAP = /(?:,? (?:and|or) |, |[–-]| to )(?=[IVX]{1,5}(?!\p{L}))/uy;

const ORDINALS = [
  "first",
  "second",
  "third",
  "fourth",
  "fifth",
  "sixth",
  "seventh",
  "eighth",
  "ninth",
  "tenth",
];

const PREAMBULAR = new RegExp(
  String.raw`(?<![\p{L}-])(?:(${ORDINALS.join("|")})|(\d{1,2})(?:st|nd|rd|th)) preambular paragraph(?![\p{L}-])`,
  "giu",
);

/** The parts of treaties that a text cites, in its order. */
export function findProvisions(text: string): ProvisionMention[] {
  return [...findArticles(text), ...findChapters(text), ...findPreambular(text)].sort(
    (a, b) => a.start - b.start,
  );
}

type Member = ProvisionMention["members"][number];

function findArticles(text: string): ProvisionMention[] {
  if (!/[Aa]rt(?:icle|s?\.)/.test(text)) return [];
  let done = 0;
  return [...text.matchAll(ARTICLE_HEAD)].flatMap(({ index, 0: head }) => {
    if (index < done) return [];
    const isList = /s\.? $/.test(head);
    const members: Member[] = [];
    let start = index;
    let at = index + head.length;
    for (;;) {
      const article = matchAt(ARTICLE, text, at);
      if (!article) break;
      const [words, number = "", items = ""] = article;
      const cited = readParagraphs(text, start, at + words.length, number, items);
      members.push(...cited.members);
      at = cited.end;
      const gap = matchAt(isList ? ARTICLE_GAP : NEXT_ARTICLE, text, at);
      if (!gap) break;
      start = at + (/^(?:,? (?:and|or) |, |[–-]| to )/.exec(gap[0])?.[0].length ?? 0);
      at += gap[0].length;
    }
    done = at;
    return members.length === 0 ? [] : [{ start: index, end: at, members }];
  });
}

/** `article 46, paragraphs 3 and 7 (c)`: the paragraphs of an article; without any, the article. */
function readParagraphs(
  text: string,
  start: number,
  from: number,
  article: string,
  items: string,
): { members: Member[]; end: number } {
  const head = matchAt(PARAGRAPH_HEAD, text, from);
  if (!head) {
    return {
      members: [{ start, end: from, provision: { article, ...itemsOf(items) } }],
      end: from,
    };
  }
  const members: Member[] = [];
  const isList = /s\.?$/.test(head[1] ?? "");
  let [first, at] = [start, from + head[0].length];
  for (;;) {
    const found = matchAt(PARAGRAPH, text, at);
    if (!found) break;
    const [words, paragraph = "", below = ""] = found;
    const provision = { article, paragraph, ...itemsOf(below) };
    members.push({ start: first, end: at + words.length, provision });
    at += words.length;
    const gap = isList ? matchAt(PARAGRAPH_GAP, text, at) : null;
    if (!gap) break;
    at += gap[0].length;
    first = at;
  }
  return { members, end: at };
}

function findChapters(text: string): ProvisionMention[] {
  if (!text.includes("hapter")) return [];
  return [...text.matchAll(CHAPTER_HEAD)].flatMap(({ index, 0: head }) => {
    const members: Member[] = [];
    let [start, at] = [index, index + head.length];
    for (;;) {
      const found = matchAt(CHAPTER, text, at);
      if (!found) break;
      const [words, chapter = ""] = found;
      members.push({ start, end: at + words.length, provision: { chapter } });
      at += words.length;
      const gap = head.endsWith("s ") ? matchAt(CHAPTER_GAP, text, at) : null;
      if (!gap) break;
      at += gap[0].length;
      start = at;
    }
    return members.length === 0 ? [] : [{ start: index, end: at, members }];
  });
}

function findPreambular(text: string): ProvisionMention[] {
  // Hardly any text has one, and to look at each letter for a number takes its time.
  if (!/preambular/i.test(text)) return [];
  return [...text.matchAll(PREAMBULAR)].map(({ index, 0: words, 1: ordinal, 2: figure }) => {
    const end = index + words.length;
    const preambular = ordinal ? ORDINALS.indexOf(ordinal.toLowerCase()) + 1 : Number(figure);
    return { start: index, end, members: [{ start: index, end, provision: { preambular } }] };
  });
}
