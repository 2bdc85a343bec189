import type { BodyMention } from "./bodies.ts";
import type { TextMention } from "./cited-texts.ts";
import type { Found } from "./found.ts";
import type { Confidence } from "./reference.ts";

/** Whose a resolution is, and where the words begin that say so. */
interface Attribution {
  readonly body: string;
  readonly start: number;
  readonly confidence: Confidence;
}

/** A body that a sentence has come to speak of, and where. */
interface Topic {
  readonly at: number;
  readonly body: string;
}

/** The names of bodies in a text, with what they are in full. */
export type NamedBody = BodyMention & { readonly full: string | undefined };

const ADJECTIVES =
  "(?:(?:relevant|previous|earlier|own|other|recent|annual|biennial|subsequent|two|three) ){0,2}";
const DIRECTLY = new RegExp(`^(?:['’]s)? ${ADJECTIVES}$`);
const POSSESSIVE = new RegExp(String.raw`(?<!\p{L})(?:its|their) ${ADJECTIVES}$`, "u");

// `the General Assembly, in paragraph 28 of its resolution`
const ACTING = /^,? (?:in|by|through|under|pursuant to)(?: paragraphs? [^,;]{1,40} of)? $/;

const GROUP = new RegExp(
  String.raw`^(?:['’]s)? ${ADJECTIVES}(?:resolutions?|decisions?)(?! \d)`, // `Human Rights Council resolutions`
);
const OWN_GROUP = new RegExp(
  String.raw`(?<!\p{L})(?:its|their) ${ADJECTIVES}(?:resolutions?|decisions?)(?! (?:S-)?\d)`,
  "gu",
);
const GROUP_OF = /(?:resolutions?|decisions?) (?:(?:adopted )?by|of) (?:the )?$/; // `resolutions and decisions of the Conference`
const ADOPTED_BY = /\badopt(?:ed|ion)(?: on [^,;]{1,30})? by (?:the )?$/; // `the adoption by the Conference of all resolutions`

/**
 * Tells whose the resolutions and decisions of a paragraph are: from the name before them or behind them, from whom
 * the sentence has last spoken of, from where the note stands that they are in; never from the shape of a number.
 * @param before the body spoken of where the note is referred to
 */
export function attributeTexts(
  text: string,
  mentions: readonly TextMention[],
  bodies: readonly NamedBody[],
  own: string,
  before: string | undefined,
): { readonly cited: readonly Found[]; readonly topics: readonly Topic[] } {
  const groups = findGroups(text, bodies, own);
  let nextBody = 0;
  let nextGroup = 0;
  let topic = before;
  const topics: Topic[] = [
    ...groups,
    ...bodies.flatMap(({ start, full }) =>
      full !== undefined && ADOPTED_BY.test(text.slice(Math.max(0, start - 60), start))
        ? [{ at: start, body: full }]
        : [],
    ),
  ];
  const cited = mentions.map((mention) => {
    const { head, end } = mention;
    while ((bodies[nextBody]?.end ?? Infinity) <= head) nextBody += 1;
    for (; (groups[nextGroup]?.at ?? Infinity) < head; nextGroup += 1) {
      topic = groups[nextGroup]?.body;
    }
    const found =
      fromBefore(text, head, bodies[nextBody - 1], own) ??
      fromBehind(text, head, end, bodies, nextBody);
    const confidence = topic === undefined ? "usage" : "context";
    const attribution = found ?? { body: topic ?? own, start: head, confidence };
    if (found) topics.push({ at: head, body: found.body });
    // “all resolutions of the Conference, including resolution 7/8 as well as General Assembly resolution 77/235 and
    // resolution 7/5”: a group stays open for those that do not say whose they are.
    if (found && nextGroup === 0) topic = found.body;
    return cite(mention, attribution);
  });
  return { cited, topics: topics.sort((a, b) => a.at - b.at) };
}

/** Where a sentence speaks of the resolutions of a body together: `all relevant Human Rights Council resolutions`. */
function findGroups(text: string, bodies: readonly NamedBody[], own: string): Topic[] {
  if (!/resolution|decision/.test(text)) return [];
  return [
    ...bodies.flatMap(({ start, end, full }) => {
      if (full === undefined) return [];
      const isGroup =
        GROUP.test(text.slice(end, end + 60)) ||
        GROUP_OF.test(text.slice(Math.max(0, start - 40), start));
      return isGroup ? [{ at: start, body: full }] : [];
    }),
    ...[...text.matchAll(OWN_GROUP)].map(({ index }) => ({ at: index, body: own })),
  ].sort((a, b) => a.at - b.at);
}

function cite(
  { end, kind, members, at }: TextMention,
  { body, start, confidence }: Attribution,
): Found {
  const targets = members.map(({ number, date, ...member }, nth) => {
    const pinpoint = nth === members.length - 1 ? at : undefined;
    return {
      start: member.start,
      end: pinpoint ? end : member.end,
      target: {
        type: "text" as const,
        body,
        kind,
        number,
        ...(date === undefined ? {} : { date }),
        ...(pinpoint && { at: pinpoint }),
      },
    };
  });
  return { start, end, targets, confidence };
}

function fromBefore(
  text: string,
  head: number,
  last: NamedBody | undefined,
  own: string,
): Attribution | undefined {
  if (last?.full !== undefined && DIRECTLY.test(text.slice(last.end, head))) {
    return { body: last.full, start: last.start, confidence: last.isShort ? "context" : "stated" };
  }
  const possessive = POSSESSIVE.exec(text.slice(Math.max(0, head - 60), head));
  if (!possessive) return undefined;
  const start = head - possessive[0].length;
  const acts = last?.full !== undefined && ACTING.test(text.slice(last.end, start));
  return { body: acts ? (last.full ?? own) : own, start, confidence: "context" };
}

const OF = /^,? (?:of|adopted by) (?:the )?$/;
const ADOPTED = /^,? [^;]{0,40}?\b(?:on|entitled) [^;]*(?:,? adopted by|[”"],? of) (?:the )?$/; // behind a title
const ADOPTION = /\badoption (?:on [^,;]{1,30} )?of $/;

/** How far behind a resolution its body is looked for. */
const REACH = 1200;

function fromBehind(
  text: string,
  head: number,
  end: number,
  bodies: readonly NamedBody[],
  from: number,
): Attribution | undefined {
  const isAdoption = ADOPTION.test(text.slice(Math.max(0, head - 50), head));
  for (let nth = from; nth < bodies.length; nth += 1) {
    const body = bodies[nth];
    if (!body || body.start > end + REACH) return undefined;
    if (body.start < end || body.full === undefined) continue;
    const between = text.slice(end, body.start);
    const found = { body: body.full, start: head };
    if (OF.test(between)) return { ...found, confidence: body.isShort ? "context" : "stated" };
    if (ADOPTED.test(between) || (isAdoption && / by (?:the )?$/.test(between))) {
      return { ...found, confidence: "context" };
    }
  }
  return undefined;
}
