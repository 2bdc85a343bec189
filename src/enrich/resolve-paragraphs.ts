import type { Found, Missed } from "./found.ts";
import { readPhrase } from "./named.ts";
import type { ParagraphMember, ParagraphMention } from "./paragraphs.ts";
import type { PlacedTarget, Target } from "./reference.ts";

/** What paragraphs are looked for in. */
export interface Surroundings {
  /** The unit in which the words stand. */
  readonly unit: string;
  /** Whether the text has a unit of a name. */
  readonly has: (unit: string) => boolean;
  /** The references that are known so far, by where they begin. */
  readonly at: ReadonlyMap<number, Found>;
}

const HERE =
  /^,? (?:above|below|of (?:the present|this) (?:draft )?(?:resolution|decision))(?!\p{L})/u;
const THAT_ARTICLE = /^,? of (?:that|the same|the said) article/;
const OF = /^,? of (?:the )?/;

/**
 * Tells what numbered paragraphs are of: of this text, of a resolution, of an article, of what is named behind them.
 * @param article the article that was spoken of last
 */
export function resolveParagraphs(
  text: string,
  { start, end, members }: ParagraphMention,
  { unit, has, at }: Surroundings,
  article: Target | undefined,
): Found | Missed {
  const after = text.slice(end, end + 80);
  const here = HERE.exec(after);
  if (here) {
    const units = members.map((member) => nameOf(member, unit));
    const lost = units.find((name) => !has(name));
    if (lost !== undefined) return { start, end, reason: `this text has no unit ${lost}` };
    const targets = members.map((member, nth): PlacedTarget => {
      return place(member, { type: "here", unit: units[nth] ?? "" });
    });
    return { start, end: end + here[0].length, targets, confidence: "stated" };
  }
  if (THAT_ARTICLE.test(after) && article) {
    const targets = members.map((member) => place(member, within(article, member)));
    return { start, end, targets, confidence: "context" };
  }
  const of = OF.exec(after);
  const next = at.get(end + (of?.[0].length ?? 0));
  const [whole, ...others] = next?.targets ?? [];
  if (of && next && whole && others.length === 0 && canHold(whole.target)) {
    const targets = members.map((member) => place(member, within(whole.target, member)));
    return {
      start,
      end: next.end,
      targets: stretchLast(targets, next.end),
      confidence: next.confidence,
    };
  }
  const name = of ? readPhrase(text, end + of[0].length) : undefined;
  if (name !== undefined && /^\p{L}/u.test(name)) {
    const named: Target = { type: "named", name };
    const targets = members.map((member) => place(member, within(named, member)));
    const confidence = "stated";
    return { start, end: end + (of?.[0].length ?? 0) + name.length, targets, confidence };
  }
  return { start, end, reason: "nothing is named that the paragraph is of" };
}

/** `paragraph 28 (c)` → `op28.c`; `subparagraph (c)` is of the paragraph in which it says so. */
function nameOf({ paragraph, items = [] }: ParagraphMember, unit: string): string {
  const base =
    paragraph === undefined ? (unit.split(".")[0] ?? "") : `op${paragraph.replace(" ", "")}`;
  return [base, ...items].join(".");
}

function place({ start, end }: ParagraphMember, target: Target): PlacedTarget {
  return { start, end, target };
}

function canHold(target: Target): boolean {
  return target.type !== "here" && (target.type !== "treaty" || target.provision !== undefined);
}

/** A paragraph of something, as a target. */
function within(whole: Target, { paragraph, items }: ParagraphMember): Target {
  const pinpoint = { ...(paragraph && { paragraph }), ...(items && { items }) };
  switch (whole.type) {
    case "text":
    case "document":
    case "named":
      return { ...whole, at: { ...whole.at, ...pinpoint } };
    case "treaty":
      return whole.provision && "article" in whole.provision
        ? { ...whole, provision: { article: whole.provision.article, ...pinpoint } }
        : whole;
    case "here":
      return whole;
  }
}

/** The last of the paragraphs has the words behind it that say what all of them are of. */
function stretchLast(targets: readonly PlacedTarget[], end: number): PlacedTarget[] {
  return targets.map((target, nth) => (nth === targets.length - 1 ? { ...target, end } : target));
}
