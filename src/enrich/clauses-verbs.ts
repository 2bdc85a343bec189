import type { Force } from "./clause.ts";

/** How a verb stands to those who are to act: it addresses them, or it says what the body holds or does. */
export interface OperativeVerb {
  readonly force: Force;
  /** Whether what follows can name somebody who is to act: `requests the Secretariat to`, not `welcomes the report`. */
  readonly addresses: boolean;
}

/** The verbs with their force, each as one body in the present says it. */
const ADDRESSING: Readonly<Partial<Record<Force, string>>> = {
  directive: "demands|urges|calls upon|calls on|directs|instructs|insists|requires",
  request: "requests|asks|appeals to|appeals",
  invitation: "invites|encourages|recommends|suggests|proposes|advises",
  recognition: "reminds",
  decision: "decides|resolves|agrees|authorizes|mandates|designates|entrusts",
};

const STATING: Readonly<Partial<Record<Force, string>>> = {
  directive: "calls for",
  recognition: [
    "welcomes|notes|takes note|takes into account|takes into consideration|bears in mind",
    "recognizes|acknowledges|reaffirms|affirms|reiterates|stresses|underlines|underscores",
    "highlights|emphasizes|emphasises|recalls|commends|applauds|appreciates|congratulates",
    "thanks|pays tribute|supports|hails|salutes|honours|observes|considers|looks forward|believes",
    "trusts|hopes|shares|draws attention|draws the attention|praises|values|points out|understands",
    "is convinced|is aware|is mindful|is encouraged|remains convinced|remains committed",
    "upholds|recommits|commemorates|attaches",
  ].join("|"),
  decision: [
    "adopts|approves|endorses|accepts|establishes|elects|appoints|proclaims|declares|determines",
    "renews|extends|confirms|concludes|terminates|transmits|concurs|commits|undertakes|pledges",
    "revises|amends|creates|launches|selects|dissolves|lifts|suspends|admits|grants|allocates",
    "appropriates|apportions|reserves|remains seized|defers|convenes|includes|acts",
    "expresses its intention|affirms its intention",
  ].join("|"),
  concern: [
    "condemns|deplores|regrets|denounces|rejects|deprecates|laments|opposes",
    "(?:is|remains) (?:\\p{Ll}+ly )?(?:concerned|alarmed|disturbed|appalled|dismayed|preoccupied)",
  ].join("|"),
};

/** What is felt with concern. */
export const GRIEF =
  "concerns?|regret|alarm|dismay|indignation|outrage|grief|sorrow|sympathy|condolences|disappointment|condemnation|consternation|shock|sadness|disapproval|anguish|abhorrence";

/** What is felt without. */
export const ESTEEM =
  "appreciation|gratitude|satisfaction|interest|support|solidarity|hope|commitment|readiness|willingness|conviction|confidence|determination|thanks|recognition|belief|resolve|expectation|desire|view|wish|admiration|congratulations|pleasure|approval|welcome|respect|pride";

/** What a body gave before and gives again: `Reiterates its call upon`, `Renews its invitation to`. */
const GIVEN: Readonly<Record<string, Force>> = {
  call: "directive",
  demand: "directive",
  request: "request",
  appeal: "request",
  invitation: "invitation",
  recommendation: "invitation",
  encouragement: "invitation",
};

const ADJECTIVES = String.raw`(?:\p{Ll}+(?:,)? (?:and \p{Ll}+ )?){0,3}?`;

const EXPRESSED = String.raw`(?:its|their|the|a|his|her)? ?${ADJECTIVES}(?:${GRIEF}|${ESTEEM})`;

const GIVING = "reiterates|renews|repeats|reaffirms|recalls";

/** The longest goes first, so that no verb hides one that it begins. */
const WORDS = [...Object.values(ADDRESSING), ...Object.values(STATING)]
  .flatMap((row) => row.split(/\|(?![^()]*\))/))
  .toSorted((a, b) => b.length - a.length);

