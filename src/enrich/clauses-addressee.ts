import { isActor, isSomebody } from "./clauses-actors.ts";
import { matchAt } from "./pattern.ts";

/** Whom a verb addresses, by the place of the words. */
export interface Addressed {
  readonly start: number;
  readonly end: number;
}

// What can stand between a verb and whom it addresses: `requests, in this regard, the Secretariat`.
const ASIDE =
  /(?:,? (?:once again|again|also|further|in (?:this|that) (?:\p{Ll}+ )?\p{Ll}+|to (?:this|that) end|therefore|accordingly|upon|on|to(?= (?:the|all|its|those|these|both|\p{Lu})))(?=[ ,])|, (?:in|within|subject|on|at|as|for|with|to|upon|pursuant|without|consistent|taking|bearing|where|when|if|through|under|while|particularly|especially|inter) ?[^,;:]{0,120},)*,? ?/uy;

/** What opens words that say how or when to act, and no longer who is to. */
const HOW = String.raw`(?:in|either|within|with|without|at|by|on|upon|under|for|from|through|via|as|where|when|while|whenever|if|once|until|pursuant|consistent|consistently|subject|including|inter|such|especially|particularly|notably|regardless|irrespective|depending|according|based|both|individually|bilaterally|to|not|who|which|that|whose|whether|after|before|during|following|building|given|drawing|wherever|prior|also|among|together|along|jointly|\p{L}+ly|(?!re(?:quest|ceiv)ing|developing|interested|concerned|specialized|implementing|participating|exporting|importing|remaining|neighbouring|non-governing|administering)\p{Ll}+ing|bearing|consulting|guided|mindful)(?![\p{L}-])`;

/** Somebody, as a list goes on: `, donors and technical assistance providers`. */
const LISTED = new RegExp(
  String.raw`(?:, (?!(?:and|or|as well as) )(?!${HOW})(?:(?! to (?!the |\p{Lu}))[^,;:]){1,140}){0,14},? (?:and|or|as well as) (?!${HOW})(?!, )(?:(?! (?:to|and|or|that) )[^,;:]){1,160}(?=,| to | and | or | that |[;:.]|$)`,
  "uy",
);

/** `, upon request, the Secretariat` behind an “and” */
const INSERTED = /(?<= and), [^,;:]{1,60}, (?=\p{L})/uy;

/** In these words “to” opens what they are, not what they are to do. */
const INNER =
  /(?<!\p{L})(?:referred|subjected|exposed|linked|position|able|unable|willing|unwilling|wishing|wish|ability|capacity|right|mandate|mandated|yet|required|invited|intend|intending|seeking|seek|desiring|likely|entitled|so as|order|need|needing|has|have|had|continue|continues|failed|efforts?|attempts?|relevant|related|contributing|contribute|committed|applicable|responding|respond|according|due|pursuant|access|belonging|contrary|with a view|opportunity|opportunities|aimed|designed|relating|subject|prior|opposed|similar|exposed|vulnerable|up)$/u;

/** “parties to the Convention”, “parties to armed conflict”, but “parties to take measures” */
const OF_TREATY =
  /(?:the|this|that|its|their|an?|any|those|these|such|all|both|relevant|international|regional|armed|multilateral|bilateral|treaties|agreements|conflicts?|existing|other|which)(?![\p{L}-])|\p{Lu}|\d/uy;

/** What cannot be an infinitive behind “to”. */
const THING =
  /(?:in|by|at|on|of|for|the|which|its|their|this|that|these|those|an?|all|both|(?!bring(?!\p{L}))\p{Ll}+ing|(?!(?:pro|ex|suc)?(?:ce)?ed|need|feed|heed|embed|speed)\p{Ll}+ed|(?!appeal|reveal|signal|deal|heal|conceal|repeal)\p{Ll}+al|\p{Ll}+ic|relevant)(?![\p{L}-])|\p{Lu}|\d/uy;

const STOPS =
  /,|(?: \p{Ll}+ly)? (?:not )?to(?= \p{L}|[:,]| “)| (?:that|which|who) |[;:]| of (?=their|its|the|all)| (?:as|when|where|while|if|should|shall) |\.$/gu;

const MODAL =
  /(?: (?:\p{Ll}+ly|also|not))? (?:should|shall|will|may|must|would|can|be|is|are|has|have|take|takes|continue|consider|provide|report|submit|convene|ensure|adopt|include|make|examine|review|develop|establish|hold|address|cease|refrain|comply|cooperate|implement|respect|uphold|prepare|give|allow|organize|work|undertake|participate|apply|end|release|meet|conduct|carry|facilitate|use|enhance|strengthen|put|remain|transmit|promote|pursue|support|keep|assist|act|abide|fulfil|immediately)(?!\p{L})/u;

