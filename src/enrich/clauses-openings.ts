import { isWithin } from "./found.ts";
import { canFollow, PHRASES, verbOf, type OperativeVerb } from "./clauses-verbs.ts";

/** Where a clause begins in a text: its verb, with what stands before and behind it. */
export interface Opening extends OperativeVerb {
  readonly start: number;
  readonly end: number;
  /** Where the words that lead up to it begin: `, and in this regard, `. */
  readonly from: number;
  readonly isSecondary: boolean;
}

const SHORT = String.raw`(?:(?:in|to|for|on|at|with) (?:this|that|the same|these) (?:\p{Ll}+ )?\p{Ll}+|accordingly|therefore|thus|hereby|consequently|in particular|in so doing|in doing so|in addition)`;

/** `In this regard, encourages` */
const LEAD_IN = new RegExp(`^${SHORT},? `, "iu");

/** What may stand before a verb that opens a clause within a paragraph. */
const LEADING = new RegExp(
  String.raw`(?:(?:[,;:–—]|(?<=[,;])) )?(?:(?<and>(?<=\s)(?:and|but)),? )?(?:${SHORT},? )?$`,
  "u",
);

/** `and, pending the outcome of the meeting, requests` */
const ASIDE = /(?:[,;] | )(?:and|but), (?:[^,;]{1,100}, ){1,2}$/u;

/** What cannot follow a verb: behind these the word is a noun or a participle, “requests for assistance”. */
const NO_OBJECT =
  /^(?:[,;.:]? ?(?:and|or) |[.;:)]|$| (?:for|from|by|of|between|among|is|are|was|were|has|have|may|can|will|should|concerning|relating|regarding|received|made|submitted)\b)/u;

/** These go with `of`, `for`, `to` or nothing. */
const FREE =
  /(?:note|forward|tribute|attention|seized|aware|mindful|calls for|call(?:s|ed)? (?:up)?on|appeals to|reminds?|expresse[sd] .*|thanks|with .*|concerned|alarmed|(?:its|the) .*(?:call|request|invitation|appeal|demand|recommendation)s?|considers|convinced|intention|commits|remains.*|is .*)$/iu;

/** A relative clause with a finite verb of its own: “which promotes”, “that encourages”. */
const RELATIVE =
  /(?<![\p{L}-])(?:which|who|that|it|he|she)(?: had| has)?(?: also| further| \p{Ll}+ly)? (?<verb>\p{Ll}+(?:[^s\W]s|ed|took))(?![\p{L}-])/gu;

export interface OpeningsOf {
  readonly text: string;
  /** Stretches that quote or name, in order: in them no verb is one of the paragraph's own. */
  readonly quoted: readonly { readonly start: number; readonly end: number }[];
}

/** The clauses of a paragraph that opens with a verb, in order; none where it opens with none. */
export function findOpenings({ text, quoted }: OpeningsOf): Opening[] {
  for (const tense of ["present", "past"] as const) {
    const first = firstOpening(text, PHRASES[tense]);
    if (first) return [first, ...laterOpenings(text, first, PHRASES[tense], quoted)];
  }
  const told = toldOpening(text);
  return told ? [told, ...laterOpenings(text, told, PHRASES.past, quoted)] : [];
}

/** `At its 63rd plenary meeting, on 27 March 2023, the General Assembly, on the proposal of its President, ` */
const TOLD =
  /^(?:At|On|Also at|In|By|Under|Pursuant)(?!\p{L})[^;]{0,300}?(?:Assembly|Council|Conference|Commission|Committee|Board|Bureau)(?: |, (?:[^;]{1,400}, )?)$/u;

/** What a decision says that the body did at a meeting. */
function toldOpening(text: string): Opening | undefined {
  if (!/^(?:At|On|Also|In|By|Under|Pursuant)(?!\p{L})/u.test(text)) return undefined;
  const { past } = PHRASES;
  past.lastIndex = 0;
  for (let match = past.exec(text); match && match.index < 800; match = past.exec(text)) {
    const opening = openingOf(match, false, match.index);
    if (!opening || !takesObject(text, opening)) continue;
    if (TOLD.test(text.slice(0, match.index))) return opening;
  }
  return undefined;
}

function firstOpening(text: string, pattern: RegExp): Opening | undefined {
  const from = LEAD_IN.exec(text)?.[0].length ?? 0;
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  if (match?.index !== from) return undefined;
  const opening = openingOf(match, false, 0);
  return opening && takesObject(text, opening) ? opening : undefined;
}

