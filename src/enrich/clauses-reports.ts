import type { ReportBack, UnitStretch } from "./clause.ts";
import type { Words } from "./clauses-conditions.ts";
import { sessionNumbers } from "./ordinals.ts";
import { DATE, isoDate, matchAt } from "./pattern.ts";

const DOCUMENT = String.raw`(?:reports?|updates?|briefings?|overview|summary|assessment|recommendations|study|note)`;

/** A body to which others report; with an example on each row. */
const BODY = [
  // `the Conference of the States Parties`, `the General Assembly`, `the Human Rights Council`
  String.raw`(?:the |its )?(?:\p{Lu}[\p{L}-]*\s){0,6}?(?:Conference|Assembly|Council|Commission|Committee|Group|Board|Forum|Congress|Meeting|Bureau|Secretary-General|Executive Directorate)(?![\p{Ll}-])(?: (?:on|for|of|to) (?:the )?(?:States )?\p{Lu}[\p{L}-]*(?:,? (?:(?:and(?! the )|of|the|for|in|on|to|against) ){0,3}\p{Lu}[\p{L}-]*){0,12})?`,
  // `the open-ended intergovernmental expert meeting`, `the plenary`
  String.raw`(?:the )(?:[\p{Ll}-]+ ){0,4}(?:working group|expert group|committee|commission|group of experts|plenary|preparatory committee)`,
].join("|");

const ORDER = String.raw`(?:first|next|annual|regular|resumed|\p{Ll}+|\d+(?:st|nd|rd|th))`;

/** When somebody is to report. */
const WHEN = [
  String.raw`(?:at|during|before|for|in time for|prior to|in advance of|by|no later than|not later than) (?:each of )?(?:its|their|the) (?:${ORDER}(?:-\p{Ll}+)?,? (?:and |to )?){0,8}?(?:sessions?|meetings?|period)(?: of the (?:${BODY}))?(?:,? (?:to be held )?in \d{4})?`,
  String.raw`(?:by|no later than|not later than|before|on|as at)(?: the end of)? (?:${DATE}(?: and ${DATE})?|(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}|\d{4})`,
  String.raw`(?:within|every|after|no later than|not later than) (?:\p{L}+|\d+)(?: \(\d+\))? (?:days|weeks|months|years?)(?: (?:of|after|from|following) (?:the )?(?:adoption|date of adoption)(?: of (?:the present|this) resolution)?)?`,
  String.raw`(?:on an? (?:annual|biennial|regular|monthly|quarterly) basis|annually|biennially|regularly|every year|every \p{Ll}+ (?:days|months|years))`,
].join("|");

const INSERT = String.raw`(?:,? (?:${WHEN}),?)?`;

const NEAR = String.raw`(?:(?! to report| and to | to submit)[^;:])`;

/** The ways to have somebody report, with an example on each row. */
const FORMS = [
  // `to report back to the Implementation Review Group`, `to report on the implementation … to the Conference`
  String.raw`(?:(?<!\p{L})(?:[Tt]o|shall|should|and|or|will|that) (?:\p{Ll}+ly )?(?:also |further )?report|^Report)(?: back| orally| further| thereon)?(?:(?:,| on| to| back| and| annually| regularly| periodically| every| at| by| within| before| no|$)${NEAR}{0,320}?)? to (?=(?<to>${BODY}))`,
  // `to submit to the Conference of the States Parties a report`
  String.raw`(?<!\p{L})(?:[Ss]ubmit|[Pp]resent|[Pp]rovide|[Tt]ransmit|deliver|give|make)(?:,${NEAR}{0,80}?,)? to (?=(?<first>${BODY})${NEAR}{0,160}?(?<!\p{L})${DOCUMENT}(?!\p{L}))`,
  // `to submit a report on … to the General Assembly`, `present an oral update to the Council`
  String.raw`(?<!\p{L})(?:[Ss]ubmit|[Pp]resent|[Pp]rovide|[Tt]ransmit|deliver|give|make|prepare)(?:,${NEAR}{0,80}?,)? (?:an?|the|his|its|her|their|one|two|three|annual|further|regular|written|oral|periodic|such)(?! to )${NEAR}{0,90}?(?<!\p{L})${DOCUMENT}(?!\p{L})${NEAR}{0,320}? to (?=(?<then>${BODY}))`,
  // `to provide the Security Council with a report`
  String.raw`(?<!\p{L})(?:[Pp]rovide|[Pp]resent|[Ff]urnish) (?=(?<with>${BODY})${NEAR}{0,100}? with ${NEAR}{0,80}?(?<!\p{L})${DOCUMENT}(?!\p{L}))`,
  // `to include in his report to the General Assembly`
  String.raw`(?<!\p{L})in (?:his|her|its|their|the) (?:(?:next|annual|regular|forthcoming|periodic|biennial|final|progress|\p{Ll}+) ){0,3}reports? to (?=(?<in>${BODY}))`,
  // `to keep the Security Council informed`, `to brief the Council`, `to update the Council`
  String.raw`(?<!\p{L})[Kk]eep (?=(?<kept>${BODY})(?: \p{Ll}+ly| fully| regularly){0,2} (?:informed|apprised|updated))`,
  String.raw`(?<!\p{L})(?:[Tt]o|shall|and) (?:\p{Ll}+ly )?(?:brief|update) (?=(?<briefed>${BODY}))`,
];