/** `recommends that Member States engage` */
const UNMARKED =
  /(?<=(?:States|of the United Nations|Organization|Office|[Pp]arties|Secretariat|Secretary-General|Assembly|Council|Committee|Commission|Conference|Board|Group|group|organizations|entities|Government|Governments|countries|providers|donors)) (?!(?:of|in|on|for|and|or|to|that|which|who|at|by|with|from|under|as|concerned|within|among|between|against|parties|not|including)(?!\p{L}))(?!\p{Ll}+(?:ing|ed)(?!\p{L}))\p{Ll}/u;

/** Whom the verb that ends at `at` addresses, in the words up to `to`. */
export function addresseeAt(
  text: string,
  at: number,
  to: number,
  { reminds }: { readonly reminds: boolean },
): Addressed | undefined {
  const start = at + (matchAt(ASIDE, text, at)?.[0].length ?? 0);
  if (/^(?:to|for|on|in) /u.test(text.slice(start, start + 4))) return undefined;
  const that =
    /^that,? (?:(?:in|for|to|within|pursuant|as|upon|at|on|with|subject|starting|beginning|from)\b[^,;:]{0,160}, )?/u.exec(
      text.slice(start, Math.min(to, start + 200)),
    )?.[0];
  if (that !== undefined) return whoShould(text, start + that.length, to);
  const end = nameEnd(text, start, to, reminds);
  if (end === undefined || end <= start || !isSomebody(text.slice(start, end))) return undefined;
  return { start, end };
}

/** `decides that the Working Group should` */
function whoShould(text: string, start: number, to: number): Addressed | undefined {
  const words = text.slice(start, Math.min(to, start + 240));
  const end = Math.min(...[MODAL, UNMARKED].map((one) => one.exec(words)?.index ?? Infinity));
  if (end > words.length) return undefined;
  const comma = words.slice(0, end).indexOf(",");
  const name = words.slice(0, comma < 0 ? end : comma);
  return isActor(name) && !/ to /u.test(name) ? { start, end: start + name.length } : undefined;
}

/** A list of those who are addressed is not longer than this. */
const LONGEST = 2000;

function nameEnd(text: string, start: number, to: number, reminds: boolean): number | undefined {
  const reach = Math.min(to, start + LONGEST);
  STOPS.lastIndex = start;
  for (let stop = STOPS.exec(text); stop && stop.index < reach; stop = STOPS.exec(text)) {
    const { index } = stop;
    const [mark] = stop;
    const before = text.slice(Math.max(start, index - 24), index);
    if (mark === ",") {
      const inserted = matchAt(INSERTED, text, index);
      const more = inserted ?? matchAt(LISTED, text, index);
      if (!more || index + more[0].length > to) return actsBehind(text, index, to, start);
      // The words that go on stop where the next mark is found.
      STOPS.lastIndex = index + more[0].length;
    } else if (mark.endsWith(" to")) {
      const isInner = INNER.test(before);
      const isTreaty =
        /part(?:y|ies)$/u.test(before) && matchAt(OF_TREATY, text, index + mark.length + 1);
      const isPlace = matchAt(THING, text, index + mark.length + 1);
      if (!isInner && !isTreaty && !isPlace) return index;
    } else if (/ of /u.test(mark)) {
      if (reminds) return index;
    } else if (/[;:.]/u.test(mark)) {
      return mark === ":" ? index : endOfName(text, start, index);
    } else if (/ (?:as|when|where|while|if|should|shall) /u.test(mark)) {
      return actsBehind(text, index, to, start);
    }
  }
  return endOfName(text, start, to);
}

const ACTS = / to (?:\p{Ll}+ly )?\p{Ll}|:/u;

/** Where somebody is named and the words go on to say how to act, they say further on what to do. */
function actsBehind(text: string, index: number, to: number, start: number): number | undefined {
  return ACTS.test(text.slice(index, to)) || isActor(text.slice(start, index)) ? index : undefined;
}

/** `Requests the Secretariat, and invites the Initiative, to`: the first has no words of its own. */
function endOfName(text: string, start: number, to: number): number | undefined {
  if (to - start > 120) return undefined;
  const name = text.slice(start, to).replace(/[\s,;.:]+$/u, "");
  return isActor(name) && !/ to /u.test(name) ? start + name.length : undefined;
}
