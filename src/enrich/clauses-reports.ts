import type { ReportBack, UnitStretch } from "./clause.ts";
import { sessionNumber } from "./ordinals.ts";
import { DATE, isoDate, matchAt } from "./pattern.ts";

const DOCUMENT = String.raw`(?:reports?|updates?|briefings?|overview|summary|assessment|recommendations|study|note)`;

/** A body to which others report; with an example on each row. */
const BODY = [
  // `the Conference of the States Parties`, `the General Assembly`, `the Human Rights Council`
  String.raw`(?:the |its )?(?:\p{Lu}[\p{L}-]*\s){0,6}?(?:Conference|Assembly|Council|Commission|Committee|Group|Board|Forum|Congress|Meeting|Bureau|Secretary-General|Executive Directorate)(?![\p{Ll}-])(?: (?:on|for|of|to) (?:the )?(?:States )?\p{Lu}[\p{L}-]*(?:,? (?:(?:and|of|the|for|in|on|to|against) ){0,3}\p{Lu}[\p{L}-]*){0,12})?`,
  // `the open-ended intergovernmental expert meeting`, `the plenary`
  String.raw`(?:the )(?:[\p{Ll}-]+ ){0,4}(?:working group|expert group|committee|commission|group of experts|plenary|preparatory committee)`,
].join("|");

const ORDER = String.raw`(?:first|next|annual|regular|resumed|\p{Ll}+|\d+(?:st|nd|rd|th))`;

/** When somebody is to report. */
const WHEN = [
  String.raw`(?:at|during|before|for|in time for|prior to|in advance of|by|no later than|not later than) (?:each of )?(?:its|their|the) (?:${ORDER}(?:-\p{Ll}+)?,? (?:and |to )?){0,8}?(?:sessions?|meetings?|period)(?: of the (?:${BODY}))?(?:,? (?:to be held )?in \d{4})?`,
  String.raw`(?:by|no later than|not later than|before|on|as at)(?: the end of)? (?:${DATE}|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|\d{4})`,
  String.raw`(?:within|every|after|no later than|not later than) (?:\p{L}+|\d+)(?: \(\d+\))? (?:days|weeks|months|years?)(?: (?:of|after|from|following) (?:the )?(?:adoption|date of adoption)(?: of (?:the present|this) resolution)?)?`,
  String.raw`(?:on an? (?:annual|biennial|regular|monthly|quarterly) basis|annually|biennially|regularly|every year|every \p{Ll}+ (?:days|months|years)|as appropriate)`,
].join("|");

const INSERT = String.raw`(?:,? (?:${WHEN}),?)?`;

const NEAR = String.raw`(?:(?! to report| and to | to submit)[^;:])`;