function openingOf(
  match: RegExpExecArray,
  isSecondary: boolean,
  from: number,
): Opening | undefined {
  const [words] = match;
  const verb = verbOf(words, match.groups?.head ?? "");
  return (
    verb && { ...verb, start: match.index, end: match.index + words.length, from, isSecondary }
  );
}

function takesObject(text: string, { start, end, isSecondary }: Opening): boolean {
  const rest = text.slice(end, end + 16);
  // `Welcomes and supports`
  if (!isSecondary && /^,? (?:and|or) \p{Ll}+(?:ly |s )/u.test(text.slice(end, end + 24)))
    return true;
  return FREE.test(text.slice(start, end)) ? !/^[.)]/u.test(rest) : !NO_OBJECT.test(rest);
}

/** What goes before a clause on its way through a paragraph. */
interface Way {
  /** Where a relative clause began, and whether its verb is one that these texts turn on. */
  relative: { readonly isOperative: boolean; goesOn: boolean } | undefined;
}

function laterOpenings(
  text: string,
  first: Opening,
  pattern: RegExp,
  quoted: OpeningsOf["quoted"],
): Opening[] {
  const openings: Opening[] = [];
  const relatives = [...text.matchAll(RELATIVE)];
  const way: Way = { relative: undefined };
  let nth = 0;
  let last = first;
  pattern.lastIndex = first.end;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const { index } = match;
    for (let one = relatives[nth]; one && one.index < index; one = relatives[nth]) {
      nth += 1;
      if (one.index < last.end) continue;
      const verb = one.groups?.verb ?? "";
      way.relative = { isOperative: verbOf(verb, verb) !== undefined, goesOn: false };
    }
    if (/\p{Lu}/u.test(match[0]) || isWithin({ start: index, end: index + 1 }, quoted)) continue;
    const before = text.slice(Math.max(last.end, index - 240), index);
    const lead = LEADING.exec(before);
    const leading = lead?.[0].trim() === "" ? undefined : lead;
    const aside = ASIDE.exec(before);
    const from = index - Math.max(leading?.[0].length ?? 0, aside?.[0].length ?? 0);
    const opening = canFollow(match.groups?.head ?? "") ? openingOf(match, true, from) : undefined;
    if (!opening || !takesObject(text, opening)) continue;
    if (!leading && !aside) {
      if (
        !/(?:^| )(?:the|of|for|in|to|by|such|any|all|its|their|these|those|and|or) $/u.test(before)
      ) {
        way.relative = { isOperative: true, goesOn: false };
      }
      continue;
    }
    const isJoined = aside !== null || leading?.groups?.and !== undefined;
    const hasComma = aside !== null || /^[,;]/u.test(leading?.[0] ?? "");
    if (!isOwn(text, opening, way, isJoined, hasComma)) continue;
    openings.push(opening);
    way.relative = undefined;
    last = opening;
  }
  return openings;
}

/** Whether a verb is one of the body's own, or goes on with that of a relative clause. */
function isOwn(
  text: string,
  opening: Opening,
  way: Way,
  isJoined: boolean,
  hasComma: boolean,
): boolean {
  const urges = opening.addresses && addressesSomebody(text, opening.end);
  const { relative } = way;
  if (!relative) return urges || isJoined || hasComma;
  if (relative.isOperative) {
    const own = isJoined && hasComma && !relative.goesOn;
    if (!own) relative.goesOn = true;
    return own;
  }
  return (
    urges || (hasComma && (isJoined || OF_BODY.test(text.slice(opening.start, opening.end + 24))))
  );
}

/** What only a body says: “takes note of”, “recognizes that”, “welcomes the progress”. */
const OF_BODY =
  /^(?:\p{Ll}+ ){0,2}(?:takes note|\p{Ll}+ (?:that|in (?:this|that)|with|its|the (?:importance|need|role|progress|efforts|work|fact|urgency)|deep|grave|further pledges))(?!\p{L})/u;

const TO_ACT =
  /^(?:,? [^;:]{2,240}? (?:not )?to (?!the|a|an|its|their|this|these|those|all|which)\p{Ll}| that )/u;

function addressesSomebody(text: string, at: number): boolean {
  return TO_ACT.test(text.slice(at, at + 260));
}
