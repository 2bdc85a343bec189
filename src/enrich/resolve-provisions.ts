import type { Found, Missed } from "./found.ts";
import { readPhrase } from "./named.ts";
import type { ProvisionMention } from "./provisions.ts";
import type { Confidence, Pinpoint, Provision, Target } from "./reference.ts";
import type { TreatyMention } from "./treaty-names.ts";

/** A treaty named in a text, with what it is called in full. */
export type NamedTreaty = TreatyMention & { readonly full: string | undefined };

/** Which treaty a provision is of, and how that is known. */
interface Source {
  readonly treaty: string | undefined;
  readonly confidence: Confidence;
}

const OF = /^(?: \([^()]{1,80}\))?,? of (?:the )?/;
const CONJUNCTION = /^,? (?:and|or|as well as) (?:with )?$/;

/**
 * Tells of which treaty the articles and chapters of a paragraph are: the one that is named behind them, also behind
 * the next of them (“article 56 and chapter IV of the Convention”); else the one that was named last.
 * @param before the treaty named where the note is referred to that they are in
 * @param subject the treaty that the whole text is about
 */
export function resolveProvisions(
  text: string,
  mentions: readonly ProvisionMention[],
  treaties: readonly NamedTreaty[],
  {
    before,
    subject,
  }: { readonly before: string | undefined; readonly subject: string | undefined },
): (Found | Missed)[] {
  // From the last to the first: the treaty may stand behind the next.
  let last = treaties.length - 1;
  let next: (Source & { readonly start: number }) | undefined;
  const resolved = mentions.toReversed().map((mention): Found | Missed => {
    const { start, end, members } = mention;
    while ((treaties[last]?.start ?? -1) >= end) last -= 1;
    const of = OF.exec(text.slice(end, end + 120));
    const named = of ? end + of[0].length : end;
    const behind = treaties[last + 1];
    const phrase = of && behind?.start !== named ? nameAt(text, named) : undefined;
    if (phrase !== undefined) {
      next = undefined;
      const targets = members.map((member) => ({
        start: member.start,
        end: member.end,
        target: partOf(phrase, member.provision),
      }));
      return { start, end, targets, confidence: "stated" };
    }
    const source =
      (of && behind && ownSource(behind)) ??
      (next && CONJUNCTION.test(text.slice(end, next.start)) ? next : undefined) ??
      lastSource(treaties[last], before, subject);
    next = { ...source, start };
    const { treaty, confidence } = source;
    if (treaty === undefined) return { start, end, reason: "no treaty is named that it is of" };
    const targets = members.map((member) => ({
      start: member.start,
      end: member.end,
      target: { type: "treaty" as const, name: treaty, provision: member.provision },
    }));
    return { start, end, targets, confidence };
  });
  return resolved.toReversed();
}

function ownSource({ full, isShort }: NamedTreaty): Source {
  return { treaty: full, confidence: isShort ? "context" : "stated" };
}

function lastSource(
  last: NamedTreaty | undefined,
  before: string | undefined,
  subject: string | undefined,
): Source {
  const near = last?.full ?? before;
  return { treaty: near ?? subject, confidence: near === undefined ? "usage" : "context" };
}

function nameAt(text: string, at: number): string | undefined {
  return /^\p{L}/u.test(text.slice(at, at + 2)) ? readPhrase(text, at) : undefined;
}

/** `article 19 of the Universal Declaration of Human Rights`. */
function partOf(name: string, provision: Provision): Target {
  return { type: "named", name, at: pinpointOf(provision) };
}

function pinpointOf(provision: Provision): Pinpoint {
  if ("chapter" in provision) return { part: `chapter ${provision.chapter}` };
  if ("preambular" in provision) return { part: `preambular paragraph ${provision.preambular}` };
  const { article, ...place } = provision;
  return { part: `article ${article}`, ...place };
}