const REPORTS = FORMS.map((form) => new RegExp(form, "gu"));

const FURTHER = new RegExp(
  String.raw`,? (?:and|as well as)(?: also)?(?: to)? (?:(?:report )?to )(?<to>${BODY})`,
  "uy",
);
const NEXT_WHEN = new RegExp(String.raw`${INSERT}(?:, through ${BODY},)?,? (?<when>${WHEN})`, "uy");
const ANY_WHEN = new RegExp(
  String.raw`(?<=, |report |back |submit |present |provide )(?:${WHEN})(?!\p{L})`,
  "gu",
);

/** Without these nothing is reported, and to nobody: most texts need no more than a glance. */
const SOMETHING =
  /report|update|brief|overview|summary|assessment|recommendations|study|note|informed|apprised/iu;
const SOMEBODY =
  /Conference|Assembly|Council|Commission|Committee|Group|Board|Forum|Congress|Meeting|Bureau|Secretary-General|Directorate|working group|expert group|committee|commission|experts|plenary/u;

/** Words that have somebody report, up to the name of the body, and the place of that name. */
interface Mention {
  readonly start: number;
  readonly at: number;
  readonly body: string;
}

/** To whom, in a stretch of a text, somebody is to report, in the order of the words. */
export function reportsIn(words: Words, from: number, to: number, unit: string): ReportBack[] {
  const text = words.text.slice(from, to);
  if (!SOMETHING.test(text) || !SOMEBODY.test(text)) return [];
  const mentions = REPORTS.flatMap((form) =>
    [...text.matchAll(form)].map(({ index, 0: lead, groups = {} }): Mention => {
      const body = Object.values(groups).find((one) => one !== undefined) ?? "";
      return { start: index, at: index + lead.length, body };
    }),
  );
  const stretch = (at: number, found: string): UnitStretch => {
    const start = from + at;
    const end = start + found.length;
    return { unit, start, end, words: words.printed.slice(start, end) };
  };
  const taken = new Set<number>();
  return mentions
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, at, body }) => {
      const earlier = lastWhen(text.slice(start, at));
      return bodiesFrom(text, { at, body }, taken).flatMap((one, nth) => {
        const when =
          one.when ?? (nth === 0 && earlier ? { ...earlier, at: start + earlier.at } : undefined);
        return reportBacks(stretch(one.at, one.body), when && stretch(when.at, when.words));
      });
    });
}

interface Body {
  readonly at: number;
  readonly body: string;
}

interface When {
  readonly at: number;
  readonly words: string;
}

/** A body and those that follow it: `to the Working Group at its meetings and to the Conference at its eighth session`. */
function bodiesFrom(
  text: string,
  first: Body,
  taken: Set<number>,
): (Body & { readonly when: When | undefined })[] {
  const bodies: (Body & { readonly when: When | undefined })[] = [];
  for (let next: Body | undefined = first; next && !taken.has(next.at);) {
    taken.add(next.at);
    const behind: number = next.at + next.body.length;
    const found = matchAt(NEXT_WHEN, text, behind);
    const words = found?.groups?.when;
    const end: number = behind + (found?.[0].length ?? 0);
    const when = words === undefined ? undefined : { at: end - words.length, words };
    bodies.push({ ...next, when });
    const further = matchAt(FURTHER, text, end);
    const body = further?.groups?.to;
    next =
      further && body !== undefined
        ? { at: end + further[0].length - body.length, body }
        : undefined;
  }
  return bodies;
}

/** `to submit, by 30 June 2019, a report to` */
function lastWhen(lead: string): When | undefined {
  const found = [...lead.matchAll(ANY_WHEN)].at(-1);
  return found && { at: found.index, words: found[0] };
}

/** One for each session or day that is named: “at its seventy-ninth and eightieth sessions” has two. */
function reportBacks(to: UnitStretch, when: UnitStretch | undefined): ReportBack[] {
  const sessions = sessionNumbers(when?.words ?? "");
  const dates = when?.words.match(DATES) ?? [];
  const count = Math.max(1, sessions.length, dates.length);
  return Array.from({ length: count }, (_, nth) => {
    const date = dates[nth];
    return {
      to,
      when,
      session: sessions[nth],
      date: date === undefined ? undefined : isoDate(date),
    };
  });
}

const DATES = new RegExp(DATE, "gu");
