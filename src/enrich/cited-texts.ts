import { DATE, isoDate, listGap, matchAt } from "./pattern.ts";
import type { Pinpoint } from "./reference.ts";

/** Resolutions or decisions in a list, before it is known whose they are. */
export interface TextMention {
  readonly start: number;
  readonly end: number;
  /** Where `resolution` begins, behind what says whose it is. */
  readonly head: number;
  readonly kind: "resolution" | "decision";
  readonly members: readonly TextMember[];
  readonly at: Pinpoint | undefined;
}

export interface TextMember {
  readonly start: number;
  readonly end: number;
  readonly number: string;
  readonly date: string | undefined;
}

const NUMBER = [
  String.raw`(?:E?S-)?\d{1,4}/\d{1,4}(?: [A-Z](?: and [A-Z])?(?![\p{L}’'.-]))?`, // `7/1`, `S-32/1`, `48/75 J`, `1980/67`
  String.raw`\d{1,4}(?: [A-Z])? \((?:\d{4}|(?:E?S-)?[IVXLC]+)\)`, // `1373 (2001)`, `217 A (III)`
].join("|");

/** How the number of a resolution is printed, as a pattern. */
export const TEXT_NUMBER = String.raw`(?:${NUMBER})(?![\p{L}\d/])`;

const HEAD = new RegExp(
  String.raw`(?<![\p{L}-])(?<!\bdraft )(resolution|decision)(s?) (?=${TEXT_NUMBER})`,
  "giu",
);

const MEMBER = new RegExp(String.raw`(${TEXT_NUMBER})(?: of (${DATE}))?`, "uy");

const GAP = new RegExp(listGap(TEXT_NUMBER).source, "uy");

// `resolutions 7/8 on corruption in sport and 8/4 on safeguarding sport`
const TITLED_GAP = new RegExp(
  String.raw` (?:on|entitled) [^;]{1,250}?(?:,? and |, )(?=${TEXT_NUMBER}(?: on | of | entitled |[,;.]|$))`,
  "uy",
);

/** `, annex`, `, sect. I.A`: the part of a text or a document that is meant. */
export const PART = String.raw`(?:, (?:annex(?:es)?(?: [IVXL]+| \d{1,2})?|(?:chap|sect)s?\. [IVXLA-Z\d](?:[IVXLA-Z\d.]*[IVXLA-Z\d])?|appendix(?: [IVXL]+)?|resolution ${TEXT_NUMBER})(?![\p{L}\d]))+`;

const LOCATOR = new RegExp(
  String.raw`(${PART})?(?:, paras?\. (\d{1,3})((?: \([a-z]{1,4}\))*)(?:[–-]\d{1,3})?)?`,
  "uy",
);

/** Most texts need no more than a glance. */
const ANY = /resolution|decision/iu;

/** The resolutions and decisions that a text cites by their numbers. */
export function findTexts(text: string): TextMention[] {
  if (!ANY.test(text)) return [];
  let done = 0;
  return [...text.matchAll(HEAD)].flatMap(({ index, 0: head, 1: noun = "", 2: plural }) => {
    if (index < done) return [];
    const { members, end: listed } = readMembers(text, index, index + head.length, plural === "s");
    const { at, end } = readPinpoint(text, listed);
    done = end;
    const kind = noun.toLowerCase() === "decision" ? "decision" : "resolution";
    return [{ start: index, end, head: index, kind, members, at }];
  });
}

function readMembers(
  text: string,
  from: number,
  first: number,
  isList: boolean,
): { members: TextMember[]; end: number } {
  const members: TextMember[] = [];
  let [start, at] = [from, first];
  for (;;) {
    const member = matchAt(MEMBER, text, at);
    if (!member) break;
    const [words, number = "", date] = member;
    members.push({ start, end: at + number.length, number, date: date && isoDate(date) });
    at += words.length;
    const gap = matchAt(GAP, text, at) ?? (isList ? matchAt(TITLED_GAP, text, at) : null);
    if (!gap || !isList) break;
    start = at + gap[0].length;
    if (!matchAt(MEMBER, text, start)) break;
    at = start;
  }
  return { members: shareDates(members), end: at };
}

/** `6/2 and 6/3 of 6 November 2015`: both are of that date. */
function shareDates(members: readonly TextMember[]): TextMember[] {
  let date: string | undefined;
  return members
    .toReversed()
    .map((member) => {
      date = member.date ?? date;
      return { ...member, date };
    })
    .toReversed();
}

/** Reads `, annex I`, `, sect. I.A`, `, para. 6` behind a text or a document. */
export function readPinpoint(
  text: string,
  from: number,
): { at: Pinpoint | undefined; end: number } {
  const match = matchAt(LOCATOR, text, from);
  const [words = "", part, paragraph, items = ""] = match ?? [];
  if (words === "") return { at: undefined, end: from };
  const at = {
    ...(part === undefined ? {} : { part: part.slice(2) }),
    ...(paragraph === undefined ? {} : { paragraph, ...itemsOf(items) }),
  };
  return { at, end: from + words.length };
}

/** The items in `28 (c)`, from the outside in. */
export function itemsOf(words: string): { readonly items?: readonly string[] } {
  const items = words.match(/[a-z]{1,4}/g) ?? [];
  return items.length === 0 ? {} : { items };
}