const PRESENT = [
  String.raw`(?:${GIVING}) (?:its|the) ${ADJECTIVES}(?:${Object.keys(GIVEN).join("|")})s?(?= (?:upon|on|to|for|that|addressed|made|contained|in)\b)`,
  String.raw`expresses (?:${EXPRESSED})`,
  ...WORDS,
].join("|");

/** A verb with an `s` as others have it: `requested`; of several bodies together: `request`. */
function inPast(verb: string): string {
  const [word = "", ...rest] = verb.split(" ");
  const irregular: Readonly<Record<string, string>> = {
    takes: "took",
    draws: "drew",
    bears: "bore",
    is: "was",
    upholds: "upheld",
    understands: "understood",
    pays: "paid",
    commits: "committed",
    recommits: "recommitted",
    submits: "submitted",
    admits: "admitted",
    defers: "deferred",
    concurs: "concurred",
    undertakes: "undertook",
  };
  const regular =
    word.endsWith("sses") || word.endsWith("ches") ? word.slice(0, -2) : word.slice(0, -1);
  const past = irregular[word] ?? (regular.endsWith("e") ? `${regular}d` : `${regular}ed`);
  return [past, ...rest].join(" ");
}

const PAST = [
  String.raw`expressed (?:${EXPRESSED})`,
  ...WORDS.filter((word) => !word.startsWith("(")).map(inPast),
].join("|");

const SEQUENCE = String.raw`(?:(?:also|further|furthermore|once again|again|once more|likewise|moreover|in addition)(?: and)? )?`;

const ADVERBS = String.raw`(?:\p{Ll}+ly (?:and \p{Ll}+ly )?)?`;

const MODIFIERS = String.raw`(?: (?:also|further|once again|with (?:the )?(?:\p{Ll}+ (?:and )?){0,3}?(?:${GRIEF}|${ESTEEM})(?: and (?:\p{Ll}+ )?(?:${GRIEF}|${ESTEEM}))?)(?![\p{L}-]))*`;

const phrase = (heads: string) =>
  new RegExp(
    String.raw`(?<![\p{L}-])${SEQUENCE}${ADVERBS}(?<head>${heads})(?![\p{L}-])${MODIFIERS}`,
    "giu",
  );

/** Matches verbs with what stands before and behind them, in the present and in the past. */
export const PHRASES = { present: phrase(PRESENT), past: phrase(PAST) };

const FORCES = new Map<string, OperativeVerb>();
const SHAPES: [RegExp, OperativeVerb][] = [];
for (const [table, addresses] of [
  [ADDRESSING, true],
  [STATING, false],
] as const) {
  for (const force of [
    "directive",
    "request",
    "invitation",
    "recognition",
    "decision",
    "concern",
  ] as const) {
    for (const word of table[force]?.split(/\|(?![^()]*\))/) ?? []) {
      if (word.startsWith("("))
        SHAPES.push([new RegExp(`^(?:${word})$`, "u"), { force, addresses }]);
      else {
        FORCES.set(word, { force, addresses });
        FORCES.set(inPast(word), { force, addresses });
      }
    }
  }
}

const WITH_GRIEF = new RegExp(
  String.raw` with (?:\p{Ll}+ (?:and )?){0,4}(?:${GRIEF})(?![\p{L}-])`,
  "u",
);

/** What a verb as found does: the whole of its words, and its head. */
export function verbOf(words: string, head: string): OperativeVerb | undefined {
  const lower = head.toLowerCase();
  const known = ofHead(lower);
  return known && WITH_GRIEF.test(words) ? { ...known, force: "concern" } : known;
}

function ofHead(head: string): OperativeVerb | undefined {
  const plain = FORCES.get(head);
  if (plain) return plain;
  const noun = head.split(" ").at(-1) ?? "";
  const given = GIVEN[noun.replace(/s$/, "")];
  if (given && new RegExp(`^(?:${GIVING}) `).test(head)) return { force: given, addresses: true };
  if (head.startsWith("express")) {
    const force = new RegExp(`^(?:${GRIEF})$`).test(noun) ? "concern" : "recognition";
    return { force, addresses: false };
  }
  return SHAPES.find(([shape]) => shape.test(head))?.[1];
}
