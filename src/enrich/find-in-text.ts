import { attributeTexts, type NamedBody } from "./attribute.ts";
import { findBodies } from "./bodies.ts";
import { findTexts } from "./cited-texts.ts";
import { foundOne, inOrder, isFound, isWithin, type Found, type Missed } from "./found.ts";
import type { Known } from "./known.ts";
import type { Marked } from "./marks.ts";
import { findNamed } from "./named.ts";
import { findParagraphs } from "./paragraphs.ts";
import { findProvisions } from "./provisions.ts";
import type { Target } from "./reference.ts";
import { resolveParagraphs, type Surroundings } from "./resolve-paragraphs.ts";
import { resolveProvisions, type NamedTreaty } from "./resolve-provisions.ts";
import { findSeries, findSymbols } from "./symbols.ts";
import { findTreaties } from "./treaty-names.ts";

/** What the words before a place speak of: the body and the treaty named last. */
export interface Topic {
  readonly body?: string | undefined;
  readonly treaty?: string | undefined;
}

/** A stretch of text to look through, and what is known where it stands. */
export interface Stage extends Pick<Surroundings, "unit" | "has"> {
  readonly text: string;
  readonly marked: Marked;
  readonly known: Known;
  /** `resolution` in a resolution, for “the present resolution”. */
  readonly self: "resolution" | "decision" | undefined;
  /** Of a note: what is spoken of where it is referred to. */
  readonly before: Topic;
}

/**
 * The references of a text in English, in order; none lies in another. What it names becomes known.
 */
export function findInText(stage: Stage): {
  readonly found: readonly (Found | Missed)[];
  /** What is spoken of where a note is referred to, by its label. */
  readonly topics: ReadonlyMap<string, Topic>;
} {
  const { text, marked, known, before } = stage;
  const { bodies, treaties } = nameAll(text, known);
  const symbols = findSymbols(text);
  const texts = findTexts(text).filter((mention) => !isWithin(mention, symbols));
  const { cited, topics } = attributeTexts(text, texts, bodies, known.own, before.body);
  const first = inOrder([
    ...symbols.map((mention) => {
      const { symbol, at } = mention;
      return foundOne(mention, { type: "document", symbol, ...(at && { at }) }, "stated");
    }),
    ...findSeries(text).map((mention) => {
      const { volume, number } = mention;
      const name = before.treaty === undefined ? {} : { name: before.treaty };
      return foundOne(mention, { type: "treaty", ...name, series: { volume, number } }, "stated");
    }),
    ...cited,
    ...resolveProvisions(text, findProvisions(text), treaties, {
      before: before.treaty,
      subject: known.subject,
    }),
    ...findNamed(text, known).map((mention) => {
      return foundOne(mention, { type: "named", name: mention.name }, "stated");
    }),
  ]);
  const whole = inOrder([...paragraphsAmong(first, stage), ...first]);
  const taken = inOrder([...whole, ...bodies]);
  const rest = [
    ...selves(stage),
    ...treaties
      .filter((mention) => !mention.isShort && !isWithin(mention, marked.works))
      .map((mention) => {
        const name = mention.full ?? mention.name;
        return foundOne(mention, { type: "treaty", name }, "stated");
      }),
  ];
  const found = inOrder([...whole, ...rest.filter((one) => !isWithin(one, taken))]);
  return { found, topics: topicsAt(marked, topics, treaties) };
}

/** The bodies and treaties that a text names, with their full names, each known to those behind it. */
function nameAll(
  text: string,
  known: Known,
): { readonly bodies: readonly NamedBody[]; readonly treaties: readonly NamedTreaty[] } {
  const bodies: NamedBody[] = [];
  const treaties: NamedTreaty[] = [];
  const waiting = findTreaties(text);
  let nth = 0;
  const nameTreaties = (end: number) => {
    for (let next = waiting[nth]; next && next.end <= end; next = waiting[nth]) {
      treaties.push({ ...next, full: known.treaty(next) });
      nth += 1;
    }
  };
  for (const body of findBodies(text)) {
    nameTreaties(body.end);
    bodies.push({ ...body, full: known.body(body) });
  }
  nameTreaties(text.length);
  return { bodies, treaties };
}

function paragraphsAmong(first: readonly (Found | Missed)[], stage: Stage): (Found | Missed)[] {
  const { text } = stage;
  const at = new Map(first.filter(isFound).map((one) => [one.start, one]));
  let nth = 0;
  let article: Target | undefined;
  return findParagraphs(text).flatMap((mention) => {
    if (isWithin(mention, first)) return [];
    for (let one = first[nth]; one && one.start < mention.start; one = first[nth]) {
      nth += 1;
      const target = isFound(one) ? one.targets.at(-1)?.target : undefined;
      if (target?.type === "treaty" && target.provision) article = target;
    }
    return [resolveParagraphs(text, mention, { ...stage, at }, article)];
  });
}

const SELF = /(?<!\p{L})(?:the present|this) (?:draft )?(resolution|decision)(?!\p{L})/gu;

/** `the present resolution` */
function selves({ text, self }: Stage): Found[] {
  if (self === undefined || !text.includes(self)) return [];
  return [...text.matchAll(SELF)].flatMap(({ index, 0: words, 1: kind }) => {
    if (kind !== self) return [];
    return [foundOne({ start: index, end: index + words.length }, { type: "here" }, "stated")];
  });
}

function topicsAt(
  { notes }: Marked,
  bodies: readonly { readonly at: number; readonly body: string }[],
  treaties: readonly NamedTreaty[],
): ReadonlyMap<string, Topic> {
  const topics = new Map<string, Topic>();
  for (const { label, at } of notes) {
    if (topics.has(label)) continue;
    const body = bodies.findLast((topic) => topic.at < at)?.body;
    const treaty = treaties.findLast(({ end }) => end <= at)?.full;
    topics.set(label, { body, treaty });
  }
  return topics;
}