/** The ways to have somebody report, with an example on each row. */
const FORMS = [
  // `to report back to the Implementation Review Group`, `to report on the implementation … to the Conference`
  String.raw`(?<!\p{L})(?:to|shall|should|and|or|will|that) (?:\p{Ll}+ly )?(?:also |further )?report(?: back| orally| further| thereon)?(?:(?:,| on| to| back| and| annually| regularly| periodically| every| at| by| within| before| no|$)${NEAR}{0,320}?)? to (?=(?<to>${BODY}))`,
  // `to submit to the Conference of the States Parties a report`
  String.raw`(?<!\p{L})(?:submit|present|provide|transmit|deliver|give|make)(?:,${NEAR}{0,80}?,)? to (?=(?<first>${BODY})${NEAR}{0,160}?(?<!\p{L})${DOCUMENT}(?!\p{L}))`,
  // `to submit a report on … to the General Assembly`, `present an oral update to the Council`
  String.raw`(?<!\p{L})(?:submit|present|provide|transmit|deliver|give|make|prepare)(?:,${NEAR}{0,80}?,)? (?:an?|the|his|its|her|their|one|two|three|annual|further|regular|written|oral|periodic|such)(?! to )${NEAR}{0,90}?(?<!\p{L})${DOCUMENT}(?!\p{L})${NEAR}{0,320}? to (?=(?<then>${BODY}))`,
  // `to provide the Security Council with a report`
  String.raw`(?<!\p{L})(?:provide|present|furnish) (?=(?<with>${BODY})${NEAR}{0,100}? with ${NEAR}{0,80}?(?<!\p{L})${DOCUMENT}(?!\p{L}))`,
  // `to include in his report to the General Assembly`
  String.raw`(?<!\p{L})in (?:his|her|its|their|the) (?:(?:next|annual|regular|forthcoming|periodic|biennial|final|progress|\p{Ll}+) ){0,3}reports? to (?=(?<in>${BODY}))`,
  // `to keep the Security Council informed`, `to brief the Council`, `to update the Council`
  String.raw`(?<!\p{L})keep (?=(?<kept>${BODY})(?: \p{Ll}+ly| fully| regularly){0,2} (?:informed|apprised|updated))`,
  String.raw`(?<!\p{L})(?:to|shall|and) (?:\p{Ll}+ly )?(?:brief|update) (?=(?<briefed>${BODY}))`,
];

const REPORTS = FORMS.map((form) => new RegExp(form, "gu"));

const FURTHER = new RegExp(
  String.raw`,? (?:and|as well as)(?: also)?(?: to)? (?:(?:report )?to )(?<to>${BODY})`,
  "uy",
);
const NEXT_WHEN = new RegExp(String.raw`${INSERT}(?:, through ${BODY},)?,? (?<when>${WHEN})`, "uy");
const ANY_WHEN = new RegExp(String.raw`(?<!\p{L})(?:${WHEN})(?!\p{L})`, "gu");

/** To whom, in a stretch of a text, somebody is to report, in the order of the words. */
export function reportsIn(text: string, from: number, to: number, unit: string): ReportBack[] {
  const words = text.slice(from, to);
  const stretch = (start: number, found: string): UnitStretch => {
    return { unit, start: from + start, end: from + start + found.length, words: found };
  };
  const found: { at: number; to: number; body: string; lead: string }[] = [];
  for (const form of REPORTS) {
    for (const match of words.matchAll(form)) {
      const body = Object.values(match.groups ?? {}).find((one) => one !== undefined) ?? "";
      found.push({ at: match.index, to: match.index + match[0].length, body, lead: match[0] });
    }
  }
  const taken = new Set<number>();
  return found
    .toSorted((a, b) => a.at - b.at)
    .flatMap((one): ReportBack[] => {
      const reports: ReportBack[] = [];
      let body: string | undefined = one.body;
      let at = one.to;
      let before: string | undefined = one.lead;
      while (body !== undefined && !taken.has(at)) {
        taken.add(at);
        const behind = at + body.length;
        const next = matchAt(NEXT_WHEN, words, behind);
        const nextWhen = next?.groups?.when;
        const earlier = before === undefined ? undefined : [...before.matchAll(ANY_WHEN)].at(-1);
        const when =
          next && nextWhen !== undefined
            ? stretch(behind + next[0].length - nextWhen.length, nextWhen)
            : earlier && stretch(one.at + earlier.index, earlier[0]);
        reports.push(reportBack(stretch(at, body), when));
        const end = next ? behind + next[0].length : behind;
        const further = matchAt(FURTHER, words, end);
        body = further?.groups?.to;
        at = end + (further ? further[0].length - (body?.length ?? 0) : 0);
        before = undefined;
      }
      return reports;
    });
}

function reportBack(to: UnitStretch, when: UnitStretch | undefined): ReportBack {
  const date = when && new RegExp(DATE, "u").exec(when.words)?.[0];
  return {
    to,
    when,
    session: when && sessionNumber(when.words),
    date: date === undefined ? undefined : isoDate(date),
  };
}
